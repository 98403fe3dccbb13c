import { fieldOf, objectOf } from '../../schema/schema.ts';
import { textOf, type XmlElement } from '../xml.ts';
import { notFound, type Check, type CheckContext } from './check.ts';

/** Folders that every org has. */
const PLATFORM_FOLDERS = /^unfiled\$public$/;

/** What lies in a folder needs that folder. */
export function folderProblems(fullName: string, folderType: string, { has }: CheckContext): string[] {
    const folder = fullName.slice(0, Math.max(0, fullName.lastIndexOf('/')));
    if (folder === '') {
        return [`The full name must begin with a folder: ${fullName}`];
    }
    return PLATFORM_FOLDERS.test(folder) || has(folderType, folder) ? [] : [`Cannot find folder:${folder}`];
}

export const checkFolder: Check = ({ xml }) =>
    xml && textOf(xml, 'name') ? [] : ['Required fields are missing: [Name]'];

export const checkDocument: Check = ({ fullName }, context) => folderProblems(fullName, 'DocumentFolder', context);

/** An email template lies in a folder; one with a letterhead names it. */
export const checkEmailTemplate: Check = ({ fullName, xml }, context) => {
    const letterhead = xml && textOf(xml, 'letterhead');
    return [
        ...folderProblems(fullName, 'EmailFolder', context),
        ...(letterhead && !context.has('Letterhead', letterhead)
            ? [notFound('letterhead', 'Letterhead', letterhead)]
            : [])
    ];
};

/** An index is named after the field that it is of. */
export const checkCustomIndex: Check = ({ fullName }, { schema }) => {
    const [objectName = '', fieldName = ''] = fullName.split('.');
    const object = objectOf(schema, objectName);
    return object && fieldOf(object, fieldName) ? [] : [notFound('field', 'CustomField', fullName)];
};

/** Types that name one object, and perhaps one field of it, in elements of their own. */
const onField =
    (objectElement: string, fieldElement?: string): Check =>
    ({ xml }, { schema }) => {
        const name = (xml && textOf(xml, objectElement)) ?? '';
        const object = objectOf(schema, name);
        if (!object) {
            return [notFound(objectElement, 'CustomObject', name)];
        }
        const field = fieldElement && textOf(xml as XmlElement, fieldElement);
        const [last = ''] = (field ?? '').split('.').slice(-1);
        return fieldElement === undefined || field === undefined || fieldOf(object, last)
            ? []
            : [notFound(fieldElement, 'CustomField', `${name}.${last}`)];
    };

export const checkAnimationRule: Check = onField('sobjectType', 'targetField');
export const checkTopics: Check = onField('entityApiName');

/** A path follows a picklist of its object, for one record type or for none. */
export const checkPath: Check = (component, context) => {
    const { xml } = component;
    const object = (xml && textOf(xml, 'entityName')) ?? '';
    const recordType = (xml && textOf(xml, 'recordTypeName')) ?? '';
    return [
        ...onField('entityName', 'fieldName')(component, context),
        ...(recordType === '' || recordType === '__MASTER__' || context.has('RecordType', `${object}.${recordType}`)
            ? []
            : [notFound('recordTypeName', 'RecordType', `${object}.${recordType}`)])
    ];
};

/** A snapshot runs a report into an object. */
export const checkSnapshot: Check = (component, context) => {
    const report = (component.xml && textOf(component.xml, 'sourceReport')) ?? '';
    return [
        ...(context.has('Report', report) ? [] : [notFound('sourceReport', 'Report', report)]),
        ...onField('targetObject')(component, context)
    ];
};
