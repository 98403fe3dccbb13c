import type { Connection } from 'jsforce';
import { JobError } from '../cli/job-error.ts';
import { literal, queryAll } from '../load/org-reader.ts';

/**
 * Assigns permission sets to a user, those that the user does not have yet.
 * @param names API names
 * @returns the names that were newly assigned
 * @throws JobError when the org has no such permission set or refuses
 */
export async function assignPermissionSets(
    connection: Connection,
    userId: string,
    names: readonly string[]
): Promise<string[]> {
    const list = names.map((name) => literal('string', name)).join(',');
    const ids = new Map<string, string>();
    for await (const row of queryAll(connection, `SELECT Id, Name FROM PermissionSet WHERE Name IN (${list})`)) {
        ids.set(String(row.Name), row.Id);
    }
    const unknown = names.filter((name) => !ids.has(name));
    if (unknown.length > 0) {
        throw failed(`The org has no permission set ${unknown.join(', ')}.`, 'deploy it first.');
    }
    const held = new Set<string>();
    for await (const row of queryAll(
        connection,
        `SELECT Id, PermissionSetId FROM PermissionSetAssignment WHERE AssigneeId = '${userId}'`
    )) {
        held.add(String(row.PermissionSetId).slice(0, 15));
    }
    const open = [...ids].filter(([, id]) => !held.has(id.slice(0, 15)));
    if (open.length === 0) {
        return [];
    }
    const records = open.map(([, id]) => ({ AssigneeId: userId, PermissionSetId: id }));
    const results = await connection.sobject('PermissionSetAssignment').create(records, { allOrNone: false });
    const problems = results.flatMap((result) => (result.success ? [] : result.errors.map((error) => error.message)));
    if (problems.length > 0) {
        throw failed(
            `Permission sets were not assigned: ${problems.join('; ')}.`,
            'assign them in Setup, and run again.'
        );
    }
    return open.map(([name]) => name);
}

const failed = (happened: string, todo: string): JobError =>
    new JobError({ happened, kept: 'what was deployed before.', todo });
