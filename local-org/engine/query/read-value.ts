import type { FieldType } from '../schema/schema.ts';
import type { SqlValue } from '../../storage/database.ts';

/** Turns a stored value into what JSON answers hold. Undefined in place of a reader: the stored value is it. */
export type Reader = (value: SqlValue) => unknown;

const readBoolean: Reader = (value) => value !== null && value !== 0 && value !== 0n;
const readDatetime: Reader = (value) => (value === null ? null : `${(value as string).slice(0, -1)}+0000`);
const readCompound: Reader = (value) => (value === null ? null : (JSON.parse(value as string) as unknown));

/** The reader of a type, chosen once for a query and not once for a row. */
export function readerOf(type: FieldType): Reader | undefined {
    switch (type) {
        case 'boolean':
            return readBoolean;
        case 'datetime':
            return readDatetime;
        case 'address':
        case 'location':
            return readCompound;
        default:
            return undefined;
    }
}
