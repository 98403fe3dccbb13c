import { displayReader, picklistLabels, type Reading } from '../query/display.ts';
import type { Reader } from '../query/read-value.ts';
import type { FieldDef } from '../schema/schema.ts';

/** toLabel(): the label of a picklist's value; other fields show their value. */
export function labelReader(field: FieldDef): Reader {
    const labels = picklistLabels(field);
    return (value) => (value === null ? null : labels(String(value)));
}

/** FORMAT(): as the page would print it, in the person's language. */
export const formatReader = (field: FieldDef, reading: Reading): Reader =>
    displayReader(field.type, field.scale, reading) ?? ((value) => (value === null ? null : String(value)));
