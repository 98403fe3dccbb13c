import { notFound } from '../../engine/errors.ts';
import { objectOf, type ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';
import { visibleFields, visibleObject } from './object-access.ts';
import { defaultFields, query, readRecord } from './read-records.ts';
import { soqlText } from './soql-text.ts';

/**
 * What a relationship path behind a record gives: the parent record, or a query result of child records.
 * @throws OrgError NOT_FOUND
 */
export function readRelated(
    caller: Caller,
    object: ObjectDef,
    id: string,
    path: string,
    fields?: readonly string[]
): unknown {
    const schema = caller.org.schema();
    const child = (schema.children.get(object.name.toLowerCase()) ?? []).find(
        (one) => one.name?.toLowerCase() === path.toLowerCase()
    );
    if (child) {
        const childObject = visibleObject(caller, child.childObject);
        readRecord(caller, object, id, ['Id']);
        const list = (fields ?? defaultFields(caller, childObject)).join(', ');
        const found = query(
            caller,
            `SELECT ${list} FROM ${childObject.name} WHERE ${child.field.name} = ${soqlText(id)} LIMIT 2000`
        );
        return { done: true, totalSize: found.totalSize, records: found.records };
    }
    const reference = visibleFields(caller, object).find(
        (field) => field.relationshipName?.toLowerCase() === path.toLowerCase()
    );
    const parentId = reference ? readRecord(caller, object, id, [reference.name])[reference.name] : undefined;
    const parent = typeof parentId === 'string' ? schema.byKeyPrefix.get(parentId.slice(0, 3)) : undefined;
    const parentObject = parent && objectOf(schema, parent.name);
    if (typeof parentId !== 'string' || !parentObject) {
        throw notFound();
    }
    return readRecord(caller, visibleObject(caller, parentObject.name), parentId, fields);
}
