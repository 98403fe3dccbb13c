import type { Connection } from 'jsforce';
import { JobError, messageOf } from '../cli/job-error.ts';
import {
    comparableField,
    comparablePermissions,
    comparableRule,
    type FieldPermission
} from './components/comparable.ts';
import { MARK, PREFIX } from './components/component.ts';
import { PERMISSION_SET } from './components/permission-set.ts';
import { FOLDER } from './components/reports.ts';
import { STAGED_OBJECTS } from './models.ts';

/** What of a publication an org has. */
export interface Published {
    /** `Type fullName` -> what can be compared of it; empty: only that it is there can be told. */
    readonly components: ReadonlyMap<string, string>;
    /** Validation rules that are switched on. */
    readonly activeRules: ReadonlySet<string>;
}

interface Part {
    readonly fullName: string;
    readonly description?: string;
    readonly label?: string;
    readonly formula?: string;
    readonly type?: string;
    readonly errorConditionFormula?: string;
    readonly errorMessage?: string;
    readonly active?: boolean | string;
}

interface ReadObject {
    readonly fullName?: string;
    readonly fields?: Part | readonly Part[];
    readonly listViews?: Part | readonly Part[];
    readonly validationRules?: Part | readonly Part[];
}

/**
 * Reads what was published from the org's own metadata: whatever became of the records about it, this is what is there.
 * @throws JobError when this user may not read metadata
 */
export async function readPublished(connection: Connection): Promise<Published> {
    const components = new Map<string, string>();
    const activeRules = new Set<string>();
    try {
        for (const object of await readObjects(connection)) {
            const name = object.fullName ?? '';
            for (const field of marked(object.fields)) {
                components.set(`CustomField ${name}.${field.fullName}`, comparableField(field));
            }
            for (const rule of marked(object.validationRules)) {
                const fullName = `${name}.${bare(rule.fullName)}`;
                components.set(`ValidationRule ${fullName}`, comparableRule(rule));
                if (String(rule.active) === 'true') {
                    activeRules.add(fullName);
                }
            }
            for (const view of listOf(object.listViews).filter(({ fullName }) => isOurs(bare(fullName)))) {
                components.set(`ListView ${name}.${bare(view.fullName)}`, '');
            }
        }
        for (const { type, fullName } of await listOthers(connection)) {
            components.set(`${type} ${fullName}`, '');
        }
        const permissions = await readPermissions(connection);
        if (permissions !== undefined) {
            components.set(`PermissionSet ${PERMISSION_SET}`, permissions);
        }
    } catch (error) {
        throw noMetadata(error);
    }
    return { components, activeRules };
}

async function readObjects(connection: Connection): Promise<ReadObject[]> {
    const answer = (await connection.metadata.read('CustomObject', [...STAGED_OBJECTS])) as unknown;
    return [answer ?? []].flat();
}

const listOf = <T>(parts: T | readonly T[] | undefined): readonly T[] => [parts ?? []].flat() as T[];
const marked = (parts: ReadObject['fields']): readonly Part[] =>
    listOf(parts).filter(({ description }) => description?.endsWith(MARK) === true);

/** Names of parts come with their object from some doors. */
const bare = (fullName: string): string => fullName.split('.').at(-1) ?? fullName;
const isOurs = (name: string): boolean => name.startsWith(`${PREFIX}_`);

interface Listed {
    readonly type: string;
    readonly fullName: string;
}

async function listOthers(connection: Connection): Promise<Listed[]> {
    const list = async (...queries: { type: string; folder?: string }[]): Promise<Listed[]> => {
        const listed = (await connection.metadata.list(queries, connection.version)) as unknown;
        return [listed ?? []].flat() as Listed[];
    };
    const named = await list({ type: 'ReportType' }, { type: 'CustomPermission' });
    const folders = (await list({ type: 'ReportFolder' }, { type: 'DashboardFolder' })).filter(
        ({ fullName }) => fullName === FOLDER
    );
    const inFolders = folders.length
        ? await list(...folders.map(({ type }) => ({ type: type.replace('Folder', ''), folder: FOLDER })))
        : [];
    return [
        ...named.filter(({ fullName }) => isOurs(fullName.replace(/__c$/, ''))),
        ...inFolders,
        ...folders.map(({ type, fullName }) => ({ type: type.replace('Folder', ''), fullName }))
    ];
}

interface ReadPermissionSet {
    readonly fullName?: string;
    readonly fieldPermissions?: FieldPermission | readonly FieldPermission[];
}

async function readPermissions(connection: Connection): Promise<string | undefined> {
    const answer = (await connection.metadata.read('PermissionSet', [PERMISSION_SET])) as unknown;
    const [set] = [answer ?? []].flat() as ReadPermissionSet[];
    return set?.fullName ? comparablePermissions(listOf(set.fieldPermissions)) : undefined;
}

export function noMetadata(error: unknown): JobError {
    return error instanceof JobError
        ? error
        : new JobError({
              happened: `The org's metadata could not be read: ${messageOf(error)}`,
              kept: 'nothing was sent, the org is as it was.',
              todo: 'publish as someone with Customize Application and Modify Metadata Through Metadata API Functions (a system administrator has them).',
              cause: error
          });
}
