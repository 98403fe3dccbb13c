/** How records are asked for by what is mapped: values of a field, with their record types. Filters name standard fields only. */
import type { SourceValue } from 'c/funnelModel';

export type Filter = Readonly<Record<string, unknown>>;

/** No record has no id. */
export const NOBODY: Filter = { Id: { eq: null } };

/**
 * Records with one of the values.
 * @param types record types that have mappings of their own; a value without a type is for all others. Empty: types are not asked for, as
 * an org without them has no such field
 */
export function ofSources(sources: readonly SourceValue[], types: readonly string[]): Filter {
    return sources.length === 0 ? NOBODY : { or: sources.map((source) => ofSource(source, types)) };
}

function ofSource({ field, value, recordType }: SourceValue, types: readonly string[]): Filter {
    const ofValue = { [field]: { eq: value } };
    if (types.length === 0) {
        return ofValue;
    }
    const ofType =
        recordType === ''
            ? { or: [{ RecordTypeId: { eq: null } }, { RecordType: { DeveloperName: { nin: types } } }] }
            : { RecordType: { DeveloperName: { eq: recordType } } };
    return { and: [ofValue, ofType] };
}
