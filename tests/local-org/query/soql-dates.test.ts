import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runSoql } from '../../../local-org/services/query.ts';
import { NOW } from '../../support/query-org.ts';
import { openSalesRows } from '../../support/sales-rows.ts';

const { org, administrator, insert } = openSalesRows();
const found = (where: string, as = org): unknown[] =>
    runSoql(as, administrator, `SELECT Name FROM Opportunity WHERE ${where} ORDER BY Name`).records.map(
        (record) => record['Name']
    );

describe('A date in a filter', () => {
    const cases: readonly (readonly [where: string, names: readonly string[]])[] = [
        ['CloseDate = TODAY', ['Turbine']],
        ['CloseDate < TODAY', ['Boiler', 'Heater']],
        ['CloseDate <= TODAY', ['Boiler', 'Heater', 'Turbine']],
        ['CloseDate > THIS_QUARTER', ['Valve']],
        ['CloseDate >= THIS_QUARTER', ['Boiler', 'Pump', 'Turbine', 'Valve']],
        ['CloseDate != THIS_YEAR', ['Valve']],
        ['CloseDate = LAST_N_DAYS:60', ['Boiler', 'Turbine']],
        ['CloseDate IN (TODAY, NEXT_YEAR)', ['Turbine', 'Valve']],
        ['CreatedDate = TODAY', ['Turbine']],
        ['CreatedDate = YESTERDAY', ['Boiler']],
        ['CreatedDate < THIS_YEAR', ['Pump']],
        ['CALENDAR_MONTH(CreatedDate) = 12', ['Pump']],
        ['HOUR_IN_DAY(CreatedDate) = 23', ['Boiler', 'Pump']],
        ['DAY_ONLY(CreatedDate) = 2026-05-15', ['Boiler']],
        ['DAY_IN_WEEK(CloseDate) = 7', ['Heater', 'Turbine']],
        ['DAY_IN_MONTH(CloseDate) = 30', ['Pump']],
        ['DAY_IN_YEAR(CloseDate) = 10', ['Heater']],
        ['WEEK_IN_MONTH(CloseDate) = 5', ['Pump']],
        ['WEEK_IN_YEAR(CloseDate) = 2', ['Heater']],
        ['FISCAL_QUARTER(CloseDate) = 1', ['Heater', 'Valve']],
        ['FISCAL_YEAR(CloseDate) = 2026 AND FISCAL_MONTH(CloseDate) = 6', ['Pump']]
    ];
    for (const [where, names] of cases) {
        it(where, () => assert.deepEqual(found(where), names));
    }

    it('names fiscal years as the organization is set up', () => {
        const { org: feb, administrator: someone } = openSalesRows();
        const years = (start: number, byStart: number): unknown[] => {
            feb.database
                .prepare('UPDATE "Organization" SET "FiscalYearStartMonth" = ?, "UsesStartDateAsFiscalYearName" = ?')
                .run(start, byStart);
            // What a person's day is made from is kept with the access, and a fresh one reads it anew.
            return runSoql(
                feb,
                { ...someone },
                'SELECT FISCAL_YEAR(CloseDate) y, COUNT(Id) n FROM Opportunity GROUP BY FISCAL_YEAR(CloseDate) ORDER BY FISCAL_YEAR(CloseDate)'
            ).records.map((record) => [record['y'], record['n']]);
        };
        const calendarYears = [
            [2026, 4],
            [2027, 1]
        ];
        assert.deepEqual(years(1, 0), calendarYears);
        assert.deepEqual(years(2, 1), [
            [2025, 1],
            [2026, 4]
        ]);
        assert.deepEqual(years(2, 0), [
            [2026, 1],
            [2027, 4]
        ]);
    });

    it('moves on with the clock, also in a query that was asked before', () => {
        let now = NOW;
        const moving = { ...org, clock: { now: () => now } };
        assert.deepEqual(found('CloseDate = TODAY', moving), ['Turbine']);
        now = Date.parse('2026-06-30T12:00:00Z');
        assert.deepEqual(found('CloseDate = TODAY', moving), ['Pump']);
    });

    it('is in the time zone of the person', () => {
        const user = insert('User', {
            Username: 'tokyo@org.example',
            LastName: 'T',
            TimeZoneSidKey: 'Asia/Tokyo',
            ProfileId: profileId()
        });
        const rows = (where: string): unknown[] =>
            runSoql(org, org.accessOf(user), `SELECT Name FROM Opportunity WHERE ${where} ORDER BY Name`).records.map(
                (record) => record['Name']
            );
        // 23:30 UTC on the 15th is the morning of the 16th there.
        assert.deepEqual(rows('CreatedDate = TODAY'), ['Boiler', 'Turbine']);
        assert.deepEqual(rows('HOUR_IN_DAY(convertTimezone(CreatedDate)) = 8'), ['Boiler', 'Pump']);
        assert.deepEqual(rows('HOUR_IN_DAY(CreatedDate) = 8'), ['Heater', 'Valve']);
        const [boiler] = runSoql(
            org,
            org.accessOf(user),
            `SELECT FORMAT(CreatedDate) FROM Opportunity WHERE Name = 'Boiler'`
        ).records;
        assert.equal(boiler?.['CreatedDate'], '5/16/2026, 8:30 AM');
    });

    it('must be one', () => {
        assert.throws(() => found('CloseDate = 2026-13-45'), /invalid date value: 2026-13-45/);
        assert.throws(() => found('CloseDate = 2026-02-30'), /invalid date value/);
        assert.throws(() => found('Amount = TODAY'), /must be of type currency/);
        assert.throws(() => found('CALENDAR_YEAR(Amount) = 1'), /not supported on field 'Amount'/);
        assert.throws(() => found('CloseDate = LAST_N_DAYS'), /expecting ':'/);
    });
});

const profileId = (): string => org.database.prepare('SELECT "Id" FROM "Profile" LIMIT 1').get()?.['Id'] as string;
