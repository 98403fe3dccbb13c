import { FormulaCompileError } from '../formula-error.ts';
import { isId, locationParts } from '../evaluate.ts';
import type { FieldNode, TypedFormula, TypedNode } from '../typed.ts';
import type { CallNode, SqlBuilder } from './builder.ts';
import { typeLetters } from './call.ts';
import type { FormulaSqlEnvironment } from './environment.ts';
import {
    anyOf,
    bound,
    list,
    NotInSql,
    raw,
    sql,
    vanish,
    withFailure,
    type SqlFragment,
    type SqlText
} from './fragment.ts';
import { NATIVE } from './functions.ts';
import { binarySql } from './operators.ts';

/** Functions of which any call may fail at run time; the others have a value for all arguments. */
const MAY_FAIL: ReadonlySet<string> = new Set([
    'LN',
    'LOG',
    'SQRT',
    'EXP',
    'ASIN',
    'ACOS',
    'TAN',
    'MOD',
    'VALUE',
    'DATE',
    'DATEVALUE',
    'DATETIMEVALUE',
    'TIMEVALUE',
    'ADDMONTHS',
    'FROMUNIXTIME',
    'REGEX',
    '^',
    '+',
    '-'
]);

/** Turns typed nodes into SQL of the same meaning. Values are in stored form, numbers doubles, booleans 1, 0 or null. */
export class FormulaSqlBuilder implements SqlBuilder {
    readonly environment: FormulaSqlEnvironment;
    private readonly formula: TypedFormula;

    constructor(formula: TypedFormula, environment: FormulaSqlEnvironment) {
        this.formula = formula;
        this.environment = environment;
    }

    of(node: TypedNode): SqlFragment {
        switch (node.kind) {
            case 'number':
                return raw(realLiteral(node.text));
            case 'text':
                return node.value === '' ? raw('NULL') : bound(node.value);
            case 'boolean':
                return raw(node.value ? '1' : '0');
            case 'null':
                return raw('NULL');
            case 'field':
                return this.field(node);
            case 'unary':
                return this.unary(node);
            case 'binary':
                return binarySql(this, node);
            case 'call':
                return (NATIVE[node.name] ?? defaultCall)(this, node);
        }
    }

    all(nodes: readonly TypedNode[]): SqlFragment[] {
        return nodes.map((node) => this.of(node));
    }

    /** A condition that is 1 or 0, never null. */
    condition(node: TypedNode): SqlFragment {
        const fragment = this.of(node);
        const certain = isCertain(node);
        return certain ? fragment : withFailure(sql`coalesce(${fragment}, 0)`, fragment.failed);
    }

    /** Calls the evaluator's own function or operator from SQL. */
    call(name: string, node: TypedNode, args: readonly TypedNode[]): SqlFragment {
        const fragments = this.all(args);
        const types = typeLetters(
            args.map((arg) => arg.type),
            node.type
        );
        const inner = list([raw(`'${name} ${types}'`), ...fragments]);
        const failed = MAY_FAIL.has(name) ? sql`formula_fails(${inner})` : undefined;
        const argsFailed = anyOf(fragments.map((fragment) => fragment.failed));
        return withFailure(sql`formula_call(${inner})`, anyOf([argsFailed, failed]), !argsFailed);
    }

    /** Latitude and longitude of a geolocation field or of GEOLOCATION(). */
    location(node: TypedNode): readonly [SqlFragment, SqlFragment] {
        if (node.kind === 'field') {
            const [latitude, longitude] = locationParts(node.path);
            return [this.column(latitude), this.column(longitude)];
        }
        if (node.kind === 'call' && node.name === 'GEOLOCATION') {
            return [this.of(node.args[0] as TypedNode), this.of(node.args[1] as TypedNode)];
        }
        throw new NotInSql('A chosen geolocation has no form in SQL');
    }

    refuse(node: TypedNode, what: string): never {
        throw new FormulaCompileError(`${what} cannot be worked out in a query`, node);
    }

    private field(node: TypedNode & FieldNode): SqlFragment {
        const column = this.column(node.path);
        switch (node.type) {
            case 'number': {
                const known = this.formula.blanksAsZero ? sql`coalesce(${column}, 0)` : column;
                return withFailure(
                    node.field.type === 'percent' ? sql`(${known} / 100.0)` : known,
                    column.failed,
                    !this.formula.blanksAsZero && vanish([column])
                );
            }
            case 'boolean':
                return withFailure(sql`coalesce(${column}, 0)`, column.failed);
            case 'location':
                throw new NotInSql('A geolocation is two columns');
            default:
                return withFailure(
                    isId(node) ? sql`substr(${column}, 1, 15)` : column,
                    column.failed,
                    vanish([column])
                );
        }
    }

    private column(path: readonly string[]): SqlFragment {
        const column = this.environment.column(path);
        return typeof column === 'string' ? raw(column) : column;
    }

    private unary(node: TypedNode & { kind: 'unary' }): SqlFragment {
        const operand = this.of(node.operand);
        const text: SqlText =
            node.operator === 'NOT' ? sql`(NOT ${operand})` : node.operator === '-' ? sql`(- ${operand})` : operand;
        return withFailure(text, operand.failed, vanish([operand]));
    }
}

const CERTAIN: ReadonlySet<string> = new Set(['AND', 'OR', 'ISBLANK', 'ISNULL', 'ISPICKVAL', 'INCLUDES', 'ISNUMBER']);

/** Whether a condition is 1 or 0 by itself, never null. */
function isCertain(node: TypedNode): boolean {
    switch (node.kind) {
        case 'boolean':
        case 'field':
            return true;
        case 'unary':
            return isCertain(node.operand);
        case 'binary':
            return node.operator === '&&' || node.operator === '||';
        case 'call':
            return CERTAIN.has(node.name);
        default:
            return false;
    }
}

const defaultCall = (build: SqlBuilder, node: CallNode): SqlFragment => build.call(node.name, node, node.args);

/** As a double, so that no division is one of integers. */
function realLiteral(text: string): string {
    const literal = String(Number(text));
    if (literal === 'Infinity') {
        throw new NotInSql('Too large for a double');
    }
    return /[.e]/.test(literal) ? literal : `${literal}.0`;
}
