import { childElements } from '../../engine/metadata/decompose.ts';
import type { MetadataComponent } from '../../engine/metadata/metadata-store.ts';
import type { XmlElement } from '../../engine/metadata/xml.ts';
import type { Org } from '../../engine/org.ts';
import { objectOf } from '../../engine/schema/schema.ts';
import { metadataTypes, typeOfMember } from './metadata-types.ts';
import type { Named } from './package-manifest.ts';
import { METADATA_NAMESPACE, writeXmlDocument } from '../../engine/metadata/write-xml.ts';

const VERSION = '67.0';

/** Components as a package holds them: paths below its root, package.xml among them. */
export interface Collected {
    readonly files: Map<string, Uint8Array | string>;
    readonly found: MetadataComponent[];
    readonly missing: Named[];
}

/** @param members a full name of `*` stands for all of a type */
export function collectComponents(org: Org, members: readonly Named[]): Collected {
    const files = new Map<string, Uint8Array | string>();
    const found: MetadataComponent[] = [];
    const missing: Named[] = [];
    /** Path -> children asked for one by one, written into a parent file of their own. */
    const parts = new Map<string, { root: string; elements: XmlElement[] }>();
    for (const member of members) {
        const components =
            member.fullName === '*'
                ? org.metadata.list(member.type)
                : [
                      org.metadata.get(typeOfMember(member), member.fullName) ??
                          standardObject(org, member) ??
                          documentWithoutExtension(org, member)
                  ];
        for (const component of components) {
            if (!component) {
                missing.push(member);
                continue;
            }
            found.push(component);
            addFiles(org, component, files, parts);
        }
    }
    for (const [path, { root, elements }] of parts) {
        if (!files.has(path)) {
            files.set(
                path,
                writeXmlDocument({
                    name: root,
                    attributes: { xmlns: METADATA_NAMESPACE },
                    children: elements,
                    text: ''
                })
            );
        }
    }
    files.set('package.xml', writeXmlDocument(manifestOf(found)));
    return { files, found, missing };
}

/** A file that was not deployed itself but whose parts were: a standard object, the sharing rules of one. */
export function standardObject(org: Org, { type, fullName }: Named): MetadataComponent | undefined {
    const object = ['CustomObject', 'SharingRules'].includes(type) ? objectOf(org.schema(), fullName) : undefined;
    return object && (!object.custom || type === 'SharingRules')
        ? {
              type,
              fullName: object.name,
              files: new Map(),
              xml: { name: type, attributes: { xmlns: METADATA_NAMESPACE }, children: [], text: '' }
          }
        : undefined;
}

const documentWithoutExtension = (org: Org, { type, fullName }: Named): MetadataComponent | undefined =>
    type === 'Document'
        ? org.metadata.list(type).find((each) => each.fullName.replace(/\.[^./]+$/, '') === fullName)
        : undefined;

function addFiles(
    org: Org,
    component: MetadataComponent,
    files: Map<string, Uint8Array | string>,
    parts: Map<string, { root: string; elements: XmlElement[] }>
): void {
    const parent = metadataTypes().parentOf(component.type);
    if (parent && component.files.size === 0 && component.xml) {
        const owner = component.type === 'CustomLabel' ? 'CustomLabels' : (component.fullName.split('.')[0] ?? '');
        const path = `${parent.directoryName}/${owner}.${parent.suffix ?? ''}`;
        const part = parts.get(path) ?? { root: parent.name, elements: [] };
        part.elements.push(component.xml);
        parts.set(path, part);
        return;
    }
    if (Object.keys(childElements(component.type)).length > 0) {
        const type = metadataTypes().named(component.type);
        files.set(
            `${type?.directoryName}/${component.fullName}.${type?.suffix}`,
            writeXmlDocument(composed(org, component) as XmlElement)
        );
        return;
    }
    for (const [path, bytes] of component.files) {
        files.set(path, bytes);
    }
}

/** A parent with its children put back, in the order that the platform writes: by element name. */
export function composed(org: Org, component: MetadataComponent): XmlElement | undefined {
    const childTypes = Object.entries(childElements(component.type));
    if (!component.xml || childTypes.length === 0) {
        return component.xml;
    }
    const prefix = component.type === 'CustomLabels' ? '' : `${component.fullName}.`;
    const children = childTypes.flatMap(([, type]) =>
        org.metadata
            .list(type)
            .filter((child) => child.fullName.startsWith(prefix))
            .flatMap((child) => child.xml ?? [])
    );
    const all = [...component.xml.children, ...children].map((child, i) => ({ child, i }));
    all.sort((a, b) => (a.child.name < b.child.name ? -1 : a.child.name > b.child.name ? 1 : a.i - b.i));
    return { ...component.xml, children: all.map(({ child }) => child) };
}

function manifestOf(components: readonly MetadataComponent[]): XmlElement {
    const leaf = (name: string, text: string): XmlElement => ({ name, attributes: {}, children: [], text });
    const byType = new Map<string, string[]>();
    for (const { type: own, fullName } of components) {
        const type = contentType(own);
        byType.set(type, [...(byType.get(type) ?? []), fullName]);
    }
    const types = [...byType].map(([type, names]) => ({
        name: 'types',
        attributes: {},
        children: [...names.map((name) => leaf('members', name)), leaf('name', type)],
        text: ''
    }));
    return {
        name: 'Package',
        attributes: { xmlns: METADATA_NAMESPACE },
        children: [...types, leaf('version', VERSION)],
        text: ''
    };
}

/** Folders stand in a manifest under the type of what lies in them. */
function contentType(type: string): string {
    const content = metadataTypes().named(type)?.folderContentType;
    return (content === undefined ? undefined : metadataTypes().named(content)?.name) ?? type;
}
