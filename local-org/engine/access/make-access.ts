import type { Org } from '../org.ts';
import { objectOf, type FieldDef, type ObjectDef } from '../schema/schema.ts';
import type { Access, SqlCondition } from './access.ts';
import type { ObjectRights } from './grants.ts';
import { mayEditField, mayReadField, rightsOn } from './object-rights.ts';
import { readPerson } from './person.ts';
import { recordTypeRights } from './record-types.ts';
import { rowCondition, type Purpose } from './row-conditions.ts';
import { workedOutShares } from './sharing/worked-out-shares.ts';

/** Works out what a person may see and do, once; answers are kept until users, roles, assignments or metadata change. */
export function makeAccess(org: Org, userId: string): Access {
    const person = readPerson(org, userId);
    const { grants } = person;
    const isAdministrator = grants.userPermissions.has('ModifyAllData');
    const rights = remember((object: ObjectDef): ObjectRights => rightsOn(org, person, object));
    const editable = new WeakMap<FieldDef, boolean>();
    const conditions = new Map<string, SqlCondition | undefined>();

    function rows(object: ObjectDef, alias: string, purpose: Purpose): SqlCondition | undefined {
        const key = `${purpose} ${object.name} ${alias}`;
        if (!conditions.has(key)) {
            conditions.set(key, rowCondition(org, person, object, alias, purpose));
        }
        return conditions.get(key);
    }

    return {
        userId,
        isAdministrator,
        customPermissions: grants.customPermissions,
        canRead: (object) => rights(object).read,
        canCreate: (object) => object.createable && rights(object).create,
        canEdit: (object) => object.updateable && rights(object).edit,
        canDelete: (object) => object.deletable && rights(object).delete,
        canReadField: (object, field) => mayReadField(person, rights(object), object, field),
        canEditField(object, field) {
            let known = editable.get(field);
            if (known === undefined) {
                known = mayEditField(person, rights(object), object, field);
                editable.set(field, known);
            }
            return known;
        },
        hasPermission: (permission) => isAdministrator || grants.userPermissions.has(permission),
        ...recordTypeRights(org, person),
        canSeeTab: (tab) => isAdministrator || grants.tabs.has(tab.toLowerCase()) || isOpenTab(org, tab, rights),
        canSeeApp: (app) =>
            isAdministrator || app.toLowerCase().startsWith('standard__') || grants.apps.has(app.toLowerCase()),
        shareRows: remember((share: ObjectDef) => workedOutShares(org, share)),
        visibleRows: (object, alias) => rows(object, alias, 'see'),
        editableRows: (object, alias) => rows(object, alias, 'change'),
        deletableRows: (object, alias) => rows(object, alias, 'delete')
    };
}

/** Standard tabs show for those who may read their object, and Home for all. */
function isOpenTab(org: Org, tab: string, rights: (object: ObjectDef) => ObjectRights): boolean {
    const name = /^standard-(.+)$/.exec(tab)?.[1];
    const object = name === undefined ? undefined : objectOf(org.schema(), name);
    return name !== undefined && (object ? rights(object).read : true);
}

function remember<K extends object, V>(work: (key: K) => V): (key: K) => V {
    const known = new WeakMap<K, V>();
    return (key) => {
        let value = known.get(key);
        if (value === undefined) {
            value = work(key);
            known.set(key, value);
        }
        return value;
    };
}
