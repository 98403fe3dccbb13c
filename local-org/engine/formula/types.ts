import type { FieldType } from '../schema/schema.ts';

/** Types of expressions. Ids are texts; currencies and percents are numbers; `null` is the type of NULL alone. */
export type FormulaType =
    'number' | 'text' | 'boolean' | 'date' | 'datetime' | 'time' | 'location' | 'picklist' | 'multipicklist' | 'null';

const LABELS: Readonly<Record<FormulaType, string>> = {
    number: 'Number',
    text: 'Text',
    boolean: 'Boolean',
    date: 'Date',
    datetime: 'DateTime',
    time: 'Time',
    location: 'Geolocation',
    picklist: 'Picklist',
    multipicklist: 'Multi-Select Picklist',
    null: 'Null'
};

/** The name by which messages call a type. */
export const labelOfType = (type: FormulaType): string => LABELS[type];

const BY_FIELD_TYPE: Readonly<Partial<Record<FieldType, FormulaType>>> = {
    id: 'text',
    reference: 'text',
    string: 'text',
    textarea: 'text',
    email: 'text',
    phone: 'text',
    url: 'text',
    combobox: 'text',
    boolean: 'boolean',
    int: 'number',
    double: 'number',
    currency: 'number',
    percent: 'number',
    date: 'date',
    datetime: 'datetime',
    time: 'time',
    location: 'location',
    picklist: 'picklist',
    multipicklist: 'multipicklist'
};

/** Type of a field inside formulas; undefined for those that formulas cannot read (address, base64, encrypted, anyType). */
export const typeOfField = (type: FieldType): FormulaType | undefined => BY_FIELD_TYPE[type];

/** The type that both fit, or undefined. */
export function commonType(left: FormulaType, right: FormulaType): FormulaType | undefined {
    if (left === right || right === 'null') {
        return left;
    }
    return left === 'null' ? right : undefined;
}
