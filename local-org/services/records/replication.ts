import { OrgError } from '../../engine/errors.ts';
import type { ObjectDef } from '../../engine/schema/schema.ts';
import { runSoql } from '../query.ts';
import type { Caller } from '../caller.ts';
import type { JsonRecord } from './read-records.ts';

/** Ids changed in a span of time, for clients that keep a copy. */
export function updatedRecords(
    caller: Caller,
    object: ObjectDef,
    start?: string,
    end?: string
): Record<string, unknown> {
    const span = spanOf(start, end);
    const rows = changed(caller, object, span, false);
    return { ids: rows.map((row) => row.Id), latestDateCovered: restTime(span.end) };
}

/** Ids deleted in a span of time. */
export function deletedRecords(
    caller: Caller,
    object: ObjectDef,
    start?: string,
    end?: string
): Record<string, unknown> {
    const span = spanOf(start, end);
    const rows = changed(caller, object, span, true);
    return {
        deletedRecords: rows.map((row) => ({ id: row.Id, deletedDate: row.SystemModstamp })),
        earliestDateAvailable: restTime(0),
        latestDateCovered: restTime(span.end)
    };
}

function changed(
    caller: Caller,
    object: ObjectDef,
    span: { start: number; end: number },
    deleted: boolean
): JsonRecord[] {
    const soql = `SELECT Id, SystemModstamp FROM ${object.name} WHERE SystemModstamp >= ${iso(span.start)} AND SystemModstamp < ${iso(span.end)} AND IsDeleted = ${deleted}`;
    return runSoql(caller.org, caller.access, soql, { batchSize: 2000, allRows: deleted }).records as JsonRecord[];
}

function spanOf(start?: string, end?: string): { start: number; end: number } {
    const span = { start: Date.parse(start ?? ''), end: Date.parse(end ?? '') };
    if (Number.isNaN(span.start) || Number.isNaN(span.end) || span.end <= span.start) {
        throw new OrgError(
            'INVALID_REPLICATION_DATE',
            'start and end must be ISO 8601 times, the end after the start.'
        );
    }
    return span;
}

const iso = (time: number): string => new Date(time).toISOString();
const restTime = (time: number): string => iso(time).replace('Z', '+0000');
