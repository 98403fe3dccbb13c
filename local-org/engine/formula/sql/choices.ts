import type { TypedNode } from '../typed.ts';
import type { CallNode, SqlBuilder } from './builder.ts';
import { anyOf, list, sql, vanish, withFailure, type SqlFragment, type SqlText } from './fragment.ts';
import { isComputed } from './operators.ts';

const NEVER: SqlText = { sql: '0', parameters: [] };

/** `CASE WHEN … END` of tests and results; only the result that is taken can fail. */
function chosen(tests: readonly SqlFragment[], results: readonly SqlFragment[], otherwise: SqlFragment): SqlFragment {
    const branches = (text: (result: SqlFragment) => SqlText): SqlText =>
        sql`CASE ${list(
            tests.map((test, index) => sql`WHEN ${test} THEN ${text(results[index] as SqlFragment)}`),
            ' '
        )} ELSE ${text(otherwise)} END`;
    const failing = [...results, otherwise].some((result) => result.failed);
    // Tests are looked at one after the other: one that fails does so only when those before it were not true.
    const testing = tests.map(({ failed }, index) => {
        const before = tests.slice(0, index);
        return failed && (before.length === 0 ? failed : sql`(NOT (${list(before, ' OR ')}) AND ${failed})`);
    });
    const failed = anyOf([...testing, failing ? branches((result) => result.failed ?? NEVER) : undefined]);
    const isNull = tests.every((test) => !test.failed) && vanish([...results, otherwise]);
    return withFailure(sql`(${branches((result) => result)})`, failed && sql`(${failed})`, isNull);
}

export function ifSql(build: SqlBuilder, node: CallNode): SqlFragment {
    const [test, then, otherwise] = node.args as [TypedNode, TypedNode, TypedNode];
    return chosen([build.condition(test)], [build.of(then)], build.of(otherwise));
}

const every = (nodes: readonly TypedNode[], from: number): TypedNode[] =>
    nodes.filter((_, index) => index >= from && (index - from) % 2 === 0);

export function ifsSql(build: SqlBuilder, node: CallNode): SqlFragment {
    const pairs = node.args.slice(0, -1);
    const tests = every(pairs, 0).map((test) => build.condition(test));
    return chosen(tests, build.all(every(pairs, 1)), build.of(node.args.at(-1) as TypedNode));
}

/** `CASE subject WHEN …`: the subject stands there once, however many values follow. */
export function caseSql(build: SqlBuilder, node: CallNode): SqlFragment {
    const pairs = node.args.slice(1, -1);
    const subjectNode = node.args[0] as TypedNode;
    const valueNodes = every(pairs, 0);
    const comparable = comparing([subjectNode, ...valueNodes]);
    const [subject, ...values] = build.all([subjectNode, ...valueNodes]) as [SqlFragment, ...SqlFragment[]];
    const results = build.all(every(pairs, 1));
    const otherwise = build.of(node.args.at(-1) as TypedNode);
    const branches = (text: (result: SqlFragment) => SqlText): SqlText =>
        sql`CASE ${comparable(subject)} ${list(
            values.map((value, index) => sql`WHEN ${comparable(value)} THEN ${text(results[index] as SqlFragment)}`),
            ' '
        )} ELSE ${text(otherwise)} END`;
    const failing = [...results, otherwise].some((result) => result.failed);
    const failed = anyOf([
        subject.failed,
        failingValues(subject, values, comparable),
        failing ? branches((result) => result.failed ?? NEVER) : undefined
    ]);
    const isNull = [subject, ...values].every((test) => !test.failed) && vanish([...results, otherwise]);
    return withFailure(sql`(${branches((result) => result)})`, failed && sql`(${failed})`, isNull);
}

/** A value that fails does so only when none before it was equal to the subject. */
function failingValues(
    subject: SqlText,
    values: readonly SqlFragment[],
    comparable: (text: SqlText) => SqlText
): SqlText | undefined {
    if (values.every((value) => !value.failed)) {
        return undefined;
    }
    const tests = values.map((value) => {
        const first = value.failed ? sql`WHEN ${value.failed} THEN 1 ` : sql``;
        return sql`${first}WHEN ${comparable(subject)} = ${comparable(value)} THEN 0`;
    });
    return sql`CASE ${list(tests, ' ')} ELSE 0 END`;
}

/** How subject and values are made comparable by `=`: blank texts meet each other, numbers lose their binary noise. */
function comparing(nodes: readonly TypedNode[]): (text: SqlText) => SqlText {
    const type = nodes.find((node) => node.type !== 'null')?.type;
    if (type === 'text' || type === 'picklist') {
        const [, ...values] = nodes;
        if (values.every((value) => value.kind === 'text' && value.value !== '')) {
            // A blank meets no literal, so it may stay null.
            return (text) => sql`${text} COLLATE BINARY`;
        }
        return (text) => sql`coalesce(${text}, '') COLLATE BINARY`;
    }
    return type === 'number' && nodes.some(isComputed) ? (text) => sql`formula_plain(${text})` : (text) => text;
}
