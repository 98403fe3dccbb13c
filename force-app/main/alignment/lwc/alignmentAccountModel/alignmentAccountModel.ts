/** Which group's score stands for the team of an account, and what the people of the team can do. */
import { MOVES } from 'c/alignmentBoardModel';
import { isClear } from 'c/significanceModel';
import { STATEMENTS } from 'c/surveyModel';
import type { Band, Theme } from 'c/surveyModel';

export type GroupKind = 'Account Team' | 'Segment' | 'Company';
export type Side = 'All' | 'Sales' | 'Marketing';

/** A published result of a group in a wave: of everybody or of one function, all levels. */
export interface TeamResult {
    readonly id: string;
    readonly waveId: string;
    readonly kind: GroupKind;
    /** Name of the segment; empty for company and team. */
    readonly name: string;
    /** Of a team: the segment that holds all of it; empty: its people are of several. */
    readonly segment: string;
    readonly side: Side;
    /** Undefined: not shown. */
    readonly mean: number | undefined;
    readonly halfWidth: number | undefined;
    readonly answers: number;
    readonly gap: { readonly difference: number; readonly pValue: number } | undefined;
    readonly suppressed: string;
}

/** A closed wave. */
export interface TeamWave {
    readonly id: string;
    readonly name: string;
    /** Whom it asked; empty or `Company`: everybody. */
    readonly scope: string;
}

/** Why it is this group and no smaller one. */
export type Reason =
    /** The team itself is shown. */
    | 'team'
    /** The team is held back, its segment is shown. */
    | 'segment'
    /** Nothing smaller is shown: team and segment are held back. */
    | 'heldBack'
    /** The team is held back, and its people are of several segments. */
    | 'severalSegments'
    /** The wave did not ask this account's team as one. */
    | 'notAsked';

export interface Choice {
    readonly group: TeamResult;
    readonly reason: Reason;
}

/**
 * The smallest group that is shown and holds the whole team: the team, else its segment, else the company.
 * @param results of one wave; the team rows are the account's
 * @returns undefined: not even the company is shown
 */
export function groupFor(results: readonly TeamResult[]): Choice | undefined {
    const whole = results.filter(({ side }) => side === 'All');
    const shown = whole.filter(({ mean }) => mean !== undefined);
    const team = whole.find(({ kind }) => kind === 'Account Team');
    const company = shown.find(({ kind }) => kind === 'Company');
    if (team?.mean !== undefined) {
        return { group: team, reason: 'team' };
    }
    const segment = team?.segment
        ? shown.find(({ kind, name }) => kind === 'Segment' && name === team.segment)
        : undefined;
    if (segment) {
        return { group: segment, reason: 'segment' };
    }
    const reason = !team ? 'notAsked' : team.segment ? 'heldBack' : 'severalSegments';
    return company && { group: company, reason };
}

const COMPANY = 'Company';
const isWide = ({ scope }: TeamWave): boolean => scope === '' || scope === COMPANY;

/**
 * The wave that speaks for an account: the newest that asked its team, else the newest that asked the whole company. A wave of
 * another unit or of other teams says nothing about this one.
 * @param waves newest first; @param results the team rows are the account's
 */
export const waveFor = (waves: readonly TeamWave[], results: readonly TeamResult[]): TeamWave | undefined =>
    waves.find(({ id }) => results.some(({ waveId, kind }) => waveId === id && kind === 'Account Team')) ??
    waves.find(isWide);

/** Waves that asked the same people as this one: only they can be compared. */
export const comparableWith = (wave: TeamWave, waves: readonly TeamWave[]): TeamWave[] =>
    waves.filter((one) => one.scope === wave.scope || (isWide(one) && isWide(wave)));

const isSameGroup = (a: TeamResult, b: TeamResult): boolean => a.kind === b.kind && a.name === b.name;

/** The same group by function. */
export const sidesOf = (
    results: readonly TeamResult[],
    group: TeamResult
): Readonly<Record<Side, TeamResult | undefined>> => {
    const of = (side: Side): TeamResult | undefined =>
        results.find((one) => one.waveId === group.waveId && isSameGroup(one, group) && one.side === side);
    return { All: of('All'), Sales: of('Sales'), Marketing: of('Marketing') };
};

/** The same group in all waves, oldest first. @param waveIds newest first */
export const trendOf = (results: readonly TeamResult[], group: TeamResult, waveIds: readonly string[]): TeamResult[] =>
    waveIds
        .toReversed()
        .flatMap(
            (waveId) =>
                results.find((one) => one.waveId === waveId && isSameGroup(one, group) && one.side === 'All') ?? []
        );

/** What the group answered to a statement. */
export interface StatementMean {
    readonly statement: string;
    readonly mean: number;
    readonly gap: { readonly difference: number; readonly pValue: number } | undefined;
}

export interface Advice {
    readonly statement: string;
    /** The statement is among the lowest, or both teams clearly see it differently. */
    readonly why: 'low' | 'gap';
    readonly mean: number;
}

const LOWEST = 2;

/** What to work on: the lowest statements, and of the others the one that the two teams clearly see most differently. */
export function adviceFor(statements: readonly StatementMean[]): Advice[] {
    const sorted = statements.toSorted((a, b) => a.mean - b.mean || (a.statement < b.statement ? -1 : 1));
    const low = sorted.slice(0, LOWEST);
    const [apart] = sorted
        .slice(LOWEST)
        .filter(({ gap }) => gap && isClear(gap))
        .sort((a, b) => Math.abs(b.gap?.difference ?? 0) - Math.abs(a.gap?.difference ?? 0));
    return [
        ...low.map(({ statement, mean }): Advice => ({ statement, why: 'low', mean })),
        ...(apart ? [{ statement: apart.statement, why: 'gap' as const, mean: apart.mean }] : [])
    ];
}

/** Which move of the present type helps with what a statement is about. */
const MOVE_FOR: Readonly<Record<Band, Readonly<Record<Theme, string>> | undefined>> = {
    Undefined: { keyAccounts: 'rules', planning: 'rules', process: 'handoff', structure: 'rules', trust: 'rules' },
    Defined: {
        keyAccounts: 'together',
        planning: 'communication',
        process: 'communication',
        structure: 'rotation',
        trust: 'feedback'
    },
    Aligned: { keyAccounts: 'split', planning: 'targets', process: 'steps', structure: 'officer', trust: 'targets' },
    Integrated: undefined
};

/** @returns key of the move; undefined: an integrated relationship needs none, or the statement is not known */
export function moveFor(band: Band, statement: string): string | undefined {
    const theme = STATEMENTS.find(({ key }) => key === statement)?.theme;
    const move = theme && MOVE_FOR[band]?.[theme];
    return move && MOVES[band].includes(move) ? move : undefined;
}
