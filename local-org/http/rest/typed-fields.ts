import { OrgError } from '../../engine/errors.ts';
import { fieldOf, type FieldType, type ObjectDef } from '../../engine/schema/schema.ts';
import { toStored } from '../../engine/values.ts';
import type { Caller } from '../../services/caller.ts';
import type { ResourceRequest } from '../resource.ts';
import { fieldsOf, jsonObject } from './inputs.ts';

/** Types whose values the platform reads together with the JSON: a wrong one is an error of the body, not of the record. */
const READ_WITH_JSON: ReadonlySet<FieldType> = new Set([
    'boolean',
    'int',
    'double',
    'currency',
    'percent',
    'date',
    'datetime',
    'time'
]);

/** The fields of a record in a request's body. @throws OrgError JSON_PARSER_ERROR for a number or date that is none */
export function typedFields(caller: Caller, object: ObjectDef, request: ResourceRequest): Record<string, unknown> {
    const fields = fieldsOf(jsonObject(request.body));
    for (const [name, value] of Object.entries(fields)) {
        const field = fieldOf(object, name);
        const isSeen = field && caller.access.canReadField(object, field);
        if (isSeen && READ_WITH_JSON.has(field.type) && value !== null && value !== '') {
            try {
                toStored(field, value);
            } catch (error) {
                throw error instanceof OrgError && error.errorCode === 'INVALID_TYPE_ON_FIELD_IN_RECORD'
                    ? unreadable(field.type, value)
                    : error;
            }
        }
    }
    return fields;
}

function unreadable(type: FieldType, value: unknown): OrgError {
    const kind =
        typeof value === 'number' ? 'NUMBER' : typeof value === 'boolean' ? String(value).toUpperCase() : 'STRING';
    const token = typeof value === 'object' ? 'START_OBJECT' : `VALUE_${kind}`;
    const shown = typeof value === 'object' ? '{' : String(value);
    return new OrgError(
        'JSON_PARSER_ERROR',
        `Cannot deserialize instance of ${type} from ${token} value ${shown} or request may be missing a required field`
    );
}
