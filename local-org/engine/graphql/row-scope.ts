import type { Scope } from '../query/ir.ts';

/** Whose rows the argument `scope` asks for; the schema lets only scopes through that the object has. */
export const scopeOf = (asked: unknown): { scope?: Scope } =>
    typeof asked === 'string' ? { scope: asked.toLowerCase() as Scope } : {};
