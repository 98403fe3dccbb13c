import { createHash } from 'node:crypto';
import { notFound } from '../../engine/errors.ts';
import { fieldOf, type FieldDef, type ObjectDef, type PicklistValue } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';
import { controllingValues } from '../describe/describe-field.ts';
import { recordTypesOf } from '../describe/record-types.ts';
import { visibleFields } from '../records/object-access.ts';

/** Values of one picklist under a record type. @throws OrgError NOT_FOUND */
export function picklistValues(
    caller: Caller,
    object: ObjectDef,
    recordTypeId: string,
    fieldName: string
): Record<string, unknown> {
    const field = fieldOf(object, fieldName);
    if (!field?.picklist || !caller.access.canReadField(object, field)) {
        throw notFound(`${object.name}.${fieldName} is not a picklist that you can see.`);
    }
    return valuesOf(caller, object, recordTypeId, field);
}

/** Values of all picklists of an object under a record type. */
export function allPicklistValues(caller: Caller, object: ObjectDef, recordTypeId: string): Record<string, unknown> {
    const fields = visibleFields(caller, object).filter((field) => field.picklist);
    const picklistFieldValues = Object.fromEntries(
        fields.map((field) => [field.name, valuesOf(caller, object, recordTypeId, field)])
    );
    return { eTag: hash(picklistFieldValues), picklistFieldValues };
}

function valuesOf(caller: Caller, object: ObjectDef, recordTypeId: string, field: FieldDef): Record<string, unknown> {
    const controllers = controllingValues(controllerOf(object, field));
    const offered = offeredUnder(caller, object, recordTypeId, field);
    const shown = offered.map((value) => ({
        attributes: attributesOf(field, value),
        label: value.label,
        validFor: controllers.flatMap((controlling, i) => (value.validFor?.includes(controlling) ? [i] : [])),
        value: value.value
    }));
    const defaultValue = offered.findIndex((value) => value.isDefault);
    return {
        controllerValues: Object.fromEntries(controllers.map((value, i) => [value, i])),
        defaultValue: shown[defaultValue] ?? null,
        eTag: hash(shown),
        url: `/services/data/v${caller.version}/ui-api/object-info/${object.name}/picklist-values/${recordTypeId}/${field.name}`,
        values: shown
    };
}

/** What stages and statuses mean, beside their labels; the platform spells the name of the type so. */
function attributesOf(field: FieldDef, value: PicklistValue): Record<string, unknown> | null {
    const type = field.picklist?.valueSet;
    const named = (meaning: Record<string, unknown>): Record<string, unknown> => ({
        picklistAtrributesValueType: type,
        ...meaning
    });
    switch (type) {
        case 'TaskStatus':
            return named({ closed: value.isClosed ?? false });
        case 'LeadStatus':
            return named({ converted: value.isConverted ?? false });
        case 'OpportunityStage':
            return named({
                closed: value.isClosed ?? false,
                defaultProbability: value.probability ?? 0,
                forecastCategoryName: value.forecastCategory ?? 'Pipeline',
                won: value.isWon ?? false
            });
        default:
            return null;
    }
}

const controllerOf = (object: ObjectDef, field: FieldDef): FieldDef | undefined =>
    field.picklist?.controllingField === undefined ? undefined : fieldOf(object, field.picklist.controllingField);

/** @throws OrgError NOT_FOUND for a record type of another object */
function offeredUnder(caller: Caller, object: ObjectDef, recordTypeId: string, field: FieldDef): PicklistValue[] {
    const type = recordTypesOf(caller, object).find((one) => one.id.slice(0, 15) === recordTypeId.slice(0, 15));
    if (!type) {
        throw notFound(`${object.name} has no record type ${recordTypeId}.`);
    }
    const values = (field.picklist?.values ?? []).filter((value) => value.isActive);
    const own = object.recordTypes.find((one) => one.developerName === type.developerName);
    const offered = own?.picklistValues.get(field.name);
    if (!own || !offered) {
        return values;
    }
    const first = own.picklistDefaults.get(field.name);
    return values
        .filter((value) => offered.includes(value.value))
        .map((value) => ({ ...value, isDefault: first === undefined ? value.isDefault : value.value === first }));
}

const hash = (value: unknown): string => createHash('md5').update(JSON.stringify(value)).digest('hex');
