/** Said against done: what records show beside statements, each with its records; or why they show nothing. */
import type { Head, Share } from 'c/alignmentBoardModel';

export interface RecordRef {
    readonly id: string;
    readonly name: string;
}

/** Amounts of deals by what became of them. */
export interface Quarter {
    readonly won: number;
    readonly lost: number;
    readonly open: number;
}

/** Key accounts are those with the largest open amounts. */
export interface KeyAccount extends RecordRef {
    readonly hasMarketer: boolean;
}

/** What was read; undefined: the person may not see it. */
export interface EvidenceFacts {
    readonly quarter: Quarter | undefined;
    /** Deals of the quarter that are still open. */
    readonly openDeals: readonly RecordRef[];
    /** Returned of handed over. */
    readonly handoffs: Share | undefined;
    readonly returnedLeads: readonly RecordRef[];
    /** `off`: account teams are switched off. */
    readonly keyAccounts: readonly KeyAccount[] | 'off' | undefined;
    readonly mapped: Share | undefined;
    readonly salesHeads: readonly Head[] | undefined;
    readonly marketingHeads: readonly Head[] | undefined;
}

/** Why there is nothing to show. */
export type Missing =
    /** The person may not see the records. */
    | 'noAccess'
    /** There are no such records yet. */
    | 'noRecords'
    /** Account teams are switched off in this org. */
    | 'teamsOff'
    /** Nothing in this org keeps requests for insight. */
    | 'noInsights'
    /** Department and manager do not point to one head each. */
    | 'noHeads';

export type Done =
    | { readonly kind: 'missing'; readonly why: Missing }
    | { readonly kind: 'quarter'; readonly quarter: Quarter }
    | { readonly kind: 'returned' | 'keyAccounts' | 'mapped'; readonly share: Share }
    | { readonly kind: 'reports'; readonly sales: Head; readonly marketing: Head; readonly isTogether: boolean };

export interface Evidence {
    readonly statement: string;
    readonly done: Done;
    readonly records: readonly RecordRef[];
}

const missing = (statement: string, why: Missing): Evidence => ({
    statement,
    done: { kind: 'missing', why },
    records: []
});

/** In the order of the statements. */
export const evidenceOf = (facts: EvidenceFacts): Evidence[] => [
    quarterEvidence(facts),
    missing('S06', 'noInsights'),
    shareEvidence('S07', 'returned', facts.handoffs, facts.returnedLeads),
    keyAccountEvidence(facts),
    shareEvidence('S14', 'mapped', facts.mapped, []),
    reportingEvidence(facts)
];

function quarterEvidence({ quarter, openDeals }: EvidenceFacts): Evidence {
    if (!quarter) {
        return missing('S01', 'noAccess');
    }
    return quarter.won + quarter.lost + quarter.open === 0
        ? missing('S01', 'noRecords')
        : { statement: 'S01', done: { kind: 'quarter', quarter }, records: openDeals };
}

function shareEvidence(
    statement: string,
    kind: 'returned' | 'mapped',
    share: Share | undefined,
    records: readonly RecordRef[]
): Evidence {
    if (!share) {
        return missing(statement, 'noAccess');
    }
    return share.of === 0 ? missing(statement, 'noRecords') : { statement, done: { kind, share }, records };
}

function keyAccountEvidence({ keyAccounts }: EvidenceFacts): Evidence {
    if (!keyAccounts || keyAccounts === 'off') {
        return missing('S13', keyAccounts ? 'teamsOff' : 'noAccess');
    }
    if (keyAccounts.length === 0) {
        return missing('S13', 'noRecords');
    }
    const without = keyAccounts.filter(({ hasMarketer }) => !hasMarketer);
    const share = { count: keyAccounts.length - without.length, of: keyAccounts.length };
    return { statement: 'S13', done: { kind: 'keyAccounts', share }, records: without };
}

function reportingEvidence({ salesHeads, marketingHeads }: EvidenceFacts): Evidence {
    const [sales, marketing] = [salesHeads, marketingHeads].map((heads) =>
        heads?.length === 1 ? heads[0] : undefined
    );
    if (!salesHeads || !marketingHeads) {
        return missing('S17', 'noAccess');
    }
    if (!sales?.manager || !marketing?.manager) {
        return missing('S17', 'noHeads');
    }
    const isTogether = sales.manager.id === marketing.manager.id;
    const managers = isTogether ? [sales.manager] : [sales.manager, marketing.manager];
    return {
        statement: 'S17',
        done: { kind: 'reports', sales, marketing, isTogether },
        records: [sales, marketing, ...managers].map(({ id, name }) => ({ id, name }))
    };
}

/** How many accounts count as key accounts. */
export const KEY_ACCOUNTS = 40;

/** Ids of the accounts with the largest open amounts, the largest first. */
export const keyAccountIds = (open: readonly { readonly accountId: string; readonly amount: number }[]): string[] =>
    open
        .filter(({ accountId, amount }) => accountId !== '' && amount > 0)
        .sort((a, b) => b.amount - a.amount || (a.accountId < b.accountId ? -1 : 1))
        .slice(0, KEY_ACCOUNTS)
        .map(({ accountId }) => accountId);
