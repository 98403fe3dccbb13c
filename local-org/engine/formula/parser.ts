import { FormulaCompileError } from './formula-error.ts';
import { tokenize, type Token } from './lexer.ts';
import type { BinaryOperator, FormulaNode, UnaryOperator } from './nodes.ts';

/** Parentheses, calls and prefix operators inside each other. Deeper ones would only be an attack on the stack. */
const DEEPEST = 200;

/**
 * Binary operators from the loosest to the tightest; all bind to the left. As on the platform, `^` binds looser than
 * `*` and `/`, `&` stands with `+` and `-`, and prefix operators (NOT and `!` too) bind tightest of all.
 */
const LEVELS: readonly Readonly<Record<string, BinaryOperator>>[] = [
    { '||': '||' },
    { '&&': '&&' },
    { '=': '=', '==': '=', '<>': '<>', '!=': '<>' },
    { '<': '<', '<=': '<=', '>': '>', '>=': '>=' },
    { '+': '+', '-': '-', '&': '&' },
    { '^': '^' },
    { '*': '*', '/': '/' }
];

/** Parses a formula. @throws FormulaCompileError with the place of the fault */
export function parseFormula(source: string): FormulaNode {
    return new Parser(tokenize(source)).formula();
}

class Parser {
    private readonly tokens: readonly Token[];
    private at = 0;
    private depth = 0;

    constructor(tokens: readonly Token[]) {
        this.tokens = tokens;
    }

    formula(): FormulaNode {
        if (this.next.kind === 'end') {
            throw new FormulaCompileError('Syntax error. Missing formula', this.next);
        }
        const root = this.expression(0);
        const rest = this.take();
        if (rest.kind !== 'end') {
            throw new FormulaCompileError(`Syntax error. Extra '${rest.text}'`, rest);
        }
        return root;
    }

    private get next(): Token {
        return this.tokens[this.at] as Token;
    }

    private take(): Token {
        const token = this.next;
        this.at++;
        return token;
    }

    private isSymbol(text: string): boolean {
        return this.next.kind === 'symbol' && this.next.text === text;
    }

    private expect(text: string): Token {
        if (!this.isSymbol(text)) {
            throw new FormulaCompileError(`Syntax error. Missing '${text}'`, this.next);
        }
        return this.take();
    }

    private expression(level: number): FormulaNode {
        const operators = LEVELS[level];
        if (!operators) {
            return this.unary();
        }
        let left = this.expression(level + 1);
        for (;;) {
            const operator = this.next.kind === 'symbol' ? operators[this.next.text] : undefined;
            if (!operator) {
                return left;
            }
            this.take();
            const right = this.expression(level + 1);
            left = { kind: 'binary', operator, left, right, start: left.start, end: right.end };
        }
    }

    private unary(): FormulaNode {
        const operator = prefixOperator(this.next);
        if (!operator) {
            return this.primary();
        }
        const { start } = this.take();
        const operand = this.deeper(() => this.unary());
        return { kind: 'unary', operator, operand, start, end: operand.end };
    }

    private primary(): FormulaNode {
        const token = this.take();
        switch (token.kind) {
            case 'number':
                return { kind: 'number', text: token.text, start: token.start, end: token.end };
            case 'text':
                return { kind: 'text', value: token.value, start: token.start, end: token.end };
            case 'name':
                return this.isSymbol('(') ? this.call(token) : named(token);
            case 'symbol':
                if (token.text === '(') {
                    const inner = this.deeper(() => this.expression(0));
                    const { end } = this.expect(')');
                    return { ...inner, start: token.start, end };
                }
                throw new FormulaCompileError(`Syntax error. Found '${token.text}'`, token);
            case 'end':
                throw new FormulaCompileError('Syntax error. Found end of formula', token);
        }
    }

    private call(name: Token): FormulaNode {
        this.expect('(');
        const args: FormulaNode[] = [];
        if (!this.isSymbol(')')) {
            do {
                args.push(this.deeper(() => this.expression(0)));
            } while (this.isSymbol(',') && this.take());
        }
        const { end } = this.expect(')');
        return { kind: 'call', name: name.text.toUpperCase(), args, start: name.start, end };
    }

    private deeper(parse: () => FormulaNode): FormulaNode {
        this.depth++;
        if (this.depth > DEEPEST) {
            throw new FormulaCompileError(`Formula is nested too deeply. Maximum depth is ${DEEPEST}`, this.next);
        }
        const node = parse();
        this.depth--;
        return node;
    }
}

function prefixOperator(token: Token): UnaryOperator | undefined {
    if (token.kind === 'symbol') {
        return token.text === '-' || token.text === '+' ? token.text : token.text === '!' ? 'NOT' : undefined;
    }
    return token.kind === 'name' && token.text.toUpperCase() === 'NOT' ? 'NOT' : undefined;
}

function named(token: Token): FormulaNode {
    const { start, end } = token;
    switch (token.text.toUpperCase()) {
        case 'TRUE':
            return { kind: 'boolean', value: true, start, end };
        case 'FALSE':
            return { kind: 'boolean', value: false, start, end };
        case 'NULL':
            return { kind: 'null', start, end };
        default: {
            const path = token.text.split('.');
            if (path.includes('')) {
                throw new FormulaCompileError(`Syntax error. Found '${token.text}'`, token);
            }
            return { kind: 'field', path, start, end };
        }
    }
}
