import { fieldOf, type FieldDef, type ObjectDef } from './schema.ts';

/** What a field is a part of: `FirstName` is the component FirstName of `Name`, `MailingCity` City of `MailingAddress`. */
export interface CompoundPart {
    readonly field: string;
    readonly component: string;
}

const NAME_PARTS = new Set(['Salutation', 'FirstName', 'MiddleName', 'LastName', 'Suffix']);
const ADDRESS_PART =
    /^(.*?)(Street|City|StateCode|State|PostalCode|CountryCode|Country|Latitude|Longitude|GeocodeAccuracy)$/;
const CUSTOM_PART = /^(.+)__(\w+)__s$/;

/** A person's name, which is made of first and last name. */
export const isPersonName = (object: ObjectDef, field: FieldDef): boolean =>
    field.nameField && field.name === 'Name' && object.fields.has('lastname');

/** Whether the field has parts of its own. */
export const isCompound = (object: ObjectDef, field: FieldDef): boolean =>
    field.type === 'address' || field.type === 'location' || isPersonName(object, field);

/** @returns undefined for a field that stands for itself */
export function compoundPartOf(object: ObjectDef, field: FieldDef): CompoundPart | undefined {
    if (field.custom) {
        const [, name = '', component = ''] = CUSTOM_PART.exec(field.name) ?? [];
        return partOf(object, `${name}__c`, component);
    }
    if (NAME_PARTS.has(field.name) && object.fields.has('lastname')) {
        return { field: 'Name', component: field.name };
    }
    const [, prefix = '', component = ''] = ADDRESS_PART.exec(field.name) ?? [];
    return partOf(object, `${prefix}Address`, component);
}

function partOf(object: ObjectDef, name: string, component: string): CompoundPart | undefined {
    const whole = component ? fieldOf(object, name) : undefined;
    return whole?.type === 'address' || whole?.type === 'location' ? { field: whole.name, component } : undefined;
}
