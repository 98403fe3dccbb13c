import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { insertRecords, undeleteRecords } from '../../../local-org/engine/dml/dml.ts';
import {
    errorOf,
    field,
    masterDetail,
    number,
    objectFile,
    openEngineOrg,
    picklist,
    rule
} from '../../support/engine-org.ts';

const summary = (name: string, operation: string, child: string, extra = ''): string =>
    field(
        name,
        'Summary',
        `<summaryForeignKey>${child}</summaryForeignKey><summaryOperation>${operation}</summaryOperation>${extra}`
    );
const sumOf = (source: string, filter = ''): string => `<summarizedField>${source}</summarizedField>${filter}`;
const onlyDone =
    '<summaryFilterItems><field>Task__c.State__c</field><operation>equals</operation><value>Done</value></summaryFilterItems>';

function openProjects() {
    const org = openEngineOrg();
    org.deploy(
        objectFile('Account', {
            parts:
                summary(
                    'Won__c',
                    'sum',
                    'Opportunity.AccountId',
                    sumOf(
                        'Opportunity.Amount',
                        '<summaryFilterItems><field>Opportunity.IsWon</field><operation>equals</operation><value>True</value></summaryFilterItems>'
                    )
                ) + summary('Hours__c', 'sum', 'Project__c.Account__c', sumOf('Project__c.Hours__c'))
        }),
        objectFile('Project__c', {
            label: 'Project',
            sharingModel: 'ControlledByParent',
            parts:
                masterDetail(
                    'Account__c',
                    'Account',
                    'Projects',
                    '<reparentableMasterDetail>true</reparentableMasterDetail>'
                ) +
                summary('Tasks__c', 'count', 'Task__c.Project__c') +
                summary('Done__c', 'count', 'Task__c.Project__c', onlyDone) +
                summary('Hours__c', 'sum', 'Task__c.Project__c', sumOf('Task__c.Hours__c')) +
                summary('Longest__c', 'max', 'Task__c.Project__c', sumOf('Task__c.Hours__c')) +
                summary('Cost__c', 'sum', 'Task__c.Project__c', sumOf('Task__c.Cost__c', onlyDone))
        }),
        objectFile('Task__c', {
            label: 'Task',
            sharingModel: 'ControlledByParent',
            parts:
                masterDetail(
                    'Project__c',
                    'Project__c',
                    'Tasks',
                    '<reparentableMasterDetail>true</reparentableMasterDetail>'
                ) +
                number('Hours__c') +
                picklist('State__c', ['Open', 'Done']) +
                field('Cost__c', 'Number', '<formula>Hours__c * 100</formula><precision>18</precision><scale>2</scale>')
        })
    );
    return org;
}

const TOTALS = ['Tasks__c', 'Done__c', 'Hours__c', 'Longest__c', 'Cost__c'];

describe('roll-up summaries', () => {
    it("follow what happens to the details, up to the master's master", () => {
        const org = openProjects();
        const account = org.insert('Account', { Name: 'Acme' });
        const project = org.insert('Project__c', { Name: 'p', Account__c: account });
        assert.deepEqual(Object.values(org.read('Project__c', project, ...TOTALS)), [0, 0, 0, null, 0]);
        const task = org.insert('Task__c', { Name: 'a', Project__c: project, Hours__c: 2.5, State__c: 'Done' });
        org.insert('Task__c', { Name: 'b', Project__c: project, Hours__c: 4 });
        assert.deepEqual(Object.values(org.read('Project__c', project, ...TOTALS)), [2, 1, 6.5, 4, 250]);
        assert.equal(org.read('Account', account, 'Hours__c')['Hours__c'], 6.5);
        org.update('Task__c', { Id: task, Hours__c: 10, State__c: 'Open' });
        assert.deepEqual(Object.values(org.read('Project__c', project, ...TOTALS)), [2, 0, 14, 10, 0]);
        org.remove(task);
        assert.deepEqual(Object.values(org.read('Project__c', project, ...TOTALS)), [1, 0, 4, 4, 0]);
        undeleteRecords(org.org, org.administrator, [task], { allOrNone: true });
        assert.equal(org.read('Account', account, 'Hours__c')['Hours__c'], 14);
    });

    it('follow a detail to another master', () => {
        const org = openProjects();
        const account = org.insert('Account', { Name: 'Acme' });
        const [one, two] = ['1', '2'].map((name) => org.insert('Project__c', { Name: name, Account__c: account })) as [
            string,
            string
        ];
        const task = org.insert('Task__c', { Name: 'a', Project__c: one, Hours__c: 1 });
        org.update('Task__c', { Id: task, Project__c: two });
        assert.deepEqual(
            [org.read('Project__c', one, 'Hours__c'), org.read('Project__c', two, 'Hours__c')],
            [{ Hours__c: 0 }, { Hours__c: 1 }]
        );
    });

    it('sum opportunities on their account', () => {
        const org = openProjects();
        const account = org.insert('Account', { Name: 'Acme' });
        const deal = { Name: 'd', CloseDate: '2026-05-04', AccountId: account };
        org.insert('Opportunity', { ...deal, StageName: 'Closed Won', Amount: 100 });
        const open = org.insert('Opportunity', { ...deal, StageName: 'Prospecting', Amount: 30 });
        assert.equal(org.read('Account', account, 'Won__c')['Won__c'], 100);
        org.update('Opportunity', { Id: open, StageName: 'Closed Won' });
        assert.equal(org.read('Account', account, 'Won__c')['Won__c'], 130);
    });

    it('are worked out for the records that were there before', () => {
        const org = openEngineOrg();
        const account = org.insert('Account', { Name: 'Acme' });
        org.insert('Opportunity', {
            Name: 'd',
            CloseDate: '2026-05-04',
            AccountId: account,
            StageName: 'Prospecting',
            Amount: 5
        });
        org.deploy(objectFile('Account', { parts: summary('Deals__c', 'count', 'Opportunity.AccountId') }));
        assert.equal(org.read('Account', account, 'Deals__c')['Deals__c'], 1);
    });

    it('are always what the details say, whatever was done to them', () => {
        const step = fc.record({
            act: fc.constantFrom('insert', 'update', 'move', 'delete', 'undelete'),
            which: fc.nat(9),
            project: fc.nat(1),
            hours: fc.option(fc.integer({ min: 0, max: 50 })),
            done: fc.boolean()
        });
        fc.assert(
            fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
                const org = openProjects();
                const account = org.insert('Account', { Name: 'Acme' });
                const projects = ['1', '2'].map((name) =>
                    org.insert('Project__c', { Name: name, Account__c: account })
                );
                const tasks: string[] = [];
                for (const { act, which, project, hours, done } of steps) {
                    const values = { Hours__c: hours, State__c: done ? 'Done' : 'Open' };
                    const task = tasks[which % Math.max(1, tasks.length)];
                    if (act === 'insert' || task === undefined) {
                        tasks.push(org.insert('Task__c', { Name: 't', Project__c: projects[project], ...values }));
                    } else if (act === 'delete') {
                        org.remove(task);
                    } else if (act === 'undelete') {
                        undeleteRecords(org.org, org.administrator, [task], { allOrNone: false });
                    } else {
                        org.update('Task__c', {
                            Id: task,
                            ...(act === 'move' ? { Project__c: projects[project] } : values)
                        });
                    }
                }
                for (const id of projects) {
                    const [expected] = org.rows(
                        `SELECT count(*) AS Tasks__c, count(*) FILTER (WHERE "State__c" = 'Done') AS Done__c, coalesce(sum("Hours__c"), 0) AS Hours__c,
                         max("Hours__c") AS Longest__c, coalesce(sum("Hours__c" * 100) FILTER (WHERE "State__c" = 'Done'), 0) AS Cost__c
                         FROM "Task__c" WHERE "Project__c" = ? AND "IsDeleted" = 0`,
                        id
                    );
                    assert.deepEqual(org.read('Project__c', id, ...TOTALS), expected);
                }
                const [sum] = org.rows('SELECT coalesce(sum("Hours__c"), 0) AS hours FROM "Project__c"');
                assert.equal(org.read('Account', account, 'Hours__c')['Hours__c'], sum?.['hours']);
                org.org.close();
            }),
            { numRuns: 25 }
        );
    });
});

describe("the rules of a total's owner", () => {
    const budget = (name: string, parts: string) =>
        objectFile(name, { label: name.replace('__c', ''), parts: `${number('Limit__c', 0)}${parts}` });
    function openBudgets() {
        const org = openEngineOrg();
        org.deploy(
            budget(
                'Budget__c',
                summary('Spent__c', 'sum', 'Plan__c.Budget__c', sumOf('Plan__c.Spent__c')) +
                    rule(
                        'Kept',
                        'Spent__c &gt; Limit__c',
                        'The budget is spent.',
                        '<errorDisplayField>Limit__c</errorDisplayField>'
                    )
            ),
            objectFile('Plan__c', {
                label: 'Plan',
                sharingModel: 'ControlledByParent',
                parts:
                    masterDetail('Budget__c', 'Budget__c', 'Plans') +
                    summary('Spent__c', 'sum', 'Cost__c.Plan__c', sumOf('Cost__c.Amount__c'))
            }),
            objectFile('Cost__c', {
                label: 'Cost',
                sharingModel: 'ControlledByParent',
                parts: masterDetail('Plan__c', 'Plan__c', 'Costs') + number('Amount__c', 0)
            })
        );
        const plans = [100, 10].map((limit) =>
            org.insert('Plan__c', {
                Name: 'Plan',
                Budget__c: org.insert('Budget__c', { Name: 'Budget', Limit__c: limit })
            })
        ) as [string, string];
        const spent = (): unknown[] =>
            org.rows('SELECT "Spent__c" FROM "Budget__c" ORDER BY "Id"').map((row) => row['Spent__c']);
        const spend = (amounts: [string, number][], allOrNone: boolean): string[] =>
            insertRecords(
                org.org,
                org.administrator,
                org.object('Cost__c'),
                amounts.map(([plan, amount]) => ({ Name: 'Cost', Plan__c: plan, Amount__c: amount })),
                { allOrNone }
            ).map(errorOf);
        return { ...org, plans, spent, spend };
    }
    const REFUSED = 'FIELD_CUSTOM_VALIDATION_EXCEPTION: The budget is spent.';

    it('refuse the records that would break them, also through a total of totals, and take the others', () => {
        const { plans, spent, spend, rows } = openBudgets();
        const [wide, tight] = plans;
        assert.deepEqual(
            spend(
                [
                    [wide, 40],
                    [tight, 8],
                    [wide, 50],
                    [tight, 3]
                ],
                false
            ),
            ['none', REFUSED, 'none', REFUSED]
        );
        assert.deepEqual(spent(), [90, 0]);
        assert.equal(rows('SELECT "Id" FROM "Cost__c"').length, 2);
    });

    it('undo the whole call where it is all or nothing', () => {
        const { plans, spent, spend, rows } = openBudgets();
        const [first, second] = spend(
            [
                [plans[0], 40],
                [plans[1], 11]
            ],
            true
        );
        assert.match(first ?? '', /^ALL_OR_NONE_OPERATION_ROLLED_BACK/);
        assert.equal(second, REFUSED);
        assert.deepEqual([spent(), rows('SELECT "Id" FROM "Cost__c"').length], [[0, 0], 0]);
    });

    it('refuse a change and a deletion as well, and let everything be deleted with its owner', () => {
        const { plans, spent, update, remove, insert, deploy } = openBudgets();
        const cost = insert('Cost__c', { Name: 'Cost', Plan__c: plans[1], Amount__c: 9 });
        assert.equal(errorOf(update('Cost__c', { Id: cost, Amount__c: 11 })), REFUSED);
        deploy(
            objectFile('Budget__c', {
                parts: rule('Used', 'Spent__c = 0 &amp;&amp; PRIORVALUE(Spent__c) &gt; 0', 'Unused.')
            })
        );
        assert.equal(errorOf(remove(cost)), 'FIELD_CUSTOM_VALIDATION_EXCEPTION: Unused.');
        assert.deepEqual(spent(), [0, 9]);
        assert.equal(errorOf(remove(plans[0])), 'none');
    });
});
