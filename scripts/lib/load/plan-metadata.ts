import { createHash } from 'node:crypto';
import type { Connection } from 'jsforce';
import { JobError, messageOf } from '../cli/job-error.ts';
import { deployZip, problemLine } from '../metadata/deploy-zip.ts';
import { mergeStages, readStageXml, STAGE_FILE, stagesOf, writeStageXml } from '../metadata/stage-values.ts';
import { filesBelow, zipOf } from '../metadata/zip.ts';
import { literal, type OrgReader } from './org-reader.ts';

export interface PlanMetadata {
    /** Path in the folder -> bytes. */
    readonly files: ReadonlyMap<string, Buffer>;
    readonly digest: string;
}

export async function readPlanMetadata(folder: string): Promise<PlanMetadata> {
    const files = await filesBelow(folder);
    const hash = createHash('sha256');
    for (const [name, content] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        hash.update(name).update(content);
    }
    return { files, digest: hash.digest('hex') };
}

/**
 * Whether the org has what the folder brings, as far as it can be seen without a deploy: the fields by describe, permission
 * sets and stages by query.
 */
export async function hasMetadata(reader: OrgReader, { files }: PlanMetadata): Promise<boolean> {
    for (const [name, content] of files) {
        const object = /^objects\/(.+)\.object$/.exec(name)?.[1];
        if (object) {
            const described = await reader.describe(object);
            const fields = [...content.toString().matchAll(/<fields>\s*<fullName>([^<]+__c)<\/fullName>/g)].map(
                (match) => match[1] ?? ''
            );
            if (!fields.every((field) => described?.fields.has(field.toLowerCase()))) {
                return false;
            }
        }
    }
    return (
        (await hasPermissionSets(reader.connection, files)) &&
        (await stageFile(reader.connection, files)) === 'nothing to add'
    );
}

async function hasPermissionSets(connection: Connection, files: PlanMetadata['files']): Promise<boolean> {
    const names = [...files.keys()].flatMap((name) => /^permissionsets\/(.+)\.permissionset$/.exec(name)?.[1] ?? []);
    if (names.length === 0) {
        return true;
    }
    const list = names.map((name) => literal('string', name)).join(',');
    const found = await connection.query(`SELECT Id FROM PermissionSet WHERE Name IN (${list})`);
    return found.records.length === names.length;
}

/** Deploys the folder; its stages are added to the org's, none is taken away. */
export async function deployPlanMetadata(
    reader: OrgReader,
    metadata: PlanMetadata,
    checkOnly: boolean
): Promise<number> {
    const files = new Map<string, Buffer | string>(metadata.files);
    const stages = await stageFile(reader.connection, metadata.files);
    if (stages !== 'nothing to add') {
        files.set(STAGE_FILE, stages.xml);
    } else if (files.has(STAGE_FILE)) {
        files.set(STAGE_FILE, writeStageXml(await stagesOf(reader.connection)));
    }
    const outcome = await deployZip(reader.connection, await zipOf(files), { checkOnly }).catch((error: unknown) => {
        throw failure(messageOf(error), error);
    });
    if (!outcome.success) {
        throw failure(
            outcome.problems.map((problem) => `\n  ${problemLine(problem)}`).join('') ||
                (outcome.errorMessage ?? outcome.status)
        );
    }
    reader.forgetDescribes();
    return outcome.deployed;
}

const failure = (problem: string, cause?: unknown): JobError =>
    new JobError({
        happened: `The plan’s metadata was not deployed: ${problem}`,
        kept: 'the org is as it was: a deploy is all or nothing, and no row was sent.',
        todo: 'correct the files in the plan’s metadata folder, or ask for the permission to customize, and run again.',
        cause
    });

async function stageFile(
    connection: Connection,
    files: ReadonlyMap<string, Buffer>
): Promise<{ xml: string } | 'nothing to add'> {
    const wanted = files.get(STAGE_FILE);
    if (!wanted) {
        return 'nothing to add';
    }
    const org = await stagesOf(connection);
    const merged = mergeStages(org, readStageXml(wanted.toString()));
    return JSON.stringify(merged) === JSON.stringify(org) ? 'nothing to add' : { xml: writeStageXml(merged) };
}
