import fc from 'fast-check';
import { clocksOf, measure, measuresBy, reasonsOf, shareOf, spreadOf } from 'c/handoffModel';
import type { Counted, Handoff } from 'c/handoffModel';
import { aDefinition, aHandoff, aLead, byMaya, CALENDARS, HOURS, MONDAY_10, sentBack } from './support/handoffs';

const counted = (handoff: Handoff, response?: number): Counted => ({
    handoff,
    clocks: clocksOf(
        handoff,
        response === undefined ? undefined : MONDAY_10 + response * HOURS,
        CALENDARS,
        MONDAY_10 + 1_000 * HOURS
    )
});

describe('what many hand-offs come to', () => {
    it('is the share accepted of those decided, and the records behind each number', () => {
        const rows = [
            counted(aHandoff({ id: 'a', accepted: byMaya(1) }), 2),
            counted(aHandoff({ id: 'b', returned: sentBack(1) })),
            counted(aHandoff({ id: 'c', accepted: byMaya(1), returned: sentBack(3) }), 2),
            counted(aHandoff({ id: 'd' }))
        ];
        const all = measure('', rows);
        expect(all.acceptance).toMatchObject({ count: 1, of: 3 });
        expect(all.accepted).toEqual(['a']);
        expect(all.returned).toEqual(['b', 'c']);
        expect(all.responded).toEqual(['a', 'c']);
        // d is far beyond its time and still waits
        expect(all.late).toEqual(['d']);
        expect(all.inTime).toMatchObject({ count: 2, of: 3 });
    });
    it('is told by definition and version, newest first, those without last', () => {
        const keys = measuresBy('definition', [
            counted(aHandoff({ definition: undefined })),
            counted(aHandoff({ definition: aDefinition({ version: 1 }) })),
            counted(aHandoff({ definition: aDefinition({ version: 10 }) })),
            counted(aHandoff({ definition: aDefinition({ version: 2 }) }))
        ]).map(({ key }) => key.split('\u0000').join(' '));
        expect(keys).toEqual(['MQL 10', 'MQL 2', 'MQL 1', '']);
    });
    it('is told by source and segment, largest first', () => {
        const rows = [
            counted(aHandoff({ lead: aLead({ source: 'Web', segment: '' }) })),
            counted(aHandoff({ lead: aLead({ source: 'Phone', segment: 'Food' }) })),
            counted(aHandoff({ lead: aLead({ source: 'Web', segment: 'Food' }) })),
            counted(aHandoff({ lead: undefined }))
        ];
        expect(measuresBy('source', rows).map(({ key, all }) => [key, all.length])).toEqual([
            ['Web', 2],
            ['', 1],
            ['Phone', 1]
        ]);
        expect(measuresBy('segment', rows).map(({ key, all }) => [key, all.length])).toEqual([
            ['', 2],
            ['Food', 2]
        ]);
    });
    it('counts reasons, most frequent first', () => {
        const rows = ['Too small', 'Other', 'Too small'].map((reason) =>
            counted(aHandoff({ returned: sentBack(1, reason) }))
        );
        expect(reasonsOf([...rows, counted(aHandoff())]).map(({ reason, ids }) => [reason, ids.length])).toEqual([
            ['Too small', 2],
            ['Other', 1]
        ]);
    });
});

describe('honest numbers', () => {
    it('give no middle and no spread of few', () => {
        expect(spreadOf([1, 2, 3, 4])).toEqual({ count: 4, median: undefined, low: undefined, high: undefined });
        expect(spreadOf([5, 1, 2, 4, 3])).toEqual({ count: 5, median: 3, low: 2, high: 4 });
        expect(spreadOf([1, 2, 3, 4, 5, 6])).toMatchObject({ median: 3.5 });
    });
    it('give a wide range to a share of few, and none to nothing', () => {
        expect(shareOf(0, 0).share).toBeUndefined();
        // Wilson's interval for 4 of 5
        const { low, high } = shareOf(4, 5);
        expect(low).toBeCloseTo(0.3755, 3);
        expect(high).toBeCloseTo(0.9638, 3);
    });
    it('keep the share inside its range, and the range between nothing and all', () => {
        fc.assert(
            fc.property(fc.nat(500), fc.integer({ min: 1, max: 500 }), (count, rest) => {
                const { share = 0, low, high } = shareOf(count, count + rest);
                expect(low).toBeLessThanOrEqual(share + 1e-12);
                expect(high).toBeGreaterThanOrEqual(share - 1e-12);
                expect(low).toBeGreaterThanOrEqual(0);
                expect(high).toBeLessThanOrEqual(1);
            })
        );
    });
    it('keep the middle half around the middle', () => {
        const hours = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 5, maxLength: 60 });
        fc.assert(
            fc.property(hours, (values) => {
                const { low = NaN, median = NaN, high = NaN } = spreadOf(values);
                expect(low <= median && median <= high).toBe(true);
                expect(Math.min(...values) <= low && high <= Math.max(...values)).toBe(true);
            })
        );
    });
});
