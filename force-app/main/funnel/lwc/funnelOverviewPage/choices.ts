import { funnelLabels as labels } from 'c/funnelLabels';
import type { Segment } from 'c/funnelOverviewData';

export interface Option {
    readonly label: string;
    readonly value: string;
}

export type Measure = 'records' | 'amount';

/** A combobox shows nothing for an empty value: this stands for "no filter". */
export const ALL = 'ALL_OF_THEM';

export const PERIODS: readonly Option[] = [
    { label: labels.periodAll, value: 'ALL' },
    { label: labels.periodQuarter, value: 'THIS_QUARTER' },
    { label: labels.periodDays, value: 'LAST_90_DAYS' },
    { label: labels.periodYear, value: 'THIS_YEAR' }
];
export const OWNERS: readonly Option[] = [
    { label: labels.ownerAll, value: ALL },
    { label: labels.ownerMine, value: 'ME' }
];
export const MEASURES: readonly Option[] = [
    { label: labels.measureRecords, value: 'records' },
    { label: labels.measureAmount, value: 'amount' }
];

export function industriesOf(segments: readonly Segment[]): readonly Option[] {
    return [{ label: labels.segmentAll, value: ALL }, ...segments];
}
