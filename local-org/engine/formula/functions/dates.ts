import { addMonths, calendarDay, dayOfYear, isoWeek, isoYear, weekday } from '../calendar.ts';
import { fail } from '../formula-error.ts';
import { localDate } from '../time-zone.ts';
import type { TypedNode } from '../typed.ts';
import type { Decimal } from '../values.ts';
import {
    DAY,
    dayOf,
    decimal,
    inCalendar,
    parseDate,
    parseDatetime,
    parseTime,
    wholePart,
    withinDay,
    type Value
} from '../values.ts';
import {
    BOOLEAN,
    DATE,
    DATE_OR_DATETIME,
    DATETIME,
    NUMBER,
    TIME,
    strict,
    type FunctionDef,
    type Run
} from './definition.ts';

/** A number read off a date. */
function datePart(name: string, part: (day: number) => number): FunctionDef {
    return { name, parameters: [DATE], returns: 'number', evaluate: strict((day: number) => decimal(part(day))) };
}

/** The ISO functions take datetimes too. */
function isoPart(name: string, part: (day: number) => number): FunctionDef {
    const evaluate = byType((_, type, value) =>
        decimal(part(type === 'date' ? (value as number) : Math.floor((value as number) / DAY)))
    );
    return { name, parameters: [DATE_OR_DATETIME], returns: 'number', evaluate };
}

/** A number read off a time: so many of `unit` milliseconds, starting over after `modulus`. */
function timePart(name: string, unit: number, modulus: number): FunctionDef {
    return {
        name,
        parameters: [TIME],
        returns: 'number',
        evaluate: strict((time: number) => decimal(Math.floor(time / unit) % modulus))
    };
}

const first = (args: readonly TypedNode[]): TypedNode => args[0] as TypedNode;

/** A function whose work depends on which of several types its first argument has. */
function byType(work: (run: Run, type: TypedNode['type'], value: number | string) => Value): FunctionDef['evaluate'] {
    return (run, args) => {
        const value = run.value(first(args));
        return value === null ? null : work(run, first(args).type, value as number | string);
    };
}

/** `DD:HH:MM:SS` with days, else `HH:MM:SS`; always of the size, never of the sign. */
export function formatDuration(seconds: number, withDays: boolean): string {
    const size = Math.abs(Math.trunc(seconds));
    const two = (value: number): string => String(value).padStart(2, '0');
    const clock = `${two(Math.floor(size / 60) % 60)}:${two(size % 60)}`;
    const hours = Math.floor(size / 3600);
    return withDays ? `${Math.floor(hours / 24)}:${two(hours % 24)}:${clock}` : `${two(hours)}:${clock}`;
}

function evaluateDuration(run: Run, args: readonly TypedNode[]): Value {
    const [start, end] = args.map((arg) => run.value(arg));
    if (start === null || start === undefined) {
        return null;
    }
    if (first(args).type === 'number') {
        return formatDuration(wholePart(start as Decimal), end === true);
    }
    return end === null
        ? null
        : formatDuration(((end as number) - (start as number)) / 1000, first(args).type === 'datetime');
}

export const DATE_FUNCTIONS: readonly FunctionDef[] = [
    {
        name: 'TODAY',
        parameters: [],
        returns: 'date',
        evaluate: (run) => localDate(run.environment.now(), run.environment.timeZone)
    },
    { name: 'NOW', parameters: [], returns: 'datetime', evaluate: (run) => run.environment.now() },
    { name: 'TIMENOW', parameters: [], returns: 'time', evaluate: (run) => withinDay(run.environment.now()) },
    {
        name: 'DATE',
        parameters: [NUMBER, NUMBER, NUMBER],
        returns: 'date',
        evaluate: strict((year: Decimal, month: Decimal, day: Decimal) =>
            dayOf(wholePart(year), wholePart(month), wholePart(day))
        )
    },
    {
        name: 'DATEVALUE',
        parameters: [['datetime', 'date', 'text']],
        returns: 'date',
        evaluate: byType((run, type, value) =>
            type === 'text'
                ? parseDate(value as string)
                : type === 'date'
                  ? value
                  : localDate(value as number, run.environment.timeZone)
        )
    },
    {
        name: 'DATETIMEVALUE',
        parameters: [['datetime', 'date', 'text']],
        returns: 'datetime',
        evaluate: byType((_, type, value) =>
            type === 'text' ? parseDatetime(value as string) : type === 'date' ? (value as number) * DAY : value
        )
    },
    {
        name: 'TIMEVALUE',
        parameters: [['datetime', 'text', 'time']],
        returns: 'time',
        evaluate: byType((_, type, value) =>
            type === 'text' ? parseTime(value as string) : withinDay(value as number)
        )
    },
    datePart('YEAR', (day) => calendarDay(day).year),
    datePart('MONTH', (day) => calendarDay(day).month),
    datePart('DAY', (day) => calendarDay(day).day),
    datePart('WEEKDAY', weekday),
    datePart('DAYOFYEAR', dayOfYear),
    isoPart('ISOWEEK', isoWeek),
    isoPart('ISOYEAR', isoYear),
    timePart('HOUR', 3_600_000, 24),
    timePart('MINUTE', 60_000, 60),
    timePart('SECOND', 1000, 60),
    timePart('MILLISECOND', 1, 1000),
    {
        name: 'ADDMONTHS',
        parameters: [DATE_OR_DATETIME, NUMBER],
        returns: (call) => first(call.args).type,
        evaluate: (run, args) => {
            const [value, months] = args.map((arg) => run.value(arg)) as [number | null, Decimal | null];
            if (value === null || months === null) {
                return null;
            }
            if (months.abs().gt(200_000)) {
                fail('Date out of range');
            }
            const unit = first(args).type === 'date' ? 1 : DAY;
            const time = unit === 1 ? 0 : withinDay(value);
            return inCalendar(addMonths((value - time) / unit, wholePart(months))) * unit + time;
        }
    },
    {
        name: 'UNIXTIMESTAMP',
        parameters: [['datetime', 'date', 'time']],
        returns: 'number',
        evaluate: byType((_, type, value) =>
            decimal(type === 'date' ? (value as number) * 86_400 : Math.floor((value as number) / 1000))
        )
    },
    {
        name: 'FROMUNIXTIME',
        parameters: [NUMBER],
        returns: 'datetime',
        evaluate: strict((seconds: Decimal) => {
            const milliseconds = wholePart(seconds.times(1000));
            inCalendar(Math.floor(milliseconds / DAY));
            return milliseconds;
        })
    },
    {
        name: 'FORMATDURATION',
        parameters: [
            ['number', 'time', 'datetime'],
            [...BOOLEAN, ...TIME, ...DATETIME]
        ],
        optional: 1,
        returns: (call) => {
            const [start, end] = call.args as [TypedNode, TypedNode | undefined];
            const wanted = start.type === 'number' ? 'boolean' : start.type;
            if (
                !end
                    ? start.type !== 'number' && start.type !== 'null'
                    : start.type !== 'null' && end.type !== 'null' && end.type !== wanted
            ) {
                call.wrongType(end ? [wanted] : NUMBER, end ?? start);
            }
            return 'text';
        },
        evaluate: evaluateDuration
    }
];
