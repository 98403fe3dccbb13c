import type { Verdict } from 'c/disclosureModel';
import type { Difference } from 'c/significanceModel';
import type { Summary } from 'c/surveyModel';
import type { Group } from './groups.ts';

export interface Figures {
    readonly total: Summary;
    readonly alpha: number | undefined;
    readonly straightLined: number;
    /** Of Marketing less Sales; only on groups of both functions of which both are shown. */
    readonly gap: Difference | undefined;
    readonly statements: readonly {
        readonly key: string;
        readonly summary: Summary;
        readonly gap: Difference | undefined;
    }[];
}

export interface GroupResult {
    readonly key: string;
    readonly group: Group;
    /** Of an account team: the segment that holds all of it; blank where there is none. */
    readonly segment: string;
    /** Why there are no figures: anything but `shown`. */
    readonly verdict: Verdict;
    readonly figures: Figures | undefined;
}
