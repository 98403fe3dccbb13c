// A back-test of leads through the GraphQL that the studio sends, beside hand-written SQL; and the predicate of a rule beside one written by hand.
// node tests/bench/back-test.ts 10000 100000 1000000
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import '../../scripts/lib/package/package-models.ts';
import { openOrg } from '../../local-org/engine/open-org.ts';
import type { Org } from '../../local-org/engine/org.ts';
import type { Access } from '../../local-org/engine/access/access.ts';
import { runGraphql } from '../../local-org/services/graphql.ts';
import type {
    CriteriaField,
    FieldValue,
    ReadField
} from '../../force-app/main/shared/lwc/criteriaModel/criteriaTypes.ts';
import { compare, sizes } from './support/compare.ts';
import { printFigures, type Figure } from './support/report.ts';
import { BENCH_ADMINISTRATOR, insertAll } from './support/sales-org.ts';

const { checkRule, filterOf, predicateOf } =
    await import('../../force-app/main/shared/lwc/criteriaModel/criteriaModel.ts');

const DAY = 86_400_000;
const PERIOD = 90;
const SOURCES = ['Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List', 'Other'];
const RATINGS = ['Hot', 'Warm', 'Cold', null];

const FIELDS: readonly CriteriaField[] = [
    { path: 'Email', type: 'text' },
    { path: 'NumberOfEmployees', type: 'number', isWhole: true },
    { path: 'LeadSource', type: 'picklist' },
    { path: 'Rating', type: 'picklist' }
];
const { rule } = checkRule(
    [
        { field: 'Email', operator: 'isNotBlank', values: [] },
        { field: 'NumberOfEmployees', operator: 'greaterOrEqual', values: ['100'] },
        { field: 'LeadSource', operator: 'equals', values: ['Web', 'Phone Inquiry', 'Partner Referral'] },
        { field: 'Rating', operator: 'equals', values: ['Hot', 'Warm'] }
    ],
    '1 AND 2 AND (3 OR 4)',
    (fieldPath) => FIELDS.find((field) => field.path === fieldPath)
);
if (!rule) {
    throw new Error('The rule is wrong.');
}
const testedRule = rule;
const WHEN = { now: Date.now(), timeZone: 'UTC' };
const MET_SQL = `"Email" IS NOT NULL AND "NumberOfEmployees" >= 100
    AND ("LeadSource" IN ('Web', 'Phone Inquiry', 'Partner Referral') OR "Rating" IN ('Hot', 'Warm'))`;

type Lead = Readonly<Record<string, FieldValue>>;

const leadsFrom = (begin: number, count: number): Lead[] =>
    Array.from({ length: count }, (_, at) => {
        const index = begin + at;
        const created = WHEN.now - ((index * 7919) % 360) * DAY;
        const converted = index % 6 === 0;
        return {
            LastName: `Lead ${index}`,
            Company: `Company ${index % 1000}`,
            Email: index % 9 === 0 ? null : `lead${index}@example.com`,
            NumberOfEmployees: (index * 31) % 400,
            LeadSource: SOURCES[index % SOURCES.length] ?? null,
            Rating: RATINGS[(index * 7) % RATINGS.length] ?? null,
            CreatedDate: new Date(created).toISOString(),
            IsConverted: converted,
            ...(converted ? { ConvertedDate: new Date(created + (index % 60) * DAY).toISOString().slice(0, 10) } : {})
        };
    });

for (const size of sizes()) {
    const folder = await mkdtemp(path.join(tmpdir(), 'shared-funnel-back-test-'));
    const org = openOrg({ file: path.join(folder, 'org.db'), administrator: BENCH_ADMINISTRATOR, auditFields: true });
    try {
        const { Id } = org.database.prepare('SELECT "Id" FROM "User" LIMIT 1').get() as { Id: string };
        const administrator = org.accessOf(Id);
        for (let done = 0; done < size; done += 50_000) {
            insertAll(org, administrator, 'Lead', leadsFrom(done, Math.min(50_000, size - done)));
        }
        const figures = [await backTest(org, administrator), await predicate()];
        printFigures(`Back-test over ${size.toLocaleString('en-US')} leads`, figures);
    } finally {
        org.close();
        await rm(folder, { recursive: true, force: true });
    }
}

/** The studio's requests for one rule: leads of the period, those who meet it, those of them who converted, and their days. */
async function backTest(org: Org, administrator: Access): Promise<Figure> {
    const period = { CreatedDate: { eq: { range: { last_n_days: PERIOD } } } };
    const met = { and: [filterOf(testedRule, WHEN), period] };
    const converted = { and: [filterOf(testedRule, WHEN), period, { IsConverted: { eq: true } }] };
    const send = (query: string, variables: Record<string, unknown>): unknown => {
        const { data, errors } = runGraphql(org, administrator, { query, variables });
        if (errors.length > 0) {
            throw new Error(JSON.stringify(errors));
        }
        return data;
    };
    const counts = documentIn('leadCountData/countQueries.ts', 'leadsByFilters');
    const days = documentIn('leadStudioData/backTestQueries.ts', 'leadsByDays');
    const nothing = { Id: { eq: null } };
    const ours = (): unknown => {
        const variables = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`w${index}`, nothing]));
        return [
            send(counts, { ...variables, w0: period, w1: met, w2: converted }),
            send(days, { where: converted, after: null })
        ];
    };
    const from = new Date(Math.floor(WHEN.now / DAY) * DAY - PERIOD * DAY).toISOString();
    const within = `"IsDeleted" = 0 AND "CreatedDate" >= '${from}'`;
    const statements = [
        `SELECT count(*) FROM "Lead" WHERE ${within}`,
        `SELECT count(*) FROM "Lead" WHERE ${within} AND ${MET_SQL}`,
        `SELECT count(*) FROM "Lead" WHERE ${within} AND ${MET_SQL} AND "IsConverted" = 1`,
        `SELECT date("CreatedDate") AS created, "ConvertedDate", count(*) FROM "Lead"
            WHERE ${within} AND ${MET_SQL} AND "IsConverted" = 1 GROUP BY created, "ConvertedDate"`
    ];
    const baseline = (): unknown => statements.map((sql) => org.database.prepare(sql).all());
    const measured = await compare(ours, baseline, { rounds: 5 });
    const by = { name: 'hand-written SQL', value: measured.baseline };
    return { name: 'counts and days of a back-test, by GraphQL', value: measured.ours, unit: 'ms', baseline: by };
}

/** The text of a query as the package sends it. */
function documentIn(file: string, name: string): string {
    const text = readFileSync(path.resolve(import.meta.dirname, '../../force-app/main/leads/lwc', file), 'utf8');
    const found = [...text.matchAll(/gql`([^`]*)`/g)].map((match) => match[1] ?? '').find((one) => one.includes(name));
    if (found === undefined) {
        throw new Error(`${file} has no query ${name}.`);
    }
    return found;
}

async function predicate(): Promise<Figure> {
    const leads = leadsFrom(0, 200_000);
    const test = predicateOf(testedRule, WHEN);
    const sources = new Set<FieldValue>(['Web', 'Phone Inquiry', 'Partner Referral']);
    // By hand over the same reader: values come out of answers of the platform, whichever way the test is written.
    const byHand = (read: ReadField): boolean => {
        const email = read('Email') ?? null;
        const employees = read('NumberOfEmployees') ?? null;
        if (email === null || email === '' || employees === null || employees === '' || Number(employees) < 100) {
            return false;
        }
        const rating = read('Rating') ?? null;
        return sources.has(read('LeadSource') ?? null) || rating === 'Hot' || rating === 'Warm';
    };
    let present: Lead = {};
    const read: ReadField = (name) => present[name];
    const count = (meets: (reader: ReadField) => boolean): number => {
        let sum = 0;
        for (const lead of leads) {
            present = lead;
            sum += meets(read) ? 1 : 0;
        }
        return sum;
    };
    const ours = (): number => count(test);
    if (ours() !== count(byHand)) {
        throw new Error('The predicate and the one written by hand differ.');
    }
    const measured = await compare(ours, () => count(byHand), { rounds: 31 });
    const by = { name: 'written by hand', value: measured.baseline };
    return { name: 'predicate on 200,000 leads (ratio aim 1.5)', value: measured.ours, unit: 'ms', baseline: by };
}
