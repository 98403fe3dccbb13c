/** What a person can do with a hand-off. What the org refuses in any case is not offered. */
import { statusOf } from './handoff';
import type { Handoff, Lead } from './handoff';

/** take: from a queue, and accept. transfer: give the lead to its recipient, where the hand-off did not get so far. */
export type Act = 'accept' | 'take' | 'return' | 'answer' | 'withdraw' | 'transfer';

export interface Participant {
    readonly userId: string;
    /** Which side's fields the org lets them write. */
    readonly mayHandOff: boolean;
    readonly mayAccept: boolean;
    readonly mayAnswer: boolean;
}

/** From a queue the lead has to be taken first. */
export const isRecipient = ({ to, lead }: Handoff, userId: string): boolean =>
    to ? to.id === userId : lead?.ownerId === userId;

/** Whether the lead has not followed its hand-off: the second of two saves did not happen. */
export const isStuck = (handoff: Handoff): boolean =>
    statusOf(handoff) === 'Open' &&
    handoff.to !== undefined &&
    handoff.lead !== undefined &&
    !handoff.lead.isConverted &&
    handoff.lead.ownerId !== handoff.to.id;

export function actsOf(handoff: Handoff, person: Participant): Act[] {
    const status = statusOf(handoff);
    const isMine = isRecipient(handoff, person.userId);
    const acts: Act[] = [];
    if (status === 'Open' && person.mayAccept) {
        acts.push(...(isMine ? (['accept', 'return'] as const) : handoff.to ? [] : (['take'] as const)));
    }
    if (status === 'Accepted' && person.mayAccept && isMine && !handoff.lead?.isConverted) {
        acts.push('return');
    }
    if (status === 'Open' && person.mayHandOff && handoff.to?.id !== person.userId) {
        acts.push(...(isStuck(handoff) ? (['transfer'] as const) : []), 'withdraw');
    }
    if (status === 'Returned' && person.mayAnswer && handoff.returned?.by.id !== person.userId) {
        acts.push('answer');
    }
    return acts;
}

/** @param latest the newest hand-off of the lead */
export function canHandOff(lead: Pick<Lead, 'isConverted'>, latest: Handoff | undefined, person: Participant): boolean {
    const status = latest && statusOf(latest);
    return person.mayHandOff && !lead.isConverted && status !== 'Open' && status !== 'Accepted';
}
