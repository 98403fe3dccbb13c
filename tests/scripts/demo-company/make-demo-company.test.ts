import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { makeDemoCompany } from '../../../scripts/lib/demo-company/make-demo-company.ts';
import { OPEN_STAGES } from '../../../scripts/lib/demo-company/opportunity-history.ts';
import type { Row } from '../../../scripts/lib/demo-company/row.ts';

const AS_OF = '2026-11-22';
const company = makeDemoCompany(AS_OF);
const table = (name: string): readonly Row[] => {
    const rows = company.get(name);
    assert.ok(rows, `no ${name}`);
    return rows;
};
const keys = (name: string, column = 'key'): Set<Row[string] | undefined> =>
    new Set(table(name).map((row) => row[column]));
const movesOf = (name: string, parent: string): Map<Row[string] | undefined, Row[]> =>
    Map.groupBy(table(name), (row) => row[parent]);
const lastStages = (): Map<Row[string] | undefined, Row[string] | undefined> => {
    const moves = movesOf('opportunity-moves.csv', 'opportunity');
    return new Map(
        table('opportunities.csv').map((deal) => [deal.key, moves.get(deal.key)?.at(-1)?.stage ?? deal.stage])
    );
};

describe('the demo company', () => {
    it('is the same every time for one day, and another for another seed', () => {
        const digest = (rows: ReadonlyMap<string, readonly Row[]>): string =>
            createHash('sha256')
                .update(JSON.stringify([...rows]))
                .digest('hex');
        assert.equal(digest(makeDemoCompany(AS_OF)), digest(company));
        assert.notEqual(digest(makeDemoCompany(AS_OF, 1)), digest(company));
    });

    it('has the size that is promised', () => {
        const sizes = Object.fromEntries([...company].map(([name, rows]) => [name, rows.length]));
        assert.deepEqual(
            {
                users: sizes['users.csv'],
                accounts: sizes['accounts.csv'],
                deals: sizes['opportunities.csv'],
                leads: sizes['leads.csv'],
                campaigns: sizes['campaigns.csv']
            },
            { users: 45, accounts: 60, deals: 420, leads: 900, campaigns: 24 }
        );
        assert.ok((sizes['contacts.csv'] ?? 0) >= 120);
        assert.ok((sizes['campaign-leads.csv'] ?? 0) > 500);
    });

    it('lets the five of the demo sign in, the administrator by the org’s own password', () => {
        const usernames = keys('users.csv', 'username');
        for (const name of ['admin', 'rep', 'marketer', 'head.sales', 'head.marketing']) {
            assert.ok(usernames.has(`${name}@cinder-ridge.example`), name);
        }
        assert.equal(table('users.csv').filter((user) => user.signs_in === 'yes').length, 4);
        assert.equal(usernames.size, 45);
    });

    it('points only at what is there', () => {
        const users = keys('users.csv', 'username');
        for (const name of ['accounts.csv', 'contacts.csv', 'campaigns.csv', 'opportunities.csv', 'leads.csv']) {
            assert.ok(
                table(name).every((row) => users.has(row.owner)),
                name
            );
        }
        assert.ok(table('users.csv').every((user) => user.manager === '' || users.has(user.manager)));
        assert.ok(table('users.csv').every((user) => keys('roles.csv', 'developer_name').has(user.role)));
        assert.ok(
            table('opportunities.csv').every(
                (deal) =>
                    keys('accounts.csv').has(deal.account) &&
                    (deal.campaign === '' || keys('campaigns.csv').has(deal.campaign))
            )
        );
        assert.ok(table('campaign-leads.csv').every((member) => keys('leads.csv').has(member.member)));
        assert.ok(table('campaign-contacts.csv').every((member) => keys('contacts.csv').has(member.member)));
    });

    it('has a history that goes forward in time and ends before the day', () => {
        for (const [file, parent, records] of [
            ['opportunity-moves.csv', 'opportunity', 'opportunities.csv'],
            ['lead-moves.csv', 'lead', 'leads.csv']
        ] as const) {
            const born = new Map(table(records).map((row) => [row.key, String(row.created_at)]));
            for (const [key, moves] of movesOf(file, parent)) {
                let before = born.get(key) ?? '';
                for (const { moved_at: at } of moves) {
                    assert.ok(String(at) > before, `${file} ${key}: ${at} after ${before}`);
                    assert.ok(String(at) < `${AS_OF}T`, `${at} is not before ${AS_OF}`);
                    before = String(at);
                }
            }
        }
    });

    it('moves a won deal no more; a few lost ones come back', () => {
        let returned = 0;
        for (const [key, moves] of movesOf('opportunity-moves.csv', 'opportunity')) {
            const before = moves.slice(0, -1).map(({ stage }) => stage);
            assert.ok(!before.includes('Closed Won'), String(key));
            returned += Number(before.includes('Closed Lost'));
        }
        assert.ok(returned > 3 && returned < 30, String(returned));
    });

    it('leaves few leads open for long', () => {
        const moves = movesOf('lead-moves.csv', 'lead');
        const open = table('leads.csv').filter(
            ({ key }) => !String(moves.get(key)?.at(-1)?.status).startsWith('Closed')
        );
        assert.ok(open.length > 100 && open.length < 300, String(open.length));
    });

    it('shows wins and losses, second wins, steps back and deals that are stuck', () => {
        const stages = lastStages();
        const accountOf = new Map(table('opportunities.csv').map((deal) => [deal.key, deal.account]));
        const won = [...stages].filter(([, stage]) => stage === 'Closed Won').map(([key]) => accountOf.get(key));
        assert.ok(won.length >= 80 && [...stages.values()].filter((stage) => stage === 'Closed Lost').length >= 80);
        assert.ok(
            [...Map.groupBy(won, (account) => account).values()].filter((wins) => wins.length >= 2).length >= 15,
            'accounts with a second win'
        );
        const order = new Map<unknown, number>(OPEN_STAGES.map((stage, index) => [stage, index]));
        const stepsBack = [...movesOf('opportunity-moves.csv', 'opportunity').values()].filter((moves) =>
            moves.some((move, index) => (order.get(move.stage) ?? 99) < (order.get(moves[index - 1]?.stage) ?? -1))
        );
        assert.ok(stepsBack.length >= 30, `${stepsBack.length} steps back`);
        const moves = movesOf('opportunity-moves.csv', 'opportunity');
        const stuck = table('opportunities.csv').filter(
            (deal) =>
                !String(stages.get(deal.key)).startsWith('Closed') &&
                String(moves.get(deal.key)?.at(-1)?.moved_at ?? deal.created_at) < '2026-08-20'
        );
        assert.ok(stuck.length >= 20, `${stuck.length} stuck`);
    });

    it('holds what loyalty and advocacy are told by: people in deals, references, referrals, leads at accounts', () => {
        const accountOfContact = new Map(table('contacts.csv').map((row) => [row.key, row.account]));
        const deals = new Map(table('opportunities.csv').map((row) => [row.key, row]));
        for (const { opportunity, contact } of table('opportunity-contacts.csv')) {
            assert.equal(accountOfContact.get(contact), deals.get(opportunity)?.account, 'a contact of the account');
        }
        const references = table('accounts.csv').filter((row) => row.reference_since !== '');
        assert.ok(references.length >= 5 && references.every((row) => String(row.reference_since) < AS_OF));
        const referrals = [...deals.values()].filter((row) => row.referred_by !== '');
        assert.ok(referrals.length >= 5 && referrals.every((row) => row.referred_by !== row.account));
        const accounts = keys('accounts.csv', 'name');
        assert.ok(table('leads.csv').filter((row) => accounts.has(row.company)).length >= 60);
    });

    it('gives the rep something to show', () => {
        const stages = lastStages();
        const own = table('opportunities.csv').filter((deal) => deal.owner === 'rep@cinder-ridge.example');
        assert.ok(own.filter((deal) => !String(stages.get(deal.key)).startsWith('Closed')).length >= 5);
        assert.ok(own.some((deal) => stages.get(deal.key) === 'Closed Won'));
    });

    it('sells generators at the price of generators', () => {
        for (const deal of table('opportunities.csv')) {
            assert.ok(
                Number(deal.amount) >= 10_000 && Number(deal.amount) <= 4_000_000,
                `${deal.name}: ${deal.amount}`
            );
        }
    });

    it('keeps its history apart from the day: any day makes a company of the same size', () => {
        for (const day of ['2024-02-29', '2027-01-01', '2030-07-31']) {
            const other = makeDemoCompany(day);
            assert.deepEqual([...other.keys()], [...company.keys()]);
            assert.equal(other.get('opportunities.csv')?.length, 420);
            assert.ok(other.get('opportunity-moves.csv')?.every((move) => String(move.moved_at) < `${day}T`));
        }
    });
});
