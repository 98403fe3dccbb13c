import type { Connection } from 'jsforce';
import { literal, queryAll } from '../load/org-reader.ts';
import { PERMISSION_SET } from './components/permission-set.ts';

/** Who has one of these sees the funnel on its pages, and so in reports and lists. */
const PACKAGE_SETS = [
    'Funnel_Reader',
    'Funnel_Marketer',
    'Funnel_Admin',
    'Lead_Standards_Reader',
    'Lead_Standards_Author',
    'Lead_Standards_Marketing_Signer',
    'Lead_Standards_Sales_Signer'
];

const RECORDS_A_REQUEST = 200;

/**
 * Gives the permission set with the published fields to everybody who has a permission set of the package.
 * @returns how many people got it now
 */
export async function assignPublishedFields(connection: Connection): Promise<number> {
    const people = new Set<string>();
    const holders = new Set<string>();
    const names = [...PACKAGE_SETS, PERMISSION_SET].map((name) => literal('string', name)).join(',');
    for await (const row of queryAll(
        connection,
        `SELECT Id, AssigneeId, PermissionSet.Name FROM PermissionSetAssignment WHERE PermissionSet.Name IN (${names}) AND Assignee.IsActive = true`
    )) {
        const { Name } = row.PermissionSet as unknown as { Name: string };
        (Name === PERMISSION_SET ? holders : people).add(String(row.AssigneeId));
    }
    const { records } = await connection.query<{ Id: string }>(
        `SELECT Id FROM PermissionSet WHERE Name = '${PERMISSION_SET}'`
    );
    const id = records[0]?.Id;
    const open = id === undefined ? [] : [...people].filter((person) => !holders.has(person));
    let assigned = 0;
    for (let start = 0; start < open.length; start += RECORDS_A_REQUEST) {
        const batch = open
            .slice(start, start + RECORDS_A_REQUEST)
            .map((person) => ({ AssigneeId: person, PermissionSetId: id as string }));
        const results = await connection.sobject('PermissionSetAssignment').create(batch, { allOrNone: false });
        assigned += results.filter(({ success }) => success).length;
    }
    return assigned;
}
