import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorOf, openEngineOrg, START } from '../../support/engine-org.ts';

const DAY = 86_400_000;

describe('an opportunity', () => {
    const opportunity = { Name: 'Deal', StageName: 'Prospecting', CloseDate: '2026-06-30', Amount: 1000 };

    it('knows from its stage whether it is closed or won, how likely it is and what may be expected', () => {
        const org = openEngineOrg();
        const id = org.insert('Opportunity', opportunity);
        const facts = [
            'IsClosed',
            'IsWon',
            'Probability',
            'ForecastCategory',
            'ForecastCategoryName',
            'ExpectedRevenue',
            'FiscalYear',
            'FiscalQuarter',
            'Fiscal'
        ];
        assert.deepEqual(Object.values(org.read('Opportunity', id, ...facts)), [
            0,
            0,
            10,
            'Pipeline',
            'Pipeline',
            100,
            2026,
            2,
            '2026 2'
        ]);
        org.update('Opportunity', { Id: id, StageName: 'Closed Won' });
        assert.deepEqual(Object.values(org.read('Opportunity', id, ...facts)), [
            1,
            1,
            100,
            'Closed',
            'Closed',
            1000,
            2026,
            2,
            '2026 2'
        ]);
        org.update('Opportunity', { Id: id, StageName: 'Closed Lost' });
        assert.deepEqual(Object.values(org.read('Opportunity', id, ...facts)).slice(0, 6), [
            1,
            0,
            0,
            'Omitted',
            'Omitted',
            0
        ]);
    });

    it('keeps a probability and a forecast category that were given with the stage', () => {
        const org = openEngineOrg();
        const id = org.insert('Opportunity', { ...opportunity, Probability: 33, ForecastCategoryName: 'Best Case' });
        assert.deepEqual(org.read('Opportunity', id, 'Probability', 'ForecastCategory', 'ExpectedRevenue'), {
            Probability: 33,
            ForecastCategory: 'BestCase',
            ExpectedRevenue: 330
        });
    });

    it('has a history row for its making and for each change of stage, amount or date, and none for others', () => {
        const org = openEngineOrg();
        const id = org.insert('Opportunity', opportunity);
        org.wait(DAY);
        org.update('Opportunity', { Id: id, StageName: 'Qualification' });
        org.wait(DAY);
        org.update('Opportunity', { Id: id, NextStep: 'call' });
        org.wait(DAY);
        org.update('Opportunity', { Id: id, Amount: 2000, CloseDate: '2026-08-01' });
        assert.deepEqual(
            org.rows(
                'SELECT "StageName", "Amount", "CloseDate", "CreatedDate", "PrevAmount" FROM "OpportunityHistory" ORDER BY "Id"'
            ),
            [
                {
                    StageName: 'Prospecting',
                    Amount: 1000,
                    CloseDate: '2026-06-30',
                    CreatedDate: new Date(START).toISOString(),
                    PrevAmount: null
                },
                {
                    StageName: 'Qualification',
                    Amount: 1000,
                    CloseDate: '2026-06-30',
                    CreatedDate: new Date(START + DAY).toISOString(),
                    PrevAmount: 1000
                },
                {
                    StageName: 'Qualification',
                    Amount: 2000,
                    CloseDate: '2026-08-01',
                    CreatedDate: new Date(START + 3 * DAY).toISOString(),
                    PrevAmount: 1000
                }
            ]
        );
        assert.deepEqual(org.read('Opportunity', id, 'LastStageChangeDate', 'PushCount'), {
            LastStageChangeDate: new Date(START + DAY).toISOString(),
            PushCount: 1
        });
    });

    it('takes the dates of its history from a load that gives them', () => {
        const org = openEngineOrg({ auditFields: true });
        const id = org.insert('Opportunity', { ...opportunity, CreatedDate: '2025-01-01T00:00:00Z' });
        assert.ok(
            org.update('Opportunity', { Id: id, StageName: 'Qualification', LastModifiedDate: '2025-02-01T00:00:00Z' })
                .success
        );
        assert.ok(
            org.update('Opportunity', { Id: id, StageName: 'Prospecting', LastModifiedDate: '2025-03-01T00:00:00Z' })
                .success
        );
        assert.deepEqual(
            org
                .rows('SELECT "StageName", "CreatedDate" FROM "OpportunityHistory" ORDER BY "CreatedDate"')
                .map((row) => `${String(row['StageName'])} ${String(row['CreatedDate']).slice(0, 10)}`),
            ['Prospecting 2025-01-01', 'Qualification 2025-02-01', 'Prospecting 2025-03-01']
        );
        assert.equal(org.read('Opportunity', id, 'LastModifiedDate')['LastModifiedDate'], '2025-03-01T00:00:00.000Z');
        assert.deepEqual(
            org.rows(
                'SELECT "Field", "OldValue", "NewValue" FROM "OpportunityFieldHistory" WHERE "Field" = \'StageName\' ORDER BY "Id"'
            ),
            [
                { Field: 'StageName', OldValue: 'Prospecting', NewValue: 'Qualification' },
                { Field: 'StageName', OldValue: 'Qualification', NewValue: 'Prospecting' }
            ]
        );
    });

    it('takes a stage that the org does not list as open', () => {
        const org = openEngineOrg();
        const id = org.insert('Opportunity', { ...opportunity, StageName: 'Engaging' });
        assert.deepEqual(org.read('Opportunity', id, 'StageName', 'IsClosed', 'Probability'), {
            StageName: 'Engaging',
            IsClosed: 0,
            Probability: 0
        });
    });

    it('has the sum of its product lines as its amount', () => {
        const org = openEngineOrg();
        const product = org.insert('Product2', { Name: 'Generator', ProductCode: 'G', IsActive: true });
        const book = org.insert('Pricebook2', { Name: 'List', IsActive: true });
        const entry = org.insert('PricebookEntry', {
            Pricebook2Id: book,
            Product2Id: product,
            UnitPrice: 250,
            IsActive: true
        });
        const id = org.insert('Opportunity', opportunity);
        const line = org.insert('OpportunityLineItem', { OpportunityId: id, PricebookEntryId: entry, Quantity: 3 });
        assert.deepEqual(org.read('OpportunityLineItem', line, 'Name', 'UnitPrice', 'TotalPrice', 'Product2Id'), {
            Name: 'Deal Generator',
            UnitPrice: 250,
            TotalPrice: 750,
            Product2Id: product
        });
        assert.deepEqual(org.read('Opportunity', id, 'Amount', 'ExpectedRevenue', 'HasOpportunityLineItem'), {
            Amount: 750,
            ExpectedRevenue: 75,
            HasOpportunityLineItem: 1
        });
        org.remove(line);
        assert.equal(org.read('Opportunity', id, 'HasOpportunityLineItem')['HasOpportunityLineItem'], 0);
    });
});

describe('a campaign', () => {
    it('counts its members, responses, opportunities and what they won', () => {
        const org = openEngineOrg();
        const campaign = org.insert('Campaign', { Name: 'Fair' });
        const lead = org.insert('Lead', { FirstName: 'Ann', LastName: 'Lee', Company: 'Acme' });
        const contact = org.insert('Contact', { LastName: 'Bo', AccountId: org.insert('Account', { Name: 'Big' }) });
        const member = org.insert('CampaignMember', { CampaignId: campaign, LeadId: lead });
        org.insert('CampaignMember', { CampaignId: campaign, ContactId: contact, Status: 'Responded' });
        org.insert('Opportunity', {
            Name: 'o',
            StageName: 'Closed Won',
            CloseDate: '2026-05-04',
            Amount: 70,
            CampaignId: campaign
        });
        const counts = [
            'NumberOfLeads',
            'NumberOfContacts',
            'NumberOfResponses',
            'NumberOfOpportunities',
            'NumberOfWonOpportunities',
            'AmountWonOpportunities'
        ];
        assert.deepEqual(Object.values(org.read('Campaign', campaign, ...counts)), [1, 1, 1, 1, 1, 70]);
        assert.deepEqual(
            org.read('CampaignMember', member, 'Name', 'Status', 'HasResponded', 'Type', 'CompanyOrAccount'),
            { Name: 'Ann Lee', Status: 'Sent', HasResponded: 0, Type: 'Lead', CompanyOrAccount: 'Acme' }
        );
        org.update('CampaignMember', { Id: member, Status: 'Responded' });
        assert.deepEqual(org.read('CampaignMember', member, 'HasResponded', 'FirstRespondedDate'), {
            HasResponded: 1,
            FirstRespondedDate: '2026-05-04'
        });
        assert.equal(org.read('Campaign', campaign, 'NumberOfResponses')['NumberOfResponses'], 2);
        org.remove(member);
        assert.equal(org.read('Campaign', campaign, 'NumberOfLeads')['NumberOfLeads'], 0);
    });

    it("has a person once, and its members follow the person's name", () => {
        const org = openEngineOrg();
        const campaign = org.insert('Campaign', { Name: 'Fair' });
        const lead = org.insert('Lead', { LastName: 'Lee', Company: 'Acme' });
        const member = org.insert('CampaignMember', { CampaignId: campaign, LeadId: lead });
        assert.equal(
            errorOf(org.tryInsert('CampaignMember', { CampaignId: campaign, LeadId: lead })),
            'DUPLICATE_VALUE: Already a campaign member.'
        );
        org.update('Lead', { Id: lead, LastName: 'Leigh' });
        assert.equal(org.read('CampaignMember', member, 'Name')['Name'], 'Leigh');
    });
});

describe('a lead', () => {
    it('keeps a history of its status', () => {
        const org = openEngineOrg();
        const id = org.insert('Lead', { LastName: 'Lee', Company: 'Acme' });
        org.update('Lead', { Id: id, Status: 'Working - Contacted' });
        assert.deepEqual(
            org.rows('SELECT "Field", "OldValue", "NewValue", "LeadId" FROM "LeadHistory" ORDER BY "Id"'),
            [
                { Field: 'created', OldValue: null, NewValue: null, LeadId: id },
                { Field: 'Status', OldValue: 'Open - Not Contacted', NewValue: 'Working - Contacted', LeadId: id }
            ]
        );
    });

    it('notes a change of owner by name and by id', () => {
        const org = openEngineOrg();
        const other = org.user();
        const id = org.insert('Lead', { LastName: 'Lee', Company: 'Acme' });
        org.update('Lead', { Id: id, OwnerId: other.userId });
        assert.deepEqual(
            org
                .rows(
                    'SELECT "Field", "DataType", "NewValue" FROM "LeadHistory" WHERE "Field" = \'Owner\' ORDER BY "Id"'
                )
                .map((row) => row['NewValue']),
            ['User 1', other.userId]
        );
    });

    it('may be loaded as converted, with what it became, where the org takes audit fields', () => {
        const org = openEngineOrg({ auditFields: true });
        const account = org.insert('Account', { Name: 'Acme' });
        const lead = { LastName: 'Lee', Company: 'Acme', IsConverted: true, ConvertedDate: '2026-04-01' };
        const id = org.insert('Lead', { ...lead, ConvertedAccountId: account });
        assert.deepEqual(org.read('Lead', id, 'ConvertedAccountId', 'ConvertedDate'), {
            ConvertedAccountId: account,
            ConvertedDate: '2026-04-01'
        });
        assert.equal(
            errorOf(org.tryInsert('Lead', { ...lead, ConvertedAccountId: account.replace(/^001/, '003') })),
            `FIELD_INTEGRITY_EXCEPTION: Converted Account ID: id value of incorrect type: ${account.replace(/^001/, '003')}`
        );
        assert.match(errorOf(org.tryInsert('Lead', lead, org.user())), /^INVALID_FIELD_FOR_INSERT_UPDATE/);
        assert.match(
            errorOf(openEngineOrg().tryInsert('Lead', { ...lead, ConvertedAccountId: account })),
            /^INVALID_FIELD_FOR_INSERT_UPDATE.*ConvertedAccountId/
        );
    });

    it('that was converted is closed for good', () => {
        const org = openEngineOrg();
        const id = org.insert('Lead', { LastName: 'Lee', Company: 'Acme', IsConverted: true });
        assert.equal(
            errorOf(org.update('Lead', { Id: id, LastName: 'x' })),
            'CANNOT_UPDATE_CONVERTED_LEAD: cannot reference converted lead'
        );
    });
});

describe('a task', () => {
    it('tells its opportunity and account when something was last done', () => {
        const org = openEngineOrg();
        const account = org.insert('Account', { Name: 'Acme' });
        const deal = org.insert('Opportunity', {
            Name: 'Deal',
            StageName: 'Prospecting',
            CloseDate: '2026-06-30',
            AccountId: account
        });
        const task = org.insert('Task', { Subject: 'Call', WhatId: deal, ActivityDate: '2026-05-01' });
        assert.deepEqual(org.read('Task', task, 'Status', 'Priority', 'IsClosed', 'AccountId'), {
            Status: 'Not Started',
            Priority: 'Normal',
            IsClosed: 0,
            AccountId: account
        });
        assert.deepEqual(org.read('Opportunity', deal, 'HasOpenActivity', 'HasOverdueTask', 'LastActivityDate'), {
            HasOpenActivity: 1,
            HasOverdueTask: 1,
            LastActivityDate: null
        });
        org.update('Task', { Id: task, Status: 'Completed' });
        assert.deepEqual(org.read('Opportunity', deal, 'HasOpenActivity', 'LastActivityDate'), {
            HasOpenActivity: 0,
            LastActivityDate: '2026-05-01'
        });
        assert.equal(org.read('Account', account, 'LastActivityDate')['LastActivityDate'], '2026-05-01');
    });
});

describe('a user', () => {
    it('has a name that nobody else has, in any case', () => {
        const org = openEngineOrg();
        const profile = org.rows('SELECT "Id" FROM "Profile" WHERE "Name" = \'Standard User\'')[0]?.['Id'];
        const person = {
            Username: 'ann@org.example',
            Email: 'ann@org.example',
            FirstName: 'Ann',
            LastName: 'Lee',
            Alias: 'ann',
            ProfileId: profile
        };
        const id = org.insert('User', person);
        assert.equal(org.read('User', id, 'Name')['Name'], 'Ann Lee');
        assert.match(errorOf(org.tryInsert('User', { ...person, Username: 'ANN@org.example' })), /^DUPLICATE_USERNAME/);
        assert.match(errorOf(org.tryInsert('User', { ...person, Username: 'ann' })), /^INVALID_EMAIL_ADDRESS/);
    });
});
