import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gives, table } from './support/both-ways.ts';
import { aRecord, valueOf } from './support/record.ts';

describe('dates and times', () => {
    it('know weekdays as the sample rules do', () => {
        // https://help.salesforce.com/s/articleView?id=platform.customize_functions_mod.htm: 7 January 1900 was a Sunday
        const weekday = 'CASE(MOD(CloseDate - DATE(1900, 1, 7), 7), 0, 0, 6, 0, 1) = 0';
        gives(weekday, true); // Saturday, 31 January 2026
        gives(weekday, false, { record: aRecord({ CloseDate: { type: 'date', value: '2026-02-02' } }) });
        table([
            ['WEEKDAY(CloseDate)', 7],
            ['WEEKDAY(DATE(2026, 2, 1))', 1]
        ]);
    });

    it('know leap years as the sample formula does', () => {
        // https://help.salesforce.com/s/articleView?id=platform.formula_examples_dates.htm
        const leap =
            'OR(MOD(YEAR(CloseDate), 400) = 0, AND(MOD(YEAR(CloseDate), 4) = 0, MOD(YEAR(CloseDate), 100) != 0))';
        for (const [year, expected] of [
            ['2000', true],
            ['1900', false],
            ['2024', true],
            ['2026', false]
        ] as const) {
            gives(leap, expected, { record: aRecord({ CloseDate: { type: 'date', value: `${year}-06-01` } }) });
        }
    });

    it('find the last day of a month as the sample formula does', () => {
        // https://help.salesforce.com/s/articleView?id=platform.formula_examples_dates.htm
        const last =
            'IF(MONTH(CloseDate) = 12, DATE(YEAR(CloseDate), 12, 31), DATE(YEAR(CloseDate), MONTH(CloseDate) + 1, 1) - 1)';
        for (const [day, expected] of [
            ['2024-02-10', '2024-02-29'],
            ['2026-12-01', '2026-12-31']
        ] as const) {
            gives(last, expected, { record: aRecord({ CloseDate: { type: 'date', value: day } }) });
        }
    });

    it('move and subtract', () => {
        table([
            ['CloseDate + 1', '2026-02-01'],
            ['CloseDate - 31.9', '2025-12-31'],
            ['CloseDate + -1.9', '2026-01-30'],
            ['1 + CloseDate', '2026-02-01'],
            ['CloseDate - DATE(2025, 12, 31)', 31],
            ['CreatedDate + 0.5', '2026-01-31T10:15:30.250Z'],
            ['CreatedDate - 1 / 24', '2026-01-30T21:15:30.250Z'],
            ['CreatedDate - DATETIMEVALUE("2026-01-29 22:15:30")', 1 + 0.25 / 86400],
            ['Opens__c + 3600000', '09:30:00.000Z'],
            ['Opens__c - 36000000', '22:30:00.000Z'],
            ['Opens__c - TIMEVALUE("08:00:00.000")', 1_800_000],
            ['TIMEVALUE("08:00:00.000") - Opens__c', 84_600_000],
            ['DATE(9999, 12, 31) + 1', '#Error!'],
            ['DATE(1, 1, 1) - 1', '#Error!']
        ]);
    });

    it('add months as the platform engine does: the last day stays last', () => {
        // https://github.com/salesforce/formula-engine (FunctionAddMonths)
        table([
            ['ADDMONTHS(DATE(2026, 1, 31), 1)', '2026-02-28'],
            ['ADDMONTHS(DATE(2024, 2, 29), 12)', '2025-02-28'],
            ['ADDMONTHS(DATE(2026, 2, 28), 1)', '2026-03-31'],
            ['ADDMONTHS(DATE(2026, 1, 30), 1)', '2026-02-28'],
            ['ADDMONTHS(DATE(2026, 3, 15), -15)', '2024-12-15'],
            ['ADDMONTHS(CreatedDate, 1)', '2026-02-28T22:15:30.250Z']
        ]);
    });

    it('are taken apart', () => {
        table([
            ['YEAR(CloseDate)', 2026],
            ['MONTH(CloseDate)', 1],
            ['DAY(CloseDate)', 31],
            ['DAYOFYEAR(DATE(2024, 12, 31))', 366],
            ['ISOWEEK(DATE(2021, 1, 3))', 53],
            ['ISOYEAR(DATE(2021, 1, 3))', 2020],
            ['ISOWEEK(CreatedDate)', 5],
            ['HOUR(TIMEVALUE(CreatedDate))', 22],
            ['MINUTE(Opens__c)', 30],
            ['SECOND(TIMEVALUE("10:40:55.666"))', 55],
            ['MILLISECOND(TIMEVALUE("10:40:55.666"))', 666],
            ['UNIXTIMESTAMP(DATE(1970, 1, 2))', 86_400],
            ['UNIXTIMESTAMP(CreatedDate)', 1_769_811_330],
            ['UNIXTIMESTAMP(Opens__c)', 30_600],
            ['FROMUNIXTIME(1769811330)', '2026-01-30T22:15:30.000Z']
        ]);
    });

    it('become texts and come from texts', () => {
        table([
            ['TEXT(CloseDate)', '2026-01-31'],
            ['TEXT(CreatedDate)', '2026-01-30 22:15:30Z'],
            ['TEXT(Opens__c)', '08:30:00.000'],
            ['DATEVALUE("2026-1-5")', '2026-01-05'],
            ['DATEVALUE("2026-02-30")', '#Error!'],
            ['DATEVALUE("soon")', '#Error!'],
            ['DATEVALUE("")', null],
            ['DATETIMEVALUE("2005-11-15 17:00:00 ")', '2005-11-15T17:00:00.000Z'],
            ['DATETIMEVALUE("sample ")', '#Error!'],
            ['DATETIMEVALUE(CloseDate)', '2026-01-31T00:00:00.000Z'],
            ['TIMEVALUE("10:40:55.666")', '10:40:55.666Z'],
            ['TIMEVALUE("25:00:00.000")', '#Error!'],
            ['FORMATDURATION(3661)', '01:01:01'],
            ['FORMATDURATION(-90061, TRUE)', '1:01:01:01'],
            ['FORMATDURATION(CreatedDate, CreatedDate + 1.5)', '1:12:00:00'],
            ['DATE(2026, 13, 1)', '#Error!'],
            ['DATE(0, 1, 1)', '#Error!']
        ]);
    });

    it('make a date default of NOW(), on the calendar of the person', () => {
        const scope = { use: 'defaultValue', result: { type: 'date' } } as const;
        assert.equal(valueOf('NOW()', { scope }), '2026-01-31');
        assert.equal(valueOf('NOW()', { scope, environment: { timeZone: 'America/Los_Angeles' } }), '2026-01-30');
    });

    it('follow the time zone of the person where the calendar matters', () => {
        const inLosAngeles = { environment: { timeZone: 'America/Los_Angeles' } };
        table([
            ['TODAY()', '2026-01-31'],
            ['NOW()', '2026-01-31T05:00:00.000Z'],
            ['TIMENOW()', '05:00:00.000Z'],
            ['DATEVALUE(CreatedDate)', '2026-01-30']
        ]);
        table(
            [
                ['TODAY()', '2026-01-30'],
                ['NOW()', '2026-01-31T05:00:00.000Z'],
                ['DATEVALUE(CreatedDate + 0.25)', '2026-01-30'],
                ['DATEVALUE(CreatedDate + 0.5)', '2026-01-31']
            ],
            inLosAngeles
        );
    });
});
