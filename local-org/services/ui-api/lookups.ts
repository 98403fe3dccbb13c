import { notFound } from '../../engine/errors.ts';
import { fieldOf, objectOf, type ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';
import { recentIds } from '../records/recent-items.ts';
import { soqlText } from '../records/soql-text.ts';
import { fieldPath } from './field-paths.ts';
import { compactFields } from './layouts.ts';
import { searchCondition } from './lists/list-records.ts';
import { nameFieldOf, representRecords, type RecordRepresentation } from './record-representation.ts';

export interface LookupPage {
    readonly target: ObjectDef;
    readonly records: readonly RecordRepresentation[];
    readonly offset: number;
    readonly more: boolean;
}

/** Objects that a lookup field may point to and that this person may see. @throws OrgError NOT_FOUND */
export function lookupTargets(caller: Caller, object: ObjectDef, fieldName: string): ObjectDef[] {
    const field = fieldOf(object, fieldName);
    if (field?.type !== 'reference' || !caller.access.canReadField(object, field)) {
        throw notFound(`${object.name}.${fieldName} is not a lookup that you can see.`);
    }
    const schema = caller.org.schema();
    return field.referenceTo
        .flatMap((name) => objectOf(schema, name) ?? [])
        .filter((target) => caller.access.canRead(target));
}

/** Suggestions for a lookup: records whose name, or another short text of their highlights, holds the term. */
export function lookUp(
    caller: Caller,
    target: ObjectDef,
    term: string,
    recentOnly: boolean,
    pageSize: number,
    offset: number
): LookupPage {
    const columns = [...new Set([nameFieldOf(target) ?? 'Id', ...compactFields(caller, target)])];
    const conditions = [
        term === '' ? undefined : searchCondition(caller, target, columns, term),
        recentOnly ? recentCondition(caller, target) : undefined,
        target.name === 'User' ? 'IsActive = true' : undefined
    ].filter((condition) => condition !== undefined);
    const paths = columns.flatMap((column) => fieldPath(caller, target, column) ?? []);
    const where = conditions.map((condition) => `(${condition})`).join(' AND ');
    const order = nameFieldOf(target) ?? 'Id';
    const tail = `ORDER BY ${order}, Id LIMIT ${pageSize + 1}${offset > 0 ? ` OFFSET ${offset}` : ''}`;
    const records = representRecords(caller, target, paths, { ...(where ? { where } : {}), tail });
    return { target, records: records.slice(0, pageSize), offset, more: records.length > pageSize };
}

function recentCondition(caller: Caller, target: ObjectDef): string | undefined {
    const ids = recentIds(caller, target, 50);
    return ids.length === 0 ? undefined : `Id IN (${ids.map(({ id }) => soqlText(id)).join(', ')})`;
}
