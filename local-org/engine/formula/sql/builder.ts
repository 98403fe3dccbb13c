import type { TypedNode } from '../typed.ts';
import type { FormulaSqlEnvironment } from './environment.ts';
import type { SqlFragment } from './fragment.ts';

export type CallNode = TypedNode & { readonly kind: 'call' };
export type BinaryNode = TypedNode & { readonly kind: 'binary' };

/** What functions and operators ask of the builder to turn their arguments into SQL. */
export interface SqlBuilder {
    readonly environment: FormulaSqlEnvironment;
    of(node: TypedNode): SqlFragment;
    all(nodes: readonly TypedNode[]): SqlFragment[];
    condition(node: TypedNode): SqlFragment;
    call(name: string, node: TypedNode, args: readonly TypedNode[]): SqlFragment;
    location(node: TypedNode): readonly [SqlFragment, SqlFragment];
    refuse(node: TypedNode, what: string): never;
}
