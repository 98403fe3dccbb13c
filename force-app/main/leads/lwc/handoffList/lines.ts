import { handoffLabels as labels } from 'c/handoffLabels';
import { dueNext, statusOf } from 'c/handoffModel';
import type { Clock, Counted } from 'c/handoffModel';
import { clockWords, sayMoment, sayPerson, sayRecipient, sayStatus } from 'c/handoffWords';

export type ListedHandoff = Counted;

/** A hand-off in one line. Empty texts: nothing to say. */
export interface Line {
    readonly id: string;
    /** The lead, or the hand-off where the lead is gone or hidden. */
    readonly opensId: string;
    readonly name: string;
    readonly company: string;
    readonly status: string;
    readonly from: string;
    readonly to: string;
    readonly on: string;
    readonly due: string;
    readonly icon: string;
    readonly iconVariant: string;
    readonly clock: string;
}

/** The clock that tells most: of those that run the one due first, else acceptance. */
function tellingClock({ clocks }: Counted): Clock {
    const { acceptance, response } = clocks;
    return !acceptance.isRunning && (response.isRunning || response.stoppedAt !== undefined) ? response : acceptance;
}

export const linesOf = (rows: readonly Counted[]): Line[] =>
    rows.map((row) => {
        const { handoff, clocks } = row;
        const { icon, iconVariant, state } = clockWords(tellingClock(row));
        const due = dueNext(clocks);
        return {
            id: handoff.id,
            opensId: handoff.lead?.id ?? handoff.id,
            name: handoff.lead?.name || handoff.number,
            company: handoff.lead?.company ?? '',
            status:
                handoff.returned && statusOf(handoff) === 'Returned'
                    ? `${sayStatus(handoff)}: ${handoff.returned.reason}`
                    : sayStatus(handoff),
            from: sayPerson(handoff.from),
            to: sayRecipient(handoff),
            on: sayMoment(handoff.on),
            due: due === undefined ? '' : sayMoment(due),
            icon,
            iconVariant,
            clock: `${tellingClock(row) === clocks.response ? labels.response : labels.acceptance}: ${state}`
        };
    });
