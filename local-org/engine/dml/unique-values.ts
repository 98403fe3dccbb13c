import { OrgError } from '../errors.ts';
import { quote } from '../tables/columns.ts';
import { isVisible } from './row-access.ts';
import type { WriteContext } from './write-context.ts';
import type { FieldDef } from '../schema/schema.ts';
import type { StoredRow, WritePlan } from './write-plan.ts';

const BROKEN = /UNIQUE constraint failed: .*\.(\w+)$/;

/** What stands for a field or a record that the person may not see. */
const UNKNOWN = '<unknown>';

/** @returns the platform's error for a broken uniqueness, or undefined when the error is another one */
export function duplicateValue(
    plan: WritePlan,
    row: StoredRow,
    error: unknown,
    context: WriteContext
): OrgError | undefined {
    const name = error instanceof Error ? BROKEN.exec(error.message)?.[1] : undefined;
    const index = name === undefined ? -1 : plan.indexOf(name);
    if (index < 0) {
        return undefined;
    }
    const definition = plan.columns[index]?.field as FieldDef;
    const field = definition.name;
    if (plan.object.name === 'User' && field === 'Username') {
        return new OrgError(
            'DUPLICATE_USERNAME',
            "Duplicate Username.<br>The username already exists in this or another Salesforce organization. Usernames must be unique across all Salesforce organizations. To resolve, use a different username (it doesn't need to match the user's email address).",
            { fields: [field] }
        );
    }
    const live = plan.object.fields.has('isdeleted') ? ' AND "IsDeleted" = 0' : '';
    const holder = plan.org.database
        .prepare(`SELECT "Id" FROM ${quote(plan.object.name)} WHERE ${quote(field)} = ?${live}`)
        .get(row[index] ?? null);
    const id = String(holder?.['Id']);
    const isKnown = context.access.canReadField(plan.object, definition);
    const shownId = holder && isVisible(plan.object, id, context) ? id : UNKNOWN;
    return new OrgError(
        'DUPLICATE_VALUE',
        `duplicate value found: ${isKnown ? field : UNKNOWN} duplicates value on record with id: ${shownId}`,
        { fields: isKnown ? [field] : [] }
    );
}
