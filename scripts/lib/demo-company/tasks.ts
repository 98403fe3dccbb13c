import { DAY, toDay, toMoment } from './calendar.ts';
import type { Lead } from './leads.ts';
import type { Opportunity } from './opportunities.ts';
import type { Random } from './random.ts';

const DEAL_SUBJECTS = [
    'Call about delivery slot',
    'Send case study',
    'Prepare site survey',
    'Review load list',
    'Ask Marketing for a reference visit',
    'Update the proposal'
] as const;
const LEAD_SUBJECTS = ['First call', 'Send sizing guide', 'Ask for the single-line diagram', 'Second call'] as const;

type Row = Record<string, string | number>;

/** Things to do on open deals, and on leads that are being worked: some done, some due, some late. */
export function makeTasks(
    random: Random,
    deals: readonly Opportunity[],
    leads: readonly Lead[],
    now: number
): { deals: Row[]; leads: Row[] } {
    const openDeals = deals.filter((deal) => !deal.moves.at(-1)?.stage.startsWith('Closed'));
    const openLeads = leads.filter((lead) => lead.moves.at(-1)?.status === 'Working - Contacted');
    return {
        deals: openDeals.flatMap((deal) =>
            random
                .sample(DEAL_SUBJECTS, random.between(0, 2))
                .map((subject) => taskRow(random, deal.key, subject, deal.owner, now))
        ),
        leads: random
            .sample(openLeads, 90)
            .map((lead) => taskRow(random, lead.key, random.pick(LEAD_SUBJECTS), lead.owner, now))
    };
}

function taskRow(random: Random, record: string, subject: string, owner: string, now: number): Row {
    const due = now + random.between(-30, 21) * DAY;
    const isDone = due < now && random.chance(0.7);
    const status = isDone
        ? 'Completed'
        : random.pick(['Not Started', 'In Progress', 'Waiting on someone else'] as const);
    return {
        record,
        subject,
        owner,
        due_date: toDay(due),
        status,
        priority: random.weighted([
            ['Normal', 4],
            ['High', 1]
        ]),
        created_at: toMoment(Math.min(due, now) - random.between(2, 20) * DAY)
    };
}
