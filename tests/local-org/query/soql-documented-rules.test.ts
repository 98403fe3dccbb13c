import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runSoql } from '../../../local-org/services/query.ts';
import { openSalesRows } from '../../support/sales-rows.ts';

const { org, administrator, acme, insert } = openSalesRows();
const rows = (soql: string): Record<string, unknown>[] =>
    runSoql(org, administrator, soql).records.map(({ attributes: _, ...row }) => row);
const names = (soql: string): unknown[] => rows(soql).map(({ Name }) => Name);
const IN = 'Id IN (SELECT AccountId FROM';

/** What the reference forbids -> what the platform says. */
const refusals: Readonly<Record<string, string>> = {
    'SELECT COUNT() FROM Account ORDER BY Name': 'Ordered field must be grouped or aggregated: Name',
    'SELECT COUNT() FROM Account GROUP BY Name': 'Grouped query cannot use COUNT(), use COUNT(fieldName)',
    'SELECT MAX(CreatedDate) FROM Account LIMIT 1':
        'Non-grouped query that uses overall aggregate functions cannot also use LIMIT',
    'SELECT MAX(CreatedDate) FROM Account OFFSET 1':
        'Non-grouped query that uses overall aggregate functions cannot also use OFFSET',
    'SELECT COUNT(IsWon) FROM Opportunity': 'field IsWon does not support aggregate operator COUNT',
    'SELECT SUM(CloseDate) FROM Opportunity': 'field CloseDate does not support aggregate operator SUM',
    'SELECT COUNT(Description) FROM Opportunity': 'field Description does not support aggregate operator COUNT',
    'SELECT Name, COUNT(Id) FROM Account GROUP BY Name, Name': 'duplicate grouping expression: Name',
    'SELECT (SELECT COUNT(Id) FROM Contacts) FROM Account': 'only root queries support aggregate expressions',
    'SELECT (SELECT Name FROM Contacts GROUP BY Name) FROM Account': 'only root queries support aggregate expressions',
    'SELECT (SELECT Name FROM Contacts OFFSET 1) FROM Account':
        'OFFSET in a subquery needs a parent query with LIMIT 1',
    'SELECT Id, FIELDS(ALL) FROM Account LIMIT 1': 'duplicate field selected: Id',
    'SELECT TYPEOF What WHEN Account THEN Id WHEN account THEN Name END FROM Task':
        'WHEN clause operand [account] is not unique',
    [`SELECT Id FROM Account WHERE Name = 'x' OR ${IN} Contact)`]:
        "Semi join sub-selects are not allowed with the 'OR' operator",
    [`SELECT Id FROM Account WHERE (NOT ${IN} Contact))`]:
        "Semi join sub-selects are not allowed with the 'NOT' operator",
    [`SELECT Id FROM Account WHERE ${IN} Contact) AND ${IN} Case) AND ${IN} Opportunity)`]:
        'Maximum 2 semi join sub-selects are allowed',
    [`SELECT Id FROM Account WHERE ${IN} Contact WHERE Id IN (SELECT ContactId FROM Case))`]:
        'Nesting of semi join sub-selects is not supported',
    'SELECT Id FROM Account WHERE Id IN (SELECT ParentId FROM Account)':
        'The inner and outer selects should not be on the same object type',
    'SELECT Id FROM Contact WHERE Id IN (SELECT WhoId FROM Task)':
        "Entity 'Task' is not supported for semi join inner selects",
    'SELECT Id FROM Account WHERE Id IN (SELECT Name FROM Contact)':
        "Semi join sub-selects can only query id fields, cannot use: 'Name'",
    "SELECT Id FROM Account WHERE DISTANCE(BillingAddress, GEOLOCATION(1, 2), 'km') <= 5":
        'The DISTANCE function only supports the operators < and >',
    'SELECT Id FROM Account USING SCOPE my_territory': "scope 'my_territory' is not supported on entity 'Account'",
    'SELECT Id FROM Account WITH DATA CATEGORY Geography__c ABOVE usa__c':
        'WITH DATA CATEGORY needs data categories, and this organization has none'
};

describe('The reference forbids, and so does the org,', () => {
    for (const [soql, message] of Object.entries(refusals)) {
        it(soql, () =>
            assert.throws(
                () => rows(soql),
                (error: Error) => error.message.endsWith(message)
            )
        );
    }
});

describe('As the reference has it,', () => {
    it('MIN and MAX of a picklist go by the order of its values', () => {
        assert.deepEqual(rows('SELECT MIN(StageName) lowest, MAX(StageName) highest FROM Opportunity'), [
            { lowest: 'Prospecting', highest: 'Closed Lost' }
        ]);
    });

    it('FORMAT takes an aggregate, HAVING takes GROUPING', () => {
        assert.deepEqual(rows('SELECT FORMAT(MIN(CloseDate)) day, FORMAT(SUM(Amount)) FROM Opportunity'), [
            { day: '1/10/2026', expr0: '$465.50' }
        ]);
        const subtotals = 'SELECT StageName, COUNT(Id) n FROM Opportunity GROUP BY ROLLUP(StageName)';
        assert.deepEqual(rows(`${subtotals} HAVING GROUPING(StageName) = 1`), [{ StageName: null, n: 5 }]);
    });

    it('filters compare labels with toLabel', () => {
        const stages = 'SELECT Name FROM Opportunity WHERE toLabel(StageName)';
        assert.deepEqual(names(`${stages} = 'closed won'`), ['Boiler']);
        assert.deepEqual(names(`${stages} LIKE 'Closed%' ORDER BY Name`), ['Boiler', 'Turbine']);
        assert.deepEqual(names(`${stages} NOT IN ('Closed Won', 'Closed Lost', 'Prospecting')`), ['Valve']);
        assert.deepEqual(names("SELECT Name FROM Opportunity WHERE toLabel(Name) = 'pump'"), ['Pump']);
        assert.throws(() => rows(`${stages} > 'A'`), /toLabel\(\) is compared with texts/);
    });

    it('delegated tasks are those that the person has given to somebody else', () => {
        const other = insert('User', { Username: 'other@org.example', LastName: 'Other', Name: 'Other' });
        insert('Task', { Subject: 'given', OwnerId: other, WhatId: acme });
        insert('Task', { Subject: 'kept', WhatId: acme });
        const subjects = rows('SELECT Subject FROM Task USING SCOPE delegated').map(({ Subject }) => Subject);
        assert.deepEqual(subjects, ['given']);
        assert.throws(() => rows('SELECT Id FROM Account USING SCOPE delegated'), /not supported on entity 'Account'/);
    });
});
