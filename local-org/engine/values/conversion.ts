import type { SqlValue } from '../../storage/database.ts';
import { OrgError } from '../errors.ts';
import type { FieldDef } from '../schema/schema.ts';

/** Turns a value given by a client into its storage form. Throws OrgError with the platform's code and wording. */
export type Converter = (input: unknown) => SqlValue;

export const wrongType = (field: FieldDef, input: unknown): OrgError =>
    new OrgError('INVALID_TYPE_ON_FIELD_IN_RECORD', `${field.label}: value not of required type: ${show(input)}`, {
        fields: [field.name]
    });

export const show = (input: unknown): string => (typeof input === 'object' ? JSON.stringify(input) : String(input));
