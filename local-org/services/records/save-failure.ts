import { OrgError } from '../../engine/errors.ts';
import type { SaveError, SaveResult } from '../../engine/dml/dml.ts';

const STATUS: Record<string, number> = {
    NOT_FOUND: 404,
    ENTITY_IS_DELETED: 404,
    INVALID_CROSS_REFERENCE_KEY: 404,
    PRECONDITION_FAILED: 412,
    ITEM_MODIFIED: 412
};

/** A save that was refused, with every reason: the REST door lists them all. */
export class SaveFailure extends OrgError {
    readonly errors: readonly SaveError[];

    constructor(errors: readonly SaveError[]) {
        const [first] = errors;
        const code = first?.statusCode ?? 'UNKNOWN_EXCEPTION';
        super(code, first?.message ?? 'The record was not saved.', {
            status: STATUS[code] ?? 400,
            fields: first?.fields ?? []
        });
        this.errors = errors;
    }
}

/** @throws SaveFailure when the one record was not saved */
export function savedOrThrow(results: readonly SaveResult[]): SaveResult {
    const [result] = results;
    if (!result?.success) {
        throw new SaveFailure(result?.errors ?? []);
    }
    return result;
}
