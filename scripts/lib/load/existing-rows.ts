import type { OrgReader, OrgRow } from './org-reader.ts';
import type { LoadStep } from './plan.ts';
import type { PreparedRow } from './prepare-rows.ts';
import type { StepColumn } from './step-columns.ts';
import { keyText, type DescribedObject } from './values.ts';

/** Rows of the org by key; `ambiguous` where several have one key. */
export type ExistingRows = ReadonlyMap<string, OrgRow | 'ambiguous'>;

/** Up to so many keys are asked for by value; for more the whole object is read once. */
const FEW = 400;

/**
 * Reads what the org holds for the keys of a step.
 * @param rows all rows of the step when they are few; undefined: read every row that has a key
 */
export async function readExisting(
    reader: OrgReader,
    object: DescribedObject,
    step: LoadStep,
    columns: readonly StepColumn[],
    rows: readonly PreparedRow[] | undefined
): Promise<ExistingRows> {
    const keys = step.key.map((name) => keyField(object, name));
    const [first] = keys;
    if (!first || rows?.length === 0) {
        return new Map();
    }
    const values =
        rows && rows.length <= FEW ? [...new Set(rows.map((row) => String(row.values.get(first.name))))] : undefined;
    const wanted = [
        ...keys.map((field) => field.name),
        ...columns.filter((column) => column.compared).map((column) => column.name)
    ];
    const found = new Map<string, OrgRow | 'ambiguous'>();
    for await (const row of reader.rowsBy(object, first.name, values, wanted)) {
        const key = JSON.stringify(keys.map((field) => keyText(field, row[field.name])));
        found.set(key, found.has(key) ? 'ambiguous' : row);
    }
    return found;
}

function keyField(object: DescribedObject, name: string): StepColumn['field'] {
    const field = object.fields.get(name.toLowerCase());
    if (!field) {
        throw new Error(`${object.name} has no key ${name}`);
    }
    return field;
}
