import { fill } from 'c/formatting';
import { handoffLabels as labels } from 'c/handoffLabels';
import type { Handoff } from 'c/handoffModel';
import { sayMoment, sayPerson, sayRecipient } from 'c/handoffWords';

/** Something that happened, in words. */
export interface Step {
    readonly key: string;
    readonly at: number;
    readonly when: string;
    readonly what: string;
    /** What was written with it; empty: nothing. */
    readonly words: string;
}

/** What happened to a hand-off, in turn. */
export function stepsOf(handoff: Handoff, response: number | undefined): Step[] {
    const { accepted, answered, from, on, note, returned, to, withdrawn } = handoff;
    const step = (key: string, at: number, what: string, words = ''): Step => ({
        key,
        at,
        when: sayMoment(at),
        what,
        words
    });
    const steps = [
        step('handedOver', on, fill(labels.handedOver, sayPerson(from), sayRecipient(handoff)), note),
        accepted && step('accepted', accepted.on, fill(labels.acceptedBy, sayPerson(accepted.by))),
        response !== undefined && step('responded', response, fill(labels.respondedBy, sayPerson(to ?? accepted?.by))),
        returned &&
            step(
                'returned',
                returned.on,
                fill(labels.returnedBy, sayPerson(returned.by), returned.reason),
                returned.note
            ),
        answered && step('answered', answered.on, fill(labels.answeredBy, sayPerson(answered.by)), answered.words),
        withdrawn && step('withdrawn', withdrawn.on, fill(labels.withdrawnBy, sayPerson(withdrawn.by)))
    ];
    return steps.filter((one): one is Step => Boolean(one)).toSorted((a, b) => a.at - b.at);
}
