import type { ObjectInfo } from 'host/objectInfo';
import type { FieldValue, RecordRepresentation } from 'host/recordStore';

/** What people call the record. */
export function recordName(record: RecordRepresentation | undefined, info: ObjectInfo | undefined): string | undefined {
    if (!record) return undefined;
    const names = ['Name', ...(info?.nameFields ?? [])];
    const named = names
        .map((name) => record.fields[name]?.value)
        .find((value) => typeof value === 'string' && value !== '');
    return named as string | undefined;
}

/** Name of the record behind a lookup field, from the parent that came along. */
export function parentName(field: FieldValue | undefined): string | undefined {
    const parent = field?.value as RecordRepresentation | null | undefined;
    if (!parent || typeof parent !== 'object') return undefined;
    const named = Object.values(parent.fields ?? {}).find(({ value }) => typeof value === 'string' && value !== '');
    return field?.displayValue ?? (named?.value as string | undefined);
}
