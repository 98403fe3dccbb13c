import fc from 'fast-check';
import { leadChanges, pastAt, pathAt, pathThrough } from 'c/funnelHistoryModel';
import type { RecordPast } from 'c/funnelHistoryModel';
import { journeyOf } from 'c/funnelModel';
import { aFunnel, aMapping, aSource } from '../../funnelModel/__tests__/support/funnel';
import { aPast, day } from './support/past';

const told = (past: RecordPast, funnel = aFunnel()): string[] =>
    pathThrough(funnel, past).map(({ place, from, detours, skipped }) =>
        [
            place.kind === 'stage' ? place.sellingStep || place.stage.name : place.kind,
            from?.slice(8, 10) ?? '?',
            ...detours,
            ...skipped
        ].join(' ')
    );

const VALUES = ['Nurturing', 'Prospecting', 'Needs Analysis', 'Closed Won', 'Closed Lost', 'Strange'];

describe('the path of a record', () => {
    it('goes from place to place, and a change that leads nowhere else is no step', () => {
        expect(
            told(
                aPast([
                    ['Nurturing', 1],
                    ['Nurturing', 3],
                    ['Prospecting', 5],
                    ['Needs Analysis', 9]
                ])
            )
        ).toEqual(['Brand preference 01', 'Prospecting and qualifying 05', 'Defining needs 09']);
    });

    it('names what was skipped', () => {
        expect(
            told(
                aPast([
                    ['Nurturing', 1],
                    ['Closed Won', 5]
                ])
            )
        ).toEqual(['Brand preference 01', 'Implementing the sale 05 skip Purchase intention']);
        expect(
            told(
                aPast([
                    ['Prospecting', 1],
                    ['Closed Won', 5]
                ])
            ).at(-1)
        ).toBe('Implementing the sale 05 skip Defining needs');
    });

    it('tells a move back, the way forward again and a return', () => {
        expect(
            told(
                aPast([
                    ['Prospecting', 1],
                    ['Nurturing', 2],
                    ['Prospecting', 3],
                    ['Closed Lost', 4],
                    ['Prospecting', 5]
                ])
            )
        ).toEqual([
            'Prospecting and qualifying 01',
            'Brand preference 02 back',
            'Prospecting and qualifying 03 again',
            'left 04',
            'Prospecting and qualifying 05 again'
        ]);
    });

    it('skips nothing that the mapping of this object does not hold', () => {
        const funnel = aFunnel({
            mappings: [
                aMapping({ value: 'Nurturing', stageId: 'stage-4', sellingStep: '' }),
                aMapping({ value: 'Closed Won', stageId: 'stage-6' })
            ]
        });
        expect(
            told(
                aPast([
                    ['Nurturing', 1],
                    ['Closed Won', 5]
                ]),
                funnel
            ).at(-1)
        ).not.toContain('skip');
    });

    it('ends with the value that the record has, from a day that nobody kept', () => {
        const past = aPast([['Prospecting', 1]], { source: aSource({ value: 'Closed Won' }) });
        expect(told(past)).toEqual(['Prospecting and qualifying 01', 'Implementing the sale ? skip Defining needs']);
    });

    it('tells the same moves back and re-entries as the ribbon', () => {
        fc.assert(
            fc.property(fc.array(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 12 }), (values) => {
                const past = aPast(values.map((value, index) => [value, index + 1] as const));
                const path = pathThrough(aFunnel(), past);
                const journey = journeyOf(aFunnel(), past.source, past.changes);
                const count = (kind: string): number =>
                    path.filter(({ detours }) => detours.includes(kind as 'back')).length;
                expect(count('back')).toBe(journey.movesBack.length);
                expect(count('again')).toBe(journey.reentries.length);
            })
        );
    });
});

describe('a record as it was', () => {
    const past = {
        ...aPast([
            ['Nurturing', 1],
            ['Prospecting', 5],
            ['Closed Won', 9]
        ]),
        amount: 900
    };

    it('has the value and the standing of that day', () => {
        expect(pastAt(past, day(6))).toMatchObject({ source: { value: 'Prospecting' }, isClosed: false });
        expect(pastAt(past, day(9))).toBe(past);
    });

    it('has the worth of that day where history kept it', () => {
        const changes = past.changes.map((change, index) => ({ ...change, amount: 100 * (index + 1) }));
        expect(pastAt({ ...past, changes }, day(6))?.amount).toBe(200);
    });

    it('has gone the same path, whether that is cut or worked out again', () => {
        const moves = fc.array(fc.constantFrom(...VALUES), { minLength: 1, maxLength: 12 });
        fc.assert(
            fc.property(moves, fc.nat({ max: 14 }), (values, until) => {
                const whole = aPast(values.map((value, index) => [value, index + 1] as const));
                const then = pastAt(whole, day(until));
                const cut = pathAt(pathThrough(aFunnel(), whole), day(until));
                expect(cut).toEqual(then ? pathThrough(aFunnel(), then) : []);
            })
        );
    });

    it('is not known before its history begins', () => {
        expect(pastAt(past, '2025-12-31T00:00:00.000Z')).toBeUndefined();
        expect(pastAt(aPast([['Nurturing']]), day(40))).toBeUndefined();
    });
});

describe('what a lead was', () => {
    const lead = { status: 'Working', createdOn: day(10) };
    const rows = [{ from: 'Open', to: 'Working', on: day(12) }];

    it('dates from its creation where history was kept by then', () => {
        expect(leadChanges(lead, rows, day(1))).toEqual([
            { value: 'Open', on: day(10) },
            { value: 'Working', on: day(12) }
        ]);
        expect(leadChanges(lead, [], day(1))).toEqual([{ value: 'Working', on: day(10) }]);
    });

    it('dates from nowhere where history came later, or never', () => {
        expect(leadChanges(lead, rows, day(11))[0]).toEqual({ value: 'Open', on: undefined });
        expect(leadChanges(lead, [], undefined)).toEqual([{ value: 'Working', on: undefined }]);
    });
});
