import { fieldOf, type FieldDef } from '../schema/schema.ts';
import { name, raw, type Sql } from './sql.ts';
import type { Table } from './tables.ts';

const ADDRESS_PARTS = [
    'City',
    'Country',
    'CountryCode',
    'GeocodeAccuracy',
    'Latitude',
    'Longitude',
    'PostalCode',
    'State',
    'StateCode',
    'Street'
] as const;

/** Answer key -> column of an address or a location. `BillingAddress` -> `BillingCity`, `Site__c` -> `Site__City__s`. */
export function compoundParts(field: FieldDef): readonly (readonly [key: string, column: string])[] {
    const custom = field.name.endsWith('__c');
    const stem = custom ? field.name.slice(0, -3) : field.name.replace(/Address$/, '');
    const columnOf = (part: string): string => (custom ? `${stem}__${part}__s` : `${stem}${part}`);
    const parts = field.type === 'location' ? ['Latitude', 'Longitude'] : ADDRESS_PARTS;
    return parts.map((part) => [part.charAt(0).toLowerCase() + part.slice(1), columnOf(part)]);
}

/** The whole compound as JSON text, NULL when every part is. */
export function compoundColumn(table: Table, field: FieldDef): Sql {
    const parts = compoundParts(field).map(([key, column]) => {
        const part = fieldOf(table.object, column);
        return { key, column: part?.stored ? `${table.alias}.${name(part.name)}` : 'NULL' };
    });
    const object = `json_object(${parts.map(({ key, column }) => `'${key}', ${column}`).join(', ')})`;
    return raw(
        `CASE WHEN COALESCE(${parts.map(({ column }) => column).join(', ')}) IS NULL THEN NULL ELSE ${object} END`
    );
}
