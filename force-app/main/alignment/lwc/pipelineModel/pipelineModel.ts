/** What the deals of an account come to. Every figure comes with the deals that it is made of. */
import { medianOf } from 'c/figuresModel';

export interface Deal {
    readonly id: string;
    readonly name: string;
    readonly stage: string;
    /** Undefined: not given, or the person may not see it. */
    readonly amount: number | undefined;
    /** Amount by probability, as the org works it out. */
    readonly expected: number | undefined;
    /** YYYY-MM-DD */
    readonly closeDate: string;
    /** Moments, as the org gives them. */
    readonly created: string;
    readonly stageSince: string;
    readonly isClosed: boolean;
    readonly isWon: boolean;
}

/** A figure, and the deals behind it. Undefined: there is nothing to work it out from. */
export interface Figure {
    readonly value: number | undefined;
    readonly deals: readonly Deal[];
}

export interface Pipeline {
    readonly open: Figure;
    readonly weighted: Figure;
    /** Won of won and lost, 0 to 1; of deals closed in the last year. */
    readonly winRate: Figure & { readonly won: number };
    /** Days from creation to close, middle value of deals won in the last year. */
    readonly cycle: Figure;
    /** Days in the present stage, middle value of open deals; the oldest come first. */
    readonly stageAge: Figure;
    /** Open deals by close date, those that are late first. */
    readonly next: readonly (Deal & { readonly isLate: boolean })[];
}

const DAY = 86_400_000;
const YEAR = 365;
const NEXT = 3;

/** Whole days between two days; the time of day does not count. */
export const calendarDaysBetween = (from: string, to: string): number =>
    Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / DAY);

const sumOf = (deals: readonly Deal[], amountOf: (deal: Deal) => number | undefined): number | undefined => {
    const amounts = deals.flatMap((deal) => amountOf(deal) ?? []);
    return amounts.length === 0 ? undefined : amounts.reduce((sum, amount) => sum + amount, 0);
};

/** @param today YYYY-MM-DD */
export function pipelineOf(deals: readonly Deal[], today: string): Pipeline {
    const open = deals.filter(({ isClosed }) => !isClosed);
    const lately = deals.filter(
        ({ isClosed, closeDate }) =>
            isClosed && calendarDaysBetween(closeDate, today) >= 0 && calendarDaysBetween(closeDate, today) < YEAR
    );
    const won = lately.filter(({ isWon }) => isWon);
    // a deal that was recorded after it had been won tells nothing of its length
    const timed = won.filter(({ created, closeDate }) => calendarDaysBetween(created, closeDate) >= 0);
    const byAge = open.toSorted((a, b) => (a.stageSince < b.stageSince ? -1 : 1));
    return {
        open: { value: sumOf(open, ({ amount }) => amount), deals: open },
        weighted: { value: sumOf(open, ({ expected }) => expected), deals: open },
        winRate: {
            value: lately.length === 0 ? undefined : won.length / lately.length,
            deals: lately,
            won: won.length
        },
        cycle: {
            value: medianOf(timed.map(({ created, closeDate }) => calendarDaysBetween(created, closeDate))),
            deals: timed
        },
        stageAge: {
            value: medianOf(byAge.map(({ stageSince }) => calendarDaysBetween(stageSince, today))),
            deals: byAge
        },
        next: open
            .toSorted((a, b) => (a.closeDate < b.closeDate ? -1 : 1))
            .slice(0, NEXT)
            .map((deal) => ({ ...deal, isLate: deal.closeDate < today }))
    };
}
