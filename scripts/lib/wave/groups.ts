import type { Level, SurveyFunction } from '../../../force-app/main/alignment/lwc/surveyModel/surveyModel.ts';

/** As what a person was asked: the groups that an answer counts in follow from it. */
export interface Asked {
    readonly function: SurveyFunction;
    readonly level: Level;
    /** Blank: the company's results only. */
    readonly segment: string;
}

export type GroupKind = 'Company' | 'Segment';

export interface Group {
    readonly kind: GroupKind;
    /** Blank for the company. */
    readonly name: string;
    readonly function: SurveyFunction | 'All';
    readonly level: Level | 'All';
}

const FUNCTIONS = ['All', 'Sales', 'Marketing'] as const;
const LEVELS = ['All', 'Head', 'Staff'] as const;

/** Tells the groups of all waves apart; also the unique key of a result. @param wave its id */
export const keyOf = (wave: string, { kind, name, function: side, level }: Group): string =>
    [wave, kind, name, side, level].join('|');

/** Function by level: everybody, either function, either level, and the four parts. */
const parts = (kind: GroupKind, name: string): Group[] =>
    FUNCTIONS.flatMap((side) => LEVELS.map((level) => ({ kind, name, function: side, level })));

/** How much a group leaves open: broad ones are shown first, and what is left over goes to the narrow ones. */
const narrowness = ({ kind, function: side, level }: Group): number =>
    (kind === 'Company' ? 0 : 4) + (side === 'All' ? 0 : 1) + (level === 'All' ? 0 : 2);

/**
 * All groups of a wave, those that matter most first. Of the segments the largest come first, so that what has to be held
 * back for a small one's sake is the next smallest.
 */
export function groupsOf(asked: readonly Asked[]): Group[] {
    const sizes = new Map<string, number>();
    for (const { segment } of asked) {
        if (segment !== '') {
            sizes.set(segment, (sizes.get(segment) ?? 0) + 1);
        }
    }
    const segments = [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
    const groups = [...parts('Company', ''), ...segments.flatMap((name) => parts('Segment', name))];
    return groups.sort((a, b) => narrowness(a) - narrowness(b));
}

/** Tells apart what people were asked as. */
export const wayOf = ({ function: side, level, segment }: Asked): string => `${side}|${level}|${segment}`;

/** Keys of the groups that an answer counts in. */
export function keysOf(wave: string, { function: side, level, segment }: Asked): string[] {
    const within = (kind: GroupKind, name: string): string[] =>
        (['All', side] as const).flatMap((one) =>
            (['All', level] as const).map((other) => keyOf(wave, { kind, name, function: one, level: other }))
        );
    return [...within('Company', ''), ...(segment === '' ? [] : within('Segment', segment))];
}
