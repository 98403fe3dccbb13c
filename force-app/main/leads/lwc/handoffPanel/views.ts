import { fill } from 'c/formatting';
import type { HandoffFacts } from 'c/handoffData';
import { handoffLabels as labels } from 'c/handoffLabels';
import { clocksOf, isStuck, respondedAt } from 'c/handoffModel';
import type { Activity, Clocks, Handoff, Participant } from 'c/handoffModel';
import { sayPerson } from 'c/handoffWords';

export interface CardView {
    readonly id: string;
    readonly handoff: Handoff;
    readonly clocks: Clocks;
}

/** Newest first. What was done after the next hand-off of a lead answers that one. */
export function viewsOf(
    { handoffs, calendars }: HandoffFacts,
    activities: readonly Activity[],
    now: number
): CardView[] {
    return handoffs.map((handoff) => {
        const next = handoffs.findLast(({ lead, on }) => lead?.id === handoff.lead?.id && on > handoff.on);
        const response = respondedAt(handoff, activities, next?.on);
        return { id: handoff.id, handoff, clocks: clocksOf(handoff, response, calendars, now) };
    });
}

/** Said to who can mend it. */
export const stuckWords = (handoff: Handoff, { mayHandOff }: Participant): string =>
    mayHandOff && isStuck(handoff)
        ? fill(labels.stuck, handoff.lead?.ownerName || labels.somebody, sayPerson(handoff.to))
        : '';
