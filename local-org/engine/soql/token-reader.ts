import type { OrgError } from '../errors.ts';
import { type Token, tokenize } from './lexer.ts';
import { placedError } from './soql-error.ts';

/** Words that cannot name a field, an object or an alias. */
const RESERVED = new Set(
    (
        'SELECT FROM WHERE AND OR NOT IN LIKE INCLUDES EXCLUDES NULL NULLS TRUE FALSE ASC DESC FIRST LAST BY HAVING LIMIT FOR UPDATE ' +
        'USING WITH ROLLUP CUBE ELSE AS BIND'
    ).split(' ')
);

/** Walks over the tokens of a query. Keywords are words like any other until the grammar asks for them. */
export class TokenReader {
    readonly source: string;
    readonly #tokens: readonly Token[];
    #index = 0;

    constructor(source: string) {
        this.source = source;
        this.#tokens = tokenize(source);
    }

    get token(): Token {
        return this.#tokens[this.#index] as Token;
    }

    peek(distance = 1): Token {
        return this.#tokens[Math.min(this.#index + distance, this.#tokens.length - 1)] as Token;
    }

    next(): Token {
        const token = this.token;
        this.#index = Math.min(this.#index + 1, this.#tokens.length - 1);
        return token;
    }

    isWord(word: string, distance = 0): boolean {
        const token = this.peek(distance);
        return token.kind === 'word' && token.text.toUpperCase() === word;
    }

    isSymbol(symbol: string, distance = 0): boolean {
        const token = this.peek(distance);
        return token.kind === 'symbol' && token.text === symbol;
    }

    takeWord(word: string): boolean {
        const found = this.isWord(word);
        if (found) {
            this.next();
        }
        return found;
    }

    takeSymbol(symbol: string): boolean {
        const found = this.isSymbol(symbol);
        if (found) {
            this.next();
        }
        return found;
    }

    expectWord(word: string): Token {
        if (!this.isWord(word)) {
            throw this.unexpected(`expecting ${word.toLowerCase()}`);
        }
        return this.next();
    }

    expectSymbol(symbol: string): Token {
        if (!this.isSymbol(symbol)) {
            throw this.unexpected(`expecting '${symbol}'`);
        }
        return this.next();
    }

    isName(): boolean {
        return this.token.kind === 'word' && !RESERVED.has(this.token.text.toUpperCase());
    }

    expectName(): Token {
        if (!this.isName()) {
            throw this.unexpected();
        }
        return this.next();
    }

    /** A name behind a dot: there any word will do. */
    expectWordToken(): Token {
        if (this.token.kind !== 'word') {
            throw this.unexpected();
        }
        return this.next();
    }

    unexpected(expectation?: string, token = this.token): OrgError {
        const text = token.kind === 'string' ? `'${token.text}'` : token.text;
        const message = expectation ? `${expectation}, found '${text}'` : `unexpected token: '${text}'`;
        return placedError('MALFORMED_QUERY', { source: this.source, at: token.at }, message);
    }

    errorAt(at: number, message: string): OrgError {
        return placedError('MALFORMED_QUERY', { source: this.source, at }, message);
    }
}
