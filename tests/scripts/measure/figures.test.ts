// The figures of a measurement must not depend on how rows came together: page after page, in small parts on disk, twice.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { measureObject, type Measurement } from '../../../scripts/lib/measure/figures.ts';
import { HistoryTally } from '../../../scripts/lib/measure/history-model.ts';
import type { KeyedFunnel } from '../../../scripts/lib/measure/read-funnel.ts';
import type { Source } from '../../../scripts/lib/measure/sources.ts';
import { Spool, type SpoolRow } from '../../../scripts/lib/measure/spool.ts';

const VALUES = ['Prospecting', 'Proposal', 'Closed Won', 'Closed Lost', 'Never mapped'];
const INDUSTRIES = ['', 'Energy', 'Banking'];
const NOW = new Date('2026-11-22T08:00:00Z');

const stage = (id: string, sequence: number): KeyedFunnel['stages'][number] => ({
    id,
    key: id,
    name: id,
    sequence,
    owner: 'Sales',
    targetDays: undefined,
    meaning: '',
    marketingOwes: '',
    salesOwes: ''
});
const mapping = (value: string, stageId: string | undefined, sellingStep = ''): KeyedFunnel['mappings'][number] => ({
    object: 'Opportunity',
    field: 'StageName',
    value,
    recordType: '',
    leavesFunnel: stageId === undefined,
    stageId,
    sellingStep
});
const FUNNEL: KeyedFunnel = {
    stages: [stage('intention', 1), stage('purchase', 2)],
    mappings: [
        mapping('Prospecting', 'intention', 'Prospecting and qualifying'),
        mapping('Proposal', 'intention', 'Preparing and presenting proposals'),
        mapping('Closed Won', 'purchase'),
        mapping('Closed Lost', undefined)
    ],
    contributions: [],
    notes: []
};
const SOURCE: Source = {
    object: 'Opportunity',
    field: 'StageName',
    records: { soql: '', columns: [] },
    history: { soql: '', columns: [] }
};

interface Deal {
    readonly industry: string;
    readonly amount: number;
    readonly isHidden: boolean;
    /** Days ago, the oldest first, and the stage then. */
    readonly changes: readonly (readonly [days: number, stage: string])[];
}

const aDeal: fc.Arbitrary<Deal> = fc.record({
    industry: fc.constantFrom(...INDUSTRIES),
    amount: fc.integer({ min: 0, max: 5000 }),
    isHidden: fc.boolean(),
    changes: fc
        .array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.constantFrom(...VALUES)), { minLength: 1, maxLength: 4 })
        .map((changes) => changes.sort(([a], [b]) => b - a))
});

const idOf = (number: number): string => `0065g${String(number).padStart(10, '0')}AAA`;
const daysAgo = (days: number): string => new Date(NOW.getTime() - days * 86_400_000).toISOString();
const lastStage = ({ changes }: Deal): string => changes.at(-1)?.[1] ?? '';
const isClosed = (deal: Deal): boolean => lastStage(deal).startsWith('Closed');

function rowsOf(deal: Deal, index: number): [kind: string, row: SpoolRow][] {
    const id = idOf(index);
    const record: SpoolRow = [
        id,
        lastStage(deal),
        String(isClosed(deal)),
        daysAgo(deal.changes[0]?.[0] ?? 0),
        '',
        deal.industry,
        String(deal.amount),
        ''
    ];
    return [
        ...(deal.isHidden ? [] : [['Opportunity records', record] as [string, SpoolRow]]),
        ...deal.changes.map(([days, name], number): [string, SpoolRow] => [
            'Opportunity history',
            [id, `${id}-${number}`, daysAgo(days), name, '']
        ])
    ];
}

/** @param mostBytes of a part; small: parts are parted again */
async function measured(rows: readonly [kind: string, row: SpoolRow][], mostBytes: number): Promise<Measurement[]> {
    const folder = mkdtempSync(path.join(tmpdir(), 'figures-'));
    try {
        const spool = new Spool(folder, 'key', { now: NOW, mostBytes });
        rows.forEach(([kind, row]) => spool.add(kind, row));
        for (const name of ['Opportunity records', 'Opportunity history']) {
            spool.save(name, { job: '', locator: undefined, isDone: true, rows: 0, oldest: undefined });
        }
        return await measureObject(spool, SOURCE, FUNNEL, []);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

/** What the page works out of the same deals, all in memory. */
function figuresOf(deals: readonly Deal[]): unknown {
    const tally = new HistoryTally(FUNNEL, 'Opportunity', NOW.toISOString());
    deals.forEach((deal, index) => {
        if (!deal.isHidden) {
            tally.add({
                id: idOf(index),
                source: { object: 'Opportunity', field: 'StageName', value: lastStage(deal), recordType: '' },
                changes: deal.changes.map(([days, value]) => ({ value, on: daysAgo(days) })),
                isClosed: isClosed(deal),
                amount: deal.amount
            });
        }
    });
    return tally.figures();
}

const inScope = (all: readonly Measurement[], scopeValue: string): unknown =>
    all.find((one) => one.scopeValue === scopeValue)?.figures;

describe('the figures of a measurement', () => {
    it('are those of the page, in whatever order rows come, in parts of whatever size, read once or twice', async () => {
        const order = fc.array(fc.double({ noNaN: true }), { minLength: 400, maxLength: 400 });
        await fc.assert(
            fc.asyncProperty(
                fc.array(aDeal, { minLength: 1, maxLength: 60 }),
                order,
                fc.boolean(),
                async (deals, random, twice) => {
                    const rows = deals.flatMap((deal, index) => rowsOf(deal, index));
                    const given = twice ? [...rows, ...rows] : rows;
                    const mixed = given
                        .map((row, index) => ({ row, at: random[index % random.length] ?? 0 }))
                        .sort((a, b) => a.at - b.at)
                        .map(({ row }) => row);
                    const small = await measured(mixed, 300);
                    for (const industry of INDUSTRIES) {
                        const own = deals.map((deal) => ({
                            ...deal,
                            isHidden: deal.isHidden || (industry !== '' && deal.industry !== industry)
                        }));
                        if (own.some(({ isHidden }) => !isHidden)) {
                            assert.deepEqual(inScope(small, industry), figuresOf(own));
                        }
                    }
                }
            ),
            { numRuns: 12 }
        );
    });
});
