import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { deploy, packageXml } from '../../contract/support/contract-package.ts';
import { addUser, call, DATA, serveOrg, type Answer, type ServedOrg } from './support/served-org.ts';

const UI = `${DATA}/ui-api`;

interface UiRecord {
    readonly apiName: string;
    readonly id: string;
    readonly fields: Record<string, { displayValue: string | null; value: unknown }>;
    readonly lastModifiedDate: string;
    readonly weakEtag: number;
}

interface ListPage {
    readonly count: number;
    readonly nextPageToken: string | null;
    readonly records: UiRecord[];
}

const LIST_VIEWS = `<?xml version="1.0" encoding="UTF-8"?>
<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata">
    <listViews>
        <fullName>Large_or_Late</fullName><label>Large or late</label>
        <booleanFilter>1 AND (2 OR 3)</booleanFilter>
        <columns>OPPORTUNITY.NAME</columns><columns>ACCOUNT.NAME</columns><columns>OPPORTUNITY.STAGE_NAME</columns><columns>OPPORTUNITY.AMOUNT</columns>
        <filterScope>Everything</filterScope>
        <filters><field>OPPORTUNITY.STAGE_NAME</field><operation>equals</operation><value>Prospecting,Qualification</value></filters>
        <filters><field>OPPORTUNITY.AMOUNT</field><operation>greaterThan</operation><value>1000</value></filters>
        <filters><field>OPPORTUNITY.CLOSE_DATE</field><operation>lessThan</operation><value>1/1/2026</value></filters>
    </listViews>
</CustomObject>`;

describe('the UI API', () => {
    let served: ServedOrg;
    let account: string;
    before(async () => {
        served = await serveOrg();
        await deploy(served.connection, {
            'package.xml': packageXml({ ListView: ['Opportunity.Large_or_Late'] }),
            'objects/Opportunity.object': LIST_VIEWS
        });
        account = (await served.connection.sobject('Account').create({ Name: 'Reed Mills' })).id ?? '';
        await served.connection.sobject('Opportunity').create([
            { Name: 'Large', StageName: 'Prospecting', Amount: 5000, CloseDate: '2026-09-30', AccountId: account },
            { Name: 'Late', StageName: 'Qualification', Amount: 10, CloseDate: '2025-09-30', AccountId: account },
            { Name: 'Neither', StageName: 'Prospecting', Amount: 10, CloseDate: '2026-09-30' },
            { Name: 'Won', StageName: 'Closed Won', Amount: 9000, CloseDate: '2025-09-30' }
        ]);
    });
    after(() => served.close());

    const get = async <T>(path: string): Promise<T> => {
        const answer = await call(served, 'GET', UI + path);
        assert.equal(answer.status, 200, JSON.stringify(answer.body));
        return answer.body as T;
    };
    const list = async (view: string, body: object = {}): Promise<ListPage> =>
        (await call(served, 'POST', `${UI}/list-records/Opportunity/${view}`, { body })).body as ListPage;
    const namesIn = (page: ListPage): unknown[] => page.records.map((record) => record.fields.Name?.value);
    const opportunity = async (name: string): Promise<string> =>
        (await served.connection.query<{ Id: string }>(`SELECT Id FROM Opportunity WHERE Name = '${name}'`)).records[0]
            ?.Id ?? '';

    it('shows a record with values, display values and parents', async () => {
        const id = await opportunity('Large');
        const record = await get<UiRecord>(
            `/records/${id}?fields=Opportunity.Name,Opportunity.Amount,Opportunity.CloseDate,Opportunity.Account.Name`
        );
        assert.deepEqual([record.apiName, record.id], ['Opportunity', id]);
        assert.deepEqual(record.fields.Name, { displayValue: null, value: 'Large' });
        assert.deepEqual(record.fields.Amount, { displayValue: '$5,000.00', value: 5000 });
        assert.deepEqual(record.fields.CloseDate, { displayValue: '9/30/2026', value: '2026-09-30' });
        const parent = record.fields.Account?.value as UiRecord;
        assert.deepEqual(
            [record.fields.Account?.displayValue, parent.apiName, parent.fields.Name?.value],
            ['Reed Mills', 'Account', 'Reed Mills']
        );
        assert.match(record.lastModifiedDate, /Z$/);
        assert.equal(record.weakEtag, Date.parse(record.lastModifiedDate));
    });

    it("shows values as the person's locale has them", async () => {
        const person = await addUser(served, 'anna@served.example');
        await served.connection
            .sobject('Opportunity')
            .update({ Id: await opportunity('Large'), OwnerId: person.userInfo?.id });
        const me = { url: served.url, token: person.accessToken ?? '' };
        const record = (await call(me, 'GET', `${UI}/records/${await opportunity('Large')}?fields=Opportunity.Amount`))
            .body as UiRecord;
        assert.equal(record.fields.Amount?.displayValue?.replace(/\s/g, ' '), '5.000,00 $');
    });

    it('refuses an unknown required field and leaves out an unknown optional one', async () => {
        const id = await opportunity('Large');
        const refused = await call(served, 'GET', `${UI}/records/${id}?fields=Opportunity.Missing__c`);
        assert.equal(refused.status, 400);
        const record = await get<UiRecord>(
            `/records/${id}?fields=Opportunity.Name&optionalFields=Opportunity.Missing__c`
        );
        assert.deepEqual(Object.keys(record.fields), ['Name']);
    });

    it('saves, and tells refused fields one by one', async () => {
        const created = await call(served, 'POST', `${UI}/records`, {
            body: { apiName: 'Account', fields: { Name: 'Made here' } }
        });
        assert.equal(created.status, 201);
        const { id } = created.body as UiRecord;
        const changed = await call(served, 'PATCH', `${UI}/records/${id}`, {
            body: { fields: { Name: 'Changed here' } }
        });
        assert.equal((changed.body as UiRecord).fields.Name?.value, 'Changed here');
        const refused = await call(served, 'PATCH', `${UI}/records/${id}`, { body: { fields: { Name: null } } });
        const { output } = refused.body as {
            output: { fieldErrors: Record<string, { errorCode: string; fieldLabel: string }[]> };
        };
        assert.equal(refused.status, 400);
        assert.equal(output.fieldErrors.Name?.[0]?.errorCode, 'REQUIRED_FIELD_MISSING');
        assert.equal((await call(served, 'DELETE', `${UI}/records/${id}`)).status, 204);
        assert.equal((await call(served, 'GET', `${UI}/records/${id}?fields=Account.Name`)).status, 404);
    });

    it('refuses to write over a change that the page has not seen', async () => {
        const conflict = (headers: Record<string, string>): Promise<Answer> =>
            call(served, 'PATCH', `${UI}/records/${account}`, { body: { fields: { Phone: '1' } }, headers });
        assert.equal((await conflict({ 'If-Unmodified-Since': '2020-01-01T00:00:00.000Z' })).status, 412);
        const { lastModifiedDate } = await get<UiRecord>(`/records/${account}?fields=Account.Name`);
        assert.equal((await conflict({ 'If-Unmodified-Since': lastModifiedDate })).status, 200);
    });

    it('tells what an object is', async () => {
        const info = await get<{
            fields: Record<string, { dataType: string; referenceToInfos: { apiName: string; nameFields: string[] }[] }>;
            themeInfo: { iconUrl: string };
        }>('/object-info/Opportunity');
        assert.equal(info.fields.StageName?.dataType, 'Picklist');
        assert.deepEqual(info.fields.AccountId?.referenceToInfos, [{ apiName: 'Account', nameFields: ['Name'] }]);
        assert.match(info.themeInfo.iconUrl, /standard\/opportunity_120\.png$/);
        const values = await get<{ values: { value: string }[] }>(
            '/object-info/Opportunity/picklist-values/012000000000000AAA/StageName'
        );
        assert.ok(values.values.some(({ value }) => value === 'Prospecting'));
        const statuses = await get<{ values: { value: string; attributes: unknown }[] }>(
            '/object-info/Task/picklist-values/012000000000000AAA/Status'
        );
        assert.deepEqual(statuses.values.find(({ value }) => value === 'Completed')?.attributes, {
            picklistAtrributesValueType: 'TaskStatus',
            closed: true
        });
    });

    it('runs a deployed list view with its filters and logic', async () => {
        assert.deepEqual(namesIn(await list('Large_or_Late', { sortBy: ['Name'] })), ['Large', 'Late']);
        const info = await get<{ displayColumns: { fieldApiName: string }[] }>('/list-info/Opportunity/Large_or_Late');
        assert.deepEqual(
            info.displayColumns.map(({ fieldApiName }) => fieldApiName),
            ['Name', 'Account.Name', 'StageName', 'Amount']
        );
    });

    it('sorts, searches, filters and pages any list', async () => {
        const first = await list('AllOpportunities', { sortBy: ['-Amount'], pageSize: 3 });
        assert.deepEqual(namesIn(first), ['Won', 'Large', 'Late']);
        const second = await list('AllOpportunities', {
            sortBy: ['-Amount'],
            pageSize: 3,
            pageToken: first.nextPageToken
        });
        assert.deepEqual([namesIn(second), second.nextPageToken], [['Neither'], null]);
        assert.deepEqual(namesIn(await list('AllOpportunities', { searchTerm: 'ither' })), ['Neither']);
        assert.deepEqual(namesIn(await list('AllOpportunities', { searchTerm: '%' })), []);
        const where =
            '{ and: [{ Amount: { gte: 10 } }, { not: { StageName: { in: ["Closed Won", "Qualification"] } } }, { CloseDate: { gt: { value: "2026-01-01" } } }] }';
        assert.deepEqual(namesIn(await list('AllOpportunities', { where, sortBy: ['Name'] })), ['Large', 'Neither']);
        const nonsense = await call(served, 'POST', `${UI}/list-records/Opportunity/AllOpportunities`, {
            body: { where: '{ Name: ' }
        });
        assert.equal(nonsense.status, 400);
    });

    it('brings the system fields with every record of a list', async () => {
        const [record] = (await list('AllOpportunities', {})).records;
        assert.deepEqual(
            ['CreatedDate', 'Id', 'LastModifiedById', 'LastModifiedDate', 'SystemModstamp'].filter(
                (name) => !(name in (record?.fields ?? {}))
            ),
            []
        );
    });

    it('tells compound fields and their parts of each other', async () => {
        interface Part {
            compound: boolean;
            compoundFieldName: string | null;
            compoundComponentName: string | null;
        }
        const { fields } = await get<{ fields: Record<string, Part> }>('/object-info/Contact');
        const partOf = (name: string): (string | null | undefined)[] => [
            fields[name]?.compoundFieldName,
            fields[name]?.compoundComponentName
        ];
        assert.deepEqual(partOf('FirstName'), ['Name', 'FirstName']);
        assert.deepEqual(partOf('MailingCity'), ['MailingAddress', 'City']);
        assert.deepEqual(partOf('Email'), [null, null]);
        assert.deepEqual([fields['Name']?.compound, fields['MailingAddress']?.compound], [true, true]);
    });

    it('remembers what a person looked at', async () => {
        await get(`/records/${await opportunity('Late')}?fields=Opportunity.Name`);
        await get(`/records/${await opportunity('Won')}?fields=Opportunity.Name&updateMru=false`);
        const page = await list('__Recent');
        assert.ok(namesIn(page).includes('Late'));
        assert.ok(!namesIn(page).includes('Won'));
    });

    it('lists the records that point to a record', async () => {
        const page = await get<ListPage>(
            `/related-list-records/${account}/Opportunities?fields=Opportunity.Name&sortBy=Name`
        );
        assert.deepEqual(namesIn(page), ['Large', 'Late']);
        assert.equal((await get<{ count: number }>(`/related-list-count/${account}/Opportunities`)).count, 2);
    });

    it('suggests records for a lookup', async () => {
        const page = await get<ListPage>('/lookups/Opportunity/AccountId/Account?q=reed');
        assert.deepEqual(namesIn(page), ['Reed Mills']);
        assert.equal((await get<ListPage>('/lookups/Opportunity/AccountId/Account?q=zzz')).count, 0);
    });
});
