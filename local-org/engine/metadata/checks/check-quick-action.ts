import { fieldOf, objectOf, type ObjectDef } from '../../schema/schema.ts';
import { childrenOf, textOf, type XmlElement } from '../xml.ts';
import { missingField, missingObject, notFound, type Check, type CheckContext } from './check.ts';

/** Fields that an action's layout shows and that it fills in beforehand. */
const fieldsOf = (xml: XmlElement): string[] => [
    ...childrenOf(xml, 'quickActionLayout')
        .flatMap((layout) => childrenOf(layout, 'quickActionLayoutColumns'))
        .flatMap((column) => childrenOf(column, 'quickActionLayoutItems'))
        .flatMap((item) => textOf(item, 'field') ?? []),
    ...childrenOf(xml, 'fieldOverrides').flatMap((item) => textOf(item, 'field') ?? [])
];

/** The object that an action makes or changes. Undefined: one that is not there; null: none, or one of the platform's that is not imitated. */
function targetOf(xml: XmlElement, own: ObjectDef | undefined, { schema }: CheckContext): ObjectDef | null | undefined {
    const target = textOf(xml, 'targetObject');
    if (target) {
        return objectOf(schema, target) ?? (target.includes('__') ? undefined : null);
    }
    return own ?? null;
}

/** An action of an object (`Account.Renew`) or of the whole org names objects, fields and components that exist. */
export const checkQuickAction: Check = ({ fullName, xml }, context) => {
    const { schema, has } = context;
    const [objectName = '', actionName] = fullName.split('.');
    const own = actionName === undefined ? undefined : objectOf(schema, objectName);
    if (!xml || (actionName !== undefined && !own)) {
        return [missingObject('CustomObject', objectName)];
    }
    const target = targetOf(xml, own, context);
    const component = textOf(xml, 'lightningWebComponent');
    const parent = textOf(xml, 'targetParentField');
    return [
        ...(target === undefined ? [notFound('targetObject', 'CustomObject', textOf(xml, 'targetObject') ?? '')] : []),
        ...(component && !has('LightningComponentBundle', component.replace(/^c:/, ''))
            ? [notFound('lightningWebComponent', 'LightningComponentBundle', component)]
            : []),
        ...(target && parent && !fieldOf(target, parent) && parent.endsWith('__c')
            ? [notFound('targetParentField', 'CustomField', `${target.name}.${parent}`)]
            : []),
        ...(target ? fieldsOf(xml).flatMap((name) => missingField(schema, target, name, 'field')) : [])
    ];
};
