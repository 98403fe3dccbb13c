import { objectOf } from '../../schema/schema.ts';
import { childrenOf, textOf, type XmlElement } from '../xml.ts';
import { missingField, notFound, type Check } from './check.ts';

/** Components that come with the platform, by the part before the colon. */
const PLATFORM_NAMESPACES =
    /^(analytics|console|cooper|desktopDashboards|dxp|einstein|embeddedService|emailui|flexipage|flowruntime|force|home|knowledge|laf|lightning|lst|marketing|native|notes|omnistudio|record_flexipage|runtime_|sales|service|setup|sfa|sfdc|ui|wave)/;

/** A page names an object that exists and components that exist. */
export const checkPage: Check = ({ xml }, { schema, has }) => {
    if (!xml) {
        return ['The page has no content.'];
    }
    const problems: string[] = textOf(xml, 'masterLabel') ? [] : ['Required field is missing: masterLabel'];
    const objectName = textOf(xml, 'sobjectType');
    const object = objectName === undefined ? undefined : objectOf(schema, objectName);
    if (objectName !== undefined && !object) {
        problems.push(notFound('sobjectType', 'CustomObject', objectName));
    }
    for (const path of object ? recordPaths(xml) : []) {
        problems.push(...missingField(schema, object as NonNullable<typeof object>, path, 'field'));
    }
    for (const permission of customPermissions(xml)) {
        if (!has('CustomPermission', permission)) {
            problems.push(notFound('leftValue', 'CustomPermission', permission));
        }
    }
    for (const name of componentNames(xml)) {
        const own = name.startsWith('c:') ? name.slice(2) : name.includes(':') ? undefined : name;
        if (own !== undefined ? !has('LightningComponentBundle', own) : !PLATFORM_NAMESPACES.test(name)) {
            problems.push(`We couldn't retrieve or load the information on the component: ${name}.`);
        }
    }
    return problems;
};

const everywhere = (xml: XmlElement, name: string): string[] =>
    xml.children.flatMap((child) => [...(child.name === name ? [child.text] : []), ...everywhere(child, name)]);

/** Fields of the record that a page shows, or asks for in its visibility rules: `Record.Size__c`, `{!Record.Owner__r.Name}`. */
const recordPaths = (xml: XmlElement): Set<string> =>
    new Set(
        [...everywhere(xml, 'fieldItem'), ...everywhere(xml, 'leftValue')].flatMap(
            (text) => /^\{?!?Record\.([\w.]+)\}?$/.exec(text)?.[1] ?? []
        )
    );

const customPermissions = (xml: XmlElement): Set<string> =>
    new Set(
        everywhere(xml, 'leftValue').flatMap(
            (text) => /^\{!\$Permission\.CustomPermission\.(\w+)\}$/.exec(text)?.[1] ?? []
        )
    );

/** Names of all components of a page, each once. */
function componentNames(xml: XmlElement): Set<string> {
    const instances = childrenOf(xml, 'flexiPageRegions').flatMap((region) => [
        ...childrenOf(region, 'componentInstances'),
        ...childrenOf(region, 'itemInstances').flatMap((item) => childrenOf(item, 'componentInstance'))
    ]);
    return new Set(instances.map((instance) => textOf(instance, 'componentName') ?? '').filter((name) => name !== ''));
}
