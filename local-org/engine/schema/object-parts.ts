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

export function readRecordType(xml: XmlElement): RecordTypeDef {
    const developerName = textOf(xml, 'fullName') ?? '';
    const description = textOf(xml, 'description');
    return {
        developerName,
        label: textOf(xml, 'label') ?? developerName,
        ...(description ? { description } : {}),
        isActive: flagOf(xml, 'active'),
        picklistValues: new Map(
            childrenOf(xml, 'picklistValues').map((list) => [
                textOf(list, 'picklist') ?? '',
                childrenOf(list, 'values').map((value) => unescape(textOf(value, 'fullName') ?? ''))
            ])
        )
    };
}

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
