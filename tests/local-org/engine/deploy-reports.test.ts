import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { component, objectFile, openEngineOrg, problemsOf, text } from '../../support/engine-org.ts';

const column = (table: string, name: string): string =>
    `<columns><checkedByDefault>true</checkedByDefault><field>${name}</field><table>${table}</table></columns>`;
const reportType = (columns: string, base = 'Account') =>
    component(
        'ReportType',
        'Sales',
        `<baseObject>${base}</baseObject><label>Sales</label><sections>${columns}<masterLabel>All</masterLabel></sections>`
    );
const folder = (type: 'Report' | 'Dashboard') => component(`${type}Folder`, 'Sales', '<name>Sales</name>');
const report = (columns: string, type = 'Sales__c', name = 'Sales/Pipeline') =>
    component('Report', name, `${columns}<name>Pipeline</name><reportType>${type}</reportType>`);
const shows = (name: string): string => `<columns><field>${name}</field></columns>`;
const dashboard = (name: string) =>
    component(
        'Dashboard',
        'Sales/Board',
        `<dashboardType>LoggedInUser</dashboardType><leftSection><components><report>${name}</report></components></leftSection><title>Board</title>`
    );

describe('a deploy of reports', () => {
    it('takes a report type, a report and a dashboard whose parts exist', () => {
        const org = openEngineOrg();
        org.deploy(objectFile('Opportunity', { parts: text('Tier__c') }));
        org.deploy(
            reportType(
                column('Account', 'Name') +
                    column('Account', 'Owner') +
                    column('Account.Opportunities', 'Tier__c') +
                    column('Account.Opportunities', 'Account.Industry')
            ),
            folder('Report'),
            folder('Dashboard'),
            report(shows('Account$Name') + shows('Account.Opportunities$Tier__c')),
            report(shows('AMOUNT') + shows('Opportunity.Tier__c'), 'Opportunity', 'Sales/Standard'),
            dashboard('Sales/Pipeline')
        );
        assert.equal(org.org.metadata.list('Report').length, 2);
    });

    const wrong: [string, Parameters<ReturnType<typeof openEngineOrg>['deploy']>, string[]][] = [
        [
            'a report type on nothing',
            [reportType('', 'Nothing__c')],
            ['ReportType Sales: In field: baseObject - no CustomObject named Nothing__c found']
        ],
        [
            'a column that no object has',
            [reportType(column('Account', 'Gone__c') + column('Account.Gones', 'Name'))],
            [
                'ReportType Sales: In field: field - no CustomField named Account.Gone__c found',
                'ReportType Sales: In field: table - no CustomObject named Account.Gones found'
            ]
        ],
        [
            'a report without its folder and its report type',
            [report(shows('Account$Name'))],
            [
                'Report Sales/Pipeline: Cannot find folder:Sales',
                'Report Sales/Pipeline: In field: reportType - no ReportType named Sales__c found'
            ]
        ],
        [
            'a report with a column that its type does not have',
            [folder('Report'), reportType(column('Account', 'Name')), report(shows('Account$Industry'))],
            ['Report Sales/Pipeline: Invalid field name: Account$Industry']
        ],
        [
            'a standard report with a field that is not there',
            [folder('Report'), report(shows('Opportunity.Gone__c'), 'Opportunity')],
            ['Report Sales/Pipeline: Invalid field name: Opportunity.Gone__c']
        ],
        [
            'a dashboard of a report that is not there',
            [folder('Dashboard'), dashboard('Sales/Gone')],
            ['Dashboard Sales/Board: In field: report - no Report named Sales/Gone found']
        ]
    ];
    for (const [what, components, problems] of wrong) {
        it(`refuses ${what}`, () => {
            const org = openEngineOrg();
            assert.deepEqual(problemsOf(org.apply({ upserts: components })), problems);
        });
    }

    it('deletes a folder only with what lies in it', () => {
        const org = openEngineOrg();
        org.deploy(folder('Report'), reportType(column('Account', 'Name')), report(shows('Account$Name')));
        const deletes = [{ type: 'ReportFolder', fullName: 'Sales' }];
        assert.deepEqual(problemsOf(org.apply({ deletes })), [
            'ReportFolder Sales: The folder Sales is not empty: it holds Sales/Pipeline'
        ]);
        const both = [...deletes, { type: 'Report', fullName: 'Sales/Pipeline' }];
        assert.deepEqual(problemsOf(org.apply({ deletes: both })), []);
    });
});
