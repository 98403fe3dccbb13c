import type { MetadataComponent } from '../../../engine/metadata/metadata-store.ts';
import { childOf, childrenOf, textOf } from '../../../engine/metadata/xml.ts';
import type { AppInfo, AppModel } from '../../page-types.ts';
import { tabOf } from './tabs.ts';
import type { Viewer } from './viewer.ts';

/** The sales app that every org has. */
const SALES: AppInfo = {
    apiName: 'standard__LightningSales',
    label: 'Sales',
    description: 'Manage your sales process with accounts, leads, opportunities, and more',
    color: '#0070d2'
};
const SALES_TABS = [
    'standard-home',
    'standard-Opportunity',
    'standard-Lead',
    'standard-Account',
    'standard-Contact',
    'standard-Campaign'
];

const deployedApp = (viewer: Viewer, apiName: string): MetadataComponent | undefined =>
    viewer.access.canSeeApp(apiName) ? viewer.org.metadata.get('CustomApplication', apiName) : undefined;

function infoOf(component: MetadataComponent): AppInfo {
    const xml = component.xml;
    const brand = xml && childOf(xml, 'brand');
    return {
        apiName: component.fullName,
        label: (xml && textOf(xml, 'label')) ?? component.fullName,
        description: (xml && textOf(xml, 'description')) ?? '',
        color: (brand && textOf(brand, 'headerColor')) ?? '#0070d2'
    };
}

/** Apps that this person may open: those of the org first. */
export function appsOf(viewer: Viewer): AppInfo[] {
    const deployed = viewer.org.metadata
        .list('CustomApplication')
        .filter((component) => component.fullName !== SALES.apiName && viewer.access.canSeeApp(component.fullName))
        .map(infoOf);
    return [...deployed, SALES];
}

/** The app of that name, else the first that there is. */
export function appOf(viewer: Viewer, wanted: string | undefined): AppModel {
    const info = appsOf(viewer).find((app) => app.apiName === wanted) ?? appsOf(viewer)[0] ?? SALES;
    const xml = deployedApp(viewer, info.apiName)?.xml;
    const names = xml ? childrenOf(xml, 'tabs').map((tab) => tab.text.trim()) : SALES_TABS;
    return { ...info, tabs: names.flatMap((name) => tabOf(viewer, name) ?? []) };
}

/** The page that an app puts in the place of an object's own record page. */
export function appOverride(viewer: Viewer, app: string, object: string): string | undefined {
    const xml = deployedApp(viewer, app)?.xml;
    const overrides = xml ? [...childrenOf(xml, 'actionOverrides'), ...childrenOf(xml, 'profileActionOverrides')] : [];
    const chosen = overrides.find(
        (override) =>
            textOf(override, 'pageOrSobjectType') === object &&
            textOf(override, 'actionName') === 'View' &&
            textOf(override, 'type') === 'Flexipage' &&
            (textOf(override, 'formFactor') ?? 'Large') === 'Large'
    );
    return chosen && textOf(chosen, 'content');
}
