import { fieldOf, objectOf, type Schema } from '../../schema/schema.ts';
import { childrenOf, flagOf, textOf, type XmlElement } from '../xml.ts';
import { notFound, type Check, type CheckContext } from './check.ts';

/** A permission set names objects, fields, tabs, applications and permissions that exist, and grants what may be granted. */
export const checkPermissionSet: Check = ({ xml }, context) => {
    if (!xml) {
        return ['The permission set has no content.'];
    }
    return [
        ...(textOf(xml, 'label') ? [] : ['Required fields are missing: [Label]']),
        ...childrenOf(xml, 'objectPermissions').flatMap((grant) => objectProblems(grant, context.schema)),
        ...childrenOf(xml, 'fieldPermissions').flatMap((grant) => fieldProblems(grant, context.schema)),
        ...childrenOf(xml, 'recordTypeVisibilities')
            .map((item) => textOf(item, 'recordType') ?? '')
            .filter((name) => !context.has('RecordType', name))
            .map((name) => notFound('recordType', 'RecordType', name)),
        ...named(xml, 'customPermissions', 'name', 'CustomPermission', context),
        ...named(xml, 'applicationVisibilities', 'application', 'CustomApplication', context).filter(
            (problem) => !/named standard__/.test(problem)
        ),
        ...named(xml, 'tabSettings', 'tab', 'CustomTab', context).filter((problem) => !/named standard-/.test(problem))
    ];
};

function named(xml: XmlElement, element: string, nameElement: string, type: string, { has }: CheckContext): string[] {
    return childrenOf(xml, element)
        .map((child) => textOf(child, nameElement) ?? '')
        .filter((name) => !has(type, name))
        .map((name) => notFound(nameElement, type, name));
}

const NEEDS: readonly (readonly [permission: string, needed: string])[] = [
    ['allowCreate', 'allowRead'],
    ['allowEdit', 'allowRead'],
    ['allowDelete', 'allowEdit'],
    ['viewAllRecords', 'allowRead'],
    ['modifyAllRecords', 'viewAllRecords'],
    ['modifyAllRecords', 'allowDelete']
];
const WORDS: Readonly<Record<string, string>> = {
    allowCreate: 'Create',
    allowRead: 'Read',
    allowEdit: 'Edit',
    allowDelete: 'Delete',
    viewAllRecords: 'View All',
    modifyAllRecords: 'Modify All'
};

function objectProblems(grant: XmlElement, schema: Schema): string[] {
    const name = textOf(grant, 'object') ?? '';
    const object = objectOf(schema, name);
    if (!object) {
        return [notFound('object', 'CustomObject', name)];
    }
    return NEEDS.filter(([permission, needed]) => flagOf(grant, permission) && !flagOf(grant, needed)).map(
        ([permission, needed]) =>
            `Permission ${WORDS[permission]} ${name} depends on permission(s): ${WORDS[needed]} ${name}`
    );
}

function fieldProblems(grant: XmlElement, schema: Schema): string[] {
    const name = textOf(grant, 'field') ?? '';
    const [objectName = '', fieldName = ''] = name.split('.');
    const object = objectOf(schema, objectName);
    const field = object && fieldOf(object, fieldName);
    if (!field) {
        return [notFound('field', 'CustomField', name)];
    }
    // The name of a custom object may be listed; what is granted there changes nothing.
    const isCustomName = field.nameField && object.custom;
    if (((field.required && field.type !== 'boolean') || field.masterDetail || field.nameField) && !isCustomName) {
        return [`You cannot deploy to a required field: ${name}`];
    }
    return flagOf(grant, 'editable') && !flagOf(grant, 'readable') ? [`Field ${name}: editable needs readable`] : [];
}

export const checkPermissionSetGroup: Check = ({ xml }, { has }) =>
    xml
        ? [
              ...(textOf(xml, 'label') ? [] : ['Required fields are missing: [Label]']),
              ...missing(xml, 'permissionSets', (name) => has('PermissionSet', name), 'PermissionSet'),
              ...missing(xml, 'mutingPermissionSets', (name) => has('MutingPermissionSet', name), 'MutingPermissionSet')
          ]
        : ['The permission set group has no content.'];

const missing = (xml: XmlElement, element: string, isThere: (name: string) => boolean, type: string): string[] =>
    childrenOf(xml, element)
        .filter(({ text }) => !isThere(text))
        .map(({ text }) => notFound(element, type, text));
