import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runSoql } from '../../../local-org/services/query.ts';
import { openQueryOrg } from '../../support/query-org.ts';

const { org, administrator } = openQueryOrg();
const WSDL = 'Please reference your WSDL or the describe call for the appropriate names.';

const cases: readonly (readonly [says: string, soql: string, code: string, message: string])[] = [
    [
        'an unknown field',
        'SELECT Foo FROM Account',
        'INVALID_FIELD',
        `\nSELECT Foo FROM Account\n       ^\nERROR at Row:1:Column:8\nNo such column 'Foo' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${WSDL}`
    ],
    [
        'an unknown field on a later line',
        'SELECT Id,\n  Foo\nFROM Account',
        'INVALID_FIELD',
        `\n  Foo\n  ^\nERROR at Row:2:Column:3\nNo such column 'Foo' on entity 'Account'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${WSDL}`
    ],
    [
        'an unknown object',
        'SELECT Id FROM Foo__c',
        'INVALID_TYPE',
        `\nSELECT Id FROM Foo__c\n               ^\nERROR at Row:1:Column:16\nsObject type 'Foo__c' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${WSDL}`
    ],
    [
        'an unknown parent',
        'SELECT Foo__r.Name FROM Account',
        'INVALID_FIELD',
        `\nSELECT Foo__r.Name FROM Account\n       ^\nERROR at Row:1:Column:8\nDidn't understand relationship 'Foo__r' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${WSDL}`
    ],
    [
        'an unknown child list',
        'SELECT (SELECT Id FROM Foos) FROM Account',
        'INVALID_TYPE',
        `\nSELECT (SELECT Id FROM Foos) FROM Account\n                       ^\nERROR at Row:1:Column:24\nDidn't understand relationship 'Foos' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${WSDL}`
    ],
    [
        'a list without an end',
        'SELECT FROM Account',
        'MALFORMED_QUERY',
        `\nSELECT FROM Account\n       ^\nERROR at Row:1:Column:8\nunexpected token: 'FROM'`
    ],
    [
        'a query without an end',
        'SELECT Id FROM Account WHERE',
        'MALFORMED_QUERY',
        `\nSELECT Id FROM Account WHERE\n                            ^\nERROR at Row:1:Column:29\nunexpected token: '<EOF>'`
    ],
    [
        'AND and OR without parentheses',
        `SELECT Id FROM Account WHERE Name = 'a' AND Id != null OR Name = 'b'`,
        'MALFORMED_QUERY',
        `\nSELECT Id FROM Account WHERE Name = 'a' AND Id != null OR Name = 'b'\n                                                       ^\nERROR at Row:1:Column:56\nunexpected token: 'OR'`
    ],
    [
        'a strange character',
        'SELECT Id FROM Account WHERE Name = #',
        'MALFORMED_QUERY',
        `line 1:36 no viable alternative at character '#'`
    ],
    [
        'a text without an end',
        `SELECT Id FROM Account WHERE Name = 'a`,
        'MALFORMED_QUERY',
        `line 1:36 mismatched character '<EOF>' expecting '''`
    ],
    [
        'a bind variable',
        'SELECT Id FROM Account WHERE Name = :name',
        'MALFORMED_QUERY',
        `\nSELECT Id FROM Account WHERE Name = :name\n                                    ^\nERROR at Row:1:Column:37\nBind variables only allowed in Apex code`
    ],
    [
        'a number for a text',
        'SELECT Id FROM Account WHERE Name = 5',
        'INVALID_FIELD',
        `\nSELECT Id FROM Account WHERE Name = 5\n                             ^\nERROR at Row:1:Column:30\nvalue of filter criterion for field 'Name' must be of type string and should be enclosed in quotes`
    ],
    [
        'a text for a date',
        `SELECT Id FROM Opportunity WHERE CloseDate = '2026-01-01'`,
        'INVALID_FIELD',
        `\nSELECT Id FROM Opportunity WHERE CloseDate = '2026-01-01'\n                                 ^\nERROR at Row:1:Column:34\nvalue of filter criterion for field 'CloseDate' must be of type date and should not be enclosed in quotes`
    ],
    [
        'an id that is none',
        `SELECT Id FROM Account WHERE Id = 'abc'`,
        'INVALID_QUERY_FILTER_OPERATOR',
        `\nSELECT Id FROM Account WHERE Id = 'abc'\n                             ^\nERROR at Row:1:Column:30\ninvalid ID field: abc`
    ],
    ['the same field twice', 'SELECT Id, id FROM Account', 'MALFORMED_QUERY', 'duplicate field selected: id'],
    [
        'a filter on a long text',
        `SELECT Id FROM Account WHERE Description = 'x'`,
        'INVALID_FIELD',
        `\nSELECT Id FROM Account WHERE Description = 'x'\n                             ^\nERROR at Row:1:Column:30\nfield 'Description' can not be filtered in a query call`
    ],
    [
        'an order by a long text',
        'SELECT Id FROM Account ORDER BY Description',
        'INVALID_FIELD',
        `\nSELECT Id FROM Account ORDER BY Description\n                                ^\nERROR at Row:1:Column:33\nfield 'Description' can not be sorted in a query call`
    ]
];

describe('An error of a query points at the place and speaks as the platform does', () => {
    for (const [says, soql, errorCode, message] of cases) {
        it(`for ${says}`, () =>
            assert.throws(() => runSoql(org, administrator, soql), {
                name: 'OrgError',
                errorCode,
                message,
                status: 400
            }));
    }

    it('for a path of more than five parents', () => {
        const path = `${'Parent.'.repeat(6)}Name`;
        assert.throws(() => runSoql(org, administrator, `SELECT ${path} FROM Account`), /more than 5 levels/);
    });

    it('for a query longer than the platform takes', () => {
        assert.throws(
            () => runSoql(org, administrator, `SELECT Id FROM Account WHERE Name = '${'x'.repeat(100_000)}'`),
            /cannot be longer than 100000 characters/
        );
    });

    it('for more parents than one statement can read', () => {
        const paths = ['Parent', 'Owner', 'CreatedBy', 'LastModifiedBy'];
        const deeper = (level: readonly string[]): string[] =>
            level.flatMap((path) => [`${path}.Manager`, `${path}.CreatedBy`, `${path}.LastModifiedBy`]);
        const users = deeper(deeper(deeper(paths.slice(1))));
        assert.throws(
            () => runSoql(org, administrator, `SELECT ${users.map((path) => `${path}.Name`).join(', ')} FROM Account`),
            { errorCode: 'QUERY_TOO_COMPLICATED' }
        );
    });

    it('with only a part of a long line', () => {
        const soql = `SELECT ${'Name__c, '.repeat(200)} Id FROM Account`;
        assert.throws(
            () => runSoql(org, administrator, soql),
            (error: Error) => error.message.length < 700
        );
    });
});
