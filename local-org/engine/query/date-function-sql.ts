import type { FieldType } from '../schema/schema.ts';
import type { DateFunction } from './ir.ts';
import { bind, type Sql, sql } from './sql.ts';

/** Name under which the database knows `wallClock` (see `register-functions.ts`). */
export const WALL_CLOCK = 'org_wall_clock';

/**
 * A date function over a stored date, datetime or time; NULL of NULL. Datetimes are taken in UTC unless `zoned`.
 * @returns SQL of an integer; DAY_ONLY: of a date
 */
export function dateFunctionSql(name: DateFunction, value: Sql, type: FieldType, zoned: boolean): Sql {
    const text =
        zoned && type === 'datetime' ? sql`${WALL_CLOCK}(${value}, ${bind((run) => run.calendar.timeZone)})` : value;
    const month = sql`CAST(substr(${text}, 6, 2) AS INTEGER)`;
    const day = sql`CAST(substr(${text}, 9, 2) AS INTEGER)`;
    const year = sql`CAST(substr(${text}, 1, 4) AS INTEGER)`;
    const dayInYear = sql`CAST(strftime('%j', ${text}) AS INTEGER)`;
    return part(name, { text, month, day, year, dayInYear }, type);
}

interface Parts {
    readonly text: Sql;
    readonly month: Sql;
    readonly day: Sql;
    readonly year: Sql;
    readonly dayInYear: Sql;
}

function part(name: DateFunction, { text, month, day, year, dayInYear }: Parts, type: FieldType): Sql {
    // Months since the fiscal year began, 0 to 11.
    const fiscalMonth = sql`((${month} - ${bind((run) => run.calendar.fiscalYearStart)} + 12) % 12)`;
    switch (name) {
        case 'CALENDAR_YEAR':
            return year;
        case 'CALENDAR_MONTH':
            return month;
        case 'CALENDAR_QUARTER':
            return sql`((${month} + 2) / 3)`;
        case 'DAY_IN_MONTH':
            return day;
        case 'DAY_IN_WEEK':
            return sql`(CAST(strftime('%w', ${text}) AS INTEGER) + 1)`;
        case 'DAY_IN_YEAR':
            return dayInYear;
        case 'DAY_ONLY':
            return sql`substr(${text}, 1, 10)`;
        case 'FISCAL_MONTH':
            return sql`(${fiscalMonth} + 1)`;
        case 'FISCAL_QUARTER':
            return sql`(${fiscalMonth} / 3 + 1)`;
        case 'FISCAL_YEAR':
            return sql`(${year} - (${month} < ${bind((run) => run.calendar.fiscalYearStart)}) + ${bind((run) => run.calendar.fiscalYearShift)})`;
        case 'HOUR_IN_DAY':
            return type === 'time'
                ? sql`CAST(substr(${text}, 1, 2) AS INTEGER)`
                : sql`CAST(substr(${text}, 12, 2) AS INTEGER)`;
        case 'WEEK_IN_MONTH':
            return sql`((${day} + 6) / 7)`;
        case 'WEEK_IN_YEAR':
            return sql`((${dayInYear} + 6) / 7)`;
    }
}
