import type { Row } from './row.ts';
import type { Person } from './people.ts';

/** The heads of both functions decide. */
export const makeBoardPermissionSets = (people: readonly Person[]): Row[] =>
    people
        .filter(({ job, department }) => job === 'head' && (department === 'Sales' || department === 'Marketing'))
        .map(({ username, department }) => ({ username, permission_set: `Alignment_Head_of_${department}` }));

type Side = 'Sales' | 'Marketing';

export interface DemoAction {
    readonly subject: string;
    readonly side: Side;
    /** Days from the closing of the wave. */
    readonly due: number;
    readonly isDone: boolean;
}

export interface DemoDecision {
    /** Key of the wave; the company's result is decided on. */
    readonly wave: string;
    /** Conditions that each head ticks. */
    readonly ticks: Readonly<Record<Side, readonly string[]>>;
    readonly actions: readonly DemoAction[];
}

/** After the third wave both want to tighten; after the fourth they see things differently. */
export const DECISIONS: readonly DemoDecision[] = [
    {
        wave: 'wave-3',
        ticks: {
            Sales: ['defined_tighten_overlap', 'defined_tighten_custom'],
            Marketing: ['defined_tighten_overlap', 'defined_tighten_lifecycle']
        },
        actions: [
            { subject: 'Name a liaison whom both teams trust.', side: 'Marketing', due: 30, isDone: true },
            {
                subject: 'Invite field marketers to the ten largest account reviews',
                side: 'Sales',
                due: 60,
                isDone: true
            },
            {
                subject: 'Make it easy for the sales force to give feedback.',
                side: 'Marketing',
                due: 150,
                isDone: false
            }
        ]
    },
    {
        wave: 'wave-4',
        ticks: {
            Sales: ['defined_leave_roles', 'defined_tighten_custom'],
            Marketing: ['defined_tighten_overlap', 'defined_tighten_custom']
        },
        actions: [
            { subject: 'Give people joint assignments, and let them rotate.', side: 'Sales', due: 100, isDone: false },
            {
                subject: 'Rewrite the sizing guide with two account executives',
                side: 'Marketing',
                due: 40,
                isDone: true
            }
        ]
    }
];

export interface DemoCheck {
    readonly item: string;
    readonly side: Side;
    readonly isDone: boolean;
    readonly note: string;
}

export const CHECKS: readonly DemoCheck[] = [
    {
        item: 'activity_needs',
        side: 'Marketing',
        isDone: true,
        note: 'Win and loss interviews are led by one of each team.'
    },
    {
        item: 'activity_opportunities',
        side: 'Sales',
        isDone: true,
        note: 'Top ten accounts of each region, reviewed every quarter.'
    },
    { item: 'process_budgets', side: 'Sales', isDone: false, note: 'Planned for the next budget round.' },
    { item: 'structure_streams', side: 'Marketing', isDone: true, note: 'Products and market; campaigns and field.' }
];
