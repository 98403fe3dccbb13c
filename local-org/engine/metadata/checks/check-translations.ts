import { ACTIVITY } from '../../schema/activity-fields.ts';
import { objectOf } from '../../schema/schema.ts';
import { childrenOf, textOf } from '../xml.ts';
import { missingField, missingObject, notFound, type Check } from './check.ts';

/** A translation names labels that exist. */
export const checkTranslations: Check = ({ xml }, { has }) =>
    (xml ? childrenOf(xml, 'customLabels') : [])
        .map((label) => textOf(label, 'name') ?? '')
        .filter((name) => !has('CustomLabel', name))
        .map((name) => notFound('name', 'CustomLabel', name));

/** `Thing__c-de`: words for an object and fields that exist. */
export const checkObjectTranslation: Check = ({ fullName, xml }, { schema }) => {
    const name = fullName.slice(0, Math.max(0, fullName.lastIndexOf('-')));
    const object = objectOf(schema, name === ACTIVITY ? 'Task' : name);
    return object
        ? (xml ? childrenOf(xml, 'fields') : []).flatMap((field) =>
              missingField(schema, object, textOf(field, 'name') ?? '', 'CustomField')
          )
        : [missingObject('CustomObject', name)];
};

export const checkValueSetTranslation: Check = ({ fullName }, { has }) => {
    const name = fullName.slice(0, Math.max(0, fullName.lastIndexOf('-')));
    return has('GlobalValueSet', name) ? [] : [notFound('GlobalValueSet', 'GlobalValueSet', name)];
};

/** A label has a text, in a language. */
export const checkLabel: Check = ({ xml }) =>
    ['language', 'protected', 'shortDescription', 'value']
        .filter((name) => !xml || textOf(xml, name) === undefined)
        .map((name) => `Required field is missing: ${name}`);
