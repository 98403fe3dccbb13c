import { childrenOf, flagOf, textOf, type XmlElement } from '../metadata/xml.ts';
import type { ObjectDef, RecordTypeDef, ValidationRuleDef } from './schema.ts';

export function readValidationRule(xml: XmlElement): ValidationRuleDef {
    const errorField = textOf(xml, 'errorDisplayField');
    return {
        name: textOf(xml, 'fullName') ?? '',
        active: flagOf(xml, 'active'),
        condition: textOf(xml, 'errorConditionFormula') ?? '',
        message: textOf(xml, 'errorMessage') ?? '',
        ...(errorField ? { errorField } : {})
    };
}

/** Values in record type files are written as in a web address: `Proposal%2FPrice Quote`. */
function unescape(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}

/** Field whose values a business process narrows, by object. */
export const PROCESS_FIELDS: Readonly<Record<string, string>> = {
    Opportunity: 'StageName',
    Lead: 'Status',
    Case: 'Status'
};

/** @param processOf the values of a business process of the same object */
export function readRecordType(
    xml: XmlElement,
    objectName: string,
    processOf: (name: string) => XmlElement | undefined
): RecordTypeDef {
    const process = processOf(textOf(xml, 'businessProcess') ?? '');
    const field = PROCESS_FIELDS[objectName];
    const lists = [
        ...childrenOf(xml, 'picklistValues').map((list) => [textOf(list, 'picklist') ?? '', list] as const),
        ...(process && field ? [[field, process] as const] : [])
    ];
    const developerName = textOf(xml, 'fullName') ?? '';
    const description = textOf(xml, 'description');
    return {
        developerName,
        label: textOf(xml, 'label') ?? developerName,
        ...(description ? { description } : {}),
        isActive: flagOf(xml, 'active'),
        picklistValues: new Map(lists.map(([name, list]) => [name, valuesIn(list).map(nameOf)])),
        picklistDefaults: new Map(
            lists.flatMap(([name, list]) => {
                const chosen = valuesIn(list).find((value) => flagOf(value, 'default'));
                return chosen ? [[name, nameOf(chosen)] as const] : [];
            })
        )
    };
}

const valuesIn = (list: XmlElement): XmlElement[] => childrenOf(list, 'values');
const nameOf = (value: XmlElement): string => unescape(textOf(value, 'fullName') ?? '');

/** Fields of a deployed compact layout. */
export const readCompactLayout = (xml: XmlElement): string[] =>
    childrenOf(xml, 'fields').map((element) => element.text);

/** Sections of a deployed page layout, with the fields that the object has. */
export function readLayout(xml: XmlElement, object: ObjectDef): ObjectDef['layout'] {
    return childrenOf(xml, 'layoutSections')
        .map((section) => ({
            label: textOf(section, 'label') ?? '',
            fields: interleave(
                childrenOf(section, 'layoutColumns').map((column) =>
                    childrenOf(column, 'layoutItems')
                        .map((item) => textOf(item, 'field') ?? '')
                        .filter((field) => object.fields.has(field.toLowerCase()))
                )
            )
        }))
        .filter((section) => section.fields.length > 0);
}

/** Fields of two columns in the order that people read them: row by row. */
function interleave(columns: string[][]): string[] {
    const rows = Math.max(0, ...columns.map((column) => column.length));
    return Array.from({ length: rows }, (_, row) => columns.flatMap((column) => column[row] ?? [])).flat();
}
