/** The set-up of a funnel: what is covered, what is wrong with it, what a change of it moves, and how it travels as a file. */
import { placeOf } from 'c/funnelModel';
import type { Funnel, Place } from 'c/funnelModel';
import type { OrgValue } from './setupTypes';

export type * from './setupTypes';
export { funnelOf, previewOf } from './preview';
export { changesBetween } from './changes';
export { faultsIn } from './faults';
export { readSetup } from './readSetup';
export { writeSetup } from './writeSetup';
export { withPeople } from './people';
export { suggestionFor } from './suggest';
export { addStage, editStage, moveStage } from './stageEdits';

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
        // a value that several record types offer is one value
        unmappedValues: new Set(
            mapped.filter(isOpen).map(({ source }) => `${source.object} ${source.value.toLowerCase()}`)
        ).size
    };
}

export { mappingKey } from './mappingKey';
