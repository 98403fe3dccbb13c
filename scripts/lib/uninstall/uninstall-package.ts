import path from 'node:path';
import { silent, type Progress } from '../cli/progress.ts';
import { presentComponents } from '../metadata/list-components.ts';
import { publishedContents } from '../publish/published-contents.ts';
import type { OrgConnection } from '../org/target-org.ts';
import { exportPackageData, exportRequests, hasChangedSince, type DataExport } from './export-package-data.ts';
import { packageContents, type PackageComponent } from './package-contents.ts';
import { removalSteps } from './removal-steps.ts';
import { removeComponents } from './remove-components.ts';
import { unassignPermissionSets, usesOf } from './unassign.ts';
import { openUninstallState } from './uninstall-state.ts';
import { whatIsLeft } from './what-is-left.ts';

export interface UninstallOptions {
    readonly org: OrgConnection;
    /** The SFDX project that buildPackage wrote: what it holds is what goes. */
    readonly directory: string;
    /** Where the folder of exported data is made. */
    readonly exportFolder: string;
    /** Where an interrupted run is remembered. */
    readonly stateFolder: string;
    readonly dryRun?: boolean;
    readonly progress?: Progress;
    readonly signal?: AbortSignal | undefined;
    /** Asked once everything is known and before anything is changed; false leaves the org as it is. */
    readonly confirm?: (plan: UninstallPlan) => Promise<boolean>;
}

export interface UninstallPlan {
    readonly organizationName: string;
    /** Rows that would be exported and deleted, by object; for standard objects: rows whose fields of ours are filled. */
    readonly exports: readonly string[];
    readonly steps: readonly { readonly name: string; readonly components: readonly string[] }[];
    readonly assignments: number;
}

export interface UninstallReport {
    readonly instanceUrl: string;
    readonly plan: UninstallPlan;
    readonly dryRun: boolean;
    readonly isDeclined: boolean;
    readonly export: DataExport | undefined;
    readonly unassigned: number;
    readonly removed: number;
    /** A line for each thing of the package that the org still has. */
    readonly left: readonly string[];
    /** Where deleted objects and fields go for good, and where they stay in the bin for 15 days. */
    readonly isPurged: boolean;
}

/**
 * Takes the package out of an org: exports its data, unassigns its permission sets, deletes its components from the top down,
 * and asks the org whether anything is left. Run again after an interruption, it goes on where it stopped.
 * @throws JobError when the data cannot be exported in full, or the org refuses to delete something
 */
export async function uninstallPackage(options: UninstallOptions): Promise<UninstallReport> {
    const { org, progress = silent, signal } = options;
    const { connection } = org;
    const contents = [...(await packageContents(options.directory)), ...(await publishedContents(connection))];
    const present = await presentComponents(connection, contents);
    const sets = contents.filter(({ type }) => type === 'PermissionSet').map(({ fullName }) => fullName);
    const about = await organization(org);
    const plan: UninstallPlan = {
        organizationName: about.name,
        exports: exportRequests(present).map(({ object }) => object),
        steps: removalSteps(present).map(({ name, components }) => ({
            name,
            components: components.map(({ type, fullName }) => `${type} ${fullName}`)
        })),
        assignments: (await usesOf(connection, 'PermissionSetAssignment', sets)).length
    };
    const report = {
        instanceUrl: connection.instanceUrl,
        plan,
        dryRun: options.dryRun ?? false,
        isDeclined: false,
        export: undefined,
        unassigned: 0,
        removed: 0,
        left: [],
        isPurged: about.canPurge
    };
    if (options.dryRun) {
        return report;
    }
    if (options.confirm && present.length > 0 && !(await options.confirm(plan))) {
        return { ...report, isDeclined: true };
    }
    const state = await openUninstallState(path.join(options.stateFolder, `uninstall-${org.organizationId}.json`));
    const exported = await exportOnce(options, present, state);
    const unassigned = await unassignPermissionSets(connection, sets);
    const steps = removalSteps(contents);
    const removed = await removeComponents({ connection, steps, purge: about.canPurge, progress, signal });
    const left = await whatIsLeft(connection, contents);
    if (left.length === 0) {
        await state.complete();
    }
    return { ...report, export: exported, unassigned, removed, left };
}

/** Exports, unless an interrupted run did so already and nobody has written since. */
async function exportOnce(
    { org, exportFolder, progress = silent, signal }: UninstallOptions,
    present: readonly PackageComponent[],
    state: Awaited<ReturnType<typeof openUninstallState>>
): Promise<DataExport | undefined> {
    const { connection, userId } = org;
    if (exportRequests(present).length === 0) {
        return state.exported;
    }
    if (state.exported && !(await hasChangedSince(connection, present, state.exported.startedAt))) {
        progress.say(`Going on with the export of ${state.exported.startedAt} in ${state.exported.folder}.`);
        return state.exported;
    }
    const done = await exportPackageData({ connection, userId, present, parentFolder: exportFolder, progress, signal });
    await state.saveExport(done);
    return done;
}

async function organization({ connection }: OrgConnection): Promise<{ name: string; canPurge: boolean }> {
    const { records } = await connection.query<{ Name: string; IsSandbox: boolean; OrganizationType: string }>(
        'SELECT Name, IsSandbox, OrganizationType FROM Organization'
    );
    const [row] = records;
    return {
        name: row?.Name ?? '',
        canPurge: row?.IsSandbox === true || row?.OrganizationType === 'Developer Edition'
    };
}
