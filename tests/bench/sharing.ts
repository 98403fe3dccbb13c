// What reading costs people who do not see everything: the same queries for an administrator, for those who reach every
// record by the role hierarchy, by a criteria-based rule or by a rule on owners, and for one who owns a fiftieth.
// node tests/bench/sharing.ts 10000 100000 1000000
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Access } from '../../local-org/engine/access/access.ts';
import { runSoql } from '../../local-org/services/query.ts';
import { compare, sizes } from './support/compare.ts';
import { printFigures, type Figure } from './support/report.ts';
import { loadSalesOrg, type SalesOrg } from './support/sales-org.ts';
import { shareOut } from './support/sharing-people.ts';

const COLUMNS = 'Id, Name, StageName, Amount, CloseDate, Probability, CreatedDate, AccountId';
const PAGE = `SELECT ${COLUMNS} FROM Opportunity LIMIT 2000`;
const GROUPED = 'SELECT StageName, COUNT(Id) n, SUM(Amount) total FROM Opportunity GROUP BY StageName';
const ACCOUNTS = 'SELECT Id, Name, Industry FROM Account LIMIT 2000';

for (const size of sizes()) {
    const folder = await mkdtemp(path.join(tmpdir(), 'shared-funnel-sharing-'));
    const sales = loadSalesOrg(path.join(folder, 'org.db'), size);
    try {
        printFigures(`Reading ${size.toLocaleString('en-US')} private opportunities`, await readFigures(sales));
    } finally {
        sales.org.close();
        await rm(folder, { recursive: true, force: true });
    }
}

async function readFigures(sales: SalesOrg): Promise<Figure[]> {
    const people = shareOut(sales);
    const { org } = sales;
    const read = (access: Access, text: string) => () => notEmpty(runSoql(org, access, text).records);
    const one = `SELECT ${COLUMNS} FROM Opportunity WHERE Id = '${idOfSomebodyElses(sales, people.sellerId)}'`;
    const queries: [name: string, text: string][] = [
        ['page of 2,000', PAGE],
        ['GROUP BY stage', GROUPED],
        ['one record', one]
    ];
    const all: [who: string, access: Access][] = [
        ['all by role hierarchy', people.director],
        ['all by a criteria-based rule', people.byCriteria],
        ['all by a rule on owners', people.byOwner]
    ];
    const figures: Figure[] = [];
    for (const [what, text] of queries) {
        for (const [who, access] of all) {
            figures.push(
                await figure(
                    `${what}, ${who}`,
                    read(access, text),
                    'an administrator',
                    read(people.administrator, text)
                )
            );
        }
    }
    figures.push(
        await figure(
            'accounts, page of 2,000, all by role hierarchy',
            read(people.director, ACCOUNTS),
            'an administrator',
            read(people.administrator, ACCOUNTS)
        )
    );
    const own = (text: string): (() => unknown) =>
        read(people.administrator, text.replace('Opportunity', `Opportunity WHERE OwnerId = '${people.sellerId}'`));
    for (const [what, text] of queries.slice(0, 2)) {
        const name = `${what}, one record in fifty by ownership`;
        figures.push(await figure(name, read(people.seller, text), 'an administrator who asks for these', own(text)));
    }
    return figures;
}

async function figure(name: string, ours: () => unknown, whose: string, theirs: () => unknown): Promise<Figure> {
    const { ours: value, baseline } = await compare(ours, theirs, { rounds: 5 });
    return { name, value, unit: 'ms', baseline: { name: whose, value: baseline } };
}

function idOfSomebodyElses({ org }: SalesOrg, sellerId: string): string {
    const row = org.database.prepare('SELECT "Id" FROM "Opportunity" WHERE "OwnerId" <> ? LIMIT 1').get(sellerId);
    return String(row?.['Id']);
}

function notEmpty<T>(rows: readonly T[]): readonly T[] {
    if (rows.length === 0) {
        throw new Error('The query found nothing.');
    }
    return rows;
}
