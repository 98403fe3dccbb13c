import { insertRecords, type InputRecord } from '../../../local-org/engine/dml/dml.ts';
import type { Access } from '../../../local-org/engine/access/access.ts';
import { openOrg } from '../../../local-org/engine/open-org.ts';
import type { Org } from '../../../local-org/engine/org.ts';
import { objectOf, type ObjectDef } from '../../../local-org/engine/schema/schema.ts';

export const BENCH_ADMINISTRATOR = { username: 'bench@example.com', password: 'bench' };

const STAGES = ['Prospecting', 'Qualification', 'Needs Analysis', 'Proposal/Price Quote', 'Closed Won', 'Closed Lost'];
const INDUSTRIES = ['Energy', 'Banking', 'Retail', 'Chemicals'];
/** Records of one call, as the Bulk API works them off. */
const CHUNK = 2000;
/** Accounts to opportunities. */
const PER_ACCOUNT = 10;

export interface SalesOrg {
    readonly org: Org;
    readonly administrator: Access;
    readonly accounts: readonly string[];
}

/** An org with its accounts, and no opportunity yet. */
export function openSalesOrg(file: string, opportunities: number): SalesOrg {
    const org = openOrg({ file, administrator: BENCH_ADMINISTRATOR });
    const { Id } = org.database.prepare('SELECT "Id" FROM "User" LIMIT 1').get() as { Id: string };
    const administrator = org.accessOf(Id);
    const records = Array.from({ length: Math.ceil(opportunities / PER_ACCOUNT) }, (_, index) => ({
        Name: `Account ${index}`,
        Industry: INDUSTRIES[index % INDUSTRIES.length]
    }));
    return { org, administrator, accounts: insertAll(org, administrator, 'Account', records) };
}

/** The same opportunities for every bench: six stages, amounts up to 500,000, close dates over two years. */
export const opportunityRecords = (accounts: readonly string[], count: number): InputRecord[] =>
    Array.from({ length: count }, (_, index) => ({
        Name: `Generator ${index}`,
        AccountId: accounts[index % accounts.length],
        StageName: STAGES[(index * 7) % STAGES.length],
        CloseDate: `${2025 + (index % 2)}-${two((index % 12) + 1)}-${two((index % 28) + 1)}`,
        Amount: 1000 + ((index * 7919) % 499_000),
        LeadSource: index % 3 === 0 ? 'Web' : 'Partner Referral',
        NextStep: index % 5 === 0 ? 'Call back' : null
    }));

const two = (number: number): string => String(number).padStart(2, '0');

/** Inserts records through the engine in calls of 2,000. @returns their ids */
export function insertAll(org: Org, access: Access, objectName: string, records: readonly InputRecord[]): string[] {
    const object = objectOf(org.schema(), objectName) as ObjectDef;
    const ids: string[] = [];
    for (let start = 0; start < records.length; start += CHUNK) {
        const results = insertRecords(org, access, object, records.slice(start, start + CHUNK), { allOrNone: true });
        for (const { id, errors } of results) {
            if (id === null) {
                throw new Error(`A ${objectName} was refused: ${JSON.stringify(errors)}`);
            }
            ids.push(id);
        }
    }
    return ids;
}

/** Opens an org and loads opportunities; a million in portions, so that memory stays flat. */
export function loadSalesOrg(file: string, opportunities: number): SalesOrg {
    const sales = openSalesOrg(file, opportunities);
    for (let done = 0; done < opportunities; done += 50_000) {
        const portion = opportunityRecords(sales.accounts, Math.min(50_000, opportunities - done));
        insertAll(sales.org, sales.administrator, 'Opportunity', portion);
    }
    return sales;
}
