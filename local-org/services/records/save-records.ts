import {
    deleteRecords,
    insertRecords,
    updateRecords,
    upsertRecords,
    type SaveError,
    type DmlOptions,
    type SaveResult
} from '../../engine/dml/dml.ts';
import { OrgError } from '../../engine/errors.ts';
import type { ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';
import { objectForSave } from './object-access.ts';

export type Fields = Record<string, unknown>;

/** One save of one record of a known object. */
export type Save =
    | { readonly kind: 'insert' | 'update'; readonly object: string; readonly fields: Fields }
    | { readonly kind: 'upsert'; readonly object: string; readonly keyField: string; readonly fields: Fields }
    | { readonly kind: 'delete'; readonly id: string };

/** Rolled back by `allOrNone`: carries the results out of the transaction. */
class RolledBack extends Error {
    readonly results: SaveResult[];
    constructor(results: SaveResult[]) {
        super('rolled back');
        this.results = results;
    }
}

/**
 * Many saves of the same kind over any number of objects, results in order. Neighbours of one object go to the engine
 * together. With `allOrNone` either all are kept or none is.
 */
export function saveRecords(caller: Caller, saves: readonly Save[], allOrNone: boolean): SaveResult[] {
    const saveAll = (): SaveResult[] => runsOf(saves).flatMap((run) => saveRun(caller, run, { allOrNone: false }));
    if (!allOrNone) {
        return saveAll();
    }
    try {
        return caller.org.database.transaction(() => {
            const results = saveAll();
            if (results.some((result) => !result.success)) {
                throw new RolledBack(results);
            }
            return results;
        });
    } catch (error) {
        if (error instanceof RolledBack) {
            return error.results.map((result) => (result.success ? rolledBack(result) : result));
        }
        throw error;
    }
}

const rolledBack = (result: SaveResult): SaveResult => ({
    id: result.created === false ? result.id : null,
    success: false,
    errors: [
        {
            statusCode: 'ALL_OR_NONE_OPERATION_ROLLED_BACK',
            message: 'Record rolled back because not all records were valid and the request was using AllOrNone header',
            fields: []
        }
    ]
});

/** Groups of neighbours that one engine call can take. */
function runsOf(saves: readonly Save[]): Save[][] {
    const runs: Save[][] = [];
    for (const save of saves) {
        const last = runs.at(-1);
        if (last && keyOf(last[0] as Save) === keyOf(save)) {
            last.push(save);
        } else {
            runs.push([save]);
        }
    }
    return runs;
}

const keyOf = (save: Save): string =>
    save.kind === 'delete'
        ? 'delete'
        : `${save.kind} ${save.object.toLowerCase()} ${'keyField' in save ? save.keyField : ''}`;

function saveRun(caller: Caller, run: readonly Save[], options: DmlOptions): SaveResult[] {
    const [first] = run as [Save, ...Save[]];
    if (first.kind === 'delete') {
        return deleteRecords(
            caller.org,
            caller.access,
            run.map((save) => (save as { id: string }).id),
            options
        );
    }
    let object: ObjectDef;
    try {
        object = objectForSave(caller, first.object);
    } catch (error) {
        return run.map(() => failureOf(error));
    }
    const records = run.map((save) => (save as { fields: Fields }).fields);
    switch (first.kind) {
        case 'insert':
            return insertRecords(caller.org, caller.access, object, records, options);
        case 'update':
            return updateRecords(caller.org, caller.access, object, records, options);
        case 'upsert':
            return upsertRecords(caller.org, caller.access, object, first.keyField, records, options);
    }
}

/** An error of the whole, told for one record. */
export function failureOf(error: unknown): SaveResult {
    if (!(error instanceof OrgError)) {
        throw error;
    }
    return { id: null, success: false, errors: [saveErrorOf(error)] };
}

const saveErrorOf = (error: OrgError): SaveError => ({
    statusCode: error.errorCode,
    message: error.message,
    fields: error.fields
});
