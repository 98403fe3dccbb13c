import type { CriteriaFieldType } from './criteriaTypes';

const BY_DATA_TYPE: Readonly<Record<string, CriteriaFieldType>> = {
    Boolean: 'checkbox',
    ComboBox: 'picklist',
    Currency: 'number',
    Date: 'date',
    DateTime: 'datetime',
    Double: 'number',
    Email: 'text',
    Int: 'number',
    MultiPicklist: 'multipicklist',
    Percent: 'percent',
    Phone: 'text',
    Picklist: 'picklist',
    Reference: 'reference',
    String: 'text',
    TextArea: 'text',
    Time: 'time',
    Url: 'text'
};

/** Text areas up to this length can be filtered and read by formulas. */
const LONGEST_TEXT_AREA = 255;

/**
 * @param dataType as object info of the UI API names it
 * @param length of a text
 * @returns undefined: criteria cannot be about fields of that type
 */
export function fieldTypeOf(dataType: string, length = 0): CriteriaFieldType | undefined {
    return dataType === 'TextArea' && length > LONGEST_TEXT_AREA ? 'longText' : BY_DATA_TYPE[dataType];
}
