import type { FieldInfo } from 'host/objectInfo';

const KINDS: Readonly<Record<string, string>> = {
    Picklist: 'picklist',
    MultiPicklist: 'multi',
    Reference: 'lookup',
    TextArea: 'long',
    Boolean: 'flag',
    Currency: 'number',
    Percent: 'number',
    Double: 'number',
    Int: 'number',
    Address: 'address',
    Location: 'location'
};

const INPUT_TYPES: Readonly<Record<string, string>> = {
    Date: 'date',
    DateTime: 'datetime',
    Time: 'time',
    Email: 'email',
    Phone: 'tel',
    Url: 'url'
};

/** Which control edits a field. */
export function kindOf(info: FieldInfo): string {
    if (info.reference) return 'lookup';
    if (info.htmlFormatted) return 'rich';
    const kind = KINDS[info.dataType] ?? 'text';
    return kind === 'text' && info.compound ? 'name' : kind;
}

/** `type` of a plain input. An address without a scheme is fine for the org, so it must be for the input. */
export const inputTypeOf = (info: FieldInfo): string =>
    info.dataType === 'Url' ? 'text' : (INPUT_TYPES[info.dataType] ?? 'text');

export const formatterOf = (info: FieldInfo): string =>
    ({ Currency: 'currency', Percent: 'percent-fixed' })[info.dataType] ?? 'decimal';

export const stepOf = (info: FieldInfo): string => (info.scale > 0 ? `0.${'0'.repeat(info.scale - 1)}1` : '1');
