import type { Connection } from 'jsforce';
import type { ComponentName } from './manifest.ts';

/** listMetadata takes this many types a call. */
const TYPES_A_CALL = 3;

/** @returns which of these components an org has, in their order */
export async function presentComponents<T extends ComponentName>(
    connection: Connection,
    components: readonly T[]
): Promise<T[]> {
    const wanted = [...new Map(components.flatMap(queriesFor).map((query) => [JSON.stringify(query), query])).values()];
    const present = new Set<string>();
    for (let start = 0; start < wanted.length; start += TYPES_A_CALL) {
        const queries = wanted.slice(start, start + TYPES_A_CALL);
        // one row is no list, and no row is nothing at all
        const listed = (await connection.metadata.list(queries, connection.version)) as unknown;
        for (const { type, fullName } of [listed ?? []].flat() as ComponentName[]) {
            present.add(keyOf({ type: type.replace(FOLDER, '$1'), fullName }));
        }
    }
    return components.filter((component) => present.has(keyOf(component)));
}

/** Folders of reports and dashboards are named by what lies in them, and listed by types of their own. */
const FOLDER = /^(Report|Dashboard)Folder$/;

function queriesFor({ type, fullName }: ComponentName): { type: string; folder?: string }[] {
    if (type !== 'Report' && type !== 'Dashboard') {
        return [{ type }];
    }
    const folder = fullName.slice(0, Math.max(0, fullName.lastIndexOf('/')));
    return folder === '' ? [{ type: `${type}Folder` }] : [{ type, folder }];
}

/** Layout names come escaped: `Alignment_Wave__c-Alignment Wave Layout` with %20 for blanks in some orgs. */
const keyOf = ({ type, fullName }: ComponentName): string => `${type}:${decodeName(fullName)}`;

function decodeName(name: string): string {
    try {
        return decodeURIComponent(name);
    } catch {
        return name; // a bare percent sign
    }
}
