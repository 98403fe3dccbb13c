import type { LogicNode, LogicProblem } from './criteriaTypes';

interface Token {
    readonly text: string;
    readonly start: number;
}

const LONGEST = 1000;

class LogicError extends Error {
    readonly problem: LogicProblem;
    constructor(code: LogicProblem['code'], token: Token) {
        super(code);
        this.problem = { code, start: token.start, end: token.start + token.text.length, token: token.text };
    }
}

const tokensOf = (text: string): Token[] =>
    [...text.matchAll(/\d+|[A-Za-z]+|[()]|\S/g)].map((match) => ({ text: match[0].toUpperCase(), start: match.index }));

class LogicParser {
    readonly tokens: readonly Token[];
    readonly end: Token;
    readonly count: number;
    next = 0;

    constructor(text: string, count: number) {
        this.tokens = tokensOf(text);
        this.end = { text: '', start: text.length };
        this.count = count;
    }

    get token(): Token {
        return this.tokens[this.next] ?? this.end;
    }

    whole(): LogicNode {
        const node = this.list();
        if (this.next < this.tokens.length) {
            throw new LogicError('unexpected', this.token);
        }
        return node;
    }

    /** Terms joined by ANDs or by ORs; where both meet, Salesforce wants parentheses. */
    list(): LogicNode {
        const terms = [this.term()];
        let operator = '';
        while (this.token.text === 'AND' || this.token.text === 'OR') {
            if (operator !== '' && operator !== this.token.text) {
                throw new LogicError('mixedOperators', this.token);
            }
            operator = this.token.text;
            this.next += 1;
            terms.push(this.term());
        }
        return operator === '' ? (terms[0] as LogicNode) : { kind: operator === 'AND' ? 'and' : 'or', terms };
    }

    term(): LogicNode {
        const { token } = this;
        if (token.text === '' || token.text === ')' || token.text === 'AND' || token.text === 'OR') {
            throw new LogicError('missingOperand', token);
        }
        this.next += 1;
        if (token.text === 'NOT') {
            return { kind: 'not', term: this.term() };
        }
        return token.text === '(' ? this.closed(token) : this.criterion(token);
    }

    closed(opening: Token): LogicNode {
        const inner = this.list();
        if (this.token.text === '') {
            throw new LogicError('unclosedParenthesis', opening);
        }
        if (this.token.text !== ')') {
            throw new LogicError('unexpected', this.token);
        }
        this.next += 1;
        return inner;
    }

    criterion(token: Token): LogicNode {
        if (!/^\d+$/.test(token.text)) {
            throw new LogicError('unexpected', token);
        }
        const number = Number(token.text);
        if (number < 1 || number > this.count) {
            throw new LogicError('unknownCriterion', token);
        }
        return { kind: 'criterion', number };
    }
}

/**
 * Filter logic as Salesforce users write it: `1 AND (2 OR NOT 3)`. Blank: all criteria.
 * @param count of criteria, at least 1; each must be named
 */
export function parseLogic(text: string, count: number): LogicNode | LogicProblem {
    if (text.trim() === '') {
        const all = Array.from({ length: count }, (_, index): LogicNode => ({ kind: 'criterion', number: index + 1 }));
        return all.length === 1 ? (all[0] as LogicNode) : { kind: 'and', terms: all };
    }
    if (text.length > LONGEST) {
        return { code: 'tooLong', start: LONGEST, end: text.length, token: '' };
    }
    try {
        const node = new LogicParser(text, count).whole();
        const used = numbersIn(node);
        const unused = Array.from({ length: count }, (_, index) => index + 1).find((number) => !used.has(number));
        return unused === undefined
            ? node
            : { code: 'unusedCriterion', start: 0, end: text.length, token: String(unused) };
    } catch (error) {
        if (error instanceof LogicError) {
            return error.problem;
        }
        throw error;
    }
}

export function numbersIn(node: LogicNode): Set<number> {
    switch (node.kind) {
        case 'criterion':
            return new Set([node.number]);
        case 'not':
            return numbersIn(node.term);
        default:
            return new Set(node.terms.flatMap((term) => [...numbersIn(term)]));
    }
}

/** The tree as text that parses to the same tree. */
export function writeLogic(node: LogicNode): string {
    const inner = (term: LogicNode): string =>
        term.kind === 'and' || term.kind === 'or' ? `(${writeLogic(term)})` : writeLogic(term);
    switch (node.kind) {
        case 'criterion':
            return String(node.number);
        case 'not':
            return `NOT ${inner(node.term)}`;
        default:
            return node.terms.map(inner).join(node.kind === 'and' ? ' AND ' : ' OR ');
    }
}
