import { toDay, toMoment } from './calendar.ts';
import type { Row } from './row.ts';

/** What a representative did with a lead. */
export interface Contact {
    readonly lead: string;
    readonly owner: string;
    readonly at: number;
}

const SUBJECTS = ['Call: introduction', 'Email: sizing guide and a date', 'Call: what happens in an outage'] as const;

/** Finished tasks: what first responses are read from. */
export const handoffTasks = (contacts: readonly Contact[]): Row[] =>
    contacts.map(({ lead, owner, at }, index) => ({
        lead,
        subject: `${SUBJECTS[index % SUBJECTS.length]} (${toDay(at)})`,
        owner,
        due_date: toDay(at),
        created_at: toMoment(at - 60_000),
        done_at: toMoment(at)
    }));
