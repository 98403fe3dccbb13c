import { fieldOf, objectOf } from '../../schema/schema.ts';
import { PROCESS_FIELDS } from '../../schema/object-parts.ts';
import { childrenOf, textOf } from '../xml.ts';
import type { Check } from './check.ts';

/** Record types of opportunities, leads and cases have a process of theirs. */
export const checkRecordType: Check = ({ fullName, xml }, { has }) => {
    const object = fullName.split('.')[0] ?? '';
    const process = xml && textOf(xml, 'businessProcess');
    if (!PROCESS_FIELDS[object]) {
        return [];
    }
    if (!process) {
        return ['Required field is missing: businessProcess'];
    }
    return has('BusinessProcess', `${object}.${process}`)
        ? []
        : [`In field: businessProcess - no BusinessProcess named ${object}.${process} found`];
};

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
