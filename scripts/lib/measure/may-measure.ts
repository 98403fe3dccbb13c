import type { Connection } from 'jsforce';
import { refused } from '../cli/job-error.ts';
import type { MeasuredObject } from './sources.ts';

/**
 * Looks before anything is read whether this user may keep what is worked out.
 * @throws JobError where the user may not write snapshots
 */
export async function mustMayWrite(connection: Connection): Promise<void> {
    const { createable, updateable, deletable } = await describeSnapshots(connection);
    if (!createable || !updateable || !deletable) {
        throw refused(
            'This user may not write snapshots of the funnel.',
            'Give the user the permission set Funnel Admin, and run the same command again.'
        );
    }
}

async function describeSnapshots(
    connection: Connection
): Promise<{ createable: boolean; updateable: boolean; deletable: boolean }> {
    try {
        return await connection.sobject('Funnel_Snapshot__c').describe();
    } catch (error) {
        const code = (error as { errorCode?: string }).errorCode;
        if (code === 'NOT_FOUND' || code === 'INVALID_TYPE') {
            throw refused(
                'This user does not see the snapshots of the funnel in this org.',
                'Deploy the package (npm run deploy) and give the user the permission set Funnel Admin.',
                error
            );
        }
        throw error;
    }
}

/**
 * The objects of which nothing shows that this user sees all records: a snapshot of the company would be of a part of it.
 * Asked are the defaults of sharing, View All Data, and View All Records of the object.
 */
export async function perhapsPartly(connection: Connection): Promise<MeasuredObject[]> {
    const objects: readonly MeasuredObject[] = ['Lead', 'Opportunity'];
    const isYes = async (soql: string): Promise<boolean> => {
        try {
            return (await connection.query(`${soql} LIMIT 1`)).totalSize > 0;
        } catch {
            // an org, or a user, that may not be asked so shows nothing
            return false;
        }
    };
    const { user_id: user } = await connection.identity();
    const own = `SELECT PermissionSetId FROM PermissionSetAssignment WHERE AssigneeId = '${user}'`;
    const seesAll =
        (await isYes(
            `SELECT Id FROM Profile WHERE PermissionsViewAllData = true AND Id IN (SELECT ProfileId FROM User WHERE Id = '${user}')`
        )) || (await isYes(`SELECT Id FROM PermissionSet WHERE PermissionsViewAllData = true AND Id IN (${own})`));
    const partly: MeasuredObject[] = [];
    for (const object of seesAll ? [] : objects) {
        const isOpen =
            (await isYes(`SELECT Id FROM Organization WHERE Default${object}Access != 'None'`)) ||
            (await isYes(
                `SELECT Id FROM ObjectPermissions WHERE SobjectType = '${object}' AND PermissionsViewAllRecords = true AND ParentId IN (${own})`
            ));
        if (!isOpen) {
            partly.push(object);
        }
    }
    return partly;
}
