/** Do we need to be more aligned? Conditions of each type of relationship, and what follows from the ticks of the two heads. */
import type { Band } from 'c/surveyModel';

export { CHECKLIST, proofOf } from './checklist.ts';
export type { CheckGroup, CheckItem, Proof, ProcessFacts } from './checklist.ts';
export { hintOf } from './hints.ts';
export type { Head, Hint, HintFacts } from './hints.ts';
export { mappingShare } from './figures.ts';
export type { MappedValue, Share } from './figures.ts';

/** What a condition speaks for. */
export type List = 'Leave' | 'Tighten';
export type Side = 'Sales' | 'Marketing';
export const SIDES: readonly Side[] = ['Sales', 'Marketing'];

export interface Condition {
    /** As stored with a tick: type, list, what. */
    readonly key: string;
    readonly band: Band;
    readonly list: List;
}

const CONDITION_NAMES: readonly (readonly [band: Band, list: List, names: readonly string[]])[] = [
    ['Undefined', 'Leave', ['small', 'informal', 'support']],
    ['Undefined', 'Tighten', ['conflict', 'overlap', 'funding']],
    ['Defined', 'Leave', ['offers', 'roles', 'reason']],
    ['Defined', 'Tighten', ['overlap', 'commodity', 'custom', 'lifecycle']],
    ['Aligned', 'Leave', ['culture', 'reporting', 'cycle']],
    ['Aligned', 'Tighten', ['process']]
];

export const CONDITIONS: readonly Condition[] = CONDITION_NAMES.flatMap(([band, list, names]) =>
    names.map((name) => ({ key: `${band}_${list}_${name}`.toLowerCase(), band, list }))
);

export const conditionsOf = (band: Band, list: List): Condition[] =>
    CONDITIONS.filter((condition) => condition.band === band && condition.list === list);

/** Steps from each type to the next, by key. An integrated relationship has none. */
export const MOVES: Readonly<Record<Band, readonly string[]>> = {
    Undefined: ['rules', 'handoff'],
    Defined: ['communication', 'rotation', 'liaison', 'together', 'feedback'],
    Aligned: ['officer', 'steps', 'split', 'targets', 'metrics'],
    Integrated: []
};

/** A mark of one head; one that was taken back is none. */
export interface Tick {
    readonly condition: string;
    readonly side: Side;
}

export type Outcome = 'open' | 'leave' | 'tighten' | 'mixed';

const listOf = (key: string): List | undefined => CONDITIONS.find((condition) => condition.key === key)?.list;

const has = (ticks: readonly Tick[], list: List, side?: Side): boolean =>
    ticks.some((tick) => listOf(tick.condition) === list && (side === undefined || tick.side === side));

/**
 * What both heads' ticks come to: never a score, and nothing before both have ticked. The org works the same out in
 * Outcome of the decision.
 */
export function outcomeOf(ticks: readonly Tick[]): Outcome {
    if (waitingFor(ticks).length > 0) {
        return 'open';
    }
    if (!has(ticks, 'Tighten')) {
        return 'leave';
    }
    return has(ticks, 'Leave') ? 'mixed' : 'tighten';
}

/** Functions whose head has ticked nothing yet. */
export const waitingFor = (ticks: readonly Tick[]): Side[] =>
    SIDES.filter((side) => !has(ticks, 'Leave', side) && !has(ticks, 'Tighten', side));

export interface Point {
    readonly condition: Condition;
    /** Who ticked it: one function or both. */
    readonly sides: readonly Side[];
}

/** What was ticked, by whom: what only one of the two sees comes first, for there is most to talk about. */
export function pointsOf(ticks: readonly Tick[]): Point[] {
    const points = CONDITIONS.map((condition) => ({
        condition,
        sides: SIDES.filter((side) => ticks.some((tick) => tick.condition === condition.key && tick.side === side))
    })).filter(({ sides }) => sides.length > 0);
    return points.sort((a, b) => a.sides.length - b.sides.length);
}
