import fc from 'fast-check';
import {
    bandsOf,
    comparePlaces,
    contributionsTo,
    contributorOf,
    inOrder,
    mappingOf,
    placeOf,
    recordTypesMapped
} from 'c/funnelModel';
import type { FunnelFunction, StagePlace } from 'c/funnelModel';
import { aContribution, aFunnel, aMapping, aSource, aStage } from './support/funnel';

describe('the place of a value', () => {
    it('is the stage and the selling step that it is mapped to', () => {
        expect(placeOf(aFunnel(), aSource({ value: 'Needs Analysis' }))).toMatchObject({
            kind: 'stage',
            stage: { name: 'Purchase intention' },
            sellingStep: 'Defining needs'
        });
    });

    it('is outside the funnel for a value that is mapped as lost', () => {
        expect(placeOf(aFunnel(), aSource({ value: 'Closed Lost' }))).toEqual({ kind: 'left' });
    });

    it('is never guessed: a value without a mapping is named as such', () => {
        expect(placeOf(aFunnel(), aSource({ value: 'Engaging' }))).toEqual({
            kind: 'unmapped',
            value: 'Engaging',
            reason: 'noMapping'
        });
    });

    it('is open while its stage is not in use', () => {
        const funnel = aFunnel({ stages: [aStage({ id: 'stage-6', sequence: 6 })] });
        expect(placeOf(funnel, aSource())).toEqual({ kind: 'unmapped', value: 'Prospecting', reason: 'stageRetired' });
    });

    it('does not depend on upper and lower case, as nothing does that Salesforce compares', () => {
        expect(placeOf(aFunnel(), aSource({ value: 'PROSPECTING' })).kind).toBe('stage');
    });

    it('is not taken from another object or field', () => {
        expect(placeOf(aFunnel(), aSource({ object: 'Lead' })).kind).toBe('unmapped');
        expect(placeOf(aFunnel(), aSource({ field: 'Type' })).kind).toBe('unmapped');
    });
});

describe('a mapping for one record type', () => {
    const forAll = aMapping();
    const forPartners = aMapping({ recordType: 'Partner', stageId: 'stage-4' });

    it.each([
        [[forAll, forPartners], 'after'],
        [[forPartners, forAll], 'before']
    ])('goes first for its own type, listed %#', (mappings) => {
        expect(mappingOf(mappings, aSource({ recordType: 'partner' }))).toBe(forPartners);
        expect(mappingOf(mappings, aSource({ recordType: 'Direct' }))).toBe(forAll);
        expect(mappingOf(mappings, aSource())).toBe(forAll);
    });

    it('makes records count by type, each type once', () => {
        const again = aMapping({ recordType: 'Partner', value: 'Qualification' });
        expect(recordTypesMapped([forAll, forPartners, again], 'opportunity')).toEqual(['Partner']);
        expect(recordTypesMapped([forAll, forPartners], 'Lead')).toEqual([]);
    });

    it('is no help to the others', () => {
        expect(mappingOf([forPartners], aSource({ recordType: 'Direct' }))).toBeUndefined();
    });
});

describe('any set of mappings', () => {
    const values = fc.constantFrom('Prospecting', 'Qualification', 'Closed Won', 'Closed Lost');
    const mapping = fc.record({
        object: fc.constant('Opportunity'),
        field: fc.constant('StageName'),
        value: values,
        recordType: fc.constantFrom('', 'Partner'),
        leavesFunnel: fc.boolean(),
        stageId: fc.constantFrom('stage-4', 'stage-5', 'stage-6', 'retired'),
        sellingStep: fc.constantFrom('', 'Defining needs')
    });
    // as in an org: the unique key allows one mapping for one value and record type
    const mappings = fc.uniqueArray(mapping, { selector: ({ value, recordType }) => `${recordType}.${value}` });

    it('gives every mapped value exactly one place, and every other none, in whatever order the mappings come', () => {
        fc.assert(
            fc.property(mappings, values, fc.constantFrom('', 'Partner', 'Direct'), (list, value, recordType) => {
                const source = aSource({ value, recordType });
                const place = placeOf(aFunnel({ mappings: list }), source);
                const applicable = list.filter((m) => m.value === value && ['', recordType].includes(m.recordType));
                expect(place.kind === 'unmapped' && place.reason === 'noMapping').toBe(applicable.length === 0);
                expect(placeOf(aFunnel({ mappings: [...list].reverse() }), source)).toEqual(place);
            })
        );
    });
});

describe('the order of stages', () => {
    it('follows the sequence, then the name', () => {
        const names = inOrder([
            aStage({ name: 'C', sequence: 2 }),
            aStage({ name: 'B', sequence: 4.5 }),
            aStage({ name: 'A', sequence: 4.5 })
        ]).map(({ name }) => name);
        expect(names).toEqual(['C', 'A', 'B']);
    });

    it('tells earlier places from later ones, within a stage by selling step', () => {
        const at = (sequence: number, sellingStep: string): StagePlace => ({
            kind: 'stage',
            stage: aStage({ sequence }),
            sellingStep
        });
        expect(comparePlaces(at(4, 'Negotiating contracts'), at(5, 'Defining needs'))).toBeLessThan(0);
        expect(comparePlaces(at(5, 'Defining needs'), at(5, 'Negotiating contracts'))).toBeLessThan(0);
        expect(comparePlaces(at(5, 'Defining needs'), at(5, ''))).toBe(0);
    });
});

describe('who does what', () => {
    it('has the other function contribute, and nobody beside two owners', () => {
        expect(contributorOf('Marketing')).toBe('Sales');
        expect(contributorOf('Sales')).toBe('Marketing');
        expect(contributorOf('Shared')).toBeUndefined();
    });

    it('brings what is meant for the stage, and for the selling step that the record is in', () => {
        const funnel = aFunnel({
            contributions: [
                aContribution({ id: 'stage', stageId: 'stage-5', sellingStep: '' }),
                aContribution({ id: 'other stage', stageId: 'stage-4', sellingStep: '' }),
                aContribution({ id: 'step' })
            ]
        });
        const ids = (step: string): string[] => contributionsTo(funnel, aStage(), step).map(({ id }) => id);
        expect(ids('Defining needs')).toEqual(['stage', 'step']);
        expect(ids('')).toEqual(['stage']);
    });

    it('draws one band for neighbours with the same owner, without gap or overlap', () => {
        const owners = fc.array(fc.constantFrom<FunnelFunction>('Marketing', 'Sales', 'Shared'), { maxLength: 12 });
        fc.assert(
            fc.property(owners, (list) => {
                const bands = bandsOf(list.map((owner, index) => aStage({ owner, sequence: index + 1 })));
                const drawn = bands.flatMap(({ owner, first, last }) => Array<string>(last - first + 1).fill(owner));
                expect(drawn).toEqual(list);
                expect(bands.every(({ owner }, index) => owner !== bands[index + 1]?.owner)).toBe(true);
            })
        );
    });
});
