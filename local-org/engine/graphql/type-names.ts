import type { FieldDef, FieldType } from '../schema/schema.ts';

/** Which common types stand for a field; absent: GraphQL does not show fields of that type. */
interface FieldTypes {
    /** Scalar whose `…Value` type the field has. */
    readonly scalar: string;
    /** Input type in filters; absent: no filter on it. */
    readonly operators?: string;
    /** `…Aggregate` type; absent: not aggregated. */
    readonly aggregate?: string;
    readonly sortable: boolean;
}

const types = (scalar: string, operators = `${scalar}Operators`, aggregate = `${scalar}Aggregate`): FieldTypes => ({
    scalar,
    operators,
    aggregate,
    sortable: true
});

const BY_TYPE: Readonly<Partial<Record<FieldType, FieldTypes>>> = {
    id: types('ID', 'IdOperators'),
    reference: types('ID', 'IdOperators'),
    string: types('String'),
    textarea: types('TextArea'),
    boolean: types('Boolean'),
    int: types('Int', 'IntegerOperators'),
    double: types('Double'),
    currency: types('Currency'),
    percent: types('Percent'),
    date: types('Date'),
    datetime: types('DateTime'),
    time: types('Time'),
    email: types('Email'),
    phone: types('PhoneNumber'),
    url: types('Url', 'URLOperators'),
    picklist: types('Picklist'),
    combobox: types('Picklist'),
    multipicklist: { scalar: 'MultiPicklist', operators: 'MultiPicklistOperators', sortable: false },
    encryptedstring: { scalar: 'EncryptedString', sortable: false },
    base64: { scalar: 'Base64', sortable: false }
};

export function graphqlTypesOf(field: FieldDef): FieldTypes | undefined {
    if (field.type === 'textarea' && field.longText) {
        return { scalar: field.htmlFormatted ? 'RichTextArea' : 'LongTextArea', sortable: false };
    }
    return coordinateOf(field) ?? BY_TYPE[field.type];
}

/** `BillingLatitude`, `Site__Longitude__s`: coordinates have types of their own. */
function coordinateOf({ name, type }: FieldDef): FieldTypes | undefined {
    const [, coordinate] = (type === 'double' && /(Latitude|Longitude)(?:__s)?$/.exec(name)) || [];
    return coordinate === undefined ? undefined : types(coordinate);
}

/** Input type of filters on a field; undefined: there are none. */
export const operatorsOf = (field: FieldDef): string | undefined =>
    field.type === 'location' || field.type === 'address' ? 'GeolocationOperators' : graphqlTypesOf(field)?.operators;

/** Group by a field as it is, or only by a date function over it. */
export const groupByType = (field: FieldDef): string | undefined => {
    switch (field.type) {
        case 'date':
        case 'datetime':
        case 'time':
            return 'GroupByDateFunction';
        case 'currency':
        case 'double':
        case 'percent':
            return undefined;
        default:
            return graphqlTypesOf(field)?.aggregate ? 'GroupByClause' : undefined;
    }
};

const NUMBERS: ReadonlySet<FieldType> = new Set(['int', 'double', 'currency', 'percent']);

export function aggregateOrderType(field: FieldDef): string | undefined {
    if (!graphqlTypesOf(field)?.aggregate) {
        return undefined;
    }
    if (NUMBERS.has(field.type)) {
        return 'AggregateOrderByNumberClause';
    }
    return field.type === 'boolean' || field.type === 'reference'
        ? 'NoFunctionAggregateOrderByClause'
        : 'AggregateOrderByStringClause';
}
