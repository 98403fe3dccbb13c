/** Waves of the alignment survey before they are closed: whom they ask, as what, and what will be seen of it. */
import type { Participant } from './people.ts';

export { changesBetween, countOf } from './changes.ts';
export type { Changes } from './changes.ts';
export { readList } from './list.ts';
export type { ListLine, ListProblem, PeopleList } from './list.ts';
export { DEFAULT_RULE, participantFrom, proposalFor, withPeople } from './people.ts';
export type { AskedBefore, Participant, Person, Reason, Rule, RuleField, SegmentField, Team } from './people.ts';
export { askedOf, previewOf } from './preview.ts';
export type { PreviewGroup } from './preview.ts';

export type WaveStatus = 'Closed' | 'Closing' | 'Draft' | 'Open';
export type WaveScope = 'Account Teams' | 'Business Unit' | 'Company';

/** Why a wave cannot be opened yet. */
export type Hindrance = 'functionMissing' | 'lastDayPassed' | 'nobody' | 'unsaved';

/** @param today YYYY-MM-DD, where the person is */
export function hindrancesOf(
    participants: readonly Participant[],
    closesOn: string,
    today: string,
    hasUnsaved: boolean
): Hindrance[] {
    const found: Hindrance[] = [];
    if (participants.length === 0) {
        found.push('nobody');
    }
    if (participants.some((one) => one.function === '')) {
        found.push('functionMissing');
    }
    if (hasUnsaved) {
        found.push('unsaved');
    }
    if (closesOn !== '' && closesOn < today) {
        found.push('lastDayPassed');
    }
    return found;
}

/** Who gets a reminder: not those who cannot sign in. */
export const toRemind = (participants: readonly Participant[]): Participant[] =>
    participants.filter(({ hasAnswered, person }) => !hasAnswered && person.isActive);

/** Key of a participation, the same that data loads use: nobody is asked twice, whoever adds them. */
export const participationKey = (wave: { readonly id: string; readonly key: string }, username: string): string =>
    `${wave.key === '' ? wave.id : wave.key}|${username}`;

/** A key for a new wave: its name in small letters, and something that tells it from others of the name. */
export function waveKeyFrom(name: string, moment: number): string {
    const plain = name
        .normalize('NFKD')
        .replaceAll(/\p{M}/gu, '')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '')
        .slice(0, 60);
    return `${plain || 'wave'}-${moment.toString(36)}`;
}
