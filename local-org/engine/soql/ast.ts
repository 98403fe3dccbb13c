import type { ComparisonOperator } from '../query/ir.ts';

/** What a query says, names still unresolved. `at` is the offset of a part in the query's text. */
export interface SelectAst {
    readonly at: number;
    readonly items: readonly SelectItem[];
    readonly from: PathAst;
    readonly alias?: string;
    /** `FROM Contact c, c.Account a`. */
    readonly joins: readonly { readonly path: PathAst; readonly alias: string }[];
    readonly scope?: Word;
    readonly where?: ConditionAst;
    readonly groupBy?: GroupByAst;
    readonly having?: ConditionAst;
    readonly orderBy: readonly OrderAst[];
    readonly limit?: number;
    readonly offset?: number;
    readonly allRows: boolean;
}

export interface Word {
    readonly text: string;
    readonly at: number;
}

export interface PathAst {
    readonly kind: 'path';
    readonly at: number;
    readonly names: readonly string[];
}

export interface CallAst {
    readonly kind: 'call';
    readonly at: number;
    readonly name: string;
    readonly args: readonly (PathAst | CallAst | LiteralAst)[];
}

export type ExpressionAst = PathAst | CallAst;

export type SelectItem =
    | { readonly kind: 'expression'; readonly expression: ExpressionAst; readonly alias?: Word }
    | { readonly kind: 'subquery'; readonly query: SelectAst }
    | TypeofAst;

export interface TypeofAst {
    readonly kind: 'typeof';
    readonly at: number;
    readonly path: PathAst;
    readonly branches: readonly { readonly object: Word; readonly fields: readonly PathAst[] }[];
    readonly otherwise: readonly PathAst[];
}

export interface GroupByAst {
    readonly kind: 'plain' | 'rollup' | 'cube';
    readonly by: readonly ExpressionAst[];
}

export interface OrderAst {
    readonly by: ExpressionAst;
    readonly descending: boolean;
    readonly nulls: 'first' | 'last';
}

export type LiteralAst =
    | { readonly kind: 'string'; readonly at: number; readonly text: string; readonly pattern: string }
    | { readonly kind: 'number' | 'date' | 'datetime' | 'time'; readonly at: number; readonly text: string }
    | { readonly kind: 'boolean'; readonly at: number; readonly value: boolean }
    | { readonly kind: 'null'; readonly at: number }
    | { readonly kind: 'dateLiteral'; readonly at: number; readonly literal: string; readonly count?: number };

export type ConditionAst =
    | { readonly kind: 'and' | 'or'; readonly terms: readonly ConditionAst[] }
    | { readonly kind: 'not'; readonly term: ConditionAst }
    | {
          readonly kind: 'comparison';
          readonly left: ExpressionAst;
          readonly operator: ComparisonOperator;
          readonly right: LiteralAst;
      }
    | { readonly kind: 'like'; readonly left: ExpressionAst; readonly right: LiteralAst }
    | {
          readonly kind: 'in';
          readonly left: ExpressionAst;
          readonly negated: boolean;
          readonly values: readonly LiteralAst[];
      }
    | {
          readonly kind: 'includes';
          readonly left: ExpressionAst;
          readonly negated: boolean;
          readonly values: readonly LiteralAst[];
      }
    | { readonly kind: 'semiJoin'; readonly left: ExpressionAst; readonly negated: boolean; readonly query: SelectAst };
