// What the overview asks at first sight and for its stuck deals, through GraphQL, beside hand-written SQL that counts the same.
// node tests/bench/overview.ts 10000 100000 1000000
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runGraphql } from '../../local-org/services/graphql.ts';
import { compare, sizes } from './support/compare.ts';
import { printFigures, type Figure } from './support/report.ts';
import { loadSalesOrg, type SalesOrg } from './support/sales-org.ts';

const BUNDLES = path.resolve(import.meta.dirname, '../../force-app/main/funnel/lwc/funnelOverviewData');
const queryIn = async (file: string): Promise<string> =>
    /gql`([\s\S]*)`/.exec(await readFile(path.join(BUNDLES, file), 'utf8'))?.[1] ?? '';

/** The package's own text: its custom objects are optional, and not there in this org. What counts customers by custom fields is left out. */
const OVERVIEW = (await queryIn('overviewQuery.ts'))
    .replace(/\n {16}(RepeatWins|References|Referrals): Account\([\s\S]*?\n {16}\}(?=\n)/g, '')
    .replace('$accounts: Account_Filter', '')
    .replace(/query \{[\s\S]*?\n {12}\}(?=\n {12}aggregate)/, '');
const STUCK = await queryIn('stuckQuery.ts');
const OLD = '2026-01-01T00:00:00.000Z';
const STUCK_WHERE = {
    and: [
        { IsClosed: { eq: false } },
        { StageName: { in: ['Prospecting', 'Qualification'] } },
        {
            or: [
                { LastStageChangeDate: { lte: { value: OLD } } },
                { and: [{ LastStageChangeDate: { eq: null } }, { CreatedDate: { gte: { value: OLD } } }] }
            ]
        }
    ]
};
const OVERVIEW_SQL = [
    'SELECT "Status", count("Id") FROM "Lead" WHERE "IsDeleted" = 0 AND "IsConverted" = 0 GROUP BY "Status"',
    'SELECT "Status", count("Id") FROM "CampaignMember" WHERE "IsDeleted" = 0 AND "ContactId" IS NOT NULL GROUP BY "Status"',
    'SELECT "StageName", count("Id"), sum("Amount") FROM "Opportunity" WHERE "IsDeleted" = 0 GROUP BY "StageName"',
    'SELECT "Industry", count("Id") FROM "Account" WHERE "IsDeleted" = 0 GROUP BY "Industry" ORDER BY "Industry"'
];
const STUCK_CONDITION = `"IsDeleted" = 0 AND "IsClosed" = 0 AND "StageName" IN ('Prospecting', 'Qualification')
    AND ("LastStageChangeDate" <= '${OLD}' OR ("LastStageChangeDate" IS NULL AND "CreatedDate" >= '${OLD}'))`;
const STUCK_SQL = [
    `SELECT "StageName", count("Id"), sum("Amount") FROM "Opportunity" WHERE ${STUCK_CONDITION} GROUP BY "StageName"`,
    `SELECT o."Id", o."Name", o."StageName", o."Amount", a."Name", u."Name", o."CreatedDate", o."LastStageChangeDate" FROM "Opportunity" o
        LEFT JOIN "Account" a ON a."Id" = o."AccountId" LEFT JOIN "User" u ON u."Id" = o."OwnerId"
        WHERE o."Id" IN (SELECT "Id" FROM "Opportunity" WHERE ${STUCK_CONDITION}) ORDER BY o."LastStageChangeDate", o."CreatedDate" LIMIT 50`
];

for (const size of sizes()) {
    const folder = await mkdtemp(path.join(tmpdir(), 'shared-funnel-overview-'));
    const sales = loadSalesOrg(path.join(folder, 'org.db'), size);
    try {
        printFigures(`The overview over ${size.toLocaleString('en-US')} opportunities`, await figures(sales));
    } finally {
        sales.org.close();
        await rm(folder, { recursive: true, force: true });
    }
}

async function figures({ org, administrator }: SalesOrg): Promise<Figure[]> {
    const graphql = (query: string, variables: Record<string, unknown>) => () => {
        const { data, errors } = runGraphql(org, administrator, { query, variables });
        if (errors.length > 0 || !JSON.stringify(data).includes('"value"')) {
            throw new Error(JSON.stringify(errors));
        }
    };
    const sql = (texts: readonly string[]) => {
        const prepared = texts.map((text) => org.database.prepare(text));
        return () => prepared.map((statement) => statement.all());
    };
    const cases: [name: string, ours: () => unknown, baseline: () => unknown][] = [
        [
            'first sight: counts and worth of all objects',
            graphql(OVERVIEW, {
                leads: { IsConverted: { eq: false } },
                members: { ContactId: { ne: null } },
                deals: {}
            }),
            sql(OVERVIEW_SQL)
        ],
        [
            'stuck deals: counts, worth, the oldest fifty',
            graphql(STUCK, { where: STUCK_WHERE, after: null }),
            sql(STUCK_SQL)
        ]
    ];
    const measured: Figure[] = [];
    for (const [name, ours, baseline] of cases) {
        const result = await compare(ours, baseline, { rounds: 5 });
        measured.push({
            name,
            value: result.ours,
            unit: 'ms',
            baseline: { name: 'hand-written SQL', value: result.baseline }
        });
    }
    return measured;
}
