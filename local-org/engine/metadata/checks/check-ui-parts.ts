import { objectOf } from '../../schema/schema.ts';
import { childrenOf, flagOf, textOf, type XmlElement } from '../xml.ts';
import { notFound, type Check, type CheckContext } from './check.ts';

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
    const overrides = [...childrenOf(xml, 'actionOverrides'), ...childrenOf(xml, 'profileActionOverrides')];
    const utilityBar = textOf(xml, 'utilityBar');
    return [
        ...(textOf(xml, 'label') ? [] : ['Required field is missing: label']),
        ...childrenOf(xml, 'tabs')
            .map((tab) => tab.text)
            .filter((tab) => !tab.startsWith('standard-') && !has('CustomTab', tab))
            .map((tab) => notFound('tab', 'CustomTab', tab)),
        ...overrides.flatMap((override) => overrideProblems(override, has)),
        ...(utilityBar && !has('FlexiPage', utilityBar) ? [notFound('utilityBar', 'FlexiPage', utilityBar)] : [])
    ];
};

/** An action or a tab may open a Lightning page instead of the platform's. Those of types that are not imitated are left alone. */
export function overrideProblems(override: XmlElement, has: CheckContext['has']): string[] {
    const page = textOf(override, 'content') ?? '';
    return textOf(override, 'type')?.toLowerCase() !== 'flexipage' || page === '' || has('FlexiPage', page)
        ? []
        : [`${page} does not exist or is not a valid override for action ${textOf(override, 'actionName') ?? ''}.`];
}

/** A custom object may say which pages it opens and which compact layout it shows. */
export const checkObject: Check = ({ fullName, xml }, { has }) => {
    const compact = xml && textOf(xml, 'compactLayoutAssignment');
    return [
        ...(xml ? childrenOf(xml, 'actionOverrides') : []).flatMap((override) => overrideProblems(override, has)),
        ...(compact && compact !== 'SYSTEM' && !has('CompactLayout', `${fullName}.${compact}`)
            ? [notFound('compactLayoutAssignment', 'CompactLayout', `${fullName}.${compact}`)]
            : [])
    ];
};
