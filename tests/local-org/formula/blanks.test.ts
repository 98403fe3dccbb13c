import { describe, it } from 'node:test';
import { FormulaFailure } from '../../../local-org/engine/formula/index.ts';
import assert from 'node:assert/strict';
import { gives, table } from './support/both-ways.ts';
import { aRecord, valueOf } from './support/record.ts';

const record = aRecord({
    Amount: { type: 'currency', value: null },
    Probability: { type: 'percent', value: null },
    Name: { type: 'string', value: null },
    CloseDate: { type: 'date', value: null },
    CreatedDate: { type: 'datetime', value: null },
    IsWon: { type: 'boolean', value: null },
    StageName: { type: 'picklist', value: null },
    Regions__c: { type: 'multipicklist', value: null },
    Site__Latitude__s: { type: 'double', value: null }
});
const asBlanks = { record };
const asZero = { record, scope: { blanksAsZero: true } };

describe('blank fields', () => {
    it('stay blank through arithmetic, and make comparisons untrue', () => {
        table(
            [
                ['Amount + 1', null],
                ['Amount = 0', false],
                ['Amount <> 0', false],
                ['Amount < 1', false],
                ['NOT(Amount < 1)', false],
                ['IF(Amount < 1, "yes", "no")', 'no'],
                ['Amount = NULL', false],
                ['CloseDate > TODAY()', false],
                ['CloseDate + 1', null],
                ['ABS(Amount)', null],
                ['MAX(1, Amount)', null],
                ['CASE(Amount, 0, "zero", "other")', 'other']
            ],
            asBlanks
        );
    });

    it('count as zero where the formula says so, but only numbers do', () => {
        table(
            [
                ['Amount + 1', 1],
                ['Amount = 0', true],
                ['Probability + 1', 1],
                ['ISBLANK(Amount)', false],
                ['BLANKVALUE(Amount, 5)', 0],
                ['Name', null],
                ['CloseDate + 1', null],
                ['VALUE(Name) + 1', null],
                ['10 / Amount', '#Error!']
            ],
            asZero
        );
    });

    it('are found by ISBLANK, ISNULL and their fellows', () => {
        table(
            [
                ['ISBLANK(Amount)', true],
                ['ISBLANK(Name)', true],
                ['ISBLANK("")', true],
                ['ISBLANK(CloseDate)', true],
                ['ISBLANK(StageName)', true],
                ['ISBLANK(Regions__c)', true],
                ['ISBLANK(IsWon)', false],
                ['ISBLANK(Site__c)', true],
                ['ISNULL(Amount)', true],
                ['ISNULL(Name)', false],
                ['BLANKVALUE(Name, "none")', 'none'],
                ['NULLVALUE(Name, "none")', null],
                ['NULLVALUE(Amount, 7)', 7],
                ['BLANKVALUE(CloseDate, DATE(2026, 1, 1))', '2026-01-01']
            ],
            asBlanks
        );
        table([
            ['ISBLANK(Name)', false],
            ['ISBLANK(Site__c)', false]
        ]);
    });

    it('are equal texts, picklists without a value, and unticked boxes', () => {
        table(
            [
                ['Name = ""', true],
                ['Name = "a"', false],
                ['Name <> "a"', true],
                ['IsWon', false],
                ['NOT(IsWon)', true],
                ['ISPICKVAL(StageName, "")', true],
                ['TEXT(StageName) = ""', true],
                ['CASE(StageName, "", 1, 2)', 1],
                ['CASE(Name, "", 1, 2)', 1],
                ['INCLUDES(Regions__c, "North")', false],
                ['INCLUDES(Regions__c, "")', true],
                ['PICKLISTCOUNT(Regions__c)', 0],
                ['LEN(Name)', 0],
                ['CONTAINS(Name, "a")', false],
                ['IF(NOT(CONTAINS(Name, "a")), 1, 2)', 2]
            ],
            asBlanks
        );
    });
});

describe('choices', () => {
    it('take the first that fits', () => {
        table([
            ['IF(IsWon, "won", "open")', 'won'],
            ['IFS(Amount > 5000, "large", Amount > 1000, "middle", "small")', 'middle'],
            ['CASE(StageName, "Won", 6, "Prospecting", 1, 0)', 1],
            ['CASE(WEEKDAY(CloseDate), 1, "Sun", 7, "Sat", "week")', 'Sat'],
            ['CASE(CloseDate, DATE(2026, 1, 31), 1, 2)', 1],
            ['CASE(NULL, 1, 2, 3)', 3],
            ['INCLUDES(Regions__c, "South")', true],
            ['INCLUDES(Regions__c, "Sou")', false],
            ['PICKLISTCOUNT(Regions__c)', 2],
            ['IsWon = TRUE', true],
            ['AND(IsWon, Amount > 1, NOT FALSE) && !FALSE', true],
            ['OR(FALSE, Amount = 1250.5)', true]
        ]);
    });

    it('stay as cheap in SQL as they are long', () => {
        const many = Array.from({ length: 100 }, (_, index) => `"v${index}", ${index}`).join(', ');
        gives(`CASE(Name, ${many}, "Cinder Ridge", 100, -1)`, 100);
        let nested = '0';
        for (let index = 0; index < 60; index++) {
            nested = `IF(Quantity__c = ${index + 10}, 1 / Quantity__c, ${nested})`;
        }
        gives(nested, 0);
    });
});

describe('distances', () => {
    it('are great circles, in kilometres or miles', () => {
        // https://github.com/salesforce/formula-engine, testDistance: from 0, 0
        gives("DISTANCE(GEOLOCATION(0, 0), GEOLOCATION(33.37088, -122.61715), 'mi')", 8066.8974274546545);
        gives('ROUND(DISTANCE(Site__c, GEOLOCATION(37.775, -122.418), "km"), 6)', 0);
        gives('DISTANCE(Site__c, GEOLOCATION(91, 0), "km")', '#Error!');
        gives('DISTANCE(Site__c, GEOLOCATION(NULL, 0), "km")', null);
    });
});

describe('a record being saved', () => {
    const saved = aRecord({
        Amount: { type: 'currency', value: 5, before: 4 },
        Name: { type: 'string', value: 'new', before: 'old' },
        StageName: { type: 'picklist', value: 'Won', before: 'Open' },
        CloseDate: { type: 'date', value: null, before: '2026-01-31' },
        Email__c: { type: 'email', value: null, before: '' },
        Quantity__c: { type: 'double', value: 1, before: 1 }
    });

    it('knows what it was before', () => {
        const now = (source: string) => valueOf(source, { record: saved });
        assert.deepEqual(
            [
                'ISCHANGED(Amount)',
                'ISCHANGED(Quantity__c)',
                'ISCHANGED(CloseDate)',
                'ISCHANGED(Email__c)',
                'ISCHANGED(StageName)',
                'ISNEW()'
            ].map(now),
            [true, false, true, false, true, false]
        );
        assert.deepEqual(
            [
                'PRIORVALUE(Amount)',
                'PRIORVALUE(Name)',
                'PRIORVALUE(CloseDate)',
                'TEXT(PRIORVALUE(StageName))',
                'ISPICKVAL(PRIORVALUE(StageName), "Open")',
                'CASE(PRIORVALUE(StageName), "Open", 1, 2)'
            ].map(now),
            [4, 'old', '2026-01-31', 'Open', true, 1]
        );
    });

    it('has no before while it is inserted', () => {
        const inserted = { record: saved, environment: { isNew: true } };
        assert.deepEqual(
            ['ISNEW()', 'ISCHANGED(Amount)', 'PRIORVALUE(Amount)'].map((source) => valueOf(source, inserted)),
            [true, false, 5]
        );
    });

    it('cannot be asked for in a query', () => {
        assert.throws(() => gives('ISCHANGED(Amount)', true, { record: saved }), {
            message: 'Function ISCHANGED, which needs the record being saved, cannot be worked out in a query'
        });
    });

    it('passes on the failure of another formula', () => {
        const failed = aRecord({ Ratio__c: { type: 'double', value: new FormulaFailure('Division by zero') } });
        assert.equal(valueOf('Ratio__c + 1', { record: failed }), '#Error!');
        assert.equal(valueOf('IF(IsWon, 1, Ratio__c)', { record: failed }), 1);
    });
});
