import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
    FormulaCompileError,
    lineAndColumn,
    parseFormula,
    type FormulaNode
} from '../../../local-org/engine/formula/index.ts';

/** The tree as text with every operation in parentheses. */
function shape(node: FormulaNode): string {
    switch (node.kind) {
        case 'number':
            return node.text;
        case 'text':
            return JSON.stringify(node.value);
        case 'boolean':
            return String(node.value).toUpperCase();
        case 'null':
            return 'NULL';
        case 'field':
            return node.path.join('.');
        case 'unary':
            return `(${node.operator} ${shape(node.operand)})`;
        case 'binary':
            return `(${shape(node.left)} ${node.operator} ${shape(node.right)})`;
        case 'call':
            return `${node.name}(${node.args.map(shape).join(', ')})`;
    }
}

const parsed = (source: string): string => shape(parseFormula(source));

function fault(source: string): FormulaCompileError {
    try {
        parseFormula(source);
    } catch (error) {
        assert.ok(error instanceof FormulaCompileError);
        return error;
    }
    return assert.fail(`${source} should not parse`);
}

describe('the parser', () => {
    // The order is that of the platform's own grammar:
    // https://github.com/salesforce/formula-engine/blob/master/impl/src/main/antlr4/com/force/formula/parser/gen4/Formula.g4
    it('binds ^ looser than * and /, and all operators to the left', () => {
        assert.equal(parsed('2 * 3 ^ 2 / 4'), '((2 * 3) ^ (2 / 4))');
        assert.equal(parsed('1 + 2 ^ 3'), '(1 + (2 ^ 3))');
        assert.equal(parsed('2 ^ 3 ^ 4'), '((2 ^ 3) ^ 4)');
        assert.equal(parsed('8 / 4 * 2 - 1 - 1'), '((((8 / 4) * 2) - 1) - 1)');
    });

    it('binds prefix operators tightest, NOT included', () => {
        assert.equal(parsed('-2 ^ 2'), '((- 2) ^ 2)');
        assert.equal(parsed('NOT a = b'), '((NOT a) = b)');
        assert.equal(parsed('!a && - -b > 1'), '((NOT a) && ((- (- b)) > 1))');
    });

    it('orders joining, comparing, AND and OR', () => {
        assert.equal(parsed('a & b + c = d || e < f && g <> h'), '((((a & b) + c) = d) || ((e < f) && (g <> h)))');
        assert.equal(parsed('a < b = c'), '((a < b) = c)');
        assert.equal(parsed('a == b != c'), '((a = b) <> c)');
    });

    it('reads paths, globals and function names in any case', () => {
        assert.equal(parsed('Account.Owner.Name'), 'Account.Owner.Name');
        assert.equal(parsed('Owner:User.Name'), 'Owner:User.Name');
        assert.equal(parsed('$User.Id & Ext__r.Field__c'), '($User.Id & Ext__r.Field__c)');
        assert.equal(parsed('if(True, nULL, $Permission.X)'), 'IF(TRUE, NULL, $Permission.X)');
    });

    it('reads texts in both quotes, with their escapes, and skips comments and white space', () => {
        assert.equal(parsed(`"it's" & 'a "b"'`), '("it\'s" & "a \\"b\\"")');
        assert.equal(parsed(String.raw`"a\"b\\c\n\t"`), String.raw`"a\"b\\c\n\t"`);
        assert.equal(parsed('/* a /* b */ 1 /* "c */\r\n\t+ 2'), '(1 + 2)');
    });

    it('tells where every node stands', () => {
        const node = parseFormula('1 + LEN( "ab" )');
        assert.deepEqual([node.start, node.end], [0, 15]);
        assert.ok(node.kind === 'binary');
        assert.deepEqual([node.right.start, node.right.end], [4, 15]);
        assert.deepEqual(lineAndColumn('a\r\nb\n  c', 7), { line: 3, column: 3 });
    });

    it('says what is wrong and where', () => {
        const faults: readonly [source: string, message: string, start: number][] = [
            ['(1 + 2', "Syntax error. Missing ')'", 6],
            ['IF(a, 1', "Syntax error. Missing ')'", 7],
            ['1 + 2)', "Syntax error. Extra ')'", 5],
            ['1 2', "Syntax error. Extra '2'", 2],
            ['1 + * 2', "Syntax error. Found '*'", 4],
            ['1 +', 'Syntax error. Found end of formula', 3],
            ['  ', 'Syntax error. Missing formula', 2],
            ['"abc', "Syntax error. Missing '\"'", 0],
            ['"a\nb"', "Syntax error. Missing '\"'", 0],
            [String.raw`"\d"`, String.raw`Syntax error. Found '\'`, 1],
            ['1 /* 2', "Syntax error. Missing '*/'", 2],
            ['a # b', "Syntax error. Found '#'", 2],
            ['a..b', "Syntax error. Found 'a..b'", 0],
            ['😀', "Syntax error. Found '😀'", 0]
        ];
        for (const [source, message, start] of faults) {
            const { message: said, start: where } = fault(source);
            assert.deepEqual([said, where], [message, start], source);
        }
    });

    it('refuses formulas nested too deeply, and takes long flat ones', () => {
        assert.match(fault('('.repeat(5000) + '1' + ')'.repeat(5000)).message, /nested too deeply/);
        assert.match(fault('!'.repeat(5000) + 'a').message, /nested too deeply/);
        assert.match(fault('f('.repeat(5000)).message, /nested too deeply/);
        assert.equal(parseFormula(Array(1900).fill('a').join('&')).kind, 'binary');
    });
});
