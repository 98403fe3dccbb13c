import { fieldOf, objectOf, type ObjectDef } from '../../schema/schema.ts';
import { PROCESS_FIELDS } from '../../schema/object-parts.ts';
import { childrenOf, textOf, type XmlElement } from '../xml.ts';
import { notFound, type Check } from './check.ts';

/** Record types of opportunities, leads and cases have a process of theirs. */
export const checkRecordType: Check = ({ fullName, xml }, { schema, has }) => {
    const objectName = fullName.split('.')[0] ?? '';
    const object = objectOf(schema, objectName);
    const problems = [
        ...(xml && textOf(xml, 'label') ? [] : ['Required field is missing: label']),
        ...(xml && object ? childrenOf(xml, 'picklistValues').flatMap((list) => listProblems(list, object)) : [])
    ];
    const process = xml && textOf(xml, 'businessProcess');
    if (!PROCESS_FIELDS[objectName]) {
        return problems;
    }
    if (!process) {
        return [...problems, 'Required field is missing: businessProcess'];
    }
    return has('BusinessProcess', `${objectName}.${process}`)
        ? problems
        : [...problems, notFound('businessProcess', 'BusinessProcess', `${objectName}.${process}`)];
};

/** A record type offers values that its object's picklists have. Those of standard picklists are the org's own. */
function listProblems(list: XmlElement, object: ObjectDef): string[] {
    const name = textOf(list, 'picklist') ?? '';
    const field = fieldOf(object, name);
    if (!field) {
        return name.endsWith('__c') ? [notFound('picklist', 'CustomField', `${object.name}.${name}`)] : [];
    }
    const known = new Set((field.picklist?.values ?? []).map(({ value }) => value.toLowerCase()));
    return field.custom
        ? childrenOf(list, 'values')
              .map((value) => decode(textOf(value, 'fullName') ?? ''))
              .filter((value) => !known.has(value.toLowerCase()))
              .map((value) => `Picklist value: ${value} in picklist: ${name} not found`)
        : [];
}

/** A process chooses among the stages or statuses of the org. */
export const checkBusinessProcess: Check = ({ fullName, xml }, { schema }) => {
    const name = fullName.split('.')[0] ?? '';
    const object = objectOf(schema, name);
    const field = object && fieldOf(object, PROCESS_FIELDS[name] ?? '');
    if (!field?.picklist) {
        return [`${name} has no business processes`];
    }
    const known = new Set(field.picklist.values.map(({ value }) => value));
    return (xml ? childrenOf(xml, 'values') : [])
        .map((value) => decode(textOf(value, 'fullName') ?? ''))
        .filter((value) => !known.has(value))
        .map((value) => `Picklist value: ${value} in picklist: ${field.name} not found`);
};

function decode(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}
