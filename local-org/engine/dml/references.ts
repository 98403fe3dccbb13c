import type { Access } from '../access/access.ts';
import { OrgError } from '../errors.ts';
import { objectOf, fieldOf, type FieldDef, type Schema, type ObjectDef } from '../schema/schema.ts';
import { quote } from '../tables/columns.ts';
import { toStored } from '../values.ts';
import type { WriteContext } from './write-context.ts';

/** Checks that a reference points to a row that is there and of an object it may point to. */
export function checkReference(field: FieldDef, id: string, context: WriteContext): void {
    if (context.knownIds.has(id)) {
        return;
    }
    const target = context.org.schema().byKeyPrefix.get(id.slice(0, 3));
    if (!target || !field.referenceTo.some((name) => name.toLowerCase() === target.name.toLowerCase())) {
        throw new OrgError('FIELD_INTEGRITY_EXCEPTION', `${field.label}: id value of incorrect type: ${id}`, {
            fields: [field.name]
        });
    }
    const live = target.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
    const row = context.org.database
        .prepare(`SELECT 1 AS found FROM ${quote(target.name)} WHERE "Id" = ?${live}`)
        .get(id);
    if (!row) {
        throw new OrgError('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', { fields: [field.name] });
    }
    context.knownIds.add(id);
}

/** @returns the id of the record that a nested `{ Ext__c: 'x' }` means; throws where there is none or more than one */
export function findByExternalId(
    field: FieldDef,
    nested: Readonly<Record<string, unknown>>,
    context: WriteContext
): string {
    const keys = Object.keys(nested).filter((key) => key !== 'attributes');
    const given = (nested['attributes'] as { type?: string } | undefined)?.type;
    const target = parentObject(context.org.schema(), field, given, keys);
    const key = target && keys.length === 1 ? fieldOf(target, keys[0] as string) : undefined;
    if (!target || !key || !isKeyFor(context.access, target, key)) {
        throw new OrgError(
            'INVALID_FIELD',
            `The relationship ${field.relationshipName ?? field.name} takes one field that is an external id or unique, not: ${keys.join(', ')}`,
            { fields: [field.name] }
        );
    }
    const value = toStored(key, nested[keys[0] as string]);
    const live = target.fields.has('isdeleted') ? ' AND r."IsDeleted" = 0' : '';
    // records out of the person's sight are not found: else any value of a field could be guessed at
    const seen = context.access.visibleRows(target, 'r');
    const rows = context.org.database
        .prepare(
            `SELECT r."Id" FROM ${quote(target.name)} AS r WHERE r.${quote(key.name)} = ?${live}${seen ? ` AND (${seen.sql})` : ''} LIMIT 2`
        )
        .all(value, ...(seen?.parameters ?? []));
    if (rows.length !== 1) {
        const what = rows.length === 0 ? 'not found' : 'matches more than one record';
        throw new OrgError(
            'INVALID_FIELD',
            `Foreign key external ID: ${String(value)} ${what} for field ${key.name} in entity ${target.name}`,
            {
                fields: [field.name]
            }
        );
    }
    return String(rows[0]?.['Id']);
}

const isKeyFor = (access: Access, target: ObjectDef, key: FieldDef): boolean =>
    (key.externalId || key.unique || key.type === 'id') && access.canRead(target) && access.canReadField(target, key);

function parentObject(
    schema: Schema,
    field: FieldDef,
    given: string | undefined,
    keys: string[]
): ObjectDef | undefined {
    if (given) {
        return objectOf(schema, given);
    }
    const candidates = field.referenceTo.map((name) => objectOf(schema, name)).filter((object) => object !== undefined);
    return candidates.find((object) => keys.every((key) => fieldOf(object, key))) ?? candidates[0];
}
