import { childOf, childrenOf, flagOf, numberOf, textOf, type XmlElement } from '../metadata/xml.ts';
import type { Report } from './schema-problem.ts';
import type { ValueSets } from './from-catalog.ts';
import type { Picklist, PicklistValue } from './schema.ts';

/** Reads one value of a value set: the element of a GlobalValueSet, a StandardValueSet or a field's own list. */
export function readValue(xml: XmlElement): PicklistValue {
    const value = textOf(xml, 'fullName') ?? '';
    const probability = numberOf(xml, 'probability');
    const forecastCategory = textOf(xml, 'forecastCategory');
    const flag = (element: string, name: 'isClosed' | 'isWon' | 'isConverted'): Partial<PicklistValue> =>
        childOf(xml, element) ? { [name]: flagOf(xml, element) } : {};
    return {
        value,
        label: textOf(xml, 'label') ?? value,
        isActive: textOf(xml, 'isActive')?.trim() !== 'false',
        isDefault: flagOf(xml, 'default'),
        ...flag('closed', 'isClosed'),
        ...flag('won', 'isWon'),
        ...flag('converted', 'isConverted'),
        ...(probability === undefined ? {} : { probability }),
        ...(forecastCategory ? { forecastCategory } : {})
    };
}

export const sortByLabel = (values: readonly PicklistValue[]): PicklistValue[] =>
    [...values].sort((a, b) => a.label.localeCompare(b.label, 'en'));

/** Reads the `valueSet` of a field (or the older `picklist`), with its controlling field. */
export function readPicklist(field: XmlElement, sets: ValueSets, report: Report): Picklist {
    const valueSet = childOf(field, 'valueSet');
    const older = childOf(field, 'picklist');
    if (!valueSet) {
        const values = older ? childrenOf(older, 'picklistValues').map(readValue) : [];
        return { values: older && flagOf(older, 'sorted') ? sortByLabel(values) : values, restricted: false };
    }
    const shared = textOf(valueSet, 'valueSetName');
    const definition = childOf(valueSet, 'valueSetDefinition');
    if (shared !== undefined && !sets.has(shared)) {
        report(`In field: valueSetName - no GlobalValueSet named ${shared} found`);
    }
    let values =
        shared === undefined
            ? definition
                ? childrenOf(definition, 'value').map(readValue)
                : []
            : (sets.get(shared) ?? []);
    if (definition && flagOf(definition, 'sorted')) {
        values = sortByLabel(values);
    }
    const controllingField = textOf(valueSet, 'controllingField');
    return {
        values: controllingField ? withControllers(values, valueSet) : values,
        // Fields on a global value set are always restricted, whatever the file says.
        restricted: shared !== undefined || flagOf(valueSet, 'restricted'),
        ...(controllingField ? { controllingField } : {}),
        ...(shared === undefined ? {} : { valueSet: shared })
    };
}

function withControllers(values: readonly PicklistValue[], valueSet: XmlElement): PicklistValue[] {
    const controllers = new Map<string, string[]>();
    for (const setting of childrenOf(valueSet, 'valueSettings')) {
        controllers.set(
            textOf(setting, 'valueName') ?? '',
            childrenOf(setting, 'controllingFieldValue').map((element) => element.text)
        );
    }
    return values.map((value) => ({ ...value, validFor: controllers.get(value.value) ?? [] }));
}
