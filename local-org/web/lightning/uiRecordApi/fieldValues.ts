import { withoutObject, type FieldId } from 'host/fieldNames';
import type { FieldValue, RecordRepresentation } from 'host/recordStore';

function find(record: RecordRepresentation | undefined, field: FieldId): FieldValue | undefined {
    const steps = withoutObject(field).split('.');
    let current: RecordRepresentation | null | undefined = record;
    for (const [index, step] of steps.entries()) {
        const found: FieldValue | undefined = current?.fields?.[step];
        if (index === steps.length - 1) return found;
        current = found?.value as RecordRepresentation | null | undefined;
    }
    return undefined;
}

/** Value of a field, through parents too; undefined: the record does not hold it. */
export const getFieldValue = (record: RecordRepresentation | undefined, field: FieldId): unknown =>
    find(record, field)?.value;

/** The value as the person's locale shows it; null where it shows like the value itself. */
export const getFieldDisplayValue = (
    record: RecordRepresentation | undefined,
    field: FieldId
): string | null | undefined => find(record, field)?.displayValue;
