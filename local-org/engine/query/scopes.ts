import type { ObjectDef, Schema } from '../schema/schema.ts';
import type { Scope } from './ir.ts';
import { teamOf } from './teams.ts';

/** The scopes that queries of an object may ask for: what they need is there. */
export const supportedScopes = (schema: Schema, object: ObjectDef): readonly Scope[] => [
    'everything',
    ...(object.owned ? (['mine'] as const) : []),
    // Tasks that the person gave to somebody else.
    ...(object.name === 'Task' ? (['delegated'] as const) : []),
    ...(teamOf(schema, object) ? (['team'] as const) : [])
];
