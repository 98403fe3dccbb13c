import { childOf, textOf, type XmlElement } from '../../../engine/metadata/xml.ts';
import type { AppTab } from '../../page-types.ts';
import { readableObject, type Viewer } from './viewer.ts';

const HOME: AppTab = {
    apiName: 'standard-home',
    label: 'Home',
    icon: 'standard:home',
    kind: 'home',
    url: '/lightning/page/home'
};

/** A tab as an application names it: `standard-Opportunity`, `Funnel_Stage__c`, `My_Page`. undefined: not for this person */
export function tabOf(viewer: Viewer, name: string): AppTab | undefined {
    if (name.toLowerCase() === HOME.apiName) return HOME;
    if (name.startsWith('standard-')) return objectTab(viewer, name.slice('standard-'.length), name);
    if (!viewer.access.canSeeTab(name)) return undefined;
    const deployed = viewer.org.metadata.get('CustomTab', name)?.xml;
    const page = deployed && otherTab(name, deployed);
    return page ?? objectTab(viewer, name, name, deployed);
}

function objectTab(viewer: Viewer, objectName: string, apiName: string, xml?: XmlElement): AppTab | undefined {
    const object = readableObject(viewer, objectName);
    if (!object) return undefined;
    return {
        apiName,
        label: object.pluralLabel,
        icon: (xml && motifIcon(xml)) ?? object.icon,
        kind: 'object',
        object: object.name,
        url: `/lightning/o/${object.name}/home`
    };
}

function otherTab(apiName: string, xml: XmlElement): AppTab | undefined {
    const common = {
        apiName,
        label: textOf(xml, 'label') ?? apiName,
        icon: motifIcon(xml) ?? 'standard:default',
        url: `/lightning/n/${apiName}`
    };
    if (childOf(xml, 'flexiPage')) return { ...common, kind: 'page' };
    if (childOf(xml, 'lwcComponent')) return { ...common, kind: 'component' };
    if (childOf(xml, 'url')) return { ...common, kind: 'web' };
    return undefined;
}

/** `Custom63: Chip` -> `custom:custom63` */
function motifIcon(xml: XmlElement): string | undefined {
    const motif = /^Custom(\d+)/.exec(textOf(xml, 'motif') ?? '')?.[1];
    return motif && `custom:custom${motif}`;
}

const STANDARD_TABS = [
    'standard-Lead',
    'standard-Account',
    'standard-Contact',
    'standard-Opportunity',
    'standard-Campaign',
    'standard-Product2',
    'standard-Task',
    'standard-User'
];

/** Every tab of the org that this person may open, for the app launcher. */
export function allTabs(viewer: Viewer): AppTab[] {
    const names = [...STANDARD_TABS, ...viewer.org.metadata.list('CustomTab').map((tab) => tab.fullName)];
    return [...new Set(names)]
        .flatMap((name) => tabOf(viewer, name) ?? [])
        .sort((a, b) => a.label.localeCompare(b.label));
}
