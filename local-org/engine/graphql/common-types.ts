import {
    buildSchema,
    type GraphQLInputType,
    type GraphQLNamedType,
    type GraphQLOutputType,
    type GraphQLSchema
} from 'graphql';
import { DATE_FUNCTIONS } from '../query/ir.ts';

/**
 * The types that every org has: values, operators, directives. Names are the platform's. Written as a schema text that is
 * put together from lists, for most types differ by one word only.
 */
const SCALARS = [
    'Base64',
    'Currency',
    'Date',
    'DateTime',
    'Double',
    'Email',
    'EncryptedString',
    'IdOrRef',
    'JSON',
    'Latitude',
    'Long',
    'LongTextArea',
    'Longitude',
    'MultiPicklist',
    'Percent',
    'PhoneNumber',
    'Picklist',
    'RichTextArea',
    'TextArea',
    'Time',
    'Url',
    'BigDecimal',
    'BigInteger',
    'Byte',
    'Char',
    'Short'
];

/** Scalar -> what its value type has beside value and displayValue. */
const VALUES: Readonly<Record<string, string>> = {
    Base64: '',
    Boolean: '',
    Currency: 'format: String convertCurrency: Currency',
    Date: 'format: String',
    DateTime: 'format: String',
    Double: 'format: String',
    Email: '',
    EncryptedString: '',
    ID: '',
    Int: 'format: String',
    JSON: '',
    Latitude: '',
    Long: 'format: String',
    LongTextArea: 'label: String',
    Longitude: '',
    MultiPicklist: 'label: String',
    Percent: 'format: String',
    PhoneNumber: '',
    Picklist: 'label: String',
    RichTextArea: 'label: String',
    String: 'label: String',
    TextArea: 'label: String',
    Time: 'format: String',
    Url: ''
};

const COUNTS = 'count: LongValue countDistinct: LongValue';
const GROUPING = 'grouping: IntValue';
const part = (name: string): string =>
    name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const DATE_PARTS = DATE_FUNCTIONS.filter((name) => name !== 'DAY_ONLY' && name !== 'HOUR_IN_DAY')
    .map((name) => `${part(name)}: DateFunctionAggregation`)
    .join(' ');

/** Numbers that are grouped by as they are. */
const GROUPED_NUMBERS: ReadonlySet<string> = new Set(['Int', 'Long']);

/** Numbers that are summed: scalar -> type of the sum. */
const SUMS: Readonly<Record<string, string>> = {
    Currency: 'CurrencyValue',
    Double: 'DoubleValue',
    Int: 'LongValue',
    Long: 'LongValue',
    Percent: 'PercentValue',
    Latitude: 'DoubleValue',
    Longitude: 'DoubleValue'
};

const aggregates = (): string[] => [
    `type BooleanAggregate implements FieldValue { value: Boolean displayValue: String ${GROUPING} }`,
    `type DateAggregate implements FieldValue { value: Date displayValue: String ${COUNTS} ${DATE_PARTS} format: String ${GROUPING} max: DateValue min: DateValue }`,
    `type DateTimeAggregate implements FieldValue { value: DateTime displayValue: String ${COUNTS} ${DATE_PARTS} dayOnly: DateOnlyAggregation hourInDay: DateFunctionAggregation format: String max: DateTimeValue min: DateTimeValue }`,
    'type TimeAggregate implements FieldValue { value: Time displayValue: String format: String hourInDay: DateFunctionAggregation }',
    ...Object.entries(SUMS).map(
        ([scalar, sum]) =>
            `type ${scalar}Aggregate implements FieldValue { value: ${scalar} displayValue: String ${scalar.endsWith('tude') ? '' : 'format: String'} ${GROUPED_NUMBERS.has(scalar) ? GROUPING : ''} avg: DoubleValue ${COUNTS} max: ${scalar}Value min: ${scalar}Value sum: ${sum} }`
    ),
    ...['Email', 'ID', 'PhoneNumber', 'Picklist', 'String', 'TextArea', 'Url'].map(
        (scalar) =>
            `type ${scalar}Aggregate implements FieldValue { value: ${scalar} displayValue: String label: String ${COUNTS} ${GROUPING} max: ${scalar}Value min: ${scalar}Value }`
    )
];

/** Operator type -> its scalar; `like` where it makes sense. */
const ORDERED: Readonly<Record<string, string>> = {
    IntegerOperators: 'Int',
    LongOperators: 'Long',
    DoubleOperators: 'Double',
    PercentOperators: 'Percent',
    CurrencyOperators: 'Currency',
    TimeOperators: 'Time',
    LatitudeOperators: 'Latitude',
    LongitudeOperators: 'Longitude',
    DatePrimitiveOperators: 'Date'
};
const TEXTS: Readonly<Record<string, string>> = {
    StringOperators: 'String',
    EmailOperators: 'Email',
    TextAreaOperators: 'TextArea',
    LongTextAreaOperators: 'LongTextArea',
    URLOperators: 'Url',
    PhoneNumberOperators: 'PhoneNumber',
    PicklistOperators: 'Picklist'
};
const compare = (type: string): string =>
    `eq: ${type} ne: ${type} lt: ${type} gt: ${type} lte: ${type} gte: ${type} in: [${type}] nin: [${type}]`;
const dateFunctions = (names: readonly string[]): string =>
    names.map((name) => `${name}: ${name === 'DAY_ONLY' ? 'DateTimeFunctionInput' : 'DateFunctionInput'}`).join(' ');

const operators = (): string[] => [
    ...Object.entries(ORDERED).map(([name, type]) => `input ${name} { ${compare(type)} }`),
    ...Object.entries(TEXTS).map(([name, type]) => `input ${name} { ${compare(type)} like: ${type} }`),
    'input BooleanOperators { eq: Boolean ne: Boolean }',
    'input MultiPicklistOperators { eq: MultiPicklist ne: MultiPicklist includes: [MultiPicklist] excludes: [MultiPicklist] }',
    `input DateOperators { ${compare('DateInput')} ${dateFunctions(DATE_FUNCTIONS.filter((name) => name !== 'DAY_ONLY' && name !== 'HOUR_IN_DAY'))} }`,
    `input DateTimeOperators { ${compare('DateTimeInput')} ${dateFunctions(DATE_FUNCTIONS)} }`,
    'input DateInput { value: Date literal: DateLiteral range: DateRange }',
    'input DateTimeInput { value: DateTime literal: DateLiteral range: DateRange }',
    'input DateFunctionInput { value: LongOperators convertTimezoneValue: LongOperators }',
    'input DateTimeFunctionInput { value: DatePrimitiveOperators convertTimezoneValue: DatePrimitiveOperators }'
];

const UNITS = ['week', 'month', 'quarter', 'fiscal_quarter', 'year', 'fiscal_year'];
const literals = [
    'YESTERDAY TODAY TOMORROW LAST_90_DAYS NEXT_90_DAYS',
    ...UNITS.flatMap((unit) => ['LAST', 'THIS', 'NEXT'].map((side) => `${side}_${unit.toUpperCase()}`))
].join(' ');
const ranges = ['day', ...UNITS]
    .flatMap((unit) => [`last_n_${unit}s: Int`, `next_n_${unit}s: Int`, `n_${unit}s_ago: Int`])
    .join(' ');

const FIELD_INFO = `ApiName: String! calculated: Boolean! compound: Boolean! compoundComponentName: String compoundFieldName: String
    controllerName: String controllingFields: [String]! createable: Boolean! custom: Boolean! dataType: DataType filterable: Boolean!
    highScaleNumber: Boolean! htmlFormatted: Boolean! inlineHelpText: String label: String length: Int nameField: Boolean!
    polymorphicForeignKey: Boolean! precision: Int reference: Boolean! referenceTargetField: String referenceToInfos: [ReferenceToInfo]!
    relationshipName: String required: Boolean! scale: Int searchPrefilterable: Boolean sortable: Boolean! unique: Boolean! updateable: Boolean!
    extraTypeInfo: FieldExtraTypeInfo filteredLookupInfo: FilteredLookupInfo`;

const METADATA = `
    enum DataType { STRING TEXTAREA PHONE EMAIL URL ENCRYPTEDSTRING BOOLEAN CURRENCY INT LONG DOUBLE PERCENT DATETIME TIME DATE REFERENCE PICKLIST
        MULTIPICKLIST ADDRESS LOCATION BASE64 COMPLEXVALUE COMBOBOX JSON JUNCTIONIDLIST ANYTYPE }
    enum FieldExtraTypeInfo { IMAGE_URL EXTERNAL_LOOKUP INDIRECT_LOOKUP PERSONNAME SWITCHABLE_PERSONNAME PLAINTEXTAREA RICHTEXTAREA }
    type FilteredLookupInfo { controllingFields: [String]! dependent: Boolean! optionalFilter: Boolean! }
    interface Field { ${FIELD_INFO} }
    type StandardField implements Field { ${FIELD_INFO} }
    type PicklistField implements Field { ${FIELD_INFO} picklistValuesByRecordTypeIDs: [PicklistValueByRecordTypeIDs] }
    type PicklistValueByRecordTypeIDs { recordTypeID: String! controllerValues: [ControllerValues!] picklistValues: [PicklistValues!] defaultValue: PicklistValues }
    type ControllerValues { value: String index: Int }
    type PicklistValues { value: String label: String validFor: [Int] attributes: PicklistAttributes }
    type PicklistAttributes { picklistAtrributesValueType: String connectDisplayName: String internalName: String }
    type ReferenceToInfo { ApiName: String! nameFields: [String]! objectInfo: ObjectInfo }
    type RecordTypeInfo { available: Boolean! defaultRecordTypeMapping: Boolean! master: Boolean! name: String recordTypeId: ID }
    type ThemeInfo { color: String iconUrl: String }
    type ChildRelationship { childObjectApiName: String! fieldName: String junctionIdListNames: [String]! junctionReferenceTo: [String]! relationshipName: String objectInfo: ObjectInfo }
    type DependentField { controllingField: String! dependentFields: [String]! }
    type ObjectInfo { ApiName: String! childRelationships: [ChildRelationship]! createable: Boolean! custom: Boolean! defaultRecordTypeId: ID deletable: Boolean!
        dependentFields: [DependentField]! feedEnabled: Boolean! fields: [Field]! keyPrefix: String label: String labelPlural: String layoutable: Boolean!
        mruEnabled: Boolean! nameFields: [String]! queryable: Boolean! recordTypeInfos: [RecordTypeInfo]! searchable: Boolean! themeInfo: ThemeInfo updateable: Boolean! locale: String }
    input ObjectInfoInput { apiName: String! recordTypeIDs: [ID!] fieldNames: [String!] }
`;

const FIXED = `
    directive @optional on FIELD
    directive @category(name: String!) on FIELD
    interface FieldValue { displayValue: String }
    type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
    enum ResultOrder { ASC DESC }
    enum ResultsOrder { ASC DESC }
    enum NullOrder { FIRST LAST }
    enum NullsOrder { FIRST LAST }
    enum GroupByType { GROUP_BY ROLLUP CUBE }
    enum GroupByFunction { ${DATE_FUNCTIONS.join(' ')} }
    enum AggregateOrderByNumberFunction { AVG COUNT COUNT_DISTINCT MAX MIN SUM }
    enum AggregateOrderByStringFunction { COUNT COUNT_DISTINCT MAX MIN }
    enum DateLiteral { ${literals} }
    input DateRange { ${ranges} }
    enum Unit { MI KM }
    input GeolocationInput { latitude: Latitude! longitude: Longitude! radius: Float! unit: Unit! }
    input GeolocationOperators { lt: GeolocationInput gt: GeolocationInput }
    input OrderByClause { order: ResultOrder nulls: NullOrder }
    input GroupByClause { group: Boolean }
    input GroupByDateFunction { group: Boolean function: GroupByFunction }
    input DistanceInput { latitude: Latitude! longitude: Longitude! }
    input OrderByGeolocationClause { distance: DistanceInput order: ResultOrder nulls: NullOrder }
    input NoFunctionAggregateOrderByClause { order: ResultsOrder nulls: NullsOrder }
    input AggregateOrderByNumberClause { function: AggregateOrderByNumberFunction order: ResultsOrder nulls: NullsOrder }
    input AggregateOrderByStringClause { function: AggregateOrderByStringFunction order: ResultsOrder nulls: NullsOrder }
    type DateFunctionAggregation { value: Long format: String }
    type DateOnlyAggregation { value: Date format: String }
    type RelatedListInfo { childApiName: String! parentApiName: String! relatedListName: String! fieldApiName: String label: String
        displayColumns: [ListColumn!]! orderedByInfo: [ListOrder!]! }
    type ListColumn { fieldApiName: String! label: String! lookupId: String sortable: Boolean }
    type ListOrder { fieldApiName: String! label: String sortDirection: ResultOrder }
    union AnyType = BooleanValue | DateValue | DateTimeValue | DoubleValue | StringValue
    input UIAPIMutationsInput { allOrNone: Boolean }
    input RecordDeleteInput { Id: IdOrRef! }
    type RecordDeletePayload { Id: ID }
`;

let common: GraphQLSchema | undefined;

/** Made at first use, then shared by all schemas. */
export function commonTypes(): GraphQLSchema {
    common ??= buildSchema(
        [
            ...SCALARS.map((name) => `scalar ${name}`),
            ...Object.entries(VALUES).map(
                ([scalar, more]) =>
                    `type ${scalar}Value implements FieldValue { value: ${scalar} displayValue: String ${more} }`
            ),
            ...aggregates(),
            ...operators(),
            METADATA,
            FIXED
        ].join('\n'),
        { assumeValid: true }
    );
    return common;
}

function typeNamed(name: string): GraphQLNamedType {
    const type = commonTypes().getType(name);
    if (!type) {
        throw new Error(`There is no GraphQL type ${name}.`);
    }
    return type;
}

export const outputType = (name: string): GraphQLOutputType & GraphQLNamedType =>
    typeNamed(name) as GraphQLOutputType & GraphQLNamedType;
export const inputType = (name: string): GraphQLInputType & GraphQLNamedType =>
    typeNamed(name) as GraphQLInputType & GraphQLNamedType;
