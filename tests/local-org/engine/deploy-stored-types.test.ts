// Types that change nothing in the org: they are kept, and what they name is checked.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { component, objectFile, openEngineOrg, problemsOf, text } from '../../support/engine-org.ts';

const workflow = (rule: string, updates = ''): ReturnType<typeof component> =>
    component('Workflow', 'Thing__c', `${updates}<rules><fullName>Stamp</fullName>${rule}</rules>`);

function openWithThing() {
    const org = openEngineOrg();
    org.deploy(objectFile('Thing__c', { label: 'Thing', parts: text('Code__c') }));
    return org;
}

describe('a type that the org only keeps', () => {
    it('is refused when it names fields, objects or folders that are not there', () => {
        const org = openWithThing();
        const upserts = [
            component(
                'MatchingRules',
                'Thing__c',
                '<matchingRules><fullName>By_Size</fullName><matchingRuleItems><fieldName>Size__c</fieldName></matchingRuleItems></matchingRules>'
            ),
            component(
                'DuplicateRule',
                'Thing__c.Twins',
                '<duplicateRuleMatchRules><matchRuleSObjectType>Thing__c</matchRuleSObjectType><matchingRule>None</matchingRule></duplicateRuleMatchRules>'
            ),
            component('EmailTemplate', 'Nowhere/Hello', '<name>Hello</name>'),
            component('Document', 'Nowhere/Head.jpg', '<name>Head</name>'),
            component('CustomIndex', 'Thing__c.Size__c', ''),
            component(
                'AnimationRule',
                'Party',
                '<sobjectType>Thing__c</sobjectType><targetField>Size__c</targetField>'
            ),
            component('PathAssistant', 'Way', '<entityName>Thing__c</entityName><fieldName>Size__c</fieldName>'),
            component('TopicsForObjects', 'Other__c', '<entityApiName>Other__c</entityApiName>'),
            component(
                'AnalyticSnapshot',
                'Daily',
                '<sourceReport>A/B</sourceReport><targetObject>Thing__c</targetObject>'
            )
        ];
        assert.deepEqual(problemsOf(org.apply({ upserts })), [
            'MatchingRule Thing__c.By_Size: In field: fieldName - no CustomField named Thing__c.Size__c found',
            'DuplicateRule Thing__c.Twins: In field: matchingRule - no MatchingRule named Thing__c.None found',
            'EmailTemplate Nowhere/Hello: Cannot find folder:Nowhere',
            'Document Nowhere/Head.jpg: Cannot find folder:Nowhere',
            'CustomIndex Thing__c.Size__c: In field: field - no CustomField named Thing__c.Size__c found',
            'AnimationRule Party: In field: targetField - no CustomField named Thing__c.Size__c found',
            'PathAssistant Way: In field: fieldName - no CustomField named Thing__c.Size__c found',
            'TopicsForObjects Other__c: In field: entityApiName - no CustomObject named Other__c found',
            'AnalyticSnapshot Daily: In field: sourceReport - no Report named A/B found'
        ]);
    });

    it('is kept, an empty file of rules included', () => {
        const org = openWithThing();
        const upserts = [
            component('Workflow', 'Thing__c', ''),
            component(
                'MatchingRules',
                'Thing__c',
                '<matchingRules><fullName>By_Code</fullName><matchingRuleItems><fieldName>Code__c</fieldName></matchingRuleItems></matchingRules>'
            ),
            component(
                'DuplicateRule',
                'Thing__c.Twins',
                '<duplicateRuleMatchRules><matchRuleSObjectType>Thing__c</matchRuleSObjectType><matchingRule>By_Code</matchingRule></duplicateRuleMatchRules>'
            ),
            component('EmailFolder', 'News', '<name>News</name>'),
            component('EmailTemplate', 'News/Hello', '<name>Hello</name>'),
            component('CustomIndex', 'Thing__c.Code__c', '')
        ];
        assert.deepEqual(problemsOf(org.apply({ upserts })), []);
        assert.equal(org.org.metadata.list('MatchingRule')[0]?.fullName, 'Thing__c.By_Code');
        assert.equal(org.org.metadata.list('Workflow').length, 1);
        const deletes = [{ type: 'EmailFolder', fullName: 'News' }];
        assert.deepEqual(problemsOf(org.apply({ deletes })), [
            'EmailFolder News: The folder News is not empty: it holds News/Hello'
        ]);
    });

    it('is a workflow rule only with actions that are there', () => {
        const org = openWithThing();
        const criteria =
            '<criteriaItems><field>Thing__c.Size__c</field><operation>equals</operation><value>1</value></criteriaItems>';
        const action = '<actions><name>Set_Code</name><type>FieldUpdate</type></actions>';
        const rule = `${action}<active>true</active>${criteria}<triggerType>onAllChanges</triggerType>`;
        assert.deepEqual(problemsOf(org.apply({ upserts: [workflow(rule)] })), [
            'WorkflowRule Thing__c.Stamp: In field: field - no CustomField named Thing__c.Size__c found',
            'WorkflowRule Thing__c.Stamp: In field: name - no WorkflowFieldUpdate named Thing__c.Set_Code found'
        ]);
    });
});

describe('a rule that is switched on and not run here', () => {
    it('deploys with a warning that says so; one that is switched off deploys without', () => {
        const org = openWithThing();
        const rule = (active: boolean): string =>
            `<active>${active}</active><criteriaItems><field>Thing__c.Code__c</field><operation>equals</operation><value>1</value></criteriaItems><triggerType>onAllChanges</triggerType>`;
        const warnings = (active: boolean): string[] =>
            org.apply({ upserts: [workflow(rule(active))] }).flatMap(({ problem }) => problem ?? []);
        assert.deepEqual(warnings(true), ['The local org keeps this WorkflowRule and does not run it.']);
        assert.deepEqual(warnings(false), []);
    });
});

describe('a report', () => {
    const report = (type: string, column: string, inside = ''): ReturnType<typeof component> =>
        component(
            'Report',
            'unfiled$public/One',
            `<columns><field>${column}</field></columns>${inside}<name>One</name><reportType>${type}</reportType>`
        );

    it('may stand on a type that the platform makes of two objects, or over a lookup', () => {
        const org = openWithThing();
        for (const type of [
            'CustomEntity$Thing__c@Thing__c.Owner',
            'AccountCustomEntity$Account$Thing__c',
            'Opportunity'
        ]) {
            assert.deepEqual(problemsOf(org.apply({ upserts: [report(type, 'Thing__c.Code__c')] })), [], type);
        }
        assert.deepEqual(
            problemsOf(org.apply({ upserts: [report('CustomEntityCustomEntity$Thing__c$Other__c', 'CUST_NAME')] })),
            ['Report unfiled$public/One: In field: reportType - no CustomObject named Other__c found']
        );
        assert.deepEqual(
            problemsOf(org.apply({ upserts: [report('CustomEntity$Thing__c@Thing__c.Other__c', 'CUST_NAME')] })),
            ['Report unfiled$public/One: In field: reportType - no CustomField named Thing__c.Other__c found']
        );
    });

    it('may show formulas of its own', () => {
        const org = openWithThing();
        org.deploy(
            component(
                'ReportType',
                'Things',
                '<baseObject>Thing__c</baseObject><sections><columns><field>Code__c</field><table>Thing__c</table></columns></sections>'
            )
        );
        const own = '<customDetailFormulas><developerName>CDF1</developerName></customDetailFormulas>';
        assert.deepEqual(problemsOf(org.apply({ upserts: [report('Things__c', 'CDF1', own)] })), []);
        assert.equal(problemsOf(org.apply({ upserts: [report('Things__c', 'CDF1')] })).length, 1);
    });
});
