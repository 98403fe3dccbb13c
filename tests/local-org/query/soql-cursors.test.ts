import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { queryMore, runSoql, streamSoql } from '../../../local-org/services/query.ts';
import { NOW, openQueryOrg } from '../../support/query-org.ts';

const rows = openQueryOrg();
let now = NOW;
const org = { ...rows.org, clock: { now: () => now } };
const { administrator, insert } = rows;
const ids = Array.from({ length: 950 }, (_, index) =>
    insert('Product2', { Name: `P${String(index).padStart(4, '0')}` })
);

const QUERY = 'SELECT Name FROM Product2 ORDER BY Name';

/** Names of all pages, and how long each page was. */
function readAll(batchSize: number, between?: () => void): { names: unknown[]; sizes: number[]; totals: number[] } {
    let page = runSoql(org, administrator, QUERY, { batchSize });
    const names = page.records.map((record) => record['Name']);
    const [sizes, totals] = [[page.records.length], [page.totalSize]];
    while (page.nextLocator) {
        between?.();
        page = queryMore(org, administrator, page.nextLocator);
        names.push(...page.records.map((record) => record['Name']));
        sizes.push(page.records.length);
        totals.push(page.totalSize);
    }
    return { names, sizes, totals };
}

describe('A query of many rows', () => {
    it('comes in one page of up to 2,000 rows', () => {
        const { sizes, totals } = readAll(2000);
        assert.deepEqual([sizes, totals], [[950], [950]]);
    });

    it('comes in pages of the size asked for, each telling the total', () => {
        const { names, sizes, totals } = readAll(400);
        assert.deepEqual(
            [sizes, totals],
            [
                [400, 400, 150],
                [950, 950, 950]
            ]
        );
        assert.equal(new Set(names).size, 950);
        assert.deepEqual(names, [...names].sort());
    });

    it('holds batch sizes to 200 and 2,000', () => {
        assert.equal(runSoql(org, administrator, QUERY, { batchSize: 1 }).records.length, 200);
        assert.equal(runSoql(org, administrator, QUERY, { batchSize: 9999 }).records.length, 950);
    });

    it('shows what it found, whatever is written meanwhile', () => {
        let count = 0;
        const { names } = readAll(400, () => insert('Product2', { Name: `A${count++}`, IsDeleted: 0 }));
        assert.equal(names.length, 950);
        assert.ok(!names.includes('A0'));
        org.database.exec(`DELETE FROM "Product2" WHERE "Name" LIKE 'A%'`);
    });

    it('leaves out rows that are gone when their page comes', () => {
        const page = runSoql(org, administrator, QUERY, { batchSize: 400 });
        org.database.prepare('DELETE FROM "Product2" WHERE "Id" = ?').run(ids[500] as string);
        assert.equal(queryMore(org, administrator, page.nextLocator as string).records.length, 399);
        insert('Product2', { Id: ids[500] as string, Name: 'P0500' });
    });

    it('shows no more than the person may see by then', () => {
        const { nextLocator } = runSoql(org, administrator, QUERY, { batchSize: 400 });
        const restricted = { ...administrator, visibleRows: () => ({ sql: '0', parameters: [] }) };
        assert.deepEqual(queryMore(org, restricted, nextLocator as string).records, []);
    });

    it('gives a page again when asked again', () => {
        const { nextLocator } = runSoql(org, administrator, QUERY, { batchSize: 400 });
        assert.deepEqual(
            queryMore(org, administrator, nextLocator as string),
            queryMore(org, administrator, nextLocator as string)
        );
    });

    it('is nobody else’s', () => {
        const { nextLocator } = runSoql(org, administrator, QUERY, { batchSize: 400 });
        const other = { ...administrator, userId: '005000000000001AAA' };
        assert.throws(() => queryMore(org, other, nextLocator as string), { errorCode: 'INVALID_QUERY_LOCATOR' });
    });

    it('ends when nobody asks for a while', () => {
        const { nextLocator } = runSoql(org, administrator, QUERY, { batchSize: 400 });
        now += 16 * 60_000;
        assert.throws(() => queryMore(org, administrator, nextLocator as string), {
            errorCode: 'INVALID_QUERY_LOCATOR'
        });
        now = NOW;
    });

    it('closes the oldest of more than ten', () => {
        const open = Array.from(
            { length: 11 },
            () => runSoql(org, administrator, QUERY, { batchSize: 400 }).nextLocator as string
        );
        assert.throws(() => queryMore(org, administrator, open[0] as string), { errorCode: 'INVALID_QUERY_LOCATOR' });
        assert.equal(queryMore(org, administrator, open[1] as string).records.length, 400);
    });

    it('refuses locators that are none', () => {
        for (const locator of ['', 'x', '01g000000000001-0', '01g000000000001AAA-99999999999999', `${ids[0]}-200`]) {
            assert.throws(
                () => queryMore(org, administrator, locator),
                { errorCode: 'INVALID_QUERY_LOCATOR' },
                locator
            );
        }
    });

    it('keeps child lists on later pages', () => {
        const account = insert('Account', { Name: 'Z' });
        for (let index = 0; index < 205; index++) {
            insert('Account', { Name: `B${String(index).padStart(3, '0')}` });
        }
        insert('Contact', { LastName: 'Last', Name: 'Last', AccountId: account });
        const page = runSoql(
            org,
            administrator,
            'SELECT Name, (SELECT Name FROM Contacts) FROM Account ORDER BY Name',
            { batchSize: 200 }
        );
        const last = queryMore(org, administrator, page.nextLocator as string).records.at(-1);
        assert.equal((last?.['Contacts'] as { totalSize: number }).totalSize, 1);
    });

    it('cannot be an aggregate of more than 2,000 groups', () => {
        const { org: wide, administrator: someone, insert: add } = openQueryOrg();
        for (let index = 0; index < 2001; index++) {
            add('Product2', { Name: `P${index}` });
        }
        assert.throws(() => runSoql(wide, someone, 'SELECT Name FROM Product2 GROUP BY Name'), {
            errorCode: 'EXCEEDED_ID_LIMIT'
        });
        assert.equal(runSoql(wide, someone, 'SELECT Name FROM Product2 GROUP BY Name LIMIT 2000').totalSize, 2000);
    });
});

describe('A stream of rows', () => {
    it('gives flat rows under the headers of an export', () => {
        const {
            object,
            columns,
            rows: stream
        } = streamSoql(org, administrator, 'SELECT Name, CreatedBy.Name, IsActive FROM Product2 ORDER BY Name LIMIT 2');
        assert.deepEqual([object, columns], ['Product2', ['Name', 'CreatedBy.Name', 'IsActive']]);
        assert.deepEqual(
            [...stream],
            [
                ['P0000', 'Administrator', false],
                ['P0001', 'Administrator', false]
            ]
        );
    });

    it('reads everything', () => assert.equal([...streamSoql(org, administrator, QUERY).rows].length, 950));

    it('refuses what bulk queries do not have', () => {
        for (const soql of [
            'SELECT COUNT(Id) FROM Product2',
            'SELECT COUNT() FROM Product2',
            'SELECT Id, (SELECT Id FROM Contacts) FROM Account'
        ]) {
            assert.throws(() => streamSoql(org, administrator, soql), { errorCode: 'FEATURENOTENABLED' }, soql);
        }
    });
});
