import type { Scope } from '../query/ir.ts';
import type { ObjectDef } from '../schema/schema.ts';

/** Whose rows the argument `scope` asks for. */
export function scopeOf(asked: unknown, object: ObjectDef): { scope?: Scope } {
    if (asked === 'MINE' && object.owned) {
        return { scope: 'mine' };
    }
    return asked === 'TEAM' ? { scope: 'team' } : {};
}
