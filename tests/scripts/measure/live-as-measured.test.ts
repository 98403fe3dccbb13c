// What Funnel Overview reads live, what the job measured, and the records that the page finds behind a measured number: one truth.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Connection } from 'jsforce';
import '../../support/package-data.ts';
import type { Funnel } from '../../../force-app/main/funnel/lwc/funnelModel/funnelTypes.ts';
import type { Flow, FlowLine } from '../../../force-app/main/funnel/lwc/funnelFlowModel/funnelFlowModel.ts';
import type { OverviewChoice } from '../../../force-app/main/funnel/lwc/funnelOverviewData/filters.ts';
import { runPlan } from '../../../scripts/lib/load/run-plan.ts';
import { measureFunnel } from '../../../scripts/lib/measure/measure-funnel.ts';
import { openConnection } from '../../../scripts/lib/org/target-org.ts';
import { ADMINISTRATOR } from '../../../scripts/lib/start/demo-people.ts';
import { startOrg, type StartedOrg } from '../../../scripts/lib/start/start-org.ts';

const LWC = '../../../force-app/main/funnel/lwc';
const {
    behindQuery,
    behindVariables,
    gather,
    liveFlows,
    lookBehind,
    NOTHING,
    NOTHING_BEHIND,
    pastQuery,
    snapshotFrom,
    snapshotQuery
} = await import(`${LWC}/funnelHistoryData/funnelHistoryData.ts`);
const { EVERYTHING, overviewDataFrom, overviewQuery, overviewVariables, pastVariables, scopeOf } = await import(
    `${LWC}/funnelOverviewData/funnelOverviewData.ts`
);

const PLANS = path.resolve(import.meta.dirname, '../../../config/data-plans');
const STAGES = [
    'Prospecting',
    'Needs Analysis',
    'Proposal/Price Quote',
    'Negotiation/Review',
    'Closed Won',
    'Closed Lost'
];
const STATUSES = ['Open - Not Contacted', 'Working - Contacted', 'Closed - Not Converted'];
const LINE = [
    'key',
    'sellingStep',
    'reached',
    'movedOn',
    'left',
    'ended',
    'undecided',
    'conversion',
    'stay',
    'onward',
    'untimed'
] as const;
const pick = <T extends object>(from: T, names: readonly (keyof T)[]): Partial<T> =>
    Object.fromEntries(names.map((name) => [name, from[name]])) as Partial<T>;
const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

interface Snapshot {
    readonly measuredOn: string;
    readonly flows: readonly Flow[];
}

/** A record's values, oldest first: hours ago at which it took each; the first is its creation. */
type Moves = readonly (readonly [hours: number, value: string])[];
const movesOf = (values: readonly string[]): fc.Arbitrary<Moves> =>
    fc
        .array(fc.tuple(fc.integer({ min: 2, max: 4000 }), fc.constantFrom(...values)), { minLength: 1, maxLength: 6 })
        .map((moves) => moves.toSorted(([a], [b]) => b - a));

describe('Live figures and measured ones', () => {
    let folder = '';
    let org: StartedOrg;
    let connection: Connection;
    let funnel: Funnel;

    before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'live-'));
        org = await startOrg({
            port: 0,
            dataDirectory: path.join(folder, 'org'),
            reset: false,
            empty: true,
            watch: false,
            help: false
        });
        connection = await openConnection({ instanceUrl: org.url, loginUrl: org.url });
        await connection.login(ADMINISTRATOR.username, ADMINISTRATOR.password);
        await runPlan({
            connection,
            planFile: path.join(PLANS, 'defaults.json'),
            sourceFolder: path.join(PLANS, 'defaults'),
            password: undefined,
            stateFolder: path.join(folder, 'loads')
        });
        const account = await connection.sobject('Account').create({ Name: 'Harbor Mills', Industry: 'Energy' });
        const [deals, leads] = fc.sample(
            fc.tuple(
                fc.array(movesOf(STAGES), { minLength: 60, maxLength: 60 }),
                fc.array(movesOf(STATUSES), { minLength: 60, maxLength: 60 })
            ),
            { numRuns: 1, seed: 20_261_122 }
        )[0] as [Moves[], Moves[]];
        await live('Opportunity', 'StageName', deals, (index) => ({
            Name: `Deal ${index}`,
            CloseDate: '2026-12-31',
            AccountId: index % 2 === 0 ? account.id : null
        }));
        await live('Lead', 'Status', leads, (index) => ({
            LastName: `Lead ${index}`,
            Company: 'Harbor Mills',
            Industry: index % 2 === 0 ? 'Energy' : null
        }));
        await measureFunnel({ connection, workFolder: path.join(folder, 'work') });
        funnel = overviewDataFrom({
            uiapi: await ask(overviewQuery, overviewVariables(EVERYTHING))
        }).funnel;
    });
    after(async () => {
        await org.close();
        await rm(folder, { recursive: true });
    });

    /** Lets records live through their moves, one round of moves after the other. */
    async function live(
        object: string,
        field: string,
        all: readonly Moves[],
        given: (index: number) => Record<string, unknown>
    ): Promise<void> {
        const made = await connection.sobject(object).create(
            all.map(([first], index) => ({ ...given(index), [field]: first?.[1], CreatedDate: ago(first?.[0] ?? 0) })),
            { allOrNone: true }
        );
        const rounds = Math.max(...all.map((moves) => moves.length));
        for (let round = 1; round < rounds; round += 1) {
            const updates = all.flatMap((moves, index) => {
                const [hours, value] = moves[round] ?? [];
                return hours === undefined
                    ? []
                    : [{ Id: made[index]?.id ?? '', [field]: value, LastModifiedDate: ago(hours) }];
            });
            await connection.sobject(object).update(updates, { allOrNone: true });
        }
    }

    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- an answer has the shape of the request
    async function ask(query: string, variables: object): Promise<any> {
        const answer = await connection.request<{ data: { uiapi: unknown }; errors: unknown[] }>({
            method: 'POST',
            url: `/services/data/v${connection.version}/graphql`,
            body: JSON.stringify({ query, variables }),
            headers: { 'content-type': 'application/json' }
        });
        assert.deepEqual(answer.errors ?? [], []);
        return answer.data.uiapi;
    }

    async function measured(choice: OverviewChoice): Promise<Snapshot> {
        return snapshotFrom(funnel, { uiapi: await ask(snapshotQuery, scopeOf(choice)) });
    }

    async function readLive(choice: OverviewChoice, now: string): Promise<Flow[]> {
        const gathered = gather(NOTHING, { uiapi: await ask(pastQuery, pastVariables(choice)) });
        assert.equal(gathered.next, undefined);
        return liveFlows(funnel, gathered, now).map(({ flow }: { flow: Flow }) => flow);
    }

    const CHOICES: readonly (readonly [string, OverviewChoice])[] = [
        ['the company', EVERYTHING],
        ['a segment', { ...EVERYTHING, industry: 'Energy' }]
    ];
    for (const [name, choice] of CHOICES) {
        it(`are the same of ${name}: counts, shares, days, detours, and from when`, async () => {
            const snapshot = await measured(choice);
            const flows = await readLive(choice, snapshot.measuredOn);
            // the oldest change of deals is that of the deals which are looked at
            const isComparable = ({ object }: Flow): boolean => object === 'Lead' || choice === EVERYTHING;
            const known = (flow: Flow): unknown => ({
                ...pick(flow, ['object', 'records', 'withDetours', 'skips', 'movesBack', 'reentries', 'gaps']),
                historyFrom: isComparable(flow) ? flow.historyFrom : undefined,
                lines: flow.lines.map((line) => pick(line, LINE))
            });
            assert.ok(snapshot.flows.every(({ withDetours, lines }) => withDetours > 0 && lines.length > 1));
            assert.ok(
                snapshot.flows[0]?.lines.some(({ untimed }) => untimed > 0),
                'leads that were not tracked yet'
            );
            assert.deepEqual(flows.map(known), snapshot.flows.map(known));
        });

        it(`name the same records of ${name} behind each number`, async () => {
            const { flows, measuredOn: at } = await measured(choice);
            for (const { object, lines, records, withDetours, gaps } of flows) {
                const found = async (key: string, figure: string): Promise<number> => {
                    const question = {
                        funnel,
                        choice,
                        object,
                        key,
                        figure,
                        count: undefined,
                        at,
                        day: at,
                        isWorkedOut: false
                    };
                    const uiapi = await ask(behindQuery(question), behindVariables(question));
                    return lookBehind(NOTHING_BEHIND, question, { uiapi }).records.size;
                };
                for (const line of lines) {
                    for (const figure of ['reached', 'movedOn', 'left', 'ended', 'undecided'] as const) {
                        assert.equal(
                            await found(line.key, figure),
                            line[figure as keyof FlowLine],
                            `${line.key} ${figure}`
                        );
                    }
                }
                assert.deepEqual(
                    [await found('', 'records'), await found('', 'withDetours'), await found('', 'gaps')],
                    [records, withDetours, gaps]
                );
            }
        });
    }
});
