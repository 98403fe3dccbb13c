import type { FieldType, Picklist } from '../schema/schema.ts';
import type { Span } from './formula-error.ts';
import type { BinaryOperator, UnaryOperator } from './nodes.ts';
import type { FormulaType } from './types.ts';

/** What a scope says of a field. A `FieldDef` of the schema is one. */
export interface ScopeField {
    readonly type: FieldType;
    readonly scale?: number;
    readonly longText?: boolean;
    readonly picklist?: Picklist;
}

/** What kind of formula it is; some functions are for some kinds only (REGEX, ISCHANGED, PRIORVALUE, ISNEW, ISCLONE). */
export type FormulaUse = 'formulaField' | 'validationRule' | 'defaultValue' | 'criteria';

export interface FormulaScope {
    readonly use: FormulaUse;
    /** Looks up a field path as written (`Account.Owner.Name`, `$User.Id`); names in any case. Undefined: no such field. */
    resolve(path: readonly string[]): ScopeField | undefined;
    /** Whether blank number, currency and percent fields count as 0. Default false: blanks stay blank. */
    readonly blanksAsZero?: boolean;
    /** The field that takes the result: the type is checked against it, numbers are rounded to its scale. */
    readonly result?: { readonly type: FieldType; readonly scale?: number };
}

export type TypedNode = Span & { readonly type: FormulaType } & (
        | { readonly kind: 'number'; readonly text: string }
        | { readonly kind: 'text'; readonly value: string }
        | { readonly kind: 'boolean'; readonly value: boolean }
        | { readonly kind: 'null' }
        | FieldNode
        | { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: TypedNode }
        | {
              readonly kind: 'binary';
              readonly operator: BinaryOperator;
              readonly left: TypedNode;
              readonly right: TypedNode;
          }
        | { readonly kind: 'call'; readonly name: string; readonly args: readonly TypedNode[] }
    );

export interface FieldNode {
    readonly kind: 'field';
    readonly path: readonly string[];
    readonly field: ScopeField;
}

/** A checked formula: what both back ends take. */
export interface TypedFormula {
    readonly root: TypedNode;
    /** Type of the whole expression. */
    readonly type: FormulaType;
    readonly use: FormulaUse;
    readonly blanksAsZero: boolean;
    readonly result?: { readonly type: FieldType; readonly scale?: number };
    /** Every field path that is read, as first written, each once (compared in any case). */
    readonly fields: readonly (readonly string[])[];
    /** Estimate of the platform's compiled size in characters; its limit is 15,000. */
    readonly compiledSize: number;
}
