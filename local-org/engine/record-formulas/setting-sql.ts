import type { FieldDef, ObjectDef } from '../schema/schema.ts';
import { quote } from '../tables/columns.ts';

/** Whose records of a hierarchy setting count for a person, the nearest first. */
const OWNERS = ['?', '(SELECT "ProfileId" FROM "User" WHERE "Id" = ?)', '(SELECT "Id" FROM "Organization" LIMIT 1)'];

/** What a hierarchy setting says to a person: of each field the nearest value that is not empty. */
export function settingSql(
    object: ObjectDef,
    field: FieldDef,
    userId: string
): { sql: string; parameters: readonly string[] } {
    const values = OWNERS.map(
        (owner) => `(SELECT ${quote(field.name)} FROM ${quote(object.name)} WHERE "SetupOwnerId" = ${owner})`
    );
    const otherwise = field.type === 'boolean' ? ', 0' : '';
    return { sql: `COALESCE(${values.join(', ')}${otherwise})`, parameters: [userId, userId] };
}
