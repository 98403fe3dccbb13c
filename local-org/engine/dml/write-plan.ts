import type { SqlValue, Statement } from '../../storage/database.ts';
import type { Org } from '../org.ts';
import type { FieldDef, ObjectDef } from '../schema/schema.ts';
import { quote, storedFields } from '../tables/columns.ts';
import { converterOf, type Converter } from '../values.ts';
import type { Behaviour, StoredRow } from './behaviours.ts';

export type { StoredRow } from './behaviours.ts';

export interface ColumnPlan {
    readonly index: number;
    readonly field: FieldDef;
    readonly convert: Converter;
}

/** A key of an input record: a field, or a parent named by relationship for an external id. */
export interface KeyPlan {
    readonly column: ColumnPlan;
    /** For `Account.Ext__c`: the parent's field. */
    readonly parentField?: string;
    readonly viaRelationship: boolean;
}

/** All that writing rows of one object needs, worked out once per schema. */
export interface WritePlan {
    readonly org: Org;
    readonly object: ObjectDef;
    readonly columns: readonly ColumnPlan[];
    /** New rows start as a copy of this: literal defaults. */
    readonly template: StoredRow;
    readonly required: readonly ColumnPlan[];
    readonly references: readonly ColumnPlan[];
    readonly behaviours: readonly Behaviour[];
    /** @returns the column's place, or -1 where the object has no such column */
    indexOf(name: string): number;
    /** The same, for a field of the object itself. */
    placeOf(field: FieldDef): number;
    keyOf(key: string): KeyPlan | undefined;
    insert(row: StoredRow): void;
    read(id: string): StoredRow | undefined;
    /** Writes the named columns of a row. */
    update(row: StoredRow, changed: readonly number[]): void;
}

export type BehaviourFactory = (plan: WritePlan) => Behaviour;

/** Names the behaviours of an object, in the order they are asked. */
export type BehaviourSource = (org: Org, object: ObjectDef) => readonly BehaviourFactory[];

const sources = new WeakMap<Org, BehaviourSource>();

/** Says what the platform does for objects of an org beyond what their fields declare. Once, before anything is written. */
export const useBehaviours = (org: Org, source: BehaviourSource): void => {
    sources.set(org, source);
};

const plans = new WeakMap<Org, { version: number; byObject: Map<string, WritePlan> }>();

export function planOf(org: Org, object: ObjectDef): WritePlan {
    const version = org.schema().version;
    let known = plans.get(org);
    if (!known || known.version !== version) {
        known = { version, byObject: new Map() };
        plans.set(org, known);
    }
    let plan = known.byObject.get(object.name);
    if (!plan) {
        plan = makePlan(org, object);
        known.byObject.set(object.name, plan);
    }
    return plan;
}

function makePlan(org: Org, object: ObjectDef): WritePlan {
    const columns = storedFields(object).map((field, index): ColumnPlan => ({
        index,
        field,
        convert: converterOf(field)
    }));
    const byName = new Map(columns.map((column) => [column.field.name.toLowerCase(), column]));
    const places = new Map(columns.map(({ field, index }) => [field, index]));
    const plan = {
        org,
        object,
        columns,
        template: columns.map((column) => defaultOf(column.field)),
        required: columns.filter(({ field }) => field.required && !field.system && field.type !== 'boolean'),
        references: columns.filter(({ field }) => field.type === 'reference' && !field.system),
        behaviours: [] as readonly Behaviour[],
        indexOf: (name: string) => byName.get(name.toLowerCase())?.index ?? -1,
        placeOf: (field: FieldDef) => places.get(field) ?? -1,
        keyOf: keyReader(byName),
        ...statements(org, object, columns)
    };
    plan.behaviours = (sources.get(org)?.(org, object) ?? []).map((make) => make(plan));
    return plan;
}

function defaultOf(field: FieldDef): SqlValue {
    const value = field.defaultValue;
    if (field.summary?.operation === 'count' || field.summary?.operation === 'sum') {
        return 0;
    }
    if (value === undefined) {
        return field.type === 'boolean' ? 0 : null;
    }
    return typeof value === 'boolean' ? Number(value) : value;
}

/** Finds the column for a key in any case; answers are kept, as the keys of a bulk load are the same for every record. */
function keyReader(byName: ReadonlyMap<string, ColumnPlan>): (key: string) => KeyPlan | undefined {
    const known = new Map<string, KeyPlan | undefined>();
    const byRelationship = new Map(
        [...byName.values()]
            .filter(({ field }) => field.relationshipName !== undefined)
            .map((column) => [(column.field.relationshipName as string).toLowerCase(), column])
    );
    return (key) => {
        if (known.has(key)) {
            return known.get(key);
        }
        const [first = '', parentField] = key.toLowerCase().split('.', 2);
        const direct = parentField === undefined ? byName.get(first) : undefined;
        const parent = byRelationship.get(first);
        let plan: KeyPlan | undefined;
        if (direct) {
            plan = { column: direct, viaRelationship: false };
        } else if (parent) {
            plan = { column: parent, viaRelationship: true, ...(parentField ? { parentField } : {}) };
        }
        if (known.size < 10_000) {
            known.set(key, plan);
        }
        return plan;
    };
}

function statements(
    org: Org,
    object: ObjectDef,
    columns: readonly ColumnPlan[]
): Pick<WritePlan, 'insert' | 'read' | 'update'> {
    const { database } = org;
    const table = quote(object.name);
    const names = columns.map(({ field }) => field.name);
    const insert = database.prepareFresh(
        `INSERT INTO ${table} (${names.map(quote).join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    );
    const select = database.prepareArrays(`SELECT ${names.map(quote).join(', ')} FROM ${table} WHERE "Id" = ?`);
    const updates = new Map<string, Statement>();
    const idIndex = names.indexOf('Id');
    return {
        insert: (row) => {
            insert.run(...row);
        },
        read: (id) => select.get(id),
        update(row, changed) {
            const key = changed.join();
            let statement = updates.get(key);
            if (!statement) {
                const sets = changed.map((index) => `${quote(names[index] as string)} = ?`);
                statement = database.prepare(`UPDATE ${table} SET ${sets.join(', ')} WHERE "Id" = ?`);
                updates.set(key, statement);
            }
            statement.run(...changed.map((index) => row[index] as SqlValue), row[idIndex] as SqlValue);
        }
    };
}
