import fc from 'fast-check';
import { KEY_ACCOUNTS, evidenceOf, keyAccountIds } from 'c/alignmentEvidenceModel';
import type { Done, EvidenceFacts } from 'c/alignmentEvidenceModel';

const head = (manager: string): NonNullable<EvidenceFacts['salesHeads']>[number] => ({
    id: `head below ${manager}`,
    name: 'Head',
    title: 'Head',
    manager: { id: manager, name: manager, title: '' }
});

const facts = (changes: Partial<EvidenceFacts> = {}): EvidenceFacts => ({
    quarter: { won: 30, lost: 50, open: 20 },
    openDeals: [{ id: 'o', name: 'Late deal' }],
    handoffs: { count: 4, of: 40 },
    returnedLeads: [{ id: 'l', name: 'Returned lead' }],
    keyAccounts: [
        { id: 'a', name: 'Acme', hasMarketer: true },
        { id: 'b', name: 'Bolt', hasMarketer: false }
    ],
    mapped: { count: 9, of: 12 },
    salesHeads: [head('Ann')],
    marketingHeads: [head('Bo')],
    ...changes
});

const done = (statement: string, changes: Partial<EvidenceFacts> = {}): Done | undefined =>
    evidenceOf(facts(changes)).find((one) => one.statement === statement)?.done;

describe('what records show', () => {
    it('stands beside six statements, in their order', () => {
        expect(evidenceOf(facts()).map(({ statement, done: { kind } }) => [statement, kind])).toEqual([
            ['S01', 'quarter'],
            ['S06', 'missing'],
            ['S07', 'returned'],
            ['S13', 'keyAccounts'],
            ['S14', 'mapped'],
            ['S17', 'reports']
        ]);
    });

    it('counts key accounts with a marketer, and names those without', () => {
        const evidence = evidenceOf(facts()).find(({ statement }) => statement === 'S13');
        expect(evidence?.done).toEqual({ kind: 'keyAccounts', share: { count: 1, of: 2 } });
        expect(evidence?.records.map(({ name }) => name)).toEqual(['Bolt']);
    });

    it.each<[string, Partial<EvidenceFacts>, string]>([
        ['S01', { quarter: undefined }, 'noAccess'],
        ['S01', { quarter: { won: 0, lost: 0, open: 0 } }, 'noRecords'],
        ['S06', {}, 'noInsights'],
        ['S07', { handoffs: undefined }, 'noAccess'],
        ['S07', { handoffs: { count: 0, of: 0 } }, 'noRecords'],
        ['S13', { keyAccounts: 'off' }, 'teamsOff'],
        ['S13', { keyAccounts: undefined }, 'noAccess'],
        ['S13', { keyAccounts: [] }, 'noRecords'],
        ['S14', { mapped: undefined }, 'noAccess'],
        ['S17', { salesHeads: undefined }, 'noAccess'],
        ['S17', { salesHeads: [head('Ann'), head('Cy')] }, 'noHeads']
    ])('says for %s why there is nothing', (statement, changes, why) => {
        expect(done(statement, changes)).toEqual({ kind: 'missing', why });
    });

    it('tells whether the two heads report to one', () => {
        expect(done('S17')).toMatchObject({ isTogether: false });
        expect(done('S17', { marketingHeads: [head('Ann')] })).toMatchObject({ isTogether: true });
    });
});

describe('key accounts', () => {
    it('are those with the largest open amounts, at most forty', () => {
        const anyOpen = fc.uniqueArray(fc.record({ accountId: fc.string({ minLength: 1 }), amount: fc.nat(1000) }), {
            selector: ({ accountId }) => accountId,
            maxLength: 100
        });
        fc.assert(
            fc.property(anyOpen, (open) => {
                const ids = keyAccountIds(open);
                const amountOf = (id: string): number => open.find(({ accountId }) => accountId === id)?.amount ?? 0;
                const least = Math.min(...ids.map(amountOf));
                expect(ids.length).toBe(Math.min(KEY_ACCOUNTS, open.filter(({ amount }) => amount > 0).length));
                expect(open.filter(({ accountId, amount }) => !ids.includes(accountId) && amount > least)).toEqual([]);
            })
        );
    });
});
