import type { Level, SurveyFunction } from 'c/surveyModel';

/** As what a person was asked: the groups that an answer counts in follow from it. */
export interface Asked {
    readonly function: SurveyFunction;
    readonly level: Level;
    /** Blank: in no segment. */
    readonly segment: string;
    /** Keys of the account teams; none: left out. */
    readonly teams?: readonly string[];
}

/** Company: everybody whom the wave asks. */
export type GroupKind = 'Company' | 'Segment' | 'Account Team';

export interface Group {
    readonly kind: GroupKind;
    /** Name of the segment, id of the team's account; blank for the company. The same in every wave. */
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
function narrowness({ kind, function: side, level }: Group, areTeamsFirst: boolean): number {
    const ofKind = { Company: 0, Segment: areTeamsFirst ? 8 : 4, 'Account Team': areTeamsFirst ? 4 : 8 }[kind];
    return ofKind + (side === 'All' ? 0 : 1) + (level === 'All' ? 0 : 2);
}

/** The largest first, so that what has to be held back for a small one's sake is the next smallest. */
function bySize(names: Iterable<string>): string[] {
    const sizes = new Map<string, number>();
    for (const name of names) {
        sizes.set(name, (sizes.get(name) ?? 0) + 1);
    }
    return [...sizes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([name]) => name);
}

/** All groups of a wave, those that matter most first. @param areTeamsFirst before segments: the wave is about teams */
export function groupsOf(asked: readonly Asked[], areTeamsFirst = false): Group[] {
    const segments = bySize(asked.flatMap(({ segment }) => (segment === '' ? [] : [segment])));
    const teams = bySize(asked.flatMap(({ teams: mine = [] }) => mine));
    const groups = [
        ...parts('Company', ''),
        ...segments.flatMap((name) => parts('Segment', name)),
        ...teams.flatMap((name) => parts('Account Team', name))
    ];
    return groups.sort((a, b) => narrowness(a, areTeamsFirst) - narrowness(b, areTeamsFirst));
}

/** Tells apart what people were asked as. */
export const wayOf = ({ function: side, level, segment, teams = [] }: Asked): string =>
    `${side}|${level}|${segment}|${teams.length > 1 ? teams.toSorted().join('|') : (teams[0] ?? '')}`;

/** Keys of the groups that an answer counts in. */
export function keysOf(wave: string, { function: side, level, segment, teams = [] }: Asked): string[] {
    const within = (kind: GroupKind, name: string): string[] =>
        (['All', side] as const).flatMap((one) =>
            (['All', level] as const).map((other) => keyOf(wave, { kind, name, function: one, level: other }))
        );
    return [
        ...within('Company', ''),
        ...(segment === '' ? [] : within('Segment', segment)),
        ...teams.flatMap((team) => within('Account Team', team))
    ];
}

/**
 * For each team the segment that holds everybody of it who was asked: the next larger group that is about this team.
 * @returns no entry for teams of several segments
 */
export function segmentsOfTeams(asked: readonly Asked[]): Map<string, string> {
    const found = new Map<string, string>();
    for (const { segment, teams = [] } of asked) {
        for (const team of teams) {
            const before = found.get(team);
            found.set(team, before === undefined || before === segment ? segment : '');
        }
    }
    return new Map([...found].filter(([, segment]) => segment !== ''));
}
