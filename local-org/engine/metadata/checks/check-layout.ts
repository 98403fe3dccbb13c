import { ACTIVITY } from '../../schema/activity-fields.ts';
import { fieldOf, objectOf, type ObjectDef, type Schema } from '../../schema/schema.ts';
import { childrenOf, textOf, type XmlElement } from '../xml.ts';
import { missingField, type Check, type CheckContext } from './check.ts';

/** Layouts that are filed under a name of their own, with the object that they show. */
const LAYOUT_OBJECTS: Readonly<Record<string, string>> = { CaseClose: 'Case', UserAlt: 'User' };
/** The publisher's layout is of no object. */
const PUBLISHER = 'Global';

/** A layout shows fields that its object has, lists of records that point at it, and actions that exist. */
export const checkLayout: Check = ({ fullName, xml }, context) => {
    const name = fullName.split('-')[0] ?? '';
    if (name === PUBLISHER) {
        return [];
    }
    const objectName = LAYOUT_OBJECTS[name] ?? name;
    const object = objectOf(context.schema, objectName);
    if (!object || !xml) {
        return [`Parent entity failed to deploy: no CustomObject named ${objectName} found`];
    }
    return [
        ...childrenOf(xml, 'layoutSections')
            .flatMap((section) => childrenOf(section, 'layoutColumns'))
            .flatMap((column) => childrenOf(column, 'layoutItems'))
            .flatMap((item) => textOf(item, 'field') ?? [])
            .flatMap((field) => missingField(context.schema, object, field, 'field')),
        ...childrenOf(xml, 'relatedLists').flatMap((list) => relatedListProblems(list, object, context.schema)),
        ...actionsOf(xml).flatMap((action) => actionProblems(action, context))
    ];
};

/** `Child__c.Parent__c`: records that point here by that field. The platform's own lists have names of their own. */
function relatedListProblems(list: XmlElement, object: ObjectDef, schema: Schema): string[] {
    const name = textOf(list, 'relatedList') ?? '';
    const [childName = '', reference = ''] = name.split('.');
    if (!childName.endsWith('__c') && !reference.endsWith('__c')) {
        return [];
    }
    const child = objectOf(schema, childName === ACTIVITY ? 'Task' : childName);
    const field = child && fieldOf(child, reference);
    if (!child || !field?.referenceTo.includes(object.name)) {
        return [`Cannot find related list:${name}`];
    }
    return childrenOf(list, 'fields')
        .map(({ text }) => text)
        .filter((column) => /^\w+__c$/.test(column) && !fieldOf(child, column))
        .map((column) => `Invalid field:${column} in related list:${name}`);
}

const actionsOf = (xml: XmlElement): string[] => [
    ...childrenOf(xml, 'quickActionList')
        .flatMap((list) => childrenOf(list, 'quickActionListItems'))
        .flatMap((item) => textOf(item, 'quickActionName') ?? []),
    ...childrenOf(xml, 'platformActionList')
        .flatMap((list) => childrenOf(list, 'platformActionListItems'))
        .filter((item) => textOf(item, 'actionType') === 'QuickAction')
        .flatMap((item) => textOf(item, 'actionName') ?? [])
];

/** Actions of custom objects are somebody's; others may be the platform's own. */
const actionProblems = (action: string, { has }: CheckContext): string[] =>
    /__c\./.test(action) && !has('QuickAction', action)
        ? [`In field: QuickAction - no QuickAction named ${action} found`]
        : [];
