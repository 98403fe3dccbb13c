import { DAY, toDay, toMoment } from './calendar.ts';
import type { Opportunity } from './opportunities.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

type Row = Record<string, string | number>;

/** What Marketing brings to a deal at a stage, by key of the default contributions, with its days. */
const BROUGHT: Readonly<Record<string, readonly (readonly [key: string, name: string, days: number])[]>> = {
    'Needs Analysis': [['value_propositions', 'Value propositions', 5]],
    'Value Proposition': [['value_propositions', 'Value propositions', 5]],
    'Id. Decision Makers': [
        ['solution_templates', 'Solution templates', 5],
        ['customizing_guides', 'Customizing guides', 5]
    ],
    'Perception Analysis': [
        ['case_studies', 'Case studies', 3],
        ['success_stories', 'Success stories', 3]
    ],
    'Proposal/Price Quote': [
        ['case_studies', 'Case studies', 3],
        ['success_stories', 'Success stories', 3],
        ['site_visits', 'Site visits', 10]
    ],
    'Negotiation/Review': [['planning_and_pricing_advice', 'Advice on planning and pricing', 2]]
};

/** Who brings each default contribution of Marketing, and where it is kept. */
const KEPT: readonly (readonly [key: string, page: string])[] = [
    ['value_propositions', 'value-propositions'],
    ['solution_templates', 'solution-templates'],
    ['customizing_guides', 'customizing-guides'],
    ['case_studies', 'case-studies'],
    ['success_stories', 'success-stories'],
    ['planning_and_pricing_advice', 'pricing-playbook']
];

/** Who answers for what Marketing brings, and tasks by which most of it was brought to deals that are open. */
export function makeOwed(
    random: Random,
    deals: readonly Opportunity[],
    people: readonly Person[],
    now: number
): { people: Row[]; tasks: Row[] } {
    const marketers = people.filter(({ job }) => job === 'marketer').map(({ username }) => username);
    const responsible = new Map(KEPT.map(([key], index) => [key, marketers[index % marketers.length] ?? '']));
    return {
        people: KEPT.map(([key, page]) => ({
            contribution: key,
            username: responsible.get(key) ?? '',
            link: `https://library.cinder-ridge.example/${page}`
        })),
        tasks: deals.flatMap((deal) => tasksOn(random, deal, (key) => responsible.get(key) ?? marketers[0] ?? '', now))
    };
}

function tasksOn(random: Random, deal: Opportunity, whoBrings: (key: string) => string, now: number): Row[] {
    const last = deal.moves.at(-1);
    const [stage, since] = last ? [last.stage, last.at] : [deal.firstStage, deal.created];
    return (BROUGHT[stage] ?? []).flatMap(([key, name, days]) => {
        const due = since + days * DAY;
        // what is long overdue was mostly brought: nobody waits for a year
        if (!random.chance(due < now - 30 * DAY ? 0.93 : due < now ? 0.6 : 0.2)) {
            return [];
        }
        const done = Math.min(due + random.between(-3, 4) * DAY, now - DAY);
        return [
            {
                record: deal.key,
                contribution: key,
                subject: `${name} (Marketing)`,
                due_date: toDay(due),
                status: 'Completed',
                owner: whoBrings(key),
                created_at: toMoment(Math.max(since, done))
            }
        ];
    });
}
