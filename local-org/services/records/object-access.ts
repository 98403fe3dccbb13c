import { notFound, OrgError } from '../../engine/errors.ts';
import { fieldOf, objectOf, type FieldDef, type ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';

/** @throws OrgError NOT_FOUND for an object that is not there or that this person may not see */
export function visibleObject(caller: Caller, name: string): ObjectDef {
    const object = objectOf(caller.org.schema(), name);
    if (!object || !caller.access.canRead(object)) {
        throw notFound();
    }
    return object;
}

/** @throws OrgError INVALID_TYPE: the form of the same refusal where the name comes in a body */
export function objectForSave(caller: Caller, name: unknown): ObjectDef {
    const object = typeof name === 'string' ? objectOf(caller.org.schema(), name) : undefined;
    if (!object || !caller.access.canRead(object)) {
        const shown = typeof name === 'string' ? `'${name}' ` : '';
        throw new OrgError('INVALID_TYPE', `sObject type ${shown}is not supported.`);
    }
    return object;
}

/** Fields that this person may see, in declared order. */
export const visibleFields = ({ access }: Pick<Caller, 'access'>, object: ObjectDef): FieldDef[] =>
    [...object.fields.values()].filter((field) => access.canReadField(object, field));

/** A field that records may be found by: external id, unique id lookup field, or Id itself. */
export function idLookupField(caller: Caller, object: ObjectDef, name: string): FieldDef | undefined {
    const field = fieldOf(object, name);
    const usable =
        field !== undefined &&
        (field.externalId || field.type === 'id' || (field.nameField && field.autoNumber !== undefined));
    return usable && caller.access.canReadField(object, field) ? field : undefined;
}

export const isIdShaped = (text: string): boolean => /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(text);
