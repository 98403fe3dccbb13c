import { fieldOf, type ObjectDef } from '../../engine/schema/schema.ts';
import type { SaveFailure } from '../records/save-failure.ts';

/** A refused save as the UI API tells it: object-level errors apart from those of single fields. */
export function uiSaveError(
    failure: SaveFailure,
    object: ObjectDef,
    verb: 'create' | 'update' | 'delete'
): Record<string, unknown> {
    const fieldErrors: Record<string, Record<string, unknown>[]> = {};
    const errors: Record<string, unknown>[] = [];
    for (const error of failure.errors) {
        const common = {
            constituentField: null,
            duplicateRecordError: null,
            errorCode: error.statusCode,
            message: error.message
        };
        if (error.fields.length === 0) {
            errors.push({ ...common, field: null, fieldLabel: null });
        }
        for (const name of error.fields) {
            const field = fieldOf(object, name)?.name ?? name;
            (fieldErrors[field] ??= []).push({ ...common, field, fieldLabel: fieldOf(object, name)?.label ?? name });
        }
    }
    return {
        enhancedErrorType: 'RecordError',
        errorCode: failure.errorCode,
        message: `An error occurred while trying to ${verb} the record. Please try again.`,
        output: { errors, fieldErrors },
        statusCode: failure.status
    };
}
