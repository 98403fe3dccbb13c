import type { Org } from '../../../engine/org.ts';
import { childOf, childrenOf, textOf, type XmlElement } from '../../../engine/metadata/xml.ts';
import type { PageItem, PropertyValue, RegionsModel, VisibilityRule } from '../../page-types.ts';

/** Reads a deployed FlexiPage into regions, facets and the components in them. */
export function readFlexiPage(org: Org, name: string): RegionsModel | undefined {
    const xml = org.metadata.get('FlexiPage', name)?.xml;
    if (!xml) return undefined;
    const parts = childrenOf(xml, 'flexiPageRegions');
    const template = childOf(xml, 'template');
    return {
        label: textOf(xml, 'masterLabel') ?? name,
        template: (template && textOf(template, 'name')) ?? textOf(xml, 'pageTemplate') ?? '',
        regions: Object.fromEntries(parts.map((part) => [textOf(part, 'name') ?? '', itemsOf(org, part)])),
        order: parts.filter((part) => textOf(part, 'type') !== 'Facet').map((part) => textOf(part, 'name') ?? '')
    };
}

function itemsOf(org: Org, region: XmlElement): PageItem[] {
    const instances = [
        ...childrenOf(region, 'itemInstances').flatMap((item) => item.children),
        ...childrenOf(region, 'componentInstances')
    ];
    return instances.flatMap((instance, index) => itemOf(org, instance, index) ?? []);
}

function itemOf(org: Org, instance: XmlElement, index: number): PageItem | undefined {
    const component =
        instance.name === 'fieldInstance'
            ? fieldComponent(instance)
            : componentName(org, textOf(instance, 'componentName') ?? '');
    if (!component) return undefined;
    const rule = childOf(instance, 'visibilityRule');
    return {
        id: `${textOf(instance, 'identifier') ?? component}-${index}`,
        component,
        properties: propertiesOf(org, component, instance),
        ...(rule ? { visibility: visibilityOf(rule) } : {})
    };
}

/** `Record.Amount` -> `field:Amount` */
function fieldComponent(instance: XmlElement): string | undefined {
    const item = textOf(instance, 'fieldItem');
    return item && `field:${item.replace(/^Record\./, '')}`;
}

/** Components of the org itself are `c/name`, however the file writes them; the platform's keep their names. */
function componentName(org: Org, name: string): string {
    const bare = name.replace(/^c(:|__)/, '');
    return org.metadata.get('LightningComponentBundle', bare) ? `c/${bare}` : name;
}

function propertiesOf(org: Org, component: string, instance: XmlElement): Record<string, PropertyValue> {
    const types = component.startsWith('c/') ? declaredTypes(org, component.slice(2)) : new Map<string, string>();
    const given = [
        ...childrenOf(instance, 'componentInstanceProperties'),
        ...childrenOf(instance, 'fieldInstanceProperties')
    ];
    return Object.fromEntries(
        given.map((property) => {
            const name = textOf(property, 'name') ?? '';
            return [name, propertyValue(property, types.get(name))];
        })
    );
}

function propertyValue(property: XmlElement, type: string | undefined): PropertyValue {
    const list = childOf(property, 'valueList');
    if (list) return childrenOf(list, 'valueListItems').map((item) => textOf(item, 'value') ?? '');
    const text = textOf(property, 'value') ?? '';
    if (type === 'Integer') return Number(text);
    if (type === 'Boolean') return text.trim() === 'true';
    return text;
}

/** Types that a bundle declares for its properties, by name; defaults are the component's own affair. */
function declaredTypes(org: Org, bundle: string): Map<string, string> {
    const xml = org.metadata.get('LightningComponentBundle', bundle)?.xml;
    const configs = xml ? childrenOf(xml, 'targetConfigs').flatMap((all) => childrenOf(all, 'targetConfig')) : [];
    return new Map(
        configs
            .flatMap((config) => childrenOf(config, 'property'))
            .map((property) => [property.attributes['name'] ?? '', property.attributes['type'] ?? 'String'])
    );
}

function visibilityOf(rule: XmlElement): VisibilityRule {
    const booleanFilter = textOf(rule, 'booleanFilter');
    const criteria = childrenOf(rule, 'criteria').map((one) => ({
        left: textOf(one, 'leftValue') ?? '',
        operator: textOf(one, 'operator') ?? 'EQUAL',
        right: textOf(one, 'rightValue') ?? ''
    }));
    return booleanFilter ? { booleanFilter, criteria } : { criteria };
}

/** The page with each of its items put through `change`. */
export const withItems = <Page extends RegionsModel>(page: Page, change: (item: PageItem) => PageItem): Page => ({
    ...page,
    regions: Object.fromEntries(Object.entries(page.regions).map(([name, items]) => [name, items.map(change)]))
});

/** Fields of the record that the page's fields and visibility rules name: `StageName`, `Account.Name`. */
export function fieldsNamedBy(page: RegionsModel): string[] {
    const items = Object.values(page.regions).flat();
    const shown = items
        .filter((item) => item.component.startsWith('field:'))
        .map((item) => item.component.slice('field:'.length));
    const judged = items
        .flatMap((item) => item.visibility?.criteria ?? [])
        .flatMap((one) => /^\{!Record\.([\w.]+)\}$/.exec(one.left)?.[1] ?? []);
    return [...new Set([...shown, ...judged])];
}
