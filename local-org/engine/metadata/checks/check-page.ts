import { childrenOf, textOf, type XmlElement } from '../xml.ts';
import type { Check } from './check.ts';

/** Components that come with the platform, by the part before the colon. */
const PLATFORM_NAMESPACES =
    /^(analytics|console|cooper|desktopDashboards|dxp|einstein|embeddedService|emailui|flexipage|flowruntime|force|home|knowledge|laf|lightning|lst|marketing|native|notes|omnistudio|record_flexipage|runtime_|sales|service|setup|sfa|sfdc|ui|wave)/;

/** A page names an object that exists and components that exist. */
export const checkPage: Check = ({ xml }, { schema, has }) => {
    if (!xml) {
        return ['The page has no content.'];
    }
    const problems: string[] = [];
    const object = textOf(xml, 'sobjectType');
    if (object !== undefined && !schema.objects.has(object.toLowerCase())) {
        problems.push(`In field: sobjectType - no CustomObject named ${object} found`);
    }
    for (const name of componentNames(xml)) {
        const own = name.startsWith('c:') ? name.slice(2) : name.includes(':') ? undefined : name;
        if (own !== undefined ? !has('LightningComponentBundle', own) : !PLATFORM_NAMESPACES.test(name)) {
            problems.push(`We couldn't retrieve or load the information on the component: ${name}.`);
        }
    }
    return problems;
};

/** Names of all components of a page, each once. */
function componentNames(xml: XmlElement): Set<string> {
    const instances = childrenOf(xml, 'flexiPageRegions').flatMap((region) => [
        ...childrenOf(region, 'componentInstances'),
        ...childrenOf(region, 'itemInstances').flatMap((item) => childrenOf(item, 'componentInstance'))
    ]);
    return new Set(instances.map((instance) => textOf(instance, 'componentName') ?? '').filter((name) => name !== ''));
}
