/** Which values of an org stand for a funnel stage, and how many records that covers. */
import { placeOf } from 'c/funnelModel';
import type { Funnel, Place, SourceValue } from 'c/funnelModel';

/** A value that the org has, and how many open records have it. */
export interface OrgValue {
    readonly source: SourceValue;
    readonly label: string;
    /** Undefined: records are not counted by it. */
    readonly count: number | undefined;
}

export interface MappedValue extends OrgValue {
    readonly place: Place;
}

/** The values of one object. */
export interface Coverage {
    readonly object: string;
    readonly values: readonly MappedValue[];
}

export interface CoverageSummary {
    readonly objects: readonly Coverage[];
    readonly records: number;
    readonly mappedRecords: number;
    /** Rounded down: 100 means that nothing is left. */
    readonly percent: number;
    readonly unmappedValues: number;
}

/** In the order in which the values come; objects in the order in which they first appear. */
export function coverageOf(funnel: Funnel, values: readonly OrgValue[]): CoverageSummary {
    const mapped = values.map((value) => ({ ...value, place: placeOf(funnel, value.source) }));
    const objects = [...new Set(values.map(({ source }) => source.object))];
    const isOpen = ({ place }: MappedValue): boolean => place.kind === 'unmapped';
    const sum = (rows: readonly MappedValue[]): number => rows.reduce((total, { count }) => total + (count ?? 0), 0);
    const records = sum(mapped);
    const mappedRecords = sum(mapped.filter((value) => !isOpen(value)));
    return {
        objects: objects.map((object) => ({ object, values: mapped.filter(({ source }) => source.object === object) })),
        records,
        mappedRecords,
        percent: records === 0 ? 100 : Math.floor((mappedRecords / records) * 100),
        unmappedValues: mapped.filter(isOpen).length
    };
}

/** The key that says: one mapping for one value. The validation rule wants the same. */
export function mappingKey({ object, field, value, recordType }: SourceValue): string {
    return `${object}.${recordType === '' ? '' : `${recordType}.`}${field}:${value}`;
}
