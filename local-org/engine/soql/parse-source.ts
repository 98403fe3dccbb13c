import type { PathAst, SelectAst, Word } from './ast.ts';
import type { TokenReader } from './token-reader.ts';

/** A field or relationship path: `Account.Name`. */
export function parsePath(reader: TokenReader): PathAst {
    const first = reader.expectName();
    const names = [first.text];
    while (reader.takeSymbol('.')) {
        names.push(reader.expectWordToken().text);
    }
    return { kind: 'path', at: first.at, names };
}

/** Words that may be an alias behind FROM, unless what follows makes them the beginning of a clause. */
const begins = (reader: TokenReader): boolean => {
    switch (reader.token.text.toUpperCase()) {
        case 'GROUP':
        case 'ORDER':
            return reader.isWord('BY', 1);
        case 'OFFSET':
            return reader.peek().kind === 'number';
        case 'ALL':
            return reader.isWord('ROWS', 1);
        default:
            return false;
    }
};

/** The alias behind an object, if there is one. */
function parseAlias(reader: TokenReader): string | undefined {
    if (reader.takeWord('AS')) {
        return reader.expectName().text;
    }
    const isAlias = reader.isName() && !begins(reader);
    return isAlias ? reader.next().text : undefined;
}

export function wordOf(reader: TokenReader): Word {
    const { text, at } = reader.expectName();
    return { text, at };
}

/** What a SELECT reads from: the object, its alias, aliases of parents. */
export function parseFrom(reader: TokenReader): Pick<SelectAst, 'from' | 'alias' | 'joins'> {
    const from = parsePath(reader);
    const alias = parseAlias(reader);
    const joins: { path: PathAst; alias: string }[] = [];
    while (reader.takeSymbol(',')) {
        const path = parsePath(reader);
        joins.push({ path, alias: parseAlias(reader) ?? (path.names.at(-1) as string) });
    }
    return { from, joins, ...(alias ? { alias } : {}) };
}

/** `USING SCOPE mine`. */
export function parseScope(reader: TokenReader): Word | undefined {
    if (!reader.takeWord('USING')) {
        return undefined;
    }
    reader.expectWord('SCOPE');
    return wordOf(reader);
}
