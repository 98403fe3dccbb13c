import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Connection } from 'jsforce';
import type { Locator, Page } from 'playwright-core';
import { openConnection } from '../../scripts/lib/org/target-org.ts';
import { DEMO_DOMAIN, DEMO_PASSWORD } from '../../scripts/lib/start/demo-people.ts';
import { deploy, packageXml } from '../contract/support/contract-package.ts';
import { useJourneys } from '../support/browser/journeys.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';
/** Record types, each with a process of its own that an organization of this kind has. */
const OBJECTS = {
    Opportunity: { Direct_Sale: ['Prospecting', 'Closed Won'], Renewal: ['Negotiation/Review', 'Closed Won'] },
    Lead: { Partner_Lead: ['Open - Not Contacted'] }
} as const;

function objectXml(types: Readonly<Record<string, readonly string[]>>): string {
    const processes = Object.entries(types).map(([name, values]) => {
        const given = values.map((value) => `<values><fullName>${value}</fullName><default>false</default></values>`);
        return `<businessProcesses><fullName>${name}</fullName><isActive>true</isActive>${given.join('')}</businessProcesses>`;
    });
    const own = Object.keys(types).map(
        (name) =>
            `<recordTypes><fullName>${name}</fullName><active>true</active><businessProcess>${name}</businessProcess><label>${name.replace('_', ' ')}</label></recordTypes>`
    );
    return `${HEAD}<CustomObject ${NAMESPACE}>${processes.join('')}${own.join('')}</CustomObject>`;
}

const VISIBLE = Object.entries(OBJECTS).flatMap(([object, types]) =>
    Object.keys(types).map((name) => `${object}.${name}`)
);
const PACKAGE = {
    'package.xml': packageXml({ CustomObject: ['Lead', 'Opportunity'], PermissionSet: ['Journey_Record_Types'] }),
    'objects/Opportunity.object': objectXml(OBJECTS.Opportunity),
    'objects/Lead.object': objectXml(OBJECTS.Lead),
    'permissionsets/Journey_Record_Types.permissionset': `${HEAD}<PermissionSet ${NAMESPACE}><label>Journey Record Types</label>${VISIBLE.map(
        (name) =>
            `<recordTypeVisibilities><recordType>${name}</recordType><visible>true</visible></recordTypeVisibilities>`
    ).join('')}</PermissionSet>`
};

/** The stages of the crm-sales data: `Engaging` means one thing in a direct sale, another in a renewal, and nothing yet elsewhere. */
const RECORDS = [
    { object: 'Opportunity', type: 'Direct_Sale', value: 'Engaging', count: 3 },
    { object: 'Opportunity', type: 'Renewal', value: 'Engaging', count: 2 },
    { object: 'Opportunity', type: '', value: 'Engaging', count: 4 },
    { object: 'Lead', type: 'Partner_Lead', value: 'Nurturing', count: 5 },
    { object: 'Lead', type: '', value: 'Nurturing', count: 1 }
] as const;
const MAPPINGS = [
    { object: 'Opportunity', field: 'StageName', type: 'Direct_Sale', value: 'Engaging', stage: 'purchase_intention' },
    { object: 'Opportunity', field: 'StageName', type: 'Renewal', value: 'Engaging', stage: 'customer_loyalty' },
    { object: 'Lead', field: 'Status', type: 'Partner_Lead', value: 'Nurturing', stage: 'customer_advocacy' },
    { object: 'Lead', field: 'Status', type: '', value: 'Nurturing', stage: 'customer_awareness' }
] as const;

async function prepare(url: string): Promise<void> {
    const connection = await openConnection({ instanceUrl: url, loginUrl: url });
    await connection.login(`admin@${DEMO_DOMAIN}`, DEMO_PASSWORD);
    const outcome = await deploy(connection, PACKAGE);
    assert.deepEqual(outcome.details.componentFailures, []);
    const idOf = async (soql: string): Promise<string> =>
        (await connection.query(soql)).records[0]?.Id ?? assert.fail(soql);
    const set = await idOf("SELECT Id FROM PermissionSet WHERE Name = 'Journey_Record_Types'");
    for (const person of ['admin', 'head.sales']) {
        const user = await idOf(`SELECT Id FROM User WHERE Username = '${person}@${DEMO_DOMAIN}'`);
        await connection.sobject('PermissionSetAssignment').create({ AssigneeId: user, PermissionSetId: set });
    }
    for (const { object, field, type, value, stage } of MAPPINGS) {
        await connection.sobject('Stage_Mapping__c').create({
            Mapping_Key__c: `${object}.${type === '' ? '' : `${type}.`}${field}:${value}`,
            Object__c: object,
            Source_Field__c: field,
            Source_Value__c: value,
            Record_Type__c: type || null,
            Outcome__c: 'In the funnel',
            Funnel_Stage__c: await idOf(`SELECT Id FROM Funnel_Stage__c WHERE Key__c = '${stage}'`),
            Is_Active__c: true
        });
    }
    await insertAll(connection, idOf);
}

async function insertAll(connection: Connection, idOf: (soql: string) => Promise<string>): Promise<void> {
    for (const { object, type, value, count } of RECORDS) {
        const recordType = type && (await idOf(`SELECT Id FROM RecordType WHERE DeveloperName = '${type}'`));
        const records = Array.from({ length: count }, (_, index) => ({
            RecordTypeId: recordType || null,
            ...(object === 'Lead'
                ? { LastName: `${type || 'Plain'} lead ${index}`, Company: 'Harbor Mills', Status: value }
                : { Name: `${type || 'Plain'} deal ${index}`, StageName: value, CloseDate: '2027-06-30', Amount: 100 })
        }));
        await connection.sobject(object).create(records, { allOrNone: true });
    }
}

const rowOf = (page: Page, stage: string): Locator =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: stage, exact: true }) });
const numberAt = (page: Page, stage: string, unit: string): Locator =>
    rowOf(page, stage).getByRole('button', { name: new RegExp(`^[\\d,]+ ${unit} at `) });

describe('an organization with record types, lead and sales processes', () => {
    const { journey } = useJourneys();

    journey('is counted as each type is mapped, and narrowed to one type', 'head.sales', async ({ page, url }) => {
        await page.goto('/lightning/n/Funnel_Overview');
        const before = Number(await numberAt(page, 'Purchase intention', 'Deals').innerText());
        await prepare(url);
        await page.reload();
        // one value, three places
        await rowOf(page, 'Customer loyalty')
            .getByRole('button', { name: /^2 Deals at / })
            .waitFor();
        assert.equal(Number(await numberAt(page, 'Purchase intention', 'Deals').innerText()), before + 3);
        assert.equal(await numberAt(page, 'Not mapped', 'Deals').innerText(), '4');
        // leads of a lead process of their own
        assert.equal(await numberAt(page, 'Customer advocacy', 'Leads').innerText(), '5');
        assert.equal(await numberAt(page, 'Customer awareness', 'Leads').innerText(), '1');
        for (const [stage, unit, names] of [
            ['Customer loyalty', 'Deals', /^Renewal deal/],
            ['Not mapped', 'Deals', /^Plain deal/],
            ['Customer advocacy', 'Leads', /^Partner_Lead lead/]
        ] as const) {
            const count = Number(await numberAt(page, stage, unit).innerText());
            await numberAt(page, stage, unit).click();
            const list = page.getByRole('region', { name: `${unit} at ${stage}` });
            await list.getByText(`${count} shown`).waitFor();
            const found = await list.getByRole('link').allInnerTexts();
            assert.ok(found.length === count && found.every((name) => names.test(name)), found.join());
        }

        await page.getByRole('combobox', { name: 'Record type' }).click();
        await page.getByRole('option', { name: /Renewal$/ }).click();
        await rowOf(page, 'Customer loyalty')
            .getByRole('button', { name: /^2 Deals at / })
            .waitFor();
        await rowOf(page, 'Not mapped').waitFor({ state: 'detached' });
        assert.equal(await numberAt(page, 'Customer advocacy', 'Leads').count(), 0);
        await page.getByRole('tab', { name: 'Time and conversion' }).click();
        await page.getByText(/^Read just now from 2 records and \d+ changes/).waitFor();
        await page.getByRole('button', { name: /^2 undecided, Customer loyalty: show them$/ }).click();
        await page.getByRole('region', { name: 'Undecided: Customer loyalty' }).getByText('2 shown').waitFor();
        await page.getByRole('tab', { name: 'Where records stand' }).click();
        await page.getByRole('combobox', { name: 'Record type' }).click();
        await page.getByRole('option', { name: /Partner Lead$/ }).click();
        await rowOf(page, 'Customer advocacy')
            .getByRole('button', { name: /^5 Leads at / })
            .waitFor();
        assert.equal(await numberAt(page, 'Purchase intention', 'Deals').count(), 0);
    });
});
