import { OrgError } from '../errors.ts';
import type { SqlValue } from '../../storage/database.ts';
import type { FieldDef, RecordTypeDef } from '../schema/schema.ts';
import { refusedValue } from '../values/picklists.ts';
import type { WriteContext } from './write-context.ts';
import type { StoredRow, WritePlan } from './write-plan.ts';

/** What the record types of an object ask of its rows. */
interface RecordTypePlan {
    readonly column: number;
    /** By record type's id. */
    readonly types: ReadonlyMap<string, TypePlan>;
    readonly idOf: ReadonlyMap<string, string>;
}

interface TypePlan {
    readonly developerName: string;
    /** Restricted picklists with the values that it offers. */
    readonly offered: readonly OfferedValues[];
    /** Place of a picklist -> value at first, or null where it offers no default. */
    readonly defaults: ReadonlyMap<number, SqlValue>;
}

interface OfferedValues {
    readonly field: FieldDef;
    readonly index: number;
    readonly values: ReadonlySet<string>;
}

const known = new WeakMap<WritePlan, RecordTypePlan | null>();

function planFor(plan: WritePlan): RecordTypePlan | null {
    let types = known.get(plan);
    if (types === undefined) {
        types = plan.object.recordTypes.length > 0 ? makePlan(plan) : null;
        known.set(plan, types);
    }
    return types;
}

function makePlan(plan: WritePlan): RecordTypePlan | null {
    const column = plan.indexOf('RecordTypeId');
    const rows = plan.org.database
        .prepare('SELECT "Id", "DeveloperName" FROM "RecordType" WHERE "SobjectType" = ?')
        .all(plan.object.name);
    const ids = new Map(rows.map((row) => [String(row['DeveloperName']), String(row['Id'])]));
    const types = plan.object.recordTypes.flatMap((type) => {
        const id = ids.get(type.developerName);
        return id === undefined ? [] : [[id, typePlan(plan, type)] as const];
    });
    return column < 0 ? null : { column, types: new Map(types), idOf: ids };
}

function typePlan(plan: WritePlan, type: RecordTypeDef): TypePlan {
    const defaults = [...type.picklistValues].flatMap(([name, values]) => {
        const index = plan.indexOf(name);
        const usual = plan.template[index] ?? null;
        const kept = typeof usual === 'string' && values.includes(usual) ? usual : null;
        return index < 0 ? [] : [[index, type.picklistDefaults.get(name) ?? kept] as const];
    });
    return {
        developerName: type.developerName,
        offered: offeredValues(plan, type.picklistValues),
        defaults: new Map(defaults)
    };
}

/** A new record gets the person's default record type where none was given, and the picklist values that its type begins with. */
export function startWithRecordType(
    plan: WritePlan,
    row: StoredRow,
    given: ReadonlySet<number>,
    { access }: WriteContext
): void {
    const types = planFor(plan);
    if (!types) {
        return;
    }
    if (row[types.column] === MASTER) {
        row[types.column] = null;
    } else if (!given.has(types.column)) {
        row[types.column] = types.idOf.get(access.defaultRecordType(plan.object) ?? '') ?? null;
    }
    for (const [index, value] of types.types.get(String(row[types.column]))?.defaults ?? []) {
        if (!given.has(index)) {
            row[index] = value;
        }
    }
}

/** The record type of records that have none. */
const MASTER = '012000000000000AAA';

/** Unrestricted picklists take any value under any record type. */
const offeredValues = (plan: WritePlan, lists: ReadonlyMap<string, readonly string[]>): OfferedValues[] =>
    [...lists].flatMap(([name, values]) => {
        const index = plan.indexOf(name);
        const field = plan.columns[index]?.field;
        return field?.picklist?.restricted
            ? [{ field, index, values: new Set(values.map((value) => value.toLowerCase())) }]
            : [];
    });

/** Throws where the record type is another object's, or a value given is not among those that it offers. */
export function checkRecordType(
    plan: WritePlan,
    row: StoredRow,
    old: StoredRow | undefined,
    { access }: WriteContext
): void {
    const types = planFor(plan);
    const id = types && row[types.column];
    if (!types || typeof id !== 'string') {
        return;
    }
    const type = types.types.get(id);
    const isNew = id !== old?.[types.column];
    if (!type || (isNew && !access.canUseRecordType(plan.object, type.developerName))) {
        throw new OrgError(
            'INVALID_CROSS_REFERENCE_KEY',
            `Record Type ID: this ID value isn't valid for the user: ${id}`,
            { fields: ['RecordTypeId'] }
        );
    }
    for (const { field, index, values } of type.offered) {
        const value = row[index];
        const wrong =
            typeof value === 'string' && value !== old?.[index]
                ? value.split(';').find((part) => !values.has(part.toLowerCase()))
                : undefined;
        if (wrong !== undefined) {
            throw refusedValue(field, wrong);
        }
    }
}
