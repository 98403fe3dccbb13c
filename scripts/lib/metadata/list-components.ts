import type { Connection } from 'jsforce';
import type { ComponentName } from './manifest.ts';

/** listMetadata takes this many types a call. */
const TYPES_A_CALL = 3;

/** @returns which of these components an org has, in their order */
export async function presentComponents<T extends ComponentName>(
    connection: Connection,
    components: readonly T[]
): Promise<T[]> {
    const types = [...new Set(components.map(({ type }) => type))];
    const present = new Set<string>();
    for (let start = 0; start < types.length; start += TYPES_A_CALL) {
        const queries = types.slice(start, start + TYPES_A_CALL).map((type) => ({ type }));
        // one row is no list, and no row is nothing at all
        const listed = (await connection.metadata.list(queries, connection.version)) as unknown;
        for (const { type, fullName } of [listed ?? []].flat() as ComponentName[]) {
            present.add(keyOf({ type, fullName }));
        }
    }
    return components.filter((component) => present.has(keyOf(component)));
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
