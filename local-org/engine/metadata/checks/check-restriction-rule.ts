import { resolvePath } from '../../record-formulas/scope.ts';
import { objectOf } from '../../schema/schema.ts';
import { flagOf, textOf } from '../xml.ts';
import { notFound, type Check } from './check.ts';

/** Standard objects that restriction rules know; custom objects all. */
const STANDARD = new Set(['Contract', 'Event', 'Quote', 'Task', 'TimeSheet', 'TimeSheetEntry']);
const EQUALS = /^\s*([$\w.]+)\s*={1,2}\s*(.+?)\s*$/;
/** Active rules that one object may have. */
const MOST = 2;

/** A restriction rule lets through the records of an object for which one comparison holds, for the people for whom another does. */
export const checkRestrictionRule: Check = (component, { schema, listed }) => {
    const { fullName, xml } = component;
    const name = (xml && textOf(xml, 'targetEntity')) ?? '';
    const object = objectOf(schema, name);
    if (!xml || !object) {
        return [notFound('targetEntity', 'CustomObject', name)];
    }
    if (!object.custom && !STANDARD.has(object.name)) {
        return [`Restriction rules are not supported for the object ${object.name}`];
    }
    const path = EQUALS.exec(textOf(xml, 'recordFilter') ?? '')?.[1];
    const others = listed('RestrictionRule').filter(
        (rule) =>
            rule.fullName !== fullName &&
            rule.xml &&
            flagOf(rule.xml, 'active') &&
            textOf(rule.xml, 'targetEntity') === name
    );
    return [
        ...(textOf(xml, 'masterLabel') ? [] : ['Required field is missing: masterLabel']),
        ...(path === undefined ? ['The record filter must compare one field by ='] : []),
        ...(path !== undefined && !resolvePath(schema, object, path.split('.'))
            ? [`Field ${path} does not exist. Check spelling.`]
            : []),
        ...(EQUALS.test(textOf(xml, 'userCriteria') ?? '') ? [] : ['The user criteria must compare one value by =']),
        ...(flagOf(xml, 'active') && others.length >= MOST
            ? [
                  `${object.name} has ${MOST} active restriction rules already: ${others.map((rule) => rule.fullName).join(', ')}`
              ]
            : [])
    ];
};
