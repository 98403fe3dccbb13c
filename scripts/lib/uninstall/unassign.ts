import type { Connection } from 'jsforce';
import { JobError } from '../cli/job-error.ts';
import { literal, queryAll } from '../load/org-reader.ts';

/** An org deletes up to so many records a request. */
const RECORDS_A_REQUEST = 200;

/**
 * Takes permission sets away from everybody, and out of the org's own permission set groups: an org does not delete a
 * permission set that is in use.
 * @param names API names; those that the org does not have are passed over
 * @returns the number of assignments and group entries removed
 */
export async function unassignPermissionSets(connection: Connection, names: readonly string[]): Promise<number> {
    let removed = 0;
    for (const object of ['PermissionSetGroupComponent', 'PermissionSetAssignment']) {
        const ids = await usesOf(connection, object, names);
        for (let start = 0; start < ids.length; start += RECORDS_A_REQUEST) {
            const results = await connection
                .sobject(object)
                .destroy(ids.slice(start, start + RECORDS_A_REQUEST), { allOrNone: false });
            const problems = results.flatMap((result) =>
                result.success ? [] : result.errors.map(({ message }) => message)
            );
            if (problems.length > 0) {
                throw new JobError({
                    happened: `Permission sets are still assigned: ${[...new Set(problems)].join('; ')}.`,
                    kept: 'all data and components; the export is complete.',
                    todo: 'remove these assignments in Setup > Permission Sets > Manage Assignments, and run again.'
                });
            }
        }
        removed += ids.length;
    }
    return removed;
}

/** Ids of the records by which someone has one of the permission sets. */
export async function usesOf(connection: Connection, object: string, names: readonly string[]): Promise<string[]> {
    const ids: string[] = [];
    if (names.length > 0) {
        const list = names.map((name) => literal('string', name)).join(',');
        for await (const { Id } of queryAll(
            connection,
            `SELECT Id FROM ${object} WHERE PermissionSet.Name IN (${list})`
        )) {
            ids.push(Id);
        }
    }
    return ids;
}
