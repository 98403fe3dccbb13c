import assert from 'node:assert/strict';
import type { Access } from '../../local-org/engine/access/access.ts';
import {
    deleteRecords,
    insertRecords,
    updateRecords,
    type InputRecord,
    type SaveResult
} from '../../local-org/engine/dml/dml.ts';
import {
    applyMetadata,
    type ComponentResult,
    type MetadataChanges
} from '../../local-org/engine/metadata/apply-metadata.ts';
import type { MetadataComponent } from '../../local-org/engine/metadata/metadata-store.ts';
import { parseXml } from '../../local-org/engine/metadata/xml.ts';
import { openOrg, type OpenOrgOptions } from '../../local-org/engine/open-org.ts';
import type { Org } from '../../local-org/engine/org.ts';
import { objectOf, type ObjectDef } from '../../local-org/engine/schema/schema.ts';
import type { Row } from '../../local-org/storage/database.ts';

/** Monday, 4 May 2026, 09:00 UTC. */
export const START = Date.parse('2026-05-04T09:00:00.000Z');

/** An org in memory whose clock tests set, with short words for what tests do to it. */
export interface EngineOrg {
    readonly org: Org;
    readonly administrator: Access;
    /** Moves the clock on. */
    wait(milliseconds: number): void;
    object(name: string): ObjectDef;
    /** Inserts one record that must be accepted. @returns its id */
    insert(object: string, record: InputRecord, access?: Access): string;
    /** Tries to insert one record. */
    tryInsert(object: string, record: InputRecord, access?: Access): SaveResult;
    update(object: string, record: InputRecord, access?: Access): SaveResult;
    remove(id: string, access?: Access): SaveResult;
    /** Values of a stored row. */
    read(object: string, id: string, ...fields: string[]): Record<string, unknown>;
    rows(sql: string, ...parameters: (string | number)[]): Row[];
    /** A user with a profile and permission sets. */
    user(options?: { profile?: string; permissionSets?: string[]; roleId?: string }): Access;
    deploy(...components: MetadataComponent[]): ComponentResult[];
    apply(changes: Partial<MetadataChanges>): ComponentResult[];
}

export function openEngineOrg(options: Partial<OpenOrgOptions> = {}): EngineOrg {
    let now = START;
    let users = 0;
    const org = openOrg({
        file: ':memory:',
        clock: { now: () => now },
        administrator: { username: 'admin@org.example', password: 'secret' },
        ...options
    });
    const userId = String(org.database.prepare('SELECT "Id" FROM "User" LIMIT 1').get()?.['Id']);
    const administrator = (): Access => org.accessOf(userId);
    const object = (name: string): ObjectDef => objectOf(org.schema(), name) as ObjectDef;
    const tryInsert: EngineOrg['tryInsert'] = (name, record, access) =>
        insertRecords(org, access ?? administrator(), object(name), [record], { allOrNone: false })[0] as SaveResult;
    const insert: EngineOrg['insert'] = (name, record, access) => {
        const result = tryInsert(name, record, access);
        assert.deepEqual(result.errors, [], `insert of ${name}`);
        return result.id as string;
    };
    const apply: EngineOrg['apply'] = (changes) =>
        applyMetadata(org, { upserts: [], deletes: [], checkOnly: false, rollbackOnError: true, ...changes });
    return {
        org,
        get administrator() {
            return administrator();
        },
        wait: (milliseconds) => {
            now += milliseconds;
        },
        object,
        insert,
        tryInsert,
        update: (name, record, access) =>
            updateRecords(org, access ?? administrator(), object(name), [record], {
                allOrNone: false
            })[0] as SaveResult,
        remove: (id, access) =>
            deleteRecords(org, access ?? administrator(), [id], { allOrNone: false })[0] as SaveResult,
        read(name, id, ...fields) {
            const row = org.database.prepare(`SELECT * FROM "${name}" WHERE "Id" = ?`).get(id) ?? {};
            return Object.fromEntries(fields.map((field) => [field, row[field]]));
        },
        rows: (sql, ...parameters) =>
            org.database
                .prepare(sql)
                .all(...parameters)
                .map((row) => ({ ...row })),
        user({ profile = 'Standard User', permissionSets = [], roleId } = {}) {
            const profileId = String(
                org.database.prepare('SELECT "Id" FROM "Profile" WHERE "Name" = ?').get(profile)?.['Id']
            );
            users++;
            const id = insert('User', {
                Username: `user${users}@org.example`,
                Email: `user${users}@org.example`,
                LastName: `User ${users}`,
                Alias: `user${users}`,
                ProfileId: profileId,
                ...(roleId ? { UserRoleId: roleId } : {})
            });
            for (const name of permissionSets) {
                const set = org.database.prepare('SELECT "Id" FROM "PermissionSet" WHERE "Name" = ?').get(name)?.['Id'];
                insert('PermissionSetAssignment', { AssigneeId: id, PermissionSetId: set });
            }
            return org.accessOf(id);
        },
        deploy(...components) {
            const results = apply({ upserts: components });
            assert.deepEqual(problemsOf(results), []);
            return results;
        },
        apply
    };
}

/** Problems of a deploy as `Type Name: problem`. */
export const problemsOf = (results: readonly ComponentResult[]): string[] =>
    results
        .filter(({ success }) => !success)
        .map(({ componentType, fullName, problem }) => `${componentType} ${fullName}: ${problem}`);

/** A component from the inside of its XML. */
export const component = (type: string, fullName: string, inside: string): MetadataComponent => ({
    type,
    fullName,
    xml: parseXml(`<${type} xmlns="http://soap.sforce.com/2006/04/metadata">${inside}</${type}>`),
    files: new Map()
});

export interface ObjectFile {
    label?: string;
    sharingModel?: string;
    nameField?: string;
    /** Elements of the object itself. */
    settings?: string;
    /** `<fields>`, `<validationRules>` … */
    parts?: string;
}

/** An object file; without a label it holds parts alone, as one for a standard object does. */
export function objectFile(
    name: string,
    { label, sharingModel, nameField, settings = '', parts = '' }: ObjectFile
): MetadataComponent {
    const own = label
        ? `<label>${label}</label><pluralLabel>${label}s</pluralLabel><deploymentStatus>Deployed</deploymentStatus>
           <nameField>${nameField ?? '<label>Name</label><type>Text</type>'}</nameField>
           <sharingModel>${sharingModel ?? 'ReadWrite'}</sharingModel>`
        : '';
    return component('CustomObject', name, `${own}${settings}${parts}`);
}

/** A `<fields>` element from its type and the inside that differs from the ordinary. */
export const field = (name: string, type: string, inside = ''): string =>
    `<fields><fullName>${name}</fullName><label>${name.replace(/__c$/, '').replaceAll('_', ' ')}</label><type>${type}</type>${inside}</fields>`;

export const text = (name: string, inside = '', length = 80): string =>
    field(name, 'Text', `<length>${length}</length>${inside}`);
export const number = (name: string, scale = 2, inside = ''): string =>
    field(name, 'Number', `<precision>18</precision><scale>${scale}</scale>${inside}`);
export const lookup = (name: string, to: string, list: string, inside = ''): string =>
    field(name, 'Lookup', `<referenceTo>${to}</referenceTo><relationshipName>${list}</relationshipName>${inside}`);
export const masterDetail = (name: string, to: string, list: string, inside = ''): string =>
    field(
        name,
        'MasterDetail',
        `<referenceTo>${to}</referenceTo><relationshipName>${list}</relationshipName><relationshipOrder>0</relationshipOrder>${inside}`
    );
export const picklist = (name: string, values: readonly string[], inside = ''): string =>
    field(
        name,
        'Picklist',
        `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${values
            .map(
                (value) => `<value><fullName>${value}</fullName><default>false</default><label>${value}</label></value>`
            )
            .join('')}</valueSetDefinition></valueSet>${inside}`
    );
export const rule = (name: string, condition: string, message: string, inside = ''): string =>
    `<validationRules><fullName>${name}</fullName><active>true</active><errorConditionFormula>${condition}</errorConditionFormula><errorMessage>${message}</errorMessage>${inside}</validationRules>`;

/** A permission set that grants objects (`Thing__c: 'read edit'`) and fields (`Thing__c.Size__c: true` to edit). */
export function permissionSet(
    name: string,
    {
        objects = {},
        fields = {},
        inside = ''
    }: { objects?: Record<string, string>; fields?: Record<string, boolean>; inside?: string }
): MetadataComponent {
    const flag = (words: string, word: string): string => String(words.split(' ').includes(word));
    const objectPermissions = Object.entries(objects).map(
        ([object, words]) =>
            `<objectPermissions><allowCreate>${flag(words, 'create')}</allowCreate><allowDelete>${flag(words, 'delete')}</allowDelete>
             <allowEdit>${flag(words, 'edit')}</allowEdit><allowRead>${flag(words, 'read')}</allowRead>
             <modifyAllRecords>${flag(words, 'modifyAll')}</modifyAllRecords><object>${object}</object>
             <viewAllRecords>${flag(words, 'viewAll')}</viewAllRecords></objectPermissions>`
    );
    const fieldPermissions = Object.entries(fields).map(
        ([full, editable]) =>
            `<fieldPermissions><editable>${editable}</editable><field>${full}</field><readable>true</readable></fieldPermissions>`
    );
    return component(
        'PermissionSet',
        name,
        `<label>${name}</label>${objectPermissions.join('')}${fieldPermissions.join('')}${inside}`
    );
}

/** First error of a result as `CODE: message`. */
export const errorOf = (result: SaveResult): string =>
    result.errors[0] ? `${result.errors[0].statusCode}: ${result.errors[0].message}` : 'none';
