import type { SourceValue } from 'c/funnelModel';

/** The key that says: one mapping for one value. The validation rule wants the same. */
export function mappingKey({ object, field, value, recordType }: SourceValue): string {
    return `${object}.${recordType === '' ? '' : `${recordType}.`}${field}:${value}`;
}
