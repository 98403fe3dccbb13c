import type { FieldDef, ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';
import { MASTER_RECORD_TYPE, recordTypesOf } from '../describe/record-types.ts';
import { visibleFields } from '../records/object-access.ts';
import { displayValue } from './display-value.ts';
import { layoutOf } from './layouts.ts';
import { objectInfo } from './object-info.ts';
import { displayOf } from './viewer.ts';

/** A new record before it is saved: its fields with their literal defaults, the layout to enter it, and the object. */
export function createDefaults(
    caller: Caller,
    object: ObjectDef,
    recordTypeId = defaultTypeOf(caller, object)
): Record<string, unknown> {
    const display = displayOf(caller);
    const fields = visibleFields(caller, object)
        .filter((field) => field.createable && !field.system && caller.access.canEditField(object, field))
        .map((field) => {
            const value = defaultUnder(caller, object, recordTypeId, field);
            return [field.name, { displayValue: displayValue(field, value, display), value }] as const;
        });
    return {
        layout: layoutOf(caller, object, 'Full', 'Create', recordTypeId),
        objectInfos: { [object.name]: objectInfo(caller, object) },
        record: {
            apiName: object.name,
            childRelationships: {},
            fields: Object.fromEntries(fields),
            id: null,
            lastModifiedById: null,
            lastModifiedDate: null,
            recordTypeId,
            recordTypeInfo: null,
            systemModstamp: null
        }
    };
}

const defaultTypeOf = (caller: Caller, object: ObjectDef): string =>
    recordTypesOf(caller, object).find((type) => type.isDefault)?.id ?? MASTER_RECORD_TYPE;

/** A record type may choose another value at first, or offer no value that is chosen at first. */
function defaultUnder(caller: Caller, object: ObjectDef, recordTypeId: string, field: FieldDef): unknown {
    const usual = defaultOf(caller, field);
    const name = recordTypesOf(caller, object).find((type) => type.id === recordTypeId)?.developerName;
    const type = object.recordTypes.find((one) => one.developerName === name);
    const offered = type?.picklistValues.get(field.name);
    if (!type || !offered) {
        return usual;
    }
    return type.picklistDefaults.get(field.name) ?? (offered.includes(String(usual)) ? usual : null);
}

function defaultOf(caller: Caller, field: FieldDef): unknown {
    if (field.name === 'OwnerId') {
        return caller.userId;
    }
    const picked = field.picklist?.values.find((value) => value.isDefault && value.isActive)?.value;
    return field.defaultValue ?? picked ?? (field.type === 'boolean' ? false : null);
}
