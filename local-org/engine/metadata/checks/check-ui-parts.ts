import { fieldOf, objectOf } from '../../schema/schema.ts';
import { childrenOf, flagOf, textOf } from '../xml.ts';
import { notFound, type Check } from './check.ts';

/** A tab shows an object, a page or a component that exists. */
export const checkTab: Check = ({ fullName, xml }, { schema, has }) => {
    if (!xml) {
        return ['The tab has no content.'];
    }
    // A tab of the platform: the file says which page it opens.
    if (fullName.startsWith('standard-')) {
        return [];
    }
    if (flagOf(xml, 'customObject')) {
        return objectOf(schema, fullName) ? [] : [notFound('customObject', 'CustomObject', fullName)];
    }
    const page = textOf(xml, 'flexiPage');
    if (page !== undefined) {
        return has('FlexiPage', page) ? [] : [notFound('flexiPage', 'FlexiPage', page)];
    }
    const component = textOf(xml, 'lwcComponent');
    if (component !== undefined) {
        return has('LightningComponentBundle', component)
            ? []
            : [notFound('lwcComponent', 'LightningComponentBundle', component)];
    }
    return textOf(xml, 'url') === undefined
        ? ['Tabs of this kind (Visualforce, Aura) are not imitated by the local org']
        : [];
};

/** An application lists tabs that exist: custom ones, and `standard-Account` of the platform. */
export const checkApplication: Check = ({ xml }, { has }) => {
    if (!xml) {
        return ['The application has no content.'];
    }
    const pages = childrenOf(xml, 'actionOverrides').concat(childrenOf(xml, 'profileActionOverrides'));
    return [
        ...childrenOf(xml, 'tabs')
            .map((tab) => tab.text)
            .filter((tab) => !tab.startsWith('standard-') && !has('CustomTab', tab))
            .map((tab) => notFound('tab', 'CustomTab', tab)),
        ...pages
            .map((override) => textOf(override, 'content') ?? '')
            .filter((page) => page !== '' && !has('FlexiPage', page))
            .map((page) => notFound('content', 'FlexiPage', page))
    ];
};

/** Layouts that are filed under a name of their own, with the object that they show. */
const LAYOUT_OBJECTS: Readonly<Record<string, string>> = { CaseClose: 'Case', UserAlt: 'User' };
/** The publisher's layout is of no object. */
const PUBLISHER = 'Global';

/** A layout shows fields that its object has. */
export const checkLayout: Check = ({ fullName, xml }, { schema }) => {
    const name = fullName.split('-')[0] ?? '';
    if (name === PUBLISHER) {
        return [];
    }
    const objectName = LAYOUT_OBJECTS[name] ?? name;
    const object = objectOf(schema, objectName);
    if (!object || !xml) {
        return [`Parent entity failed to deploy: no CustomObject named ${objectName} found`];
    }
    return childrenOf(xml, 'layoutSections')
        .flatMap((section) => childrenOf(section, 'layoutColumns'))
        .flatMap((column) => childrenOf(column, 'layoutItems'))
        .map((item) => textOf(item, 'field'))
        .filter((field) => field !== undefined && field.endsWith('__c') && !fieldOf(object, field))
        .map((field) => notFound('field', 'CustomField', `${objectName}.${field ?? ''}`));
};
