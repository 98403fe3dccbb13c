import type { FormulaEnvironment } from '../environment.ts';
import type { FormulaNode } from '../nodes.ts';
import type { FormulaUse, TypedNode } from '../typed.ts';
import type { FormulaType } from '../types.ts';
import type { Value } from '../values.ts';

/** What functions see while they run. */
export interface Run {
    readonly environment: FormulaEnvironment;
    readonly blanksAsZero: boolean;
    value(node: TypedNode): Value;
    /** Null counts as false. */
    isTrue(node: TypedNode): boolean;
    /** The value that a field had before the save. */
    priorValue(node: TypedNode): Value;
    /** The value that a field of another object, `$ObjectType.Zip__c.Fields.City__c`, has in the record of that name. */
    valueInRecord(node: TypedNode, name: string): Value;
}

/** Types that a parameter takes; NULL fits everywhere. */
export type Parameter = readonly FormulaType[];

export interface FunctionDef {
    readonly name: string;
    readonly parameters: readonly Parameter[];
    /** How many of the last parameters may be left out. */
    readonly optional?: number;
    /** Type of any further arguments. */
    readonly rest?: Parameter;
    readonly returns: FormulaType | ((call: Call) => FormulaType);
    /** Kinds of formula that may use it; absent: all. */
    readonly uses?: readonly FormulaUse[];
    /** How many of the first parameters are fields of any object, `$ObjectType.Zip__c.Fields.City__c`. */
    readonly fieldsOfObjects?: number;
    evaluate(run: Run, args: readonly TypedNode[]): Value;
}

/** A call while it is checked. */
export interface Call {
    readonly node: FormulaNode & { readonly kind: 'call' };
    readonly args: readonly TypedNode[];
    wrongCount(expected: number): never;
    wrongType(expected: readonly FormulaType[] | string, argument: TypedNode): never;
    /** "Incorrect argument type for function X()." */
    illegalType(): never;
}

export const NUMBER: Parameter = ['number'];
export const TEXT: Parameter = ['text'];
/** What messages call a text that stands in the formula itself. */
export const TEXT_LITERAL = 'Text Literal';
export const BOOLEAN: Parameter = ['boolean'];
export const DATE: Parameter = ['date'];
export const DATETIME: Parameter = ['datetime'];
export const TIME: Parameter = ['time'];
export const DATE_OR_DATETIME: Parameter = ['date', 'datetime'];
export const ANY_VALUE: Parameter = ['number', 'text', 'boolean', 'date', 'datetime', 'time', 'location'];
export const ANY_FIELD: Parameter = [...ANY_VALUE, 'picklist', 'multipicklist'];

/** An evaluator that takes values, and gives null when one of them is null. All are worked out first: any may fail. */
export function strict<Values extends Value[]>(work: (...values: Values) => Value): FunctionDef['evaluate'] {
    return (run, args) => {
        const values = args.map((arg) => run.value(arg));
        return values.includes(null) ? null : work(...(values as Values));
    };
}

/** An evaluator that takes values, nulls included. */
export function eager(work: (...values: never[]) => Value): FunctionDef['evaluate'] {
    return (run, args) => work(...(args.map((arg) => run.value(arg)) as never[]));
}
