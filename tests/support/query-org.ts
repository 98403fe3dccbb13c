import assert from 'node:assert/strict';
import { openOrg } from '../../local-org/engine/open-org.ts';
import type { Org } from '../../local-org/engine/org.ts';
import type { Access } from '../../local-org/engine/access/access.ts';
import { makeField } from '../../local-org/engine/schema/field-def.ts';
import {
    fieldOf,
    type FieldDef,
    type FieldType,
    type ObjectDef,
    objectOf
} from '../../local-org/engine/schema/schema.ts';
import type { SqlValue } from '../../local-org/storage/database.ts';

/** An org in memory with rows written past the engine, so that tests of queries stand on queries alone. */
export interface QueryOrg {
    readonly org: Org;
    readonly administrator: Access;
    /** Writes a row with sensible values where none are given. @returns its id */
    insert(object: string, values?: Record<string, SqlValue>): string;
}

/** Saturday, 16 May 2026, 10:00 UTC. */
export const NOW = Date.parse('2026-05-16T10:00:00.000Z');

export function openQueryOrg(): QueryOrg {
    const org = openOrg({
        file: ':memory:',
        clock: { now: () => NOW },
        administrator: { username: 'admin@org.example', password: 'demo' }
    });
    const userId = org.database.prepare('SELECT "Id" FROM "User"').get()?.['Id'] as string;
    return {
        org,
        administrator: org.accessOf(userId),
        insert: (objectName, values = {}) =>
            insertRow(org, objectOf(org.schema(), objectName) as ObjectDef, { ...defaults(userId), ...values })
    };
}

const defaults = (userId: string): Record<string, SqlValue> => ({
    OwnerId: userId,
    CreatedById: userId,
    LastModifiedById: userId,
    CreatedDate: '2026-05-01T08:00:00.000Z',
    LastModifiedDate: '2026-05-01T08:00:00.000Z',
    SystemModstamp: '2026-05-01T08:00:00.000Z',
    IsDeleted: 0
});

function insertRow(org: Org, object: ObjectDef, values: Record<string, SqlValue>): string {
    const id = (values['Id'] as string | undefined) ?? org.ids.next(object.keyPrefix);
    const fields = Object.entries({ ...values, Id: id }).flatMap(([name, value]) => {
        const field = fieldOf(object, name);
        return field?.stored ? [[field.name, value] as const] : [];
    });
    const columns = fields.map(([name]) => `"${name}"`).join(', ');
    org.database
        .prepare(`INSERT INTO "${object.name}" (${columns}) VALUES (${fields.map(() => '?').join(', ')})`)
        .run(...fields.map(([, value]) => value));
    return id;
}

/** The org with more fields on an object: for formula fields, which have no column. */
export function withFields(org: Org, objectName: string, ...fields: readonly FieldDef[]): Org {
    const schema = org.schema();
    const object = objectOf(schema, objectName);
    assert.ok(object);
    const extended = {
        ...object,
        fields: new Map([...object.fields, ...fields.map((field) => [field.name.toLowerCase(), field] as const)])
    };
    const changed = { ...schema, objects: new Map([...schema.objects, [object.name.toLowerCase(), extended]]) };
    return { ...org, schema: () => changed };
}

/** A formula field. */
export const formulaField = (name: string, type: FieldType, source: string, blanksAsZero = false): FieldDef =>
    makeField({ name, label: name, type, scale: 2, custom: true, stored: false, formula: { source, blanksAsZero } });
