/** Alignment across accounts: which of them can be compared, and what the line through them is worth. */
import { fitOf } from './fit.ts';
import type { Fit } from './fit.ts';

export { fitOf } from './fit.ts';
export type { Fit, XY } from './fit.ts';

export interface AccountScore {
    readonly accountId: string;
    readonly name: string;
    /** That holds the whole team, else the division of the account's owner; empty: neither is known. */
    readonly segment: string;
    /** Mean total of the team. Undefined: not shown. */
    readonly score: number | undefined;
    readonly won: number;
    /** Won and lost. */
    readonly closed: number;
    readonly openDeals: number;
    readonly openAmount: number;
    readonly weighted: number;
}

export type Measure = 'winRate' | 'openAmount' | 'weighted';

/** Fewer closed deals make a win rate that tells nothing. */
export const CLOSED_FROM = 3;
/** With fewer accounts no line is drawn. */
export const ACCOUNTS_FROM = 10;

export interface Point {
    readonly account: AccountScore & { readonly score: number };
    readonly x: number;
    readonly y: number;
}

/** The measure of an account. @returns undefined: there is too little to tell */
export function valueOf(account: AccountScore, measure: Measure): number | undefined {
    if (measure === 'winRate') {
        return account.closed < CLOSED_FROM ? undefined : (100 * account.won) / account.closed;
    }
    return account[measure];
}

const isShown = (account: AccountScore): account is Point['account'] => account.score !== undefined;

/** Accounts with a score of their own and enough deals. */
export const pointsOf = (accounts: readonly AccountScore[], measure: Measure): Point[] =>
    accounts.filter(isShown).flatMap((account) => {
        const y = valueOf(account, measure);
        return y === undefined ? [] : [{ account, x: account.score, y }];
    });

export interface LeftOut {
    /** The team is not shown. */
    readonly hidden: number;
    /** Too few closed deals. */
    readonly fewDeals: number;
}

export function leftOut(accounts: readonly AccountScore[], measure: Measure): LeftOut {
    const shown = accounts.filter(isShown);
    return { hidden: accounts.length - shown.length, fewDeals: shown.length - pointsOf(shown, measure).length };
}

/** What the line says: that it goes up or down is said only where its 95 % interval leaves no other direction. */
export type Link =
    { readonly kind: 'tooFew'; readonly count: number } | { readonly kind: 'noise' | 'up' | 'down'; readonly fit: Fit };

export function linkOf(points: readonly Point[]): Link {
    const fit = points.length < ACCOUNTS_FROM ? undefined : fitOf(points);
    if (!fit) {
        return { kind: 'tooFew', count: points.length };
    }
    if (Math.abs(fit.slope) <= fit.slopeHalfWidth) {
        return { kind: 'noise', fit };
    }
    return { kind: fit.slope > 0 ? 'up' : 'down', fit };
}
