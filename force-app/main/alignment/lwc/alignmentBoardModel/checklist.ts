import type { Share } from './figures.ts';
import { onlyOf } from './hints.ts';
import type { Head } from './hints.ts';

export type CheckGroup = 'activity' | 'process' | 'culture' | 'structure';

export interface CheckItem {
    /** As stored: group and what. */
    readonly key: string;
    readonly group: CheckGroup;
}

const NAMES: Readonly<Record<CheckGroup, readonly string[]>> = {
    activity: ['product', 'value', 'needs', 'advertising', 'opportunities'],
    process: ['track', 'databases', 'metrics', 'rewards', 'meetings', 'budgets'],
    culture: ['responsibility', 'metrics', 'rewards', 'conform'],
    structure: ['streams', 'officer']
};

export const CHECKLIST: readonly CheckItem[] = (Object.keys(NAMES) as CheckGroup[]).flatMap((group) =>
    NAMES[group].map((name) => ({ key: `${group}_${name}`, group }))
);

/** What proofs are read from; undefined: the person may not see it. */
export interface ProcessFacts {
    readonly actions: { readonly total: number; readonly done: number } | undefined;
    readonly openDeals: number | undefined;
    /** Open deals whose close date has passed. */
    readonly overdueDeals: number | undefined;
    /** Lead definitions in force, each signed by both functions. */
    readonly agreedDefinitions: readonly { readonly id: string; readonly name: string }[] | undefined;
    readonly mapped: Share | undefined;
    /** Names of the last two closed waves, newest first, and whether both heads ticked the board for each. */
    readonly waves: readonly { readonly name: string; readonly isDecided: boolean }[];
    readonly salesHeads: readonly Head[] | undefined;
    readonly marketingHeads: readonly Head[] | undefined;
}

/** Why an item is in place without anybody's tick. */
export type Proof =
    | { readonly kind: 'actions'; readonly share: Share }
    | { readonly kind: 'current'; readonly share: Share }
    | { readonly kind: 'definitions'; readonly definitions: readonly { readonly id: string; readonly name: string }[] }
    | { readonly kind: 'waves'; readonly names: readonly string[] }
    | { readonly kind: 'mapped'; readonly share: Share }
    | { readonly kind: 'officer'; readonly name: string; readonly title: string };

/** Up to so many open deals may have a close date in the past before the database counts as neglected. */
const OVERDUE_UP_TO = 0.05;
const OFFICER = /\bchief (revenue|customer|commercial|growth) officer\b/i;

/** @returns undefined: nothing proves the item; the heads may still tick it */
export function proofOf(item: string, facts: ProcessFacts): Proof | undefined {
    switch (item) {
        case 'process_track':
            return facts.actions && facts.actions.done > 0
                ? { kind: 'actions', share: { count: facts.actions.done, of: facts.actions.total } }
                : undefined;
        case 'process_databases':
            return currentProof(facts);
        case 'process_metrics':
            return facts.agreedDefinitions?.length
                ? { kind: 'definitions', definitions: facts.agreedDefinitions }
                : undefined;
        case 'process_meetings':
            return facts.waves.length === 2 && facts.waves.every(({ isDecided }) => isDecided)
                ? { kind: 'waves', names: facts.waves.map(({ name }) => name) }
                : undefined;
        case 'culture_conform':
            return facts.mapped && facts.mapped.of > 0 && facts.mapped.count === facts.mapped.of
                ? { kind: 'mapped', share: facts.mapped }
                : undefined;
        case 'structure_officer':
            return officerProof(facts);
        default:
            return undefined;
    }
}

function currentProof({ openDeals, overdueDeals }: ProcessFacts): Proof | undefined {
    return openDeals && overdueDeals !== undefined && overdueDeals <= openDeals * OVERDUE_UP_TO
        ? { kind: 'current', share: { count: openDeals - overdueDeals, of: openDeals } }
        : undefined;
}

function officerProof({ salesHeads, marketingHeads }: ProcessFacts): Proof | undefined {
    const [sales, marketing] = [onlyOf(salesHeads)?.manager, onlyOf(marketingHeads)?.manager];
    return sales && sales.id === marketing?.id && OFFICER.test(sales.title)
        ? { kind: 'officer', name: sales.name, title: sales.title }
        : undefined;
}
