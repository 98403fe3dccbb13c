import { funnelLabels as labels } from 'c/funnelLabels';
import { overviewLabels } from 'c/funnelOverviewLabels';
import { fill } from 'c/formatting';

export interface Option {
    readonly label: string;
    readonly value: string;
}

export type Measure = 'records' | 'amount';

/** A combobox shows nothing for an empty value: this stands for "no filter". */
export const ALL = 'ALL_OF_THEM';
export const OTHER = 'SOMEBODY_ELSE';

export const PERIODS: readonly Option[] = [
    { label: labels.periodAll, value: 'ALL' },
    { label: labels.periodQuarter, value: 'THIS_QUARTER' },
    { label: labels.periodDays, value: 'LAST_90_DAYS' },
    { label: labels.periodYear, value: 'THIS_YEAR' }
];
export const OWNERS: readonly Option[] = [
    { label: labels.ownerAll, value: ALL },
    { label: labels.ownerMine, value: 'ME' },
    { label: overviewLabels.ownerOther, value: OTHER }
];

export const withAll = (all: string, options: readonly Option[]): readonly Option[] => [
    { label: all, value: ALL },
    ...options
];

interface RecordTypes {
    readonly recordTypeInfos?: Readonly<
        Record<
            string,
            {
                readonly name: string;
                readonly available: boolean;
                readonly master: boolean;
                readonly recordTypeId: string;
            }
        >
    >;
}

/** What `getObjectInfos` answers, as far as record types are concerned. */
export interface ObjectInfos {
    readonly results?: readonly {
        readonly statusCode: number;
        readonly result: RecordTypes & { readonly apiName: string; readonly labelPlural: string };
    }[];
}

/** The record types of leads and deals that this person can use; empty where the org has none. */
export function recordTypesIn(infos: ObjectInfos | undefined): readonly Option[] {
    return (infos?.results ?? []).flatMap(({ statusCode, result }) =>
        statusCode === 200
            ? Object.values(result.recordTypeInfos ?? {})
                  .filter(({ master }) => !master)
                  .map(({ name, recordTypeId }) => ({
                      label: fill(overviewLabels.recordTypeOf, result.labelPlural, name),
                      value: `${result.apiName}.${recordTypeId}.${name}`
                  }))
            : []
    );
}
