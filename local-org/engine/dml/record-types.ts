import { OrgError } from '../errors.ts';
import type { FieldDef } from '../schema/schema.ts';
import { refusedValue } from '../values/picklists.ts';
import type { StoredRow, WritePlan } from './write-plan.ts';

/** What the record types of an object ask of its rows. */
interface RecordTypePlan {
    readonly column: number;
    /** Record type's id -> restricted picklists with the values that it offers. */
    readonly offered: ReadonlyMap<string, readonly OfferedValues[]>;
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
    const ids = new Map(rows.map((row) => [row['DeveloperName'], String(row['Id'])]));
    const offered = plan.object.recordTypes.flatMap(({ developerName, picklistValues }) => {
        const id = ids.get(developerName);
        return id === undefined ? [] : [[id, offeredValues(plan, picklistValues)] as const];
    });
    return column < 0 ? null : { column, offered: new Map(offered) };
}

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
export function checkRecordType(plan: WritePlan, row: StoredRow, old: StoredRow | undefined): void {
    const types = planFor(plan);
    const id = types && row[types.column];
    if (!types || typeof id !== 'string') {
        return;
    }
    const offered = types.offered.get(id);
    if (!offered) {
        throw new OrgError(
            'INVALID_CROSS_REFERENCE_KEY',
            `Record Type ID: this ID value isn't valid for the user: ${id}`,
            { fields: ['RecordTypeId'] }
        );
    }
    for (const { field, index, values } of offered) {
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
