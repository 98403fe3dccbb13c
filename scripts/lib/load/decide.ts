import type { OrgRow } from './org-reader.ts';
import type { LoadStep } from './plan.ts';
import type { PreparedRow } from './prepare-rows.ts';
import type { StepColumn } from './step-columns.ts';
import { sameValue, type Value } from './values.ts';

export type Decision =
    | { readonly action: 'create'; readonly values: ReadonlyMap<string, Value> }
    | { readonly action: 'update'; readonly id: string; readonly values: ReadonlyMap<string, Value> }
    | { readonly action: 'unchanged' }
    | {
          readonly action: 'keep';
          readonly differing: readonly { readonly field: string; readonly inFile: Value; readonly inOrg: unknown }[];
      }
    | { readonly action: 'absent' };

/** Compares a row with what the org holds, and says what has to be written: nothing, where nothing differs. */
export function decide(
    step: LoadStep,
    columns: readonly StepColumn[],
    row: PreparedRow,
    existing: OrgRow | undefined
): Decision {
    if (!existing) {
        return step.operation === 'update'
            ? { action: 'absent' }
            : { action: 'create', values: forCreation(columns, row) };
    }
    const differing = columns.filter(({ compared, name, field }) => {
        const mine = row.values.get(name);
        return compared && mine !== undefined && !sameValue(field, mine, existing[name]);
    });
    if (differing.length === 0) {
        return { action: 'unchanged' };
    }
    if (step.operation === 'insert') {
        return {
            action: 'keep',
            differing: differing.map(({ name }) => ({
                field: name,
                inFile: row.values.get(name) ?? null,
                inOrg: existing[name] ?? null
            }))
        };
    }
    const along = columns.filter(({ onUpdate, compared }) => onUpdate && !compared);
    return { action: 'update', id: existing.Id, values: valuesOf([...differing, ...along], row) };
}

/** Everything that may be written on creation; a blank there is simply not given, so that the org's defaults hold. */
export function forCreation(columns: readonly StepColumn[], row: PreparedRow): Map<string, Value> {
    const values = valuesOf(
        columns.filter((column) => column.onCreate),
        row
    );
    for (const [name, value] of values) {
        if (value === null) {
            values.delete(name);
        }
    }
    return values;
}

export function valuesOf(columns: readonly StepColumn[], row: PreparedRow): Map<string, Value> {
    const values = new Map<string, Value>();
    for (const { name } of columns) {
        const value = row.values.get(name);
        if (value !== undefined) {
            values.set(name, value);
        }
    }
    return values;
}
