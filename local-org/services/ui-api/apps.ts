import { childrenOf, childOf, textOf, type XmlElement } from '../../engine/metadata/xml.ts';
import type { MetadataComponent } from '../../engine/metadata/metadata-store.ts';
import { objectOf } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';
import { themeInfo } from './theme.ts';

const STANDARD_TAB = /^standard-(\w+)$/;

/** The apps that this person may open, with the items of their navigation bars. */
export function appsOf(caller: Caller, selected?: string): Record<string, unknown>[] {
    const apps = caller.org.metadata.list('CustomApplication').filter((app) => caller.access.canSeeApp(app.fullName));
    const current = apps.find((app) => app.fullName === selected) ?? apps[0];
    return apps.map((app) => appOf(caller, app, app === current));
}

function appOf(caller: Caller, app: MetadataComponent, selected: boolean): Record<string, unknown> {
    const xml = app.xml;
    const tabs = xml ? childrenOf(xml, 'tabs').map((tab) => tab.text.trim()) : [];
    const brand = xml && childOf(xml, 'brand');
    return {
        appId: null,
        description: (xml && textOf(xml, 'description')) ?? null,
        developerName: app.fullName,
        eTag: `${caller.org.schema().version}`,
        formFactors: xml ? childrenOf(xml, 'formFactors').map((factor) => factor.text.trim()) : [],
        headerColor: (brand && textOf(brand, 'headerColor')) ?? null,
        iconUrl: null,
        label: (xml && textOf(xml, 'label')) ?? app.fullName,
        logoUrl: null,
        mobileStartUrl: null,
        navItems: tabs.flatMap((tab) => navItemOf(caller, tab) ?? []),
        selected,
        startUrl: null,
        type: 'Lightning',
        userNavItems: []
    };
}

/** @returns undefined for a tab that this person may not see, or that leads nowhere */
function navItemOf(caller: Caller, tab: string): Record<string, unknown> | undefined {
    if (!caller.access.canSeeTab(tab)) {
        return undefined;
    }
    const definition = caller.org.metadata.get('CustomTab', tab)?.xml;
    const object = objectOf(caller.org.schema(), STANDARD_TAB.exec(tab)?.[1] ?? tab);
    if (object && !definition?.children.some((child) => child.name === 'flexiPage' || child.name === 'lwcComponent')) {
        return caller.access.canRead(object)
            ? {
                  ...common(tab, object.pluralLabel, 'Entity'),
                  ...themeInfo(caller, object),
                  custom: object.custom,
                  objectApiName: object.name,
                  objectLabel: object.label,
                  objectLabelPlural: object.pluralLabel,
                  pageReference: {
                      type: 'standard__objectPage',
                      attributes: { objectApiName: object.name, actionName: 'home' },
                      state: {}
                  }
              }
            : undefined;
    }
    if (tab === 'standard-home') {
        return {
            ...common(tab, 'Home', 'Lightning'),
            pageReference: { type: 'standard__namedPage', attributes: { pageName: 'home' }, state: {} }
        };
    }
    return definition ? pageTab(tab, definition) : undefined;
}

function pageTab(tab: string, definition: XmlElement): Record<string, unknown> {
    const page = textOf(definition, 'flexiPage');
    return {
        ...common(tab, textOf(definition, 'label') ?? tab, page === undefined ? 'Custom' : 'FlexiPage'),
        content: page ?? textOf(definition, 'lwcComponent') ?? textOf(definition, 'url') ?? null,
        pageReference: { type: 'standard__navItemPage', attributes: { apiName: tab }, state: {} }
    };
}

const common = (tab: string, label: string, itemType: string): Record<string, unknown> => ({
    availableInClassic: false,
    availableInLightning: true,
    color: null,
    content: null,
    custom: true,
    developerName: tab,
    iconUrl: null,
    id: null,
    itemType,
    label,
    objectApiName: null,
    objectLabel: null,
    objectLabelPlural: null,
    standardType: null
});
