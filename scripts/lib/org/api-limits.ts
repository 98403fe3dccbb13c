import type { Connection } from 'jsforce';
import { refused } from '../cli/job-error.ts';

interface Limit {
    readonly Max: number;
    readonly Remaining: number;
}

/** A collection of records takes so many. */
const ROWS_A_REQUEST = 200;

/** What a step needs beside its collections: describes, queries for what is there, and a bulk job from its opening to its results. */
const REQUESTS_A_STEP = 20;

/** @returns the most requests that a load of these files can need; bulk jobs need fewer */
export const requestsNeeded = (rowCounts: readonly number[]): number =>
    rowCounts.reduce((sum, rows) => sum + REQUESTS_A_STEP + Math.ceil(rows / (ROWS_A_REQUEST * 50)), 0);

/**
 * Looks at the org's quota of API requests before a load begins, rather than stop half-way.
 * @returns requests that are left; undefined where the org does not tell
 * @throws JobError where fewer are left than are needed
 */
export async function refuseWithoutRequests(connection: Connection, needed: number): Promise<number | undefined> {
    const left = await requestsLeft(connection);
    if (left !== undefined && left < needed) {
        throw refused(
            `The org has ${left} API requests left for today, and this load may need ${needed}.`,
            'Wait until some are renewed (they count over the last 24 hours: Setup > Company Information), and run the same command again.'
        );
    }
    return left;
}

async function requestsLeft(connection: Connection): Promise<number | undefined> {
    try {
        const limits = await connection.limits();
        return (limits as unknown as Record<string, Limit | undefined>)['DailyApiRequests']?.Remaining;
    } catch {
        // who may not see the limits loads without knowing them
        return undefined;
    }
}
