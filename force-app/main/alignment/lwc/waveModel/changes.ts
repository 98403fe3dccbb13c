import type { Participant } from './people.ts';

/** What has to be written so that the org holds these people. */
export interface Changes {
    readonly added: readonly Participant[];
    /** Of people who are known already. */
    readonly changed: readonly Participant[];
    readonly removed: readonly Participant[];
    /** Keys of the teams that a known person is newly in. */
    readonly joined: readonly { readonly participant: Participant; readonly team: string }[];
}

export function changesBetween(saved: readonly Participant[], wanted: readonly Participant[]): Changes {
    const before = new Map(saved.map((one) => [one.person.id, one]));
    const after = new Set(wanted.map(({ person }) => person.id));
    const known = wanted.flatMap((one) => {
        const old = before.get(one.person.id);
        return old ? [{ old, one: { ...one, id: old.id } }] : [];
    });
    return {
        added: wanted.filter(({ person }) => !before.has(person.id)),
        changed: known.filter(({ old, one }) => !isSameAs(old, one)).map(({ one }) => one),
        removed: saved.filter(({ person }) => !after.has(person.id)),
        joined: known.flatMap(({ old, one }) => missing(one, old).map((team) => ({ participant: one, team })))
    };
}

const isSameAs = (a: Participant, b: Participant): boolean =>
    a.function === b.function && a.level === b.level && a.segment === b.segment;

/** Teams of one that the other is not in. */
const missing = (one: Participant, other: Participant): string[] =>
    one.teams.map(({ key }) => key).filter((key) => !other.teams.some((team) => team.key === key));

/** How many there are to be saved. */
export const countOf = ({ added, changed, removed, joined }: Changes): number =>
    added.length + changed.length + removed.length + joined.length;
