import type { Connection } from 'jsforce';
import { queryAll } from '../load/org-reader.ts';
import { openConnection } from '../org/target-org.ts';
import { DAY, startOfDay, toMoment } from './calendar.ts';
import { commentDefinitions } from './comment-definitions.ts';
import { DOMAIN } from './people.ts';

const OBJECT = 'Lead_Definition__c';

/** What becomes of each version, in this order: an older one retires before the next comes into force. */
const COURSE: readonly { readonly version: string; readonly daysAgo: number; readonly then: 'agree' | 'wait' }[] = [
    { version: 'mql.1', daysAgo: 330, then: 'agree' },
    { version: 'sql.1', daysAgo: 300, then: 'agree' },
    { version: 'mql.2', daysAgo: 120, then: 'agree' },
    { version: 'sql.2', daysAgo: 75, then: 'agree' },
    { version: 'mql.3', daysAgo: 2, then: 'wait' }
];

/** A proposal that Sales gave back: it is a draft again, and says why. */
const RETURNED = { version: 'sql.3', reason: 'Sixty employees is a number from the air. Show me the back-test first.' };

type Fields = Readonly<Record<string, unknown>>;

/**
 * Lets the demo's people propose, sign and retire its lead definitions, each signed in as themselves: the org takes a signature in
 * no other way. What is no draft any more is left alone.
 * @param asOf YYYY-MM-DD
 * @param password of the people who can sign in
 */
export async function signDefinitions(connection: Connection, asOf: string, password: string): Promise<void> {
    const drafts = await draftsIn(connection);
    if (!COURSE.some(({ version }) => drafts.has(version))) {
        return;
    }
    const author = await personIn(connection, 'marketer', password);
    const marketing = await personIn(connection, 'head.marketing', password);
    const sales = await personIn(connection, 'head.sales', password);
    const inForce = new Map<string, string>();
    for (const { version, daysAgo, then } of COURSE) {
        const id = drafts.get(version);
        if (id === undefined) {
            continue;
        }
        const key = version.replace(/\.\d+$/, '');
        const on = startOfDay(asOf) - daysAgo * DAY;
        await author.save(id, { Status__c: 'Proposed' });
        await marketing.save(id, {
            Signed_By_Marketing__c: marketing.id,
            Marketing_Signed_On__c: toMoment(on + 14 * 3_600_000)
        });
        if (then === 'agree') {
            const former = inForce.get(key);
            if (former) {
                await author.save(former, { Status__c: 'Retired', In_Force_Key__c: null });
            }
            await sales.save(id, {
                Signed_By_Sales__c: sales.id,
                Sales_Signed_On__c: toMoment(on + 20 * 3_600_000),
                Status__c: 'Agreed',
                In_Force_Key__c: key
            });
            inForce.set(key, id);
        }
    }
    const returned = drafts.get(RETURNED.version);
    if (returned !== undefined) {
        await author.save(returned, { Status__c: 'Proposed' });
        await sales.save(returned, { Status__c: 'Draft', Return_Reason__c: RETURNED.reason });
        await sales.say(returned, 'Returned', RETURNED.reason);
    }
    const people = { author: author.id, marketing: marketing.id, sales: sales.id };
    await commentDefinitions(connection, asOf, drafts, people);
}

async function draftsIn(connection: Connection): Promise<Map<string, string>> {
    const soql = `SELECT Id, Version_Key__c FROM ${OBJECT} WHERE Status__c = 'Draft'`;
    const drafts = new Map<string, string>();
    for await (const row of queryAll(connection, soql)) {
        drafts.set(String(row.Version_Key__c), row.Id);
    }
    return drafts;
}

interface Signer {
    readonly id: string;
    save(id: string, fields: Fields): Promise<void>;
    say(id: string, kind: string, words: string): Promise<void>;
}

async function personIn(connection: Connection, name: string, password: string): Promise<Signer> {
    const url = connection.instanceUrl;
    const own = await openConnection({ instanceUrl: url, loginUrl: url });
    const { id } = await own.login(`${name}@${DOMAIN}`, password);
    return {
        id,
        async save(record, fields) {
            await own.sobject(OBJECT).update({ Id: record, ...fields });
        },
        async say(record, kind, words) {
            const comment = { Lead_Definition__c: record, Kind__c: kind, Body__c: words };
            await own.sobject('Lead_Definition_Comment__c').create(comment);
        }
    };
}
