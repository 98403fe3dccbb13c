import type { FormulaEnvironment, FormulaInput } from './environment.ts';
import { fail, FormulaFailure, FormulaRuntimeError } from './formula-error.ts';
import type { Run } from './functions/definition.ts';
import { FUNCTIONS } from './functions/registry.ts';
import { evaluateBinary } from './operators.ts';
import { fromStored, toStored } from './stored.ts';
import { localDate } from './time-zone.ts';
import type { FieldNode, TypedFormula, TypedNode } from './typed.ts';
import { Decimal, roundTo, text, toDouble, type Value } from './values.ts';

/** A result in stored form: number (a JavaScript one), text, boolean, `YYYY-MM-DD` and so on; blank is null. */
export type FormulaValue = string | number | boolean | null;

/**
 * Works a formula out for one record. A failure at run time (division by zero, VALUE of no number …) is a value too.
 * Numbers are rounded to the scale of the result field, percents given as the field holds them (24 for 0.24), and a
 * checkbox is never blank: unknown counts as false.
 */
export function evaluateFormula(formula: TypedFormula, environment: FormulaEnvironment): FormulaValue | FormulaFailure {
    try {
        return toResult(
            formula,
            new Evaluation(environment, formula.blanksAsZero).value(formula.root),
            environment.timeZone
        );
    } catch (error) {
        if (error instanceof FormulaRuntimeError) {
            return new FormulaFailure(error.message);
        }
        throw error;
    }
}

class Evaluation implements Run {
    readonly environment: FormulaEnvironment;
    readonly blanksAsZero: boolean;

    constructor(environment: FormulaEnvironment, blanksAsZero: boolean) {
        this.environment = environment;
        this.blanksAsZero = blanksAsZero;
    }

    value(node: TypedNode): Value {
        switch (node.kind) {
            case 'number':
                return new Decimal(node.text);
            case 'text':
                return text(node.value);
            case 'boolean':
                return node.value;
            case 'null':
                return null;
            case 'field':
                return this.field(node, (path) => this.environment.value(path));
            case 'unary':
                return this.unary(node);
            case 'binary':
                return this.binary(node);
            case 'call':
                // The checker let known functions through only.
                return FUNCTIONS.get(node.name)?.evaluate(this, node.args) ?? null;
        }
    }

    isTrue(node: TypedNode): boolean {
        return this.value(node) === true;
    }

    priorValue(node: TypedNode): Value {
        const { priorValue } = this.environment;
        if (node.kind !== 'field' || !priorValue) {
            throw new FormulaRuntimeError('The record before the save is not known here');
        }
        return this.field(node, (path) => priorValue.call(this.environment, path));
    }

    valueInRecord(node: TypedNode, name: string): Value {
        if (node.kind !== 'field' || !this.environment.valueInRecord) {
            throw new FormulaRuntimeError('Other records cannot be looked up here');
        }
        const [, object = '', , field = ''] = node.path;
        return fromInput(node, this.environment.valueInRecord(object, field, name));
    }

    private unary(node: TypedNode & { kind: 'unary' }): Value {
        const value = this.value(node.operand);
        if (value === null || node.operator === '+') {
            return value;
        }
        return node.operator === 'NOT' ? !(value as boolean) : (value as Decimal).negated();
    }

    private binary(node: TypedNode & { kind: 'binary' }): Value {
        if (node.operator === '&&') {
            return this.isTrue(node.left) && this.isTrue(node.right);
        }
        if (node.operator === '||') {
            return this.isTrue(node.left) || this.isTrue(node.right);
        }
        return evaluateBinary(node, this.value(node.left), this.value(node.right));
    }

    private field(node: TypedNode & FieldNode, read: (path: readonly string[]) => FormulaInput): Value {
        if (node.type === 'location') {
            return locationOf(node.path, read);
        }
        const value = fromInput(node, read(node.path));
        return value === null && this.blanksAsZero && node.type === 'number' ? new Decimal(0) : value;
    }
}

/** The two parts of a geolocation field: `Site__c` has `Site__Latitude__s` and `Site__Longitude__s`. */
export function locationParts(path: readonly string[]): readonly [string[], string[]] {
    const base = (path.at(-1) as string).replace(/__c$/i, '');
    const parents = path.slice(0, -1);
    return [
        [...parents, `${base}__Latitude__s`],
        [...parents, `${base}__Longitude__s`]
    ];
}

function locationOf(path: readonly string[], read: (path: readonly string[]) => FormulaInput): Value {
    const [latitude, longitude] = locationParts(path).map((part) => read(part));
    if (latitude === null || latitude === undefined || longitude === null || longitude === undefined) {
        return null;
    }
    return { latitude: Number(latitude), longitude: Number(longitude) };
}

function fromInput(node: TypedNode & FieldNode, input: FormulaInput): Value {
    const value = fromStored(node.type, input);
    if (value === null) {
        return null;
    }
    if (node.field.type === 'percent') {
        return (value as Decimal).div(100);
    }
    return isId(node) ? (value as string).slice(0, 15) : value;
}

/** Formulas see ids in their 15-character form. */
export const isId = ({ field }: FieldNode): boolean => field.type === 'id' || field.type === 'reference';

function toResult(formula: TypedFormula, value: Value, timeZone: string): FormulaValue {
    switch (formula.type) {
        case 'boolean':
            return value === true;
        case 'number':
            return value === null ? null : toNumber(value as Decimal, formula.result);
        case 'datetime':
            return value !== null && formula.result?.type === 'date'
                ? toStored('date', localDate(value as number, timeZone))
                : toStored('datetime', value);
        default:
            return toStored(formula.type, value);
    }
}

function toNumber(value: Decimal, result: TypedFormula['result']): number {
    const scaled = result?.type === 'percent' ? value.times(100) : value;
    const double = toDouble(result?.scale === undefined ? scaled : roundTo(scaled, result.scale));
    return Number.isFinite(double) ? double : fail('#Too Big!');
}
