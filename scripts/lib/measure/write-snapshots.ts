import type { Connection } from 'jsforce';
import { JobError } from '../cli/job-error.ts';
import { queryAll } from '../load/org-reader.ts';
import type { SnapshotRow } from './snapshot-rows.ts';

/** Records of one step, and steps on records in one request: limits of the platform. */
const RECORDS = 200;
const STEPS = 5;
export const MOST_ROWS_A_DAY = RECORDS * (STEPS - 1);

export interface Written {
    created: number;
    updated: number;
    deleted: number;
}

interface Step {
    readonly method: 'PATCH' | 'DELETE';
    readonly url: string;
    readonly referenceId: string;
    readonly body?: unknown;
}

interface StepResult {
    readonly httpStatusCode: number;
    readonly referenceId: string;
    readonly body: readonly {
        readonly success?: boolean;
        readonly created?: boolean;
        readonly errors?: readonly { message: string; statusCode?: string }[];
        readonly message?: string;
    }[];
}

/**
 * Writes the snapshots of one or more days; each day whole or not at all. A second run on the same day goes over the first, and takes away
 * what is no more (a stage that was retired in between).
 * @throws JobError with what the org said; the days before are written, this one is as it was
 */
export async function writeSnapshots(connection: Connection, rows: readonly SnapshotRow[]): Promise<Written> {
    const written: Written = { created: 0, updated: 0, deleted: 0 };
    const days = Map.groupBy(rows, ({ Snapshot_Date__c: date }) => date);
    const stale = await staleIds(connection, days);
    let batch: { dates: string[]; steps: Step[] } = { dates: [], steps: [] };
    for (const [date, dayRows] of days) {
        const steps = stepsOf(connection, date, dayRows, stale.get(date) ?? []);
        if (batch.steps.length + steps.length > STEPS && batch.steps.length > 0) {
            await send(connection, batch, written);
            batch = { dates: [], steps: [] };
        }
        batch = { dates: [...batch.dates, date], steps: [...batch.steps, ...steps] };
    }
    if (batch.steps.length > 0) {
        await send(connection, batch, written);
    }
    return written;
}

/** Rows of an earlier run of the same days that this one does not write again. */
async function staleIds(
    connection: Connection,
    days: ReadonlyMap<string, readonly SnapshotRow[]>
): Promise<ReadonlyMap<string, string[]>> {
    const stale = new Map<string, string[]>();
    const dates = [...days.keys()];
    for (let start = 0; start < dates.length; start += 100) {
        const since = days.values().next().value?.[0]?.Created_Since__c;
        const soql = `SELECT Id, Snapshot_Key__c, Snapshot_Date__c FROM Funnel_Snapshot__c WHERE Snapshot_Date__c IN (${dates.slice(start, start + 100).join(', ')}) AND Created_Since__c = ${since ?? 'null'}`;
        for await (const row of queryAll(connection, soql)) {
            const date = String(row.Snapshot_Date__c);
            const isKept = days.get(date)?.some(({ Snapshot_Key__c: key }) => key === row.Snapshot_Key__c);
            if (!isKept) {
                stale.set(date, [...(stale.get(date) ?? []), row.Id]);
            }
        }
    }
    return stale;
}

function stepsOf(connection: Connection, date: string, rows: readonly SnapshotRow[], stale: readonly string[]): Step[] {
    const base = `/services/data/v${connection.version}/composite/sobjects`;
    const name = date.replaceAll('-', '');
    const steps: Step[] = [];
    for (let start = 0; start < rows.length; start += RECORDS) {
        steps.push({
            method: 'PATCH',
            url: `${base}/Funnel_Snapshot__c/Snapshot_Key__c`,
            referenceId: `write${name}${start}`,
            body: {
                allOrNone: true,
                records: rows
                    .slice(start, start + RECORDS)
                    .map((row) => ({ attributes: { type: 'Funnel_Snapshot__c' }, ...row }))
            }
        });
    }
    if (stale.length > 0) {
        // more than that is left over only where a funnel was cut down by hundreds of stages; the next run takes the rest
        const ids = stale.slice(0, RECORDS).join(',');
        steps.push({ method: 'DELETE', url: `${base}?ids=${ids}&allOrNone=true`, referenceId: `clear${name}` });
    }
    return steps;
}

async function send(
    connection: Connection,
    batch: { dates: string[]; steps: Step[] },
    written: Written
): Promise<void> {
    const { compositeResponse } = await connection.request<{ compositeResponse: StepResult[] }>({
        method: 'POST',
        url: `/services/data/v${connection.version}/composite`,
        body: JSON.stringify({ allOrNone: true, compositeRequest: batch.steps }),
        headers: { 'content-type': 'application/json' }
    });
    const failure = messageIn(compositeResponse);
    if (failure !== undefined) {
        throw new JobError({
            happened: `The org refused the snapshots of ${batch.dates.join(', ')}: ${failure}.`,
            kept: `the days that were written before (${written.created + written.updated} rows); of these days nothing was changed.`,
            todo: 'give this user the permission set Funnel Admin, mend what the message names, and run the same command again.'
        });
    }
    for (const { referenceId, body } of compositeResponse) {
        for (const { created } of body) {
            const what = referenceId.startsWith('clear') ? 'deleted' : created ? 'created' : 'updated';
            written[what] += 1;
        }
    }
}

/** The first thing that went wrong, leaving out what was only taken back for it. */
function messageIn(results: readonly StepResult[]): string | undefined {
    const errors = results.flatMap(({ httpStatusCode, body }) =>
        body.flatMap((one) => {
            if (one.success === false) {
                return one.errors ?? [];
            }
            return httpStatusCode >= 400 && one.message !== undefined ? [{ message: one.message }] : [];
        })
    );
    const own = errors.find(
        ({ statusCode, message }: { statusCode?: string; message: string }) =>
            !/ALL_OR_NONE_OPERATION_ROLLED_BACK|PROCESSING_HALTED/.test(`${statusCode} ${message}`) &&
            !/rolled back/i.test(message)
    );
    return (own ?? errors[0])?.message;
}
