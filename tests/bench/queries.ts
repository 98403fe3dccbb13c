// Grouping and paging through SOQL and GraphQL beside hand-written SQL on the same connection, at several sizes.
// node tests/bench/queries.ts 10000 100000 1000000
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runGraphql } from '../../local-org/services/graphql.ts';
import { runSoql } from '../../local-org/services/query.ts';
import { compare, sizes } from './support/compare.ts';
import { printFigures, type Figure } from './support/report.ts';
import { loadSalesOrg, type SalesOrg } from './support/sales-org.ts';

const COLUMNS = ['Id', 'Name', 'StageName', 'Amount', 'CloseDate', 'Probability', 'CreatedDate', 'AccountId'];
const GROUP_SQL = `SELECT "StageName", count("Id") AS n, sum("Amount") AS total, avg("Amount") AS mean
    FROM "Opportunity" WHERE "IsDeleted" = 0 GROUP BY "StageName"`;
const GROUP_SOQL =
    'SELECT StageName, COUNT(Id) n, SUM(Amount) total, AVG(Amount) mean FROM Opportunity GROUP BY StageName';
const GROUP_GRAPHQL = `{ uiapi { aggregate { Opportunity(groupBy: { StageName: { group: true } }, first: 100) { edges { node {
    aggregate { StageName { value } Id { count { value } } Amount { sum { value } avg { value } } } } } } } } }`;
const BY_MONTH_SQL = `SELECT CAST(strftime('%m', "CloseDate") AS INTEGER) AS month, sum("Amount") AS total
    FROM "Opportunity" WHERE "IsDeleted" = 0 AND "IsWon" = 1 GROUP BY month`;
const BY_MONTH_SOQL =
    'SELECT CALENDAR_MONTH(CloseDate) month, SUM(Amount) total FROM Opportunity WHERE IsWon = true GROUP BY CALENDAR_MONTH(CloseDate)';
const PARENT_SQL = `SELECT a."Industry" AS industry, sum(o."Amount") AS total FROM "Opportunity" o
    LEFT JOIN "Account" a ON a."Id" = o."AccountId" WHERE o."IsDeleted" = 0 GROUP BY a."Industry"`;
const PARENT_SOQL = 'SELECT Account.Industry industry, SUM(Amount) total FROM Opportunity GROUP BY Account.Industry';
const PAGE_SQL = `SELECT ${COLUMNS.map((name) => `"${name}"`).join(', ')} FROM "Opportunity" WHERE "IsDeleted" = 0 LIMIT 2000`;
const PAGE_SOQL = `SELECT ${COLUMNS.join(', ')} FROM Opportunity LIMIT 2000`;
const PAGE_GRAPHQL = `{ uiapi { query { Opportunity(first: 2000, upperBound: 2000) { edges { node { Id ${COLUMNS.slice(
    1
)
    .map((name) => `${name} { value }`)
    .join(' ')} } } } } } }`;

for (const size of sizes()) {
    const folder = await mkdtemp(path.join(tmpdir(), 'shared-funnel-queries-'));
    const sales = loadSalesOrg(path.join(folder, 'org.db'), size);
    try {
        printFigures(`Queries over ${size.toLocaleString('en-US')} opportunities`, await figures(sales));
    } finally {
        sales.org.close();
        await rm(folder, { recursive: true, force: true });
    }
}

async function figures({ org, administrator }: SalesOrg): Promise<Figure[]> {
    const soql = (text: string) => () => notEmpty(runSoql(org, administrator, text).records);
    const graphql = (query: string) => () => {
        const { data, errors } = runGraphql(org, administrator, { query });
        if (errors.length > 0) {
            throw new Error(JSON.stringify(errors));
        }
        return data;
    };
    const sql = (text: string) => () => notEmpty(org.database.prepare(text).all());
    const json = (work: () => unknown) => () => JSON.stringify(work());
    const cases: [name: string, ours: () => unknown, sql: () => unknown, most: number][] = [
        ['SOQL GROUP BY a picklist', soql(GROUP_SOQL), sql(GROUP_SQL), 1.5],
        ['GraphQL aggregate by a picklist', graphql(GROUP_GRAPHQL), sql(GROUP_SQL), 1.5],
        ['SOQL GROUP BY a month', soql(BY_MONTH_SOQL), sql(BY_MONTH_SQL), 1.5],
        ['SOQL GROUP BY a parent field', soql(PARENT_SOQL), sql(PARENT_SQL), 1.5],
        ['SOQL page of 2,000 as JSON', json(soql(PAGE_SOQL)), json(sql(PAGE_SQL)), 2],
        ['GraphQL page of 2,000 as JSON', json(graphql(PAGE_GRAPHQL)), json(sql(PAGE_SQL)), 2]
    ];
    const measured: Figure[] = [];
    for (const [name, ours, baseline, most] of cases) {
        const { ours: value, baseline: plain } = await compare(ours, baseline);
        const by = { name: 'hand-written SQL', value: plain };
        measured.push({ name: `${name} (ratio aim ${most})`, value, unit: 'ms', baseline: by });
    }
    return measured;
}

function notEmpty<T>(rows: readonly T[]): readonly T[] {
    if (rows.length === 0) {
        throw new Error('The query found nothing.');
    }
    return rows;
}
