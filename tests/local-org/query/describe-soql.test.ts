import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { describeSoql } from '../../../local-org/services/query.ts';
import { openQueryOrg } from '../../support/query-org.ts';

const { org, administrator } = openQueryOrg();

describe('The description of a query', () => {
    it('tells values, parents and lists apart', () => {
        const { object, kind, columns } = describeSoql(
            org,
            administrator,
            'SELECT Name, Owner.Name, (SELECT Amount FROM Opportunities) FROM Account'
        );
        assert.deepEqual([object, kind], ['Account', 'records']);
        assert.deepEqual(
            columns.map((column) => [column.kind, column.name]),
            [
                ['value', 'Name'],
                ['parent', 'Owner'],
                ['list', 'Opportunities']
            ]
        );
        const list = columns[2];
        assert.ok(list?.kind === 'list' && list.columns[0]?.kind === 'value');
        assert.deepEqual([list.columns[0].type, list.columns[0].field?.name], ['currency', 'Amount']);
    });

    it('names the columns of an aggregate', () => {
        const { kind, columns } = describeSoql(
            org,
            administrator,
            'SELECT StageName, COUNT(Id), SUM(Amount) s FROM Opportunity GROUP BY StageName'
        );
        assert.equal(kind, 'aggregate');
        assert.deepEqual(
            columns.map((column) => column.kind === 'value' && [column.name, column.type, column.isAggregate]),
            [
                ['StageName', 'picklist', false],
                ['expr0', 'int', true],
                ['s', 'currency', true]
            ]
        );
        assert.equal(describeSoql(org, administrator, 'SELECT COUNT() FROM Account').kind, 'count');
    });
});
