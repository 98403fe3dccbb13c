import fc from 'fast-check';
import { standingOf } from 'c/funnelCustomerModel';
import type { Customer, Deal, Standing } from 'c/funnelCustomerModel';
import { advocacy, aCustomer, aDeal, aLead, aResponse, wholeFunnel } from './support/customer';
import { aMapping } from '../../funnelModel/__tests__/support/funnel';

const standing = (given: Partial<Customer>): Standing => standingOf(wholeFunnel(), 'Account', aCustomer(given));
const stageOf = ({ place }: Standing): string | undefined => (place?.kind === 'stage' ? place.stage.name : place?.kind);
const won = (id: string, closedOn: string): Deal => aDeal({ id, name: id, value: 'Closed Won', closedOn });

describe('where a customer stands', () => {
    it('is nowhere while nothing is known', () => {
        expect(standing({})).toMatchObject({ place: undefined, reason: undefined, journey: undefined, unmapped: [] });
    });

    it.each([
        ['a campaign response', { evidence: [aResponse()] }, 'Brand awareness'],
        ['a lead', { evidence: [aResponse(), aLead()] }, 'Brand consideration'],
        ['an open deal', { evidence: [aLead()], deals: [aDeal()] }, 'Purchase intention'],
        ['the first win', { deals: [won('a', '2026-05-03')] }, 'Purchase'],
        ['another win', { deals: [won('a', '2026-05-03'), won('b', '2026-06-03')] }, 'Customer loyalty'],
        ['a reference', { deals: [won('a', '2026-05-03')], evidence: [advocacy('reference')] }, 'Customer advocacy'],
        ['a referral, without any win', { evidence: [advocacy('referral')] }, 'Customer advocacy']
    ])('is where the furthest evidence puts it: %s', (_, given, expected) => {
        expect(stageOf(standing(given))).toBe(expected);
    });

    it('rests on the latest order, and says which one it was', () => {
        const deals = [won('c', '2026-05-03'), won('a', '2025-01-10'), won('b', '2025-08-20'), aDeal({ id: 'open' })];
        expect(standing({ deals }).reason).toMatchObject({ name: 'c', winNumber: 3, on: '2026-05-03' });
    });

    it('dates from the day on which it was reached', () => {
        const deals = [won('a', '2025-01-10'), won('b', '2025-08-20'), won('c', '2026-05-03')];
        expect(standing({ deals }).journey?.since).toBe('2025-08-20');
    });

    it('stays a first purchase while a second one is nobody’s evidence', () => {
        const funnel = wholeFunnel();
        const mappings = funnel.mappings.filter(({ value }) => value !== 'Repeat win');
        const customer = aCustomer({ deals: [won('a', '2025-01-10'), won('b', '2025-08-20')] });
        expect(stageOf(standingOf({ ...funnel, mappings }, 'Account', customer))).toBe('Purchase');
    });

    it('names what is mapped to nothing, once each, and does not guess', () => {
        const evidence = [aResponse('Attended', '2026-01-01'), aResponse('attended', '2026-02-01'), aResponse()];
        const result = standing({ evidence });
        expect(stageOf(result)).toBe('Brand awareness');
        expect(result.unmapped.map(({ object }) => object)).toEqual(['CampaignMember']);
    });
});

describe('the way of a customer', () => {
    const lost = (id: string, from: string, to: string): Deal =>
        aDeal({
            id,
            value: 'Closed Lost',
            createdOn: from,
            closedOn: to,
            changes: [
                { value: 'Prospecting', on: from },
                { value: 'Closed Lost', on: to }
            ]
        });

    it('falls back when a deal is lost, and that is counted', () => {
        const result = standing({
            evidence: [aResponse('Responded', '2025-01-01')],
            deals: [lost('a', '2025-03-01', '2025-06-01')]
        });
        expect(stageOf(result)).toBe('Brand awareness');
        expect(result.journey?.movesBack).toMatchObject([{ on: '2025-06-01', to: { stage: { id: 'stage-2' } } }]);
    });

    it('leaves the funnel when a lost deal was all there was', () => {
        const result = standing({ deals: [lost('a', '2025-03-01', '2025-06-01')] });
        expect(result).toMatchObject({
            place: { kind: 'left' },
            journey: { leftFrom: { name: 'Purchase intention' } }
        });
    });

    it('counts the return with another deal', () => {
        const open = aDeal({ id: 'b', changes: [{ value: 'Prospecting', on: '2026-01-05' }] });
        const result = standing({ deals: [lost('a', '2025-03-01', '2025-06-01'), open] });
        expect(result.journey?.reentries).toMatchObject([
            { on: '2026-01-05', to: { stage: { name: 'Purchase intention' } } }
        ]);
        expect(result.journey?.movesBack).toEqual([]);
    });

    it('does not call a lead that was dropped a place', () => {
        expect(stageOf(standing({ evidence: [aLead('Dropped')] }))).toBeUndefined();
    });
});

describe('any customer', () => {
    const month = fc.integer({ min: 1, max: 12 }).map((value) => `2026-${String(value).padStart(2, '0')}-10`);
    const value = fc.constantFrom('Prospecting', 'Needs Analysis', 'Closed Won', 'Closed Lost', 'Engaging');
    const deal = fc
        .tuple(fc.uuid(), value, fc.uniqueArray(month, { minLength: 1, maxLength: 3 }))
        .map(([id, last, times]) => {
            const dates = [...times].sort();
            const changes = dates.map((on, index) => ({
                value: index === dates.length - 1 ? last : 'Prospecting',
                on
            }));
            return aDeal({ id, value: last, createdOn: dates[0], closedOn: dates.at(-1), changes });
        });
    const evidence = fc.oneof(
        month.map((on) => aResponse('Responded', on)),
        month.map((on) => aLead('Working', on)),
        month.map((on) => advocacy('reference', on))
    );
    const customer = fc.record({
        recordType: fc.constant(''),
        evidence: fc.array(evidence, { maxLength: 4 }),
        deals: fc.array(deal, { maxLength: 5 })
    });
    const sequenceOf = (result: Standing): number => (result.place?.kind === 'stage' ? result.place.stage.sequence : 0);

    it('stands at the last place of its way', () => {
        fc.assert(
            fc.property(customer, (given) => {
                const { place, journey } = standingOf(wholeFunnel(), 'Account', given);
                expect(journey?.place).toEqual(place);
                const isVisited = place?.kind === 'stage' && journey?.visitedStageIds.has(place.stage.id);
                expect(isVisited).toBe(place?.kind === 'stage');
            })
        );
    });

    it('is never set back by more evidence, nor by the order in which it is read', () => {
        fc.assert(
            fc.property(customer, evidence, (given, more) => {
                const before = standingOf(wholeFunnel(), 'Account', given);
                const after = standingOf(wholeFunnel(), 'Account', { ...given, evidence: [...given.evidence, more] });
                expect(sequenceOf(after)).toBeGreaterThanOrEqual(sequenceOf(before));
                const turned = { ...given, evidence: [...given.evidence].reverse(), deals: [...given.deals].reverse() };
                expect(standingOf(wholeFunnel(), 'Account', turned).place).toEqual(before.place);
            })
        );
    });

    it('stands at loyalty or beyond with two wins, and never there with none and no advocacy', () => {
        fc.assert(
            fc.property(customer, ({ deals }) => {
                const wins = deals.filter(({ isWon }) => isWon).length;
                const sequence = sequenceOf(standing({ deals }));
                expect(sequence >= 7).toBe(wins >= 2);
            })
        );
    });
});

describe('a customer with a record type of its own', () => {
    it('is placed by the mapping for that type', () => {
        const funnel = wholeFunnel();
        const forPartners = aMapping({
            object: 'Account',
            field: 'Evidence',
            value: 'Reference',
            recordType: 'Partner',
            stageId: 'stage-7',
            sellingStep: ''
        });
        const own = { ...funnel, mappings: [...funnel.mappings, forPartners] };
        const placeAs = (recordType: string) =>
            standingOf(own, 'Account', aCustomer({ recordType, evidence: [advocacy('reference')] })).place;
        expect(placeAs('Partner')).toMatchObject({ stage: { id: 'stage-7' } });
        expect(placeAs('')).toMatchObject({ stage: { id: 'stage-8' } });
    });
});
