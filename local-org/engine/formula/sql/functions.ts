import { formatDate, formatDatetime, formatTime, withinDay } from '../values.ts';
import { localDate } from '../time-zone.ts';
import type { TypedNode } from '../typed.ts';
import type { CallNode, SqlBuilder } from './builder.ts';
import { caseSql, ifSql, ifsSql } from './choices.ts';
import { anyOf, bound, list, raw, sql, vanish, withFailure, type SqlFragment, type SqlText } from './fragment.ts';
import { logicSql, NUDGE } from './operators.ts';

type ToSql = (build: SqlBuilder, node: CallNode) => SqlFragment;

const arg = (node: CallNode, index: number): TypedNode => node.args[index] as TypedNode;

/** SQL of a function whose failures are those of its arguments. */
function plain(text: (...args: SqlText[]) => SqlText): ToSql {
    return (build, node) => {
        const args = build.all(node.args);
        return withFailure(text(...args), anyOf(args.map((fragment) => fragment.failed)));
    };
}

/** The same for SQL that is null as soon as an argument is. */
function strictly(text: (...args: SqlText[]) => SqlText): ToSql {
    return (build, node) => {
        const args = build.all(node.args);
        return withFailure(text(...args), anyOf(args.map((fragment) => fragment.failed)), vanish(args));
    };
}

/** SQLite where `fits`, else the evaluator called from SQL. */
const when =
    (fits: (node: CallNode) => boolean, native: ToSql): ToSql =>
    (build, node) =>
        fits(node) ? native(build, node) : build.call(node.name, node, node.args);

const constant =
    (value: (build: SqlBuilder) => string): ToSql =>
    (build) =>
        bound(value(build));
const needsOldRecord: ToSql = (build, node) =>
    build.refuse(node, `Function ${node.name}, which needs the record being saved,`);

/** Whole number of a count, as the evaluator cuts it, not below `least`. */
const count = (number: SqlText, least: number): SqlText =>
    sql`max(CAST(${number} * ${raw(NUDGE)} AS INTEGER), ${raw(String(least))})`;
const digits = (from: number, length: number) =>
    strictly((moment) => sql`CAST(substr(${moment}, ${raw(`${from}, ${length}`)}) AS INTEGER)`);
const isLiteral =
    (index: number) =>
    (node: CallNode): boolean =>
        node.args[index]?.kind === 'text' && (arg(node, index) as { value: string }).value !== '';
const isWholeLiteral = (node: TypedNode | undefined): boolean => node?.kind === 'number' && /^\d{1,2}$/.test(node.text);

function isBlank(build: SqlBuilder, node: CallNode): SqlFragment {
    const subject = arg(node, 0);
    if (subject.type === 'location') {
        const parts = build.location(subject);
        return withFailure(sql`(${parts[0]} IS NULL OR ${parts[1]} IS NULL)`, anyOf(parts.map((part) => part.failed)));
    }
    const value = build.of(subject);
    const neverNull = subject.type === 'boolean' && subject.kind === 'field';
    return withFailure(neverNull ? raw('0') : sql`(${value} IS NULL)`, value.failed);
}

// Every argument is put into SQL once: twice at each level would double with each level.
function textOf(build: SqlBuilder, node: CallNode): SqlFragment {
    const { type } = arg(node, 0);
    if (type === 'number') {
        return build.call('TEXT', node, node.args);
    }
    const value = build.of(arg(node, 0));
    if (type === 'datetime') {
        return withFailure(sql`(replace(substr(${value}, 1, 19), 'T', ' ') || 'Z')`, value.failed);
    }
    return type === 'time' ? withFailure(sql`substr(${value}, 1, 12)`, value.failed) : value;
}

function dateValue(build: SqlBuilder, node: CallNode): SqlFragment {
    const { type } = arg(node, 0);
    if (type === 'text' || type === 'null') {
        return build.call('DATEVALUE', node, node.args);
    }
    const value = build.of(arg(node, 0));
    return type === 'date'
        ? value
        : withFailure(sql`formula_local_date(${value}, ${bound(build.environment.timeZone)})`, value.failed);
}

function nullValue(build: SqlBuilder, node: CallNode): SqlFragment {
    const [value, substitute] = build.all(node.args) as [SqlFragment, SqlFragment];
    // Text is never null to NULLVALUE, as it is not to ISNULL.
    const isText = node.args.some(({ type }) => type === 'text');
    return withFailure(
        isText ? value : sql`coalesce(${value}, ${substitute})`,
        anyOf([value.failed, substitute.failed])
    );
}

function distance(build: SqlBuilder, node: CallNode): SqlFragment {
    const [from, to] = [build.location(arg(node, 0)), build.location(arg(node, 1))];
    const parts = [...from, ...to, build.of(arg(node, 2))];
    const result = sql`formula_distance(${list(parts)})`;
    const known = list(
        parts.map((part) => sql`${part} IS NOT NULL`),
        ' AND '
    );
    return withFailure(result, anyOf([...parts.map((part) => part.failed), sql`(${known} AND ${result} IS NULL)`]));
}

/** A value of a multi-select picklist, between semicolons. */
const includes: ToSql = (build, node) => {
    const values = build.of(arg(node, 0));
    const wanted = build.of(arg(node, 1));
    return withFailure(
        isLiteral(1)(node)
            ? sql`(instr(';' || coalesce(${values}, '') || ';', ';' || ${wanted} || ';') > 0)`
            : sql`(${values} IS NULL)`,
        values.failed
    );
};

/** Functions that SQLite works out itself; all others are called in the evaluator. */
export const NATIVE: Readonly<Record<string, ToSql>> = {
    IF: ifSql,
    IFS: ifsSql,
    CASE: caseSql,
    AND: (build, node) => logicSql(build, '&&', node.args),
    OR: (build, node) => logicSql(build, '||', node.args),
    ISBLANK: isBlank,
    ISNULL: (build, node) =>
        arg(node, 0).type === 'text' ? withFailure(raw('0'), build.of(arg(node, 0)).failed) : isBlank(build, node),
    BLANKVALUE: plain((value, substitute) => sql`coalesce(${list([value, substitute])})`),
    NULLVALUE: nullValue,
    ABS: strictly((number) => sql`abs(${number})`),
    MAX: strictly((...numbers) => (numbers.length === 1 ? (numbers[0] as SqlText) : sql`max(${list(numbers)})`)),
    MIN: strictly((...numbers) => (numbers.length === 1 ? (numbers[0] as SqlText) : sql`min(${list(numbers)})`)),
    ROUND: when(
        (node) => isWholeLiteral(node.args[1]),
        strictly((number, places) => sql`formula_round(${list([number, places])})`)
    ),
    PI: () => raw(String(Math.PI)),
    TEXT: textOf,
    LEN: plain((text) => sql`coalesce(length(${text}), 0)`),
    UPPER: when(
        (node) => node.args.length === 1,
        strictly((text) => sql`formula_upper(${text})`)
    ),
    LOWER: when(
        (node) => node.args.length === 1,
        strictly((text) => sql`formula_lower(${text})`)
    ),
    TRIM: strictly((text) => sql`nullif(trim(${text}), '')`),
    LEFT: strictly((text, length) => sql`nullif(substr(${text}, 1, ${count(length, 0)}), '')`),
    MID: strictly((text, start, length) => sql`nullif(substr(${text}, ${count(start, 1)}, ${count(length, 0)}), '')`),
    CONTAINS: when(
        isLiteral(1),
        plain((text, part) => sql`(instr(${text}, ${part}) > 0)`)
    ),
    BEGINS: when(
        isLiteral(1),
        plain((text, part) => sql`(instr(${text}, ${part}) = 1)`)
    ),
    SUBSTITUTE: plain((text, old, by) => sql`nullif(replace(${text}, ${old}, coalesce(${by}, '')), '')`),
    ISPICKVAL: plain((field, value) => sql`(${field} COLLATE BINARY IS ${value})`),
    INCLUDES: includes,
    BR: () => bound('<br>'),
    TODAY: constant(({ environment }) => formatDate(localDate(environment.now(), environment.timeZone))),
    NOW: constant(({ environment }) => formatDatetime(environment.now())),
    TIMENOW: constant(({ environment }) => formatTime(withinDay(environment.now()))),
    YEAR: digits(1, 4),
    MONTH: digits(6, 2),
    DAY: digits(9, 2),
    HOUR: digits(1, 2),
    MINUTE: digits(4, 2),
    SECOND: digits(7, 2),
    MILLISECOND: digits(10, 3),
    WEEKDAY: strictly((date) => sql`(CAST(strftime('%w', ${date}) AS INTEGER) + 1)`),
    DAYOFYEAR: strictly((date) => sql`CAST(strftime('%j', ${date}) AS INTEGER)`),
    DATEVALUE: dateValue,
    DISTANCE: distance,
    ISCHANGED: needsOldRecord,
    PRIORVALUE: needsOldRecord,
    ISNEW: needsOldRecord,
    ISCLONE: needsOldRecord
};
