/** The rules of the alignment survey: what counts as an answer, what a total means, what a group's answers say. */
import { STATEMENTS } from './statements.ts';
import { summaryOf } from './summary.ts';
import type { Counts, Summary } from './summary.ts';

export { STATEMENTS } from './statements.ts';
export type { Statement, Theme } from './statements.ts';
export { criticalT } from './studentT.ts';
export { AGREEMENT_BOUND, doAgree, summaryOf } from './summary.ts';
export type { Counts, Summary } from './summary.ts';

/** 1: strongly disagree; 3: neither; 5: strongly agree. */
export const RATINGS: readonly number[] = [1, 2, 3, 4, 5];

/** One answer a statement, in the order of the statements; undefined: not answered yet. */
export type Answers = readonly (number | undefined)[];

export type SurveyFunction = 'Marketing' | 'Sales';
export type Level = 'Head' | 'Staff';
export type Band = 'Undefined' | 'Defined' | 'Aligned' | 'Integrated';

export const LOWEST_TOTAL = STATEMENTS.length;
export const HIGHEST_TOTAL = 5 * STATEMENTS.length;
/** All answered with "neither". */
export const NEUTRAL_TOTAL = 3 * STATEMENTS.length;
/** Below so many answers alpha says nothing. */
const ALPHA_FROM = 30;

/** Lower bounds, highest first. */
export const BANDS: readonly { readonly band: Band; readonly from: number }[] = [
    { band: 'Integrated', from: 80 },
    { band: 'Aligned', from: 60 },
    { band: 'Defined', from: 40 },
    { band: 'Undefined', from: LOWEST_TOTAL }
];

export const isRating = (value: unknown): value is number =>
    typeof value === 'number' && value >= 1 && value <= 5 && Number.isInteger(value);

/** Whether every statement is answered: only then there is a total. */
export const isComplete = (answers: Answers): answers is readonly number[] =>
    answers.length === STATEMENTS.length && answers.every(isRating);

/** @returns undefined for answers that are not complete */
export function totalOf(answers: Answers): number | undefined {
    return isComplete(answers) ? answers.reduce((sum, answer) => sum + answer, 0) : undefined;
}

/** By the lower bound, and never of a rounded total: 79.6 is Aligned. */
export function bandOf(total: number): Band {
    return BANDS.find(({ from }) => total >= from)?.band ?? 'Undefined';
}

/** A mean total with one decimal, and never one that seems to belong to the next type: 79.96 is shown as 79.9. */
export function shownScore(mean: number): number {
    const rounded = Number(mean.toFixed(1));
    return bandOf(rounded) === bandOf(mean) ? rounded : Math.floor(mean * 10) / 10;
}

/** All statements are worded positively: the same answer to each tells little. */
export const isStraightLined = (answers: Answers): boolean =>
    isComplete(answers) && answers.every((answer) => answer === answers[0]);

/** Collects the answers of a group in one pass and in fixed space, however many they are. */
export class GroupTally {
    readonly #statements = STATEMENTS.map(() => RATINGS.map(() => 0));
    readonly #totals = new Array<number>(HIGHEST_TOTAL - LOWEST_TOTAL + 1).fill(0);
    #straightLined = 0;
    #count = 0;

    /** @throws RangeError for answers that are not complete */
    add(answers: Answers): void {
        if (!isComplete(answers)) {
            throw new RangeError('Only complete answers count: twenty numbers from 1 to 5.');
        }
        let total = 0;
        for (let index = 0; index < answers.length; index++) {
            const answer = answers[index] as number;
            const counts = this.#statements[index] as number[];
            counts[answer - 1] = (counts[answer - 1] as number) + 1;
            total += answer;
        }
        this.#totals[total - LOWEST_TOTAL] = (this.#totals[total - LOWEST_TOTAL] as number) + 1;
        this.#straightLined += isStraightLined(answers) ? 1 : 0;
        this.#count++;
    }

    /** Takes in another group's answers. */
    merge(other: GroupTally): void {
        this.#statements.forEach((counts, index) => addTo(counts, other.#statements[index] ?? []));
        addTo(this.#totals, other.#totals);
        this.#straightLined += other.#straightLined;
        this.#count += other.#count;
    }

    get count(): number {
        return this.#count;
    }

    /** People who gave the same answer to all statements. */
    get straightLined(): number {
        return this.#straightLined;
    }

    get totals(): Counts {
        return { lowest: LOWEST_TOTAL, counts: this.#totals };
    }

    /** Answers to one statement. @param index from 0 */
    statement(index: number): Counts {
        return { lowest: 1, counts: this.#statements[index] ?? [] };
    }
}

function addTo(counts: number[], others: readonly number[]): void {
    others.forEach((times, index) => (counts[index] = (counts[index] as number) + times));
}

/**
 * Cronbach's alpha (Psychometrika 16 (1951), 297-334): how far the items measure one thing.
 * @param items deviation of each item; @param total that of their sum
 * @returns undefined below 30 answers, or where everybody has the same total
 */
export function alphaOf(items: readonly Summary[], total: Summary): number | undefined {
    const variance = ({ deviation = 0 }: Summary): number => deviation ** 2;
    if (total.count < ALPHA_FROM || variance(total) === 0) {
        return undefined;
    }
    const ofItems = items.reduce((sum, item) => sum + variance(item), 0);
    return (items.length / (items.length - 1)) * (1 - ofItems / variance(total));
}

/** What a group's answers say. @returns undefined: nobody answered */
export function scoreOf(tally: GroupTally): { total: Summary; statements: readonly Summary[] } | undefined {
    const total = summaryOf(tally.totals);
    const statements = STATEMENTS.flatMap((_, index) => summaryOf(tally.statement(index)) ?? []);
    return total && { total, statements };
}
