import type { MetadataComponent, MetadataStore } from '../../../engine/metadata/metadata-store.ts';
import { textOf, type XmlElement } from '../../../engine/metadata/xml.ts';

/** A Lightning component as it was deployed. */
export interface DeployedBundle {
    readonly name: string;
    /** Text of its source files by name inside the bundle, sub-folders included: `helper.js`, `utils/a.js`. */
    readonly files: ReadonlyMap<string, string>;
    /** Major API version from the bundle's js-meta.xml; undefined: the newest. */
    readonly apiVersion: number | undefined;
}

/** Whether the bundle can stand on a page; else it is a library of functions. Components may draw by `render()`, or not at all. */
export function isComponent({ name, files }: DeployedBundle): boolean {
    if ([...files.keys()].some((file) => file.endsWith('.html'))) return true;
    const script = files.get(`${name}.js`) ?? files.get(`${name}.ts`) ?? '';
    return /export\s+default\s+class\b[^{]*\bextends\b/.test(script);
}

const SOURCE = /\.(js|ts|html|css|svg)$/;
const decoder = new TextDecoder();

/** `lwc/funnelRibbon/x/y.js` -> `x/y.js` */
const insideBundle = (file: string, name: string): string => {
    const marker = `${name}/`;
    const at = file.indexOf(marker);
    return at < 0 ? file : file.slice(at + marker.length);
};

export function bundleOf(component: MetadataComponent): DeployedBundle {
    const files = new Map<string, string>();
    for (const [file, bytes] of component.files) {
        const inside = insideBundle(file, component.fullName);
        if (SOURCE.test(inside) && !inside.includes('__tests__/')) files.set(inside, decoder.decode(bytes));
    }
    const version = Number.parseInt((component.xml && textOf(component.xml, 'apiVersion')) ?? '', 10);
    return { name: component.fullName, files, apiVersion: Number.isNaN(version) ? undefined : version };
}

export const deployedBundles = (metadata: MetadataStore): DeployedBundle[] =>
    metadata
        .list('LightningComponentBundle')
        .map(bundleOf)
        .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Custom labels by name, whichever way they came: one CustomLabels file, or one component a label. */
export function deployedLabels(metadata: MetadataStore): Map<string, string> {
    const labels = new Map<string, string>();
    const add = (name: string | undefined, element: XmlElement | undefined): void => {
        const value = element && textOf(element, 'value');
        if (name && value !== undefined) labels.set(name, value);
    };
    for (const file of metadata.list('CustomLabels')) {
        for (const label of file.xml?.children ?? []) {
            if (label.name === 'labels') add(textOf(label, 'fullName'), label);
        }
    }
    for (const label of metadata.list('CustomLabel')) add(label.fullName, label.xml);
    return labels;
}
