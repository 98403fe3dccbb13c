import { childrenOf, childOf, flagOf, numberOf, textOf, type XmlElement } from '../metadata/xml.ts';
import { makeField } from './field-def.ts';
import type { Report } from './schema-problem.ts';
import { readPicklist } from './picklist-xml.ts';
import type { FieldDef, FieldType, SummaryDef } from './schema.ts';
import type { ValueSets } from './from-catalog.ts';

const TYPES: Readonly<Record<string, FieldType>> = {
    Text: 'string',
    TextArea: 'textarea',
    LongTextArea: 'textarea',
    Html: 'textarea',
    EncryptedText: 'encryptedstring',
    Number: 'double',
    Currency: 'currency',
    Percent: 'percent',
    Checkbox: 'boolean',
    Date: 'date',
    DateTime: 'datetime',
    Time: 'time',
    Email: 'email',
    Phone: 'phone',
    Url: 'url',
    Picklist: 'picklist',
    MultiselectPicklist: 'multipicklist',
    Lookup: 'reference',
    MasterDetail: 'reference',
    Hierarchy: 'reference',
    MetadataRelationship: 'reference',
    AutoNumber: 'string',
    Summary: 'double',
    Location: 'location'
};

/** Field types of the platform that the local org has not. */
const UNIMITATED = new Set(['Array', 'Address', 'ExternalLookup', 'IndirectLookup', 'File']);

const NUMBERS = new Set(['Number', 'Currency', 'Percent']);
const NEEDS_LENGTH = new Set(['Text', 'LongTextArea', 'Html', 'EncryptedText']);
const AUTO_NUMBER_LENGTH = 30;
/** What a formula or a formula's text may hold. */
const FORMULA_TEXT_LENGTH = 1300;

/** Reads one custom field. A location gives three: the compound and its two numbers. Empty when it is not one that can be kept. */
export function readCustomField(xml: XmlElement, sets: ValueSets, report: Report): FieldDef[] {
    const name = textOf(xml, 'fullName') ?? '';
    const metadataType = textOf(xml, 'type') ?? '';
    const type = isDefinitionRelationship(xml) ? 'string' : TYPES[metadataType];
    if (!type) {
        report(
            metadataType === ''
                ? `Must specify a type for the CustomField ${name}`
                : UNIMITATED.has(metadataType)
                  ? `Fields of the type ${metadataType} are not imitated by the local org`
                  : `'${metadataType}' is not a valid value for the enum 'FieldType'`
        );
        return [];
    }
    const source = textOf(xml, 'formula');
    const base = {
        name,
        label: textOf(xml, 'label') ?? name,
        type,
        custom: true,
        ...described(xml),
        required: flagOf(xml, 'required') || metadataType === 'MasterDetail',
        unique: flagOf(xml, 'unique'),
        caseSensitive: flagOf(xml, 'caseSensitive'),
        externalId: flagOf(xml, 'externalId'),
        trackHistory: flagOf(xml, 'trackHistory')
    } satisfies Partial<FieldDef>;
    if (source !== undefined) {
        return [formulaField(base, xml, source)];
    }
    checkFacets(xml, metadataType, report);
    const field = makeField({ ...base, ...typeFacets(xml, metadataType, sets, report), ...defaults(xml, type) });
    return metadataType === 'Location' ? locationFields(field, xml) : [field];
}

/** A custom metadata type may point at an object or field by name. The text is what clients read of it. */
const DEFINITIONS = new Set(['EntityDefinition', 'FieldDefinition', 'EntityParticle']);
const isDefinitionRelationship = (xml: XmlElement): boolean =>
    textOf(xml, 'type') === 'MetadataRelationship' && DEFINITIONS.has(textOf(xml, 'referenceTo') ?? '');

function described(xml: XmlElement): Pick<FieldDef, 'description' | 'helpText'> {
    const description = textOf(xml, 'description');
    const helpText = textOf(xml, 'inlineHelpText');
    return { ...(description ? { description } : {}), ...(helpText ? { helpText } : {}) };
}

function formulaField(base: Pick<FieldDef, 'name' | 'label' | 'type'>, xml: XmlElement, source: string): FieldDef {
    return makeField({
        ...base,
        ...(base.type === 'string' ? { length: FORMULA_TEXT_LENGTH } : {}),
        ...digits(xml),
        required: false,
        createable: false,
        updateable: false,
        system: true,
        stored: false,
        formula: { source, blanksAsZero: textOf(xml, 'formulaTreatBlanksAs') !== 'BlankAsBlank' }
    });
}

const digits = (xml: XmlElement): Pick<FieldDef, 'precision' | 'scale'> => ({
    precision: numberOf(xml, 'precision') ?? 18,
    scale: numberOf(xml, 'scale') ?? 0
});

/** Bounds of the facets of a type, both included. */
const BOUNDS: Readonly<Record<string, readonly [facet: string, least: number, most: number]>> = {
    Text: ['length', 1, 255],
    LongTextArea: ['length', 256, 131_072],
    Html: ['length', 256, 131_072],
    EncryptedText: ['length', 1, 175],
    Number: ['precision', 1, 18],
    Currency: ['precision', 1, 18],
    Percent: ['precision', 1, 18]
};

function checkBounds(xml: XmlElement, type: string, report: Report): void {
    const [facet, least, most] = BOUNDS[type] ?? ['', 0, 0];
    const value = facet === '' ? undefined : numberOf(xml, facet);
    if (value !== undefined && !(Number.isInteger(value) && value >= least && value <= most)) {
        report(`${facet} of a CustomField of type ${type} must be between ${least} and ${most}`);
    }
    const scale = numberOf(xml, 'scale');
    if (facet === 'precision' && scale !== undefined && !(scale >= 0 && scale <= (value ?? 18))) {
        report('scale must be between 0 and the precision');
    }
}

function checkFacets(xml: XmlElement, type: string, report: Report): void {
    checkBounds(xml, type, report);
    const must = (facet: string): void => {
        if (textOf(xml, facet) === undefined) {
            report(`Must specify '${facet}' for a CustomField of type ${type}`);
        }
    };
    if (NEEDS_LENGTH.has(type)) {
        must('length');
    }
    if (NUMBERS.has(type)) {
        must('precision');
        must('scale');
    }
    if (type === 'Summary') {
        for (const facet of ['precision', 'scale', 'required']) {
            if (textOf(xml, facet) !== undefined) {
                report(`Can not specify '${facet}' for a CustomField of type Summary`);
            }
        }
    }
    if (type === 'Checkbox' && textOf(xml, 'defaultValue') === undefined) {
        must('defaultValue');
    }
}

function typeFacets(xml: XmlElement, type: string, sets: ValueSets, report: Report): Partial<FieldDef> {
    switch (type) {
        case 'Text':
        case 'EncryptedText':
            return { length: numberOf(xml, 'length') ?? 255 };
        case 'LongTextArea':
        case 'Html':
            return {
                length: numberOf(xml, 'length') ?? 32768,
                longText: true,
                ...(type === 'Html' ? { htmlFormatted: true } : {})
            };
        case 'Number':
        case 'Currency':
        case 'Percent':
            return digits(xml);
        case 'Picklist':
        case 'MultiselectPicklist':
            return picklistFacets(xml, sets, report);
        case 'Lookup':
        case 'MasterDetail':
        case 'Hierarchy':
        case 'MetadataRelationship':
            if (isDefinitionRelationship(xml)) {
                return { length: 255 };
            }
            return referenceFacets(xml, type, report);
        case 'AutoNumber':
            return autoNumberFacets(xml);
        case 'Summary':
            return { ...readSummary(xml), createable: false, updateable: false, system: true };
        default:
            return {};
    }
}

function picklistFacets(xml: XmlElement, sets: ValueSets, report: Report): Partial<FieldDef> {
    const picklist = readPicklist(xml, sets, report);
    const preset = picklist.values.find((value) => value.isDefault && value.isActive);
    return { picklist, ...(preset ? { defaultValue: preset.value } : {}) };
}

function referenceFacets(xml: XmlElement, type: string, report: Report): Partial<FieldDef> {
    const target = type === 'Hierarchy' ? 'User' : textOf(xml, 'referenceTo');
    if (!target) {
        report(`Must specify 'referenceTo' for a CustomField of type ${type}`);
        return {};
    }
    const name = textOf(xml, 'fullName') ?? '';
    const children = textOf(xml, 'relationshipName');
    const constraint = textOf(xml, 'deleteConstraint');
    const master = type === 'MasterDetail';
    return {
        referenceTo: [target],
        relationshipName: name.replace(/__c$/, '__r'),
        ...(children ? { childRelationshipName: `${children}__r` } : {}),
        masterDetail: master,
        onParentDelete:
            master || constraint === 'Cascade' ? 'cascade' : constraint === 'Restrict' ? 'restrict' : 'setNull',
        ...(master
            ? {
                  relationshipOrder: (numberOf(xml, 'relationshipOrder') ?? 0) + 1,
                  updateable: flagOf(xml, 'reparentableMasterDetail'),
                  writeRequiresMasterRead: flagOf(xml, 'writeRequiresMasterRead')
              }
            : {})
    };
}

export const autoNumberFacets = (xml: XmlElement): Partial<FieldDef> => ({
    length: AUTO_NUMBER_LENGTH,
    autoNumber: { format: textOf(xml, 'displayFormat') ?? '{0}', start: numberOf(xml, 'startingNumber') ?? 1 },
    createable: false,
    updateable: false,
    system: true
});

function readSummary(xml: XmlElement): Pick<FieldDef, 'summary' | 'precision' | 'scale'> {
    const [childObject = '', childReference = ''] = (textOf(xml, 'summaryForeignKey') ?? '').split('.');
    const childField = textOf(xml, 'summarizedField')?.split('.')[1];
    const summary: SummaryDef = {
        operation: (textOf(xml, 'summaryOperation') ?? 'count') as SummaryDef['operation'],
        childObject,
        childReference,
        ...(childField ? { childField } : {}),
        filters: childrenOf(xml, 'summaryFilterItems').map((item) => {
            const value = textOf(item, 'value');
            const valueField = textOf(item, 'valueField')?.split('.')[1];
            return {
                field: (textOf(item, 'field') ?? '').split('.')[1] ?? '',
                operation: textOf(item, 'operation') ?? 'equals',
                ...(value === undefined ? {} : { value }),
                ...(valueField === undefined ? {} : { valueField })
            };
        })
    };
    return { summary, precision: 18, scale: 0 };
}

const QUOTED = /^"([^"\\]*)"$|^'([^'\\]*)'$/;

/** A default that is a plain value is kept as one; anything else is a formula worked out on insert. */
function defaults(xml: XmlElement, type: FieldType): Pick<FieldDef, 'defaultValue' | 'defaultFormula'> {
    const text = childOf(xml, 'defaultValue')?.text.trim();
    if (text === undefined || text === '') {
        return {};
    }
    if (type === 'boolean') {
        return { defaultValue: text === 'true' };
    }
    const quoted = QUOTED.exec(text);
    if (quoted) {
        return { defaultValue: quoted[1] ?? quoted[2] ?? '' };
    }
    return /^-?\d+(\.\d+)?$/.test(text) ? { defaultValue: Number(text) } : { defaultFormula: text };
}

function locationFields(field: FieldDef, xml: XmlElement): FieldDef[] {
    const scale = numberOf(xml, 'scale') ?? 6;
    const part = (name: string): FieldDef =>
        makeField({
            name: field.name.replace(/__c$/, `__${name}__s`),
            label: `${field.label} (${name})`,
            type: 'double',
            custom: true,
            precision: scale + 3,
            scale,
            required: field.required
        });
    return [
        part('Latitude'),
        part('Longitude'),
        { ...field, required: false, createable: false, updateable: false, stored: false }
    ];
}
