import { OrgError } from '../../errors.ts';
import type { Org } from '../../org.ts';
import { insertSystemRow } from '../system-rows.ts';
import type { Behaviour } from '../behaviours.ts';
import type { BehaviourFactory } from '../write-plan.ts';

/** A developer name made from a label: `Web leads` is Web_leads. */
const nameFrom = (label: string): string =>
    label
        .replace(/[^A-Za-z0-9]+/g, '_')
        .replace(/^[^A-Za-z]+|_+$/g, '')
        .slice(0, 80) || 'x';

/** Roles and groups have a developer name even where none was given. */
export const developerName: BehaviourFactory = (plan): Behaviour => {
    const [name, label] = [plan.indexOf('DeveloperName'), plan.indexOf('Name')];
    const taken = plan.org.database.prepare(`SELECT 1 AS taken FROM "${plan.object.name}" WHERE "DeveloperName" = ?`);
    return {
        derive(row) {
            if (row[name] !== null) {
                return;
            }
            const base = nameFrom(String(row[label]));
            let free = base;
            for (let count = 1; taken.get(free); count++) {
                free = `${base}${count}`;
            }
            row[name] = free;
        }
    };
};

const ROLE_GROUPS = ['Role', 'RoleAndSubordinates'];

/** The groups that stand for roles, and the one for everybody: shares and memberships name them. */
export function writeSystemGroups(org: Org, userId: string): void {
    const { database } = org;
    const missing = database.prepare(
        `SELECT r."Id" AS id, r."Name" AS name FROM "UserRole" r WHERE NOT EXISTS (SELECT 1 FROM "Group" g WHERE g."RelatedId" = r."Id" AND g."Type" = ?)`
    );
    for (const Type of ROLE_GROUPS) {
        for (const { id, name } of missing.all(Type)) {
            insertSystemRow(org, 'Group', { Type, RelatedId: id as string, Name: name as string }, userId);
        }
    }
    if (!database.prepare(`SELECT 1 AS found FROM "Group" WHERE "Type" = 'Organization'`).get()) {
        insertSystemRow(org, 'Group', { Type: 'Organization', Name: 'All Internal Users' }, userId);
    }
    database.exec(
        `DELETE FROM "Group" WHERE "Type" IN ('Role', 'RoleAndSubordinates') AND "RelatedId" NOT IN (SELECT "Id" FROM "UserRole")`
    );
}

export const roleGroups: BehaviourFactory = (): Behaviour => ({
    written(_row, old, { org, userId }) {
        if (!old) {
            writeSystemGroups(org, userId);
        }
    },
    removed: (_row, { org, userId }) => writeSystemGroups(org, userId)
});

/** A queue owns records of the objects that it was made for, no others. */
export const queueOwns: BehaviourFactory = (plan): Behaviour => {
    const owner = plan.indexOf('OwnerId');
    const supported = plan.org.database.prepare(
        'SELECT 1 AS found FROM "QueueSobject" WHERE "QueueId" = ? AND "SobjectType" = ?'
    );
    return {
        check(row, old) {
            const id = row[owner];
            if (typeof id !== 'string' || id === old?.[owner] || !id.startsWith('00G')) {
                return;
            }
            if (!supported.get(id, plan.object.name)) {
                throw new OrgError('FIELD_INTEGRITY_EXCEPTION', 'Queue not associated with this SObject type', {
                    fields: ['OwnerId']
                });
            }
        }
    };
};
