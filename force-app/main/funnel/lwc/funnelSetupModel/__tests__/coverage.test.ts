import fc from 'fast-check';
import { coverageOf, mappingKey } from 'c/funnelSetupModel';
import type { OrgValue } from 'c/funnelSetupModel';
import { aFunnel, aSource } from '../../funnelModel/__tests__/support/funnel';

const value = (name: string, count?: number): OrgValue => ({ source: aSource({ value: name }), label: name, count });

describe('coverage', () => {
    it('counts records and values, mapped and not', () => {
        const summary = coverageOf(aFunnel(), [value('Prospecting', 94), value('Engaging', 6), value('Deferred', 0)]);
        expect(summary).toMatchObject({ records: 100, mappedRecords: 94, percent: 94, unmappedValues: 2 });
    });

    it('takes what has left the funnel for mapped', () => {
        expect(coverageOf(aFunnel(), [value('Closed Lost', 5)])).toMatchObject({ percent: 100, unmappedValues: 0 });
    });

    it('is whole where there is nothing to map', () => {
        expect(coverageOf(aFunnel(), [])).toMatchObject({ percent: 100, records: 0, objects: [] });
    });

    it('never says 100 while a record is not mapped', () => {
        fc.assert(
            fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 1000 }), (mapped, open) => {
                const { percent } = coverageOf(aFunnel(), [value('Prospecting', mapped), value('Engaging', open)]);
                expect(percent).toBeGreaterThanOrEqual(0);
                expect(percent).toBeLessThan(100);
            })
        );
    });
});

describe('the key of a mapping', () => {
    it('repeats what is mapped', () => {
        expect(mappingKey(aSource())).toBe('Opportunity.StageName:Prospecting');
        expect(mappingKey(aSource({ recordType: 'Partner' }))).toBe('Opportunity.Partner.StageName:Prospecting');
    });
});
