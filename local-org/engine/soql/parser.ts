import type { GroupByAst, OrderAst, PathAst, SelectAst, SelectItem, TypeofAst, Word } from './ast.ts';
import { parseCondition, parseCount, parseExpression } from './parse-condition.ts';
import { parseFrom, parsePath, parseScope, wordOf } from './parse-source.ts';
import { TokenReader } from './token-reader.ts';

/** How deep a query's child lists may nest. */
const DEEPEST_SUBQUERY = 5;

/** Parses one SOQL query. @throws OrgError MALFORMED_QUERY with the place */
export function parseSoql(source: string): SelectAst {
    const reader = new TokenReader(source);
    const query = parseSelect(reader, 0);
    if (reader.token.kind !== 'end') {
        throw reader.unexpected();
    }
    return query;
}

function parseSelect(reader: TokenReader, depth: number): SelectAst {
    if (depth > DEEPEST_SUBQUERY) {
        throw reader.errorAt(reader.token.at, `subqueries are nested more than ${DEEPEST_SUBQUERY} levels deep`);
    }
    const parseInner = (inner: TokenReader): SelectAst => parseSelect(inner, depth + 1);
    const at = reader.token.at;
    if (!reader.takeWord('SELECT')) {
        throw reader.unexpected();
    }
    const items = parseCountOfRows(reader) ?? parseList(reader, () => parseItem(reader, parseInner));
    reader.expectWord('FROM');
    const source = parseFrom(reader);
    const scope = parseScope(reader);
    const where = reader.takeWord('WHERE') ? parseCondition(reader) : undefined;
    parseWith(reader);
    const groupBy = reader.takeWord('GROUP') ? parseGroupBy(reader) : undefined;
    const having = groupBy && reader.takeWord('HAVING') ? parseCondition(reader) : undefined;
    const orderBy = reader.takeWord('ORDER') ? parseOrderBy(reader) : [];
    const limit = reader.takeWord('LIMIT') ? parseCount(reader) : undefined;
    const offset = reader.takeWord('OFFSET') ? parseCount(reader) : undefined;
    const allRows = parseTail(reader);
    return {
        at,
        items,
        ...source,
        orderBy,
        allRows,
        ...(scope ? { scope } : {}),
        ...(where ? { where } : {}),
        ...(groupBy ? { groupBy } : {}),
        ...(having ? { having } : {}),
        ...(limit === undefined ? {} : { limit }),
        ...(offset === undefined ? {} : { offset })
    };
}

/** `COUNT()` stands alone and has no alias. */
function parseCountOfRows(reader: TokenReader): SelectItem[] | undefined {
    if (!reader.isWord('COUNT') || !reader.isSymbol('(', 1) || !reader.isSymbol(')', 2)) {
        return undefined;
    }
    const { text, at } = reader.next();
    reader.next();
    reader.next();
    return [{ kind: 'expression', expression: { kind: 'call', at, name: text, args: [] } }];
}

function parseList<T>(reader: TokenReader, parse: () => T): T[] {
    const list = [parse()];
    while (reader.takeSymbol(',')) {
        list.push(parse());
    }
    return list;
}

function parseItem(reader: TokenReader, parseInner: (reader: TokenReader) => SelectAst): SelectItem {
    if (reader.takeSymbol('(')) {
        const query = parseInner(reader);
        reader.expectSymbol(')');
        return { kind: 'subquery', query };
    }
    if (reader.isWord('TYPEOF') && reader.peek().kind === 'word' && !reader.isWord('FROM', 1)) {
        return parseTypeof(reader);
    }
    const expression = parseExpression(reader);
    return reader.isName()
        ? { kind: 'expression', expression, alias: wordOf(reader) }
        : { kind: 'expression', expression };
}

function parseTypeof(reader: TokenReader): TypeofAst {
    const at = reader.next().at;
    const path = parsePath(reader);
    const branches: { object: Word; fields: PathAst[] }[] = [];
    while (reader.takeWord('WHEN')) {
        const object = wordOf(reader);
        reader.expectWord('THEN');
        branches.push({ object, fields: parseList(reader, () => parsePath(reader)) });
    }
    if (branches.length === 0) {
        throw reader.unexpected('expecting when');
    }
    const otherwise = reader.takeWord('ELSE') ? parseList(reader, () => parsePath(reader)) : [];
    reader.expectWord('END');
    return { kind: 'typeof', at, path, branches, otherwise };
}

/** Access is checked for every query, so that the enforcing modes say nothing new. */
function parseWith(reader: TokenReader): void {
    if (!reader.takeWord('WITH')) {
        return;
    }
    if (reader.isWord('DATA') && reader.isWord('CATEGORY', 1)) {
        throw reader.errorAt(
            reader.token.at,
            'WITH DATA CATEGORY needs data categories, and this organization has none'
        );
    }
    if (!['SECURITY_ENFORCED', 'USER_MODE', 'SYSTEM_MODE'].some((mode) => reader.takeWord(mode))) {
        throw reader.unexpected();
    }
}

function parseGroupBy(reader: TokenReader): GroupByAst {
    reader.expectWord('BY');
    for (const kind of ['rollup', 'cube'] as const) {
        if (reader.isWord(kind.toUpperCase()) && reader.isSymbol('(', 1)) {
            reader.next();
            reader.next();
            const by = parseList(reader, () => parseExpression(reader));
            reader.expectSymbol(')');
            return { kind, by };
        }
    }
    return { kind: 'plain', by: parseList(reader, () => parseExpression(reader)) };
}

function parseOrderBy(reader: TokenReader): OrderAst[] {
    reader.expectWord('BY');
    return parseList(reader, () => {
        const by = parseExpression(reader);
        const descending = reader.takeWord('DESC') || (reader.takeWord('ASC') && false);
        return { by, descending, nulls: parseNulls(reader) };
    });
}

function parseNulls(reader: TokenReader): 'first' | 'last' {
    if (!reader.takeWord('NULLS')) {
        return 'first';
    }
    if (reader.takeWord('LAST')) {
        return 'last';
    }
    reader.expectWord('FIRST');
    return 'first';
}

/** FOR VIEW, FOR REFERENCE, FOR UPDATE and UPDATE TRACKING change nothing here. @returns whether deleted rows are asked for */
function parseTail(reader: TokenReader): boolean {
    while (reader.takeWord('FOR')) {
        do {
            if (!['VIEW', 'REFERENCE', 'UPDATE'].some((word) => reader.takeWord(word))) {
                throw reader.unexpected();
            }
        } while (reader.takeSymbol(','));
    }
    if (reader.takeWord('UPDATE')) {
        do {
            if (!['TRACKING', 'VIEWSTAT'].some((word) => reader.takeWord(word))) {
                throw reader.unexpected();
            }
        } while (reader.takeSymbol(','));
    }
    if (!reader.takeWord('ALL')) {
        return false;
    }
    reader.expectWord('ROWS');
    return true;
}
