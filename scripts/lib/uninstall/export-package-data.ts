import path from 'node:path';
import type { Connection } from 'jsforce';
import { refused } from '../cli/job-error.ts';
import type { Progress } from '../cli/progress.ts';
import { exportObjects, type ExportedObject, type ExportRequest } from '../export/export-objects.ts';
import { literal, queryAll } from '../load/org-reader.ts';
import { describedAs, isOwnObject, type PackageComponent } from './package-contents.ts';

export interface DataExport {
    readonly folder: string;
    /** ISO 8601: when the first row was asked for. */
    readonly startedAt: string;
    readonly objects: readonly ExportedObject[];
}

/**
 * Exports what would be lost with the package: every row of its own objects, and its fields of standard objects.
 * @param options.present components that the org still has
 * @throws JobError when the user may not see every row: what is not seen would be lost
 */
export async function exportPackageData(options: {
    connection: Connection;
    userId: string;
    present: readonly PackageComponent[];
    /** A new folder is made in it. */
    parentFolder: string;
    progress: Progress;
    signal?: AbortSignal | undefined;
}): Promise<DataExport> {
    const { connection, present, userId, parentFolder, progress, signal } = options;
    const requests = exportRequests(present);
    const whole = requests.filter(({ fields }) => !fields).map(({ object }) => object);
    await refuseUnseenRows(connection, userId, whole);
    requests.push(...(await historiesOf(connection, whole)));
    const startedAt = new Date().toISOString();
    const folder = path.join(parentFolder, `data-${startedAt.replace(/[:.]/g, '-')}`);
    return { folder, startedAt, objects: await exportObjects({ connection, requests, folder, progress, signal }) };
}

export function exportRequests(present: readonly PackageComponent[]): ExportRequest[] {
    const objects = present.filter(({ type, fullName }) => type === 'CustomObject' && /__(c|b)$/.test(fullName));
    const fields = present.filter(
        ({ type, object, isWorkedOut }) => type === 'CustomField' && !isWorkedOut && !isOwnObject(object ?? '')
    );
    const byObject = Map.groupBy(fields, ({ object }) => object ?? '');
    return [
        ...objects.map(({ fullName }) => ({ object: fullName })),
        ...[...byObject].map(([object, own]) => ({
            object: describedAs(object),
            fields: own.map(({ fullName }) => fullName.split('.')[1] ?? '')
        }))
    ];
}

/** An export is only as complete as what its user sees: private rows need View All on the object, or View All Data. */
async function refuseUnseenRows(connection: Connection, userId: string, objects: readonly string[]): Promise<void> {
    const owned: string[] = [];
    for (const object of objects) {
        const { fields } = await connection.sobject(object).describe();
        if (fields.some(({ name }) => name === 'OwnerId')) {
            owned.push(object);
        }
    }
    if (owned.length === 0 || (await hasViewAllData(connection, userId))) {
        return;
    }
    const list = owned.map((object) => literal('string', object)).join(',');
    const seen = new Set<string>();
    for await (const row of queryAll(
        connection,
        `SELECT Id, SobjectType FROM ObjectPermissions WHERE PermissionsViewAllRecords = true AND SobjectType IN (${list}) ` +
            `AND ParentId IN (SELECT PermissionSetId FROM PermissionSetAssignment WHERE AssigneeId = '${userId}')`
    )) {
        seen.add(String(row.SobjectType));
    }
    const unseen = owned.filter((object) => !seen.has(object));
    if (unseen.length > 0) {
        throw refused(
            `You may not see every row of ${unseen.join(', ')}: the export would be incomplete, and the rest lost.`,
            'Sign in as someone with View All Data, or take the administrator permission sets of the package, and run again.'
        );
    }
}

async function hasViewAllData(connection: Connection, userId: string): Promise<boolean> {
    const granted = await Array.fromAsync(
        queryAll(connection, 'SELECT Id, ProfileId FROM PermissionSet WHERE PermissionsViewAllData = true')
    );
    const held = new Set<unknown>();
    for await (const { ProfileId } of queryAll(connection, `SELECT Id, ProfileId FROM User WHERE Id = '${userId}'`)) {
        held.add(ProfileId);
    }
    for await (const { PermissionSetId } of queryAll(
        connection,
        `SELECT Id, PermissionSetId FROM PermissionSetAssignment WHERE AssigneeId = '${userId}'`
    )) {
        held.add(PermissionSetId);
    }
    return granted.some(({ Id, ProfileId }) => held.has(Id) || (ProfileId !== null && held.has(ProfileId)));
}

/** Field histories go with their objects. */
async function historiesOf(connection: Connection, objects: readonly string[]): Promise<ExportRequest[]> {
    const wanted = new Set(objects.map((object) => object.replace(/__c$/, '__History')));
    const { sobjects } = await connection.describeGlobal();
    return sobjects.filter(({ name }) => wanted.has(name)).map(({ name }) => ({ object: name }));
}

/** Whether rows were written since an export: then it no longer holds everything. */
export async function hasChangedSince(
    connection: Connection,
    present: readonly PackageComponent[],
    startedAt: string
): Promise<boolean> {
    for (const { object, fields } of exportRequests(present)) {
        if (!fields) {
            const { totalSize } = await connection.query(
                `SELECT Id FROM ${object} WHERE SystemModstamp >= ${startedAt} LIMIT 1`
            );
            if (totalSize > 0) {
                return true;
            }
        }
    }
    return false;
}
