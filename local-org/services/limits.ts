import type { Org } from '../engine/org.ts';
import { objectOf, type ObjectDef } from '../engine/schema/schema.ts';
import type { Caller } from './caller.ts';

interface Limit {
    readonly Max: number;
    readonly Remaining: number;
}

/** Most calls in 24 hours, as for a large org. Nothing is refused beyond it. */
const MOST_CALLS = 1_000_000;

const calls = new WeakMap<Org, number>();

/** Counts one call of the APIs. */
export function countCall(org: Org): void {
    calls.set(org, (calls.get(org) ?? 0) + 1);
}

/** Calls since the org was opened, as the header `Sforce-Limit-Info` tells them. */
export const apiUsage = (org: Org): string => `api-usage=${calls.get(org) ?? 0}/${MOST_CALLS}`;

/** Not metered: the allowances are those of a large org and stay whole; the storage used and the calls are real. */
const UNMETERED: Readonly<Record<string, number>> = {
    DailyBulkApiBatches: 15_000,
    DailyBulkV2QueryJobs: 10_000,
    DailyBulkV2QueryFileStorageMB: 976_562,
    DailyStreamingApiEvents: 1_000_000,
    SingleEmail: 0,
    MassEmail: 0
};
const STORAGE_MB = 1_000_000;

export function orgLimits(org: Org): Record<string, Limit> {
    const pages = Number(org.database.prepare('PRAGMA page_count').get()?.page_count ?? 0);
    const pageSize = Number(org.database.prepare('PRAGMA page_size').get()?.page_size ?? 0);
    const usedMb = Math.ceil((pages * pageSize) / 1024 / 1024);
    const unmetered = Object.entries(UNMETERED).map(([name, max]) => [name, { Max: max, Remaining: max }] as const);
    return {
        DataStorageMB: { Max: STORAGE_MB, Remaining: STORAGE_MB - usedMb },
        DailyApiRequests: { Max: MOST_CALLS, Remaining: Math.max(0, MOST_CALLS - (calls.get(org) ?? 0)) },
        ...Object.fromEntries(unmetered)
    };
}

interface RecordCount {
    readonly count: number;
    readonly name: string;
}

/**
 * Rows of objects that are not deleted, whoever may see them, as the platform counts its storage.
 * @param names absent: every object that this person may read
 */
export function recordCounts({ org, access }: Caller, names?: readonly string[]): { sObjects: RecordCount[] } {
    const schema = org.schema();
    const asked = names?.map((name) => objectOf(schema, name)) ?? [...schema.objects.values()];
    return {
        sObjects: asked
            .filter((object) => object !== undefined)
            .filter((object) => !object.platformEvent && access.canRead(object))
            .map((object) => ({ count: countOf(org, object), name: object.name }))
    };
}

function countOf({ database }: Org, { name, fields }: ObjectDef): number {
    const kept = fields.get('isdeleted')?.stored ? ' WHERE "IsDeleted" = 0' : '';
    return Number(database.prepare(`SELECT COUNT(*) AS n FROM "${name}"${kept}`).get()?.n ?? 0);
}
