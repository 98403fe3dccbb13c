import { OrgError } from '../errors.ts';

export interface SaveError {
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
}

/** What became of one record of a call, in the order of the call. */
export interface SaveResult {
    readonly id: string | null;
    readonly success: boolean;
    /** Upsert and insert: whether the record is new. */
    readonly created?: boolean;
    readonly errors: readonly SaveError[];
}

export interface DmlOptions {
    /** True: one failing record undoes the whole call. */
    readonly allOrNone: boolean;
    /** Milliseconds since 1970: a record changed after that moment is left alone (PRECONDITION_FAILED). */
    readonly ifUnmodifiedSince?: number;
    /** Delete for good, past the bin. */
    readonly hardDelete?: boolean;
}

/** A record as a client gives it: API names in any case. */
export type InputRecord = Readonly<Record<string, unknown>>;

/** Several errors of one record at once. */
export class RecordErrors extends Error {
    readonly errors: readonly SaveError[];
    constructor(errors: readonly SaveError[]) {
        super(errors[0]?.message ?? 'The record has errors.');
        this.name = 'RecordErrors';
        this.errors = errors;
    }
}

export const saved = (id: string, created?: boolean): SaveResult => ({
    id,
    success: true,
    ...(created === undefined ? {} : { created }),
    errors: []
});

/** An event is on its way: the platform says so where others have errors. */
export const published = (id: string, uuid: string): SaveResult => ({
    id,
    success: true,
    created: true,
    errors: [{ statusCode: 'OPERATION_ENQUEUED', message: uuid, fields: [] }]
});

/** Turns what a record's write threw into its result; what is no fault of the record goes on being thrown. */
export function failed(error: unknown, id: string | null): SaveResult {
    if (error instanceof RecordErrors) {
        return { id, success: false, errors: error.errors };
    }
    if (error instanceof OrgError) {
        return {
            id,
            success: false,
            errors: [{ statusCode: error.errorCode, message: error.message, fields: error.fields }]
        };
    }
    throw error;
}

export const rolledBack = (id: string | null): SaveResult => ({
    id,
    success: false,
    errors: [
        {
            statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
            message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
            fields: []
        }
    ]
});
