/** What is worth saying of something owed: its day, its person, whether it was brought. */
import { fill, formatDate, formatDays } from 'c/formatting';
import { daysBetween } from 'c/funnelModel';
import { owedLabels as labels } from 'c/owedLabels';
import type { OwedItem } from 'c/owedModel';

/** "due Nov 5, 2026, 3 days late", "Done on Nov 3, 2026" */
export function dayText({ state, dueOn, task }: OwedItem, now: string): string {
    if (state === 'done') {
        return task?.completedOn ? fill(labels.doneOn, formatDate(task.completedOn)) : labels.done;
    }
    if (dueOn === undefined) {
        return labels.noDay;
    }
    const due = fill(labels.dueOn, formatDate(dueOn));
    return state === 'late' ? `${due}, ${fill(labels.lateBy, formatDays(daysBetween(dueOn, now)))}` : due;
}

/** In a column that says what the date is: "Nov 5, 2026, 3 days late" */
export function dateText(item: OwedItem, now: string): string {
    const { state, dueOn } = item;
    if (state === 'done' || dueOn === undefined) {
        return dayText(item, now);
    }
    const late = state === 'late' ? `, ${fill(labels.lateBy, formatDays(daysBetween(dueOn, now)))}` : '';
    return formatDate(dueOn) + late;
}

/** "by Anna Berg"; empty: nobody is named. */
export function personText({ state, person }: OwedItem): string {
    return person?.name ? fill(state === 'done' ? labels.doneBy : labels.byPerson, person.name) : '';
}
