import type { Access } from '../access/access.ts';
import { insertRecords, updateRecords } from '../dml/dml.ts';
import { requireEditable } from '../dml/row-access.ts';
import { readForChange } from '../dml/save-record.ts';
import { RecordErrors, type InputRecord, type SaveResult } from '../dml/save-result.ts';
import { planOf, type StoredRow, type WritePlan } from '../dml/write-plan.ts';
import type { WriteContext } from '../dml/write-context.ts';
import type { Org } from '../org.ts';
import { fieldOf, objectOf, type FieldDef, type ObjectDef } from '../schema/schema.ts';
import { toJson } from '../values.ts';
import { mappingTo, type ConversionTarget } from './field-mapping.ts';

/** One lead on its way. */
export interface Conversion {
    readonly org: Org;
    /** The person's own rights. */
    readonly access: Access;
    /** The person's rights to objects, without those to fields and records: mapped fields are filled all the same. */
    readonly filling: Access;
    readonly context: WriteContext;
    readonly leadPlan: WritePlan;
    readonly lead: StoredRow;
}

export const objectNamed = (org: Org, name: string): ObjectDef => objectOf(org.schema(), name) as ObjectDef;

/** What the lead gives to a record that it becomes, as a client would write it. */
export function mappedValues({ org, leadPlan, lead }: Conversion, target: ConversionTarget): Record<string, unknown> {
    const object = objectNamed(org, target);
    const values: Record<string, unknown> = {};
    for (const [from, to] of mappingTo(org, target)) {
        const field = fieldOf(leadPlan.object, from);
        const value = field && lead[leadPlan.indexOf(field.name)];
        const into = fieldOf(object, to);
        if (field && into?.createable && value !== null && value !== undefined) {
            values[to] = typeof value === 'string' ? fitting(into, value) : toJson(field, value);
        }
    }
    return values;
}

/** A company's name may be longer than an opportunity's. */
const fitting = (field: FieldDef, text: string): string =>
    field.type === 'string' || field.type === 'textarea' ? text.slice(0, field.length) : text;

const succeeded = (result: SaveResult | undefined): string => {
    if (!result?.success) {
        throw new RecordErrors(result?.errors ?? []);
    }
    return result.id as string;
};

/** Throws RecordErrors where the new record is refused. @returns its id */
export function insertConverted({ org, filling }: Conversion, target: string, record: InputRecord): string {
    const owner = typeof record['OwnerId'] === 'string' ? org.accessOf(record['OwnerId']) : filling;
    // New records have the default record type of their owner.
    const access = { ...filling, defaultRecordType: owner.defaultRecordType };
    return succeeded(insertRecords(org, access, objectNamed(org, target), [record], { allOrNone: true })[0]);
}

/** Fills empty fields of a record that was there before; those named in `overwrite` are written in any case. */
export function fillExisting(
    { org, filling, context }: Conversion,
    target: ConversionTarget,
    id: string,
    values: Readonly<Record<string, unknown>>,
    overwrite: readonly string[] = []
): string {
    const plan = planOf(org, objectNamed(org, target));
    const row = readForChange(plan, id);
    requireEditable(plan.object, id, context);
    const missing = Object.entries(values).filter(([name, value]) => {
        const place = plan.indexOf(name);
        const isEmpty = plan.columns[place]?.field.type !== 'boolean' && row[place] === null;
        return value !== undefined && (isEmpty || overwrite.includes(name));
    });
    const full = String(row[plan.indexOf('Id')]);
    return missing.length === 0
        ? full
        : succeeded(
              updateRecords(org, filling, plan.object, [{ ...Object.fromEntries(missing), Id: full }], {
                  allOrNone: true
              })[0]
          );
}
