import type { Span } from './formula-error.ts';

/** Binary operators, spelled one way each: `==` is read as `=`, `!=` as `<>`. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '^' | '&' | '&&' | '||' | '=' | '<>' | '<' | '<=' | '>' | '>=';
export type UnaryOperator = '-' | '+' | 'NOT';

/** What the parser makes of a source: names are not looked up and types not known yet. */
export type FormulaNode =
    | (Span & { readonly kind: 'number'; readonly text: string })
    | (Span & { readonly kind: 'text'; readonly value: string })
    | (Span & { readonly kind: 'boolean'; readonly value: boolean })
    | (Span & { readonly kind: 'null' })
    | (Span & { readonly kind: 'field'; readonly path: readonly string[] })
    | (Span & { readonly kind: 'unary'; readonly operator: UnaryOperator; readonly operand: FormulaNode })
    | (Span & {
          readonly kind: 'binary';
          readonly operator: BinaryOperator;
          readonly left: FormulaNode;
          readonly right: FormulaNode;
      })
    | (Span & {
          readonly kind: 'call';
          /** Upper case. */ readonly name: string;
          readonly args: readonly FormulaNode[];
      });
