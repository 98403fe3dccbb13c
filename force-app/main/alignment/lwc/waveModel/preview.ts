import { groupsOf, verdictsOn } from 'c/closingModel';
import type { Asked, GroupKind } from 'c/closingModel';
import type { Verdict } from 'c/disclosureModel';
import type { Participant } from './people.ts';

export interface PreviewGroup {
    readonly kind: GroupKind;
    /** Name of segment or account; blank for everybody. */
    readonly name: string;
    readonly people: number;
    readonly sales: number;
    readonly marketing: number;
    readonly heads: number;
    /** What becomes of it if everybody answers, as far as this wave alone decides. */
    readonly verdict: Verdict;
}

/** As what a participant is asked; who has no function yet is left out. */
export const askedOf = (participants: readonly Participant[]): Asked[] =>
    participants.flatMap(({ function: side, level, segment, teams }) =>
        side === '' ? [] : [{ function: side, level, segment, teams: teams.map(({ key }) => key) }]
    );

/** The groups that these people make. */
export function previewOf(
    participants: readonly Participant[],
    minimum: number | undefined,
    areTeamsFirst = false
): PreviewGroup[] {
    const asked = askedOf(participants);
    const verdicts = verdictsOn(asked, minimum, areTeamsFirst);
    const names = new Map(participants.flatMap(({ teams }) => teams.map(({ key, name }) => [key, name] as const)));
    return groupsOf(asked, areTeamsFirst)
        .filter((group) => group.function === 'All' && group.level === 'All')
        .map(({ kind, name, ...parts }) => {
            const people = asked.filter(
                ({ segment, teams = [] }) =>
                    kind === 'Company' || (kind === 'Segment' ? segment === name : teams.includes(name))
            );
            return {
                kind,
                name: kind === 'Account Team' ? (names.get(name) ?? name) : name,
                people: people.length,
                sales: people.filter((one) => one.function === 'Sales').length,
                marketing: people.filter((one) => one.function === 'Marketing').length,
                heads: people.filter((one) => one.level === 'Head').length,
                verdict: verdicts({ kind, name, ...parts })
            };
        });
}
