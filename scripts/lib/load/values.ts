import { isCalendarDay, TransformFault } from './transform.ts';

/** A field as describe tells of it: the part that loading needs. */
export interface DescribedField {
    readonly name: string;
    readonly type: string;
    readonly createable: boolean;
    readonly updateable: boolean;
    readonly externalId: boolean;
    readonly idLookup: boolean;
    readonly caseSensitive: boolean;
    readonly scale: number;
    /** Absent where the org does not say. */
    readonly length?: number;
}

export interface DescribedObject {
    readonly name: string;
    readonly createable: boolean;
    readonly updateable: boolean;
    /** By API name in lower case. */
    readonly fields: ReadonlyMap<string, DescribedField>;
}

/** A value as an org gives it; what was not asked for is undefined. */
export type OrgValue = string | number | boolean | null | undefined;

/** A value on its way into a field; null empties it. */
export type Value = string | number | boolean | null;

const NUMBERS = new Set(['int', 'double', 'currency', 'percent', 'long']);
const TRUE = new Set(['true', '1', 'yes']);
const FALSE = new Set(['false', '0', 'no']);

/** @throws TransformFault when the text is no value of the field's type */
export function toValue(field: DescribedField, text: string): Value {
    if (text === '') {
        return null;
    }
    if (NUMBERS.has(field.type)) {
        return numberOf(text);
    }
    if (field.type === 'boolean') {
        return booleanOf(text);
    }
    if (field.type === 'date' && !(/^\d{4}-\d{2}-\d{2}$/.test(text) && isCalendarDay(text))) {
        throw new TransformFault(`"${text}" is no date (YYYY-MM-DD)`);
    }
    return field.type === 'datetime' ? momentOf(text) : text;
}

function numberOf(text: string): number {
    const number = Number(text);
    if (!Number.isFinite(number)) {
        throw new TransformFault(`"${text}" is no number`);
    }
    return number;
}

function booleanOf(text: string): boolean {
    const lower = text.toLowerCase();
    if (!TRUE.has(lower) && !FALSE.has(lower)) {
        throw new TransformFault(`"${text}" is neither true nor false`);
    }
    return TRUE.has(lower);
}

function momentOf(text: string): string {
    const time = Date.parse(text);
    if (Number.isNaN(time)) {
        throw new TransformFault(`"${text}" is no date and time`);
    }
    return new Date(time).toISOString();
}

/** Whether writing `mine` would leave the field as it is. Dates with time are the same within a second: that is what orgs keep. */
export function sameValue(field: DescribedField, mine: Value, theirs: OrgValue): boolean {
    const blank = theirs === null || theirs === undefined || theirs === '';
    if (mine === null || blank) {
        return mine === null ? blank || theirs === false : blank && mine === false;
    }
    if (NUMBERS.has(field.type)) {
        return Math.abs(Number(mine) - Number(theirs)) < 0.5 * 10 ** -field.scale;
    }
    switch (field.type) {
        case 'boolean':
            return String(mine) === String(theirs);
        case 'datetime':
            return Math.floor(Date.parse(String(mine)) / 1000) === Math.floor(Date.parse(String(theirs)) / 1000);
        case 'id':
        case 'reference':
            return String(mine).slice(0, 15) === String(theirs).slice(0, 15);
        case 'picklist':
        case 'combobox':
            // An org that knows "Finance" keeps a "finance" as its own value.
            return String(mine).toLowerCase() === String(theirs).toLowerCase();
        case 'multipicklist':
            return sorted(String(mine)) === sorted(String(theirs));
        default:
            return unbroken(String(mine)) === unbroken(String(theirs));
    }
}

const sorted = (text: string): string => text.toLowerCase().split(';').sort().join(';');
const unbroken = (text: string): string => text.replace(/\r\n?/g, '\n').trimEnd();

/** Bulk API: a blank cell leaves a field alone, #N/A empties it. */
export const toCell = (value: Value | undefined): string =>
    value === undefined ? '' : value === null ? '#N/A' : String(value);

/** How a text is compared with other keys: orgs tell keys apart by letter case only where the field says so. */
export const keyText = (field: DescribedField | undefined, value: OrgValue): string => {
    const text = value === null || value === undefined ? '' : String(value);
    if (field && (field.type === 'reference' || field.type === 'id')) {
        return text.slice(0, 15);
    }
    return field?.caseSensitive ? text : text.toLowerCase();
};
