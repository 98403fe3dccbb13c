import { medianOf } from 'c/figuresModel';
import type { Share } from './figures.ts';

/** Who heads a function, by department and manager; absent: it cannot be told. */
export interface Head {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly manager: { readonly id: string; readonly name: string; readonly title: string } | undefined;
}

/** What records say about conditions; undefined: the person may not see them. */
export interface HintFacts {
    /** People with a licence. */
    readonly people: number | undefined;
    readonly openDeals: number | undefined;
    /** Of them, with a campaign as their source. */
    readonly dealsFromCampaigns: number | undefined;
    /** Leads at work that are older than 30 days and without any activity, of all leads at work. */
    readonly untouchedLeads: Share | undefined;
    /** Days from creation to closing of the deals won last. */
    readonly wonDays: readonly number[] | undefined;
    /** All that department and manager point to. */
    readonly salesHeads: readonly Head[] | undefined;
    readonly marketingHeads: readonly Head[] | undefined;
    /** Values of stage and status in use that are mapped to the funnel. */
    readonly mapped: Share | undefined;
}

export type Hint =
    | { readonly kind: 'people'; readonly count: number }
    | { readonly kind: 'campaigns'; readonly share: Share }
    | { readonly kind: 'untouched'; readonly share: Share }
    | { readonly kind: 'cycle'; readonly days: number; readonly deals: number }
    | { readonly kind: 'reportTogether' | 'reportApart'; readonly sales: Head; readonly marketing: Head }
    | { readonly kind: 'mapped'; readonly share: Share };

const shareOf = (count: number | undefined, of: number | undefined): Share | undefined =>
    count === undefined || of === undefined || of === 0 ? undefined : { count, of };

/** None of nothing says nothing. */
const some = (share: Share | undefined): Share | undefined => shareOf(share?.count, share?.of);

/** What the records say beside a condition. It decides nothing. @returns undefined: they say nothing, or may not be seen */
export function hintOf(condition: string, facts: HintFacts): Hint | undefined {
    switch (condition) {
        case 'undefined_leave_small':
            return facts.people === undefined ? undefined : { kind: 'people', count: facts.people };
        case 'undefined_leave_support':
            return withShare('campaigns', shareOf(facts.dealsFromCampaigns, facts.openDeals));
        case 'undefined_tighten_overlap':
        case 'defined_tighten_overlap':
            return withShare('untouched', some(facts.untouchedLeads));
        case 'aligned_leave_reporting':
            return reportingHint(facts);
        case 'aligned_leave_cycle':
            return cycleHint(facts.wonDays ?? []);
        case 'aligned_tighten_process':
            return withShare('mapped', some(facts.mapped));
        default:
            return undefined;
    }
}

const withShare = (kind: 'campaigns' | 'untouched' | 'mapped', share: Share | undefined): Hint | undefined =>
    share && { kind, share };

function cycleHint(days: readonly number[]): Hint | undefined {
    const median = medianOf(days);
    return median === undefined ? undefined : { kind: 'cycle', days: Math.round(median), deals: days.length };
}

/** Only where there is one head each: two candidates would be a guess. */
function reportingHint({ salesHeads, marketingHeads }: HintFacts): Hint | undefined {
    const [sales, marketing] = [onlyOf(salesHeads), onlyOf(marketingHeads)];
    if (!sales?.manager || !marketing?.manager) {
        return undefined;
    }
    return { kind: sales.manager.id === marketing.manager.id ? 'reportTogether' : 'reportApart', sales, marketing };
}

export const onlyOf = (heads: readonly Head[] | undefined): Head | undefined =>
    heads?.length === 1 ? heads[0] : undefined;
