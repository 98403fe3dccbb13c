import { createHash } from 'node:crypto';
import { fieldOf, objectOf, type FieldDef, type ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';
import { MASTER_RECORD_TYPE, recordTypesOf } from '../describe/record-types.ts';
import { query, readByIds, type JsonRecord } from '../records/read-records.ts';
import { displayValue, type Display } from './display-value.ts';
import { targetOf, type FieldPath } from './field-paths.ts';
import { displayOf } from './viewer.ts';

export interface RecordRepresentation {
    readonly apiName: string;
    readonly childRelationships: Readonly<Record<string, never>>;
    readonly eTag: string;
    readonly fields: Record<string, { displayValue: string | null; value: unknown }>;
    readonly id: string;
    readonly lastModifiedById: string | null;
    readonly lastModifiedDate: string | null;
    readonly recordTypeId: string;
    readonly recordTypeInfo: Record<string, unknown> | null;
    readonly systemModstamp: string | null;
    readonly weakEtag: number;
}

/** Fields that the head of a record shows, where its object has them. */
const HEAD = ['Id', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp', 'RecordTypeId'];

/** Rows to read: a condition, order and limits in SOQL, or the ids. */
export type Rows = { readonly where?: string; readonly tail?: string } | { readonly ids: readonly string[] };

/** Records of an object as the UI API shows them, with exactly the asked fields. */
export function representRecords(
    caller: Caller,
    object: ObjectDef,
    paths: readonly FieldPath[],
    rows: Rows
): RecordRepresentation[] {
    const tree = treeOf(paths);
    const columns = new Set<string>();
    addColumns(caller, object, tree, '', columns);
    const display = displayOf(caller);
    return readRows(caller, object, [...columns], rows).map((record) =>
        represent(caller, object, tree, record, display)
    );
}

function readRows(caller: Caller, object: ObjectDef, columns: readonly string[], rows: Rows): JsonRecord[] {
    if ('ids' in rows) {
        return readByIds(caller, object, rows.ids, columns);
    }
    const where = rows.where ? ` WHERE ${rows.where}` : '';
    const tail = rows.tail ? ` ${rows.tail}` : '';
    return query(caller, `SELECT ${columns.join(', ')} FROM ${object.name}${where}${tail}`).records;
}

/** @returns undefined when the record is not there or not visible */
export function representRecord(
    caller: Caller,
    object: ObjectDef,
    id: string,
    paths: readonly FieldPath[]
): RecordRepresentation | undefined {
    return representRecords(caller, object, paths, { ids: [id] })[0];
}

/** Asked fields of one record, and of its parents. */
interface FieldTree {
    readonly fields: Map<string, FieldDef>;
    readonly parents: Map<string, { readonly reference: FieldDef; readonly tree: FieldTree }>;
}

const newTree = (): FieldTree => ({ fields: new Map(), parents: new Map() });

function treeOf(paths: readonly FieldPath[]): FieldTree {
    const root = newTree();
    for (const { parents, field } of paths) {
        let tree = root;
        for (const reference of parents) {
            const name = reference.relationshipName ?? reference.name;
            let next = tree.parents.get(name);
            if (!next) {
                next = { reference, tree: newTree() };
                tree.parents.set(name, next);
            }
            tree = next.tree;
        }
        tree.fields.set(field.name, field);
    }
    return root;
}

function addColumns(caller: Caller, object: ObjectDef, tree: FieldTree, prefix: string, columns: Set<string>): void {
    for (const name of headFields(caller, object, prefix !== '')) {
        columns.add(prefix + name);
    }
    for (const name of tree.fields.keys()) {
        columns.add(prefix + name);
    }
    for (const [name, { reference, tree: parentTree }] of tree.parents) {
        const target = targetOf(caller, reference);
        if (target) {
            const polymorphic = reference.referenceTo.length > 1;
            if (polymorphic) {
                columns.add(`${prefix}${name}.Id`);
                columns.add(`${prefix}${name}.Name`);
                for (const field of parentTree.fields.keys()) {
                    columns.add(`${prefix}${name}.${field}`);
                }
            } else {
                addColumns(caller, target, parentTree, `${prefix}${name}.`, columns);
            }
        }
    }
}

function headFields(caller: Caller, object: ObjectDef, isParent: boolean): string[] {
    const names = isParent ? ['Id', nameFieldOf(object), 'LastModifiedDate', 'SystemModstamp'] : HEAD;
    return names.filter((name): name is string => {
        const field = name === undefined ? undefined : fieldOf(object, name);
        return field !== undefined && caller.access.canReadField(object, field);
    });
}

export const nameFieldOf = (object: ObjectDef): string | undefined =>
    [...object.fields.values()].find((field) => field.nameField)?.name;

function represent(
    caller: Caller,
    object: ObjectDef,
    tree: FieldTree,
    record: JsonRecord,
    display: Display
): RecordRepresentation {
    const fields: RecordRepresentation['fields'] = {};
    for (const field of tree.fields.values()) {
        const value = uiValue(field, record[field.name] ?? null);
        fields[field.name] = { displayValue: displayValue(field, value, display), value };
    }
    for (const [name, { tree: parentTree }] of tree.parents) {
        fields[name] = representParent(caller, parentTree, record[name], display);
    }
    const stamp = time(record.SystemModstamp) ?? time(record.LastModifiedDate);
    const recordTypeId = (record.RecordTypeId as string | null | undefined) ?? MASTER_RECORD_TYPE;
    return {
        apiName: object.name,
        childRelationships: {},
        eTag: createHash('md5').update(JSON.stringify(fields)).digest('hex'),
        fields,
        id: String(record.Id),
        lastModifiedById: (record.LastModifiedById as string | undefined) ?? null,
        lastModifiedDate: time(record.LastModifiedDate),
        recordTypeId,
        recordTypeInfo: recordTypeInfo(caller, object, recordTypeId),
        systemModstamp: stamp,
        weakEtag: stamp === null ? 0 : Date.parse(stamp)
    };
}

function representParent(
    caller: Caller,
    tree: FieldTree,
    value: unknown,
    display: Display
): { displayValue: string | null; value: unknown } {
    if (typeof value !== 'object' || value === null) {
        return { displayValue: null, value: null };
    }
    const record = value as JsonRecord;
    const schema = caller.org.schema();
    const type = (record.attributes as { type?: string } | undefined)?.type;
    const object = schema.byKeyPrefix.get(String(record.Id).slice(0, 3)) ?? objectOf(schema, type ?? '');
    if (!object) {
        return { displayValue: null, value: null };
    }
    const nameField = nameFieldOf(object) ?? 'Id';
    const names = ['Id', nameField].flatMap((name) => fieldOf(object, name) ?? []);
    const wide = {
        fields: new Map([...names.map((field) => [field.name, field] as const), ...tree.fields]),
        parents: tree.parents
    };
    const name = record[nameField] ?? record.Name;
    return {
        displayValue: name === undefined || name === null ? null : String(name),
        value: represent(caller, object, wide, record, display)
    };
}

/** The UI API writes times with Z. */
const uiValue = (field: FieldDef, value: unknown): unknown => (field.type === 'datetime' ? time(value) : value);

const time = (value: unknown): string | null => (typeof value === 'string' ? value.replace('+0000', 'Z') : null);

function recordTypeInfo(caller: Caller, object: ObjectDef, id: string): Record<string, unknown> | null {
    const type =
        object.recordTypes.length === 0 ? undefined : recordTypesOf(caller, object).find((one) => one.id === id);
    return type
        ? {
              available: type.available,
              defaultRecordTypeMapping: type.isDefault,
              master: type.master,
              name: type.label,
              recordTypeId: type.id
          }
        : null;
}
