import { ZipFile } from 'yazl';
import { childElements } from '../../engine/metadata/decompose.ts';
import type { MetadataComponent } from '../../engine/metadata/metadata-store.ts';
import type { XmlElement } from '../../engine/metadata/xml.ts';
import { OrgError } from '../../engine/errors.ts';
import type { Org } from '../../engine/org.ts';
import { fileProperties } from './list-metadata.ts';
import { metadataTypes } from './metadata-types.ts';
import type { Named } from './package-manifest.ts';
import { writeXmlDocument } from './write-xml.ts';

const KEY_PREFIX = '09S';
const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
const VERSION = '67.0';

export interface RetrieveService {
    /** @param singlePackage true: files at the root of the archive; false: in the folder `unpackaged` */
    start(members: readonly Named[], singlePackage: boolean): string;
    /** @throws OrgError INVALID_LOCATOR for an id that was not given out, or is long gone */
    status(id: string): Promise<Record<string, unknown>>;
    /** One component as readMetadata gives it; an empty record when it is not there. */
    read(type: string, fullName: string): Record<string, unknown>;
}

interface Request {
    readonly members: readonly Named[];
    readonly root: string;
}

/** Requests that can still be asked for. */
const MOST_KEPT = 100;

/** Gives deployed components back as a package. Requests live in memory. */
export function createRetrieveService(org: Org): RetrieveService {
    const requests = new Map<string, Request>();
    return {
        start(members, singlePackage) {
            const id = org.database.transaction(() => {
                const next = org.ids.next(KEY_PREFIX);
                org.ids.save();
                return next;
            });
            requests.set(id, { members, root: singlePackage ? '' : 'unpackaged/' });
            if (requests.size > MOST_KEPT) {
                requests.delete(requests.keys().next().value as string);
            }
            return id;
        },
        async status(id) {
            const request = requests.get(id);
            if (!request) {
                throw new OrgError('INVALID_LOCATOR', `There is no retrieve request ${id}, or not any more.`);
            }
            const { root } = request;
            const { files, found, missing } = collect(org, request.members);
            return {
                done: true,
                fileProperties: found.map((component) => {
                    const properties = fileProperties(org, component);
                    return { ...properties, fileName: root + String(properties.fileName) };
                }),
                id,
                messages: missing.map((member) => ({
                    fileName: 'unpackaged/package.xml',
                    problem: `Entity of type '${member.type}' named '${member.fullName}' cannot be found`
                })),
                status: 'Succeeded',
                success: true,
                zipFile: (await zip(files, root)).toString('base64')
            };
        },
        read(type, fullName) {
            const [component] = collect(org, [{ type, fullName }]).found;
            const xml = component && composed(org, component);
            return xml ? { fullName, ...(asValues(xml) as object) } : {};
        }
    };
}

interface Collected {
    readonly files: Map<string, Uint8Array | string>;
    readonly found: MetadataComponent[];
    readonly missing: Named[];
}

function collect(org: Org, members: readonly Named[]): Collected {
    const files = new Map<string, Uint8Array | string>();
    const found: MetadataComponent[] = [];
    const missing: Named[] = [];
    /** Path -> children asked for one by one, written into a parent file of their own. */
    const parts = new Map<string, { root: string; elements: XmlElement[] }>();
    for (const member of members) {
        const components =
            member.fullName === '*' ? org.metadata.list(member.type) : [org.metadata.get(member.type, member.fullName)];
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
                writeXmlDocument({ name: root, attributes: { xmlns: NAMESPACE }, children: elements, text: '' })
            );
        }
    }
    files.set('package.xml', writeXmlDocument(manifestOf(found)));
    return { files, found, missing };
}

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
function composed(org: Org, component: MetadataComponent): XmlElement | undefined {
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
    for (const { type, fullName } of components) {
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
        attributes: { xmlns: NAMESPACE },
        children: [...types, leaf('version', VERSION)],
        text: ''
    };
}

/** Elements as the values that readMetadata sends: repeated names become lists. */
function asValues(element: XmlElement): unknown {
    if (element.children.length === 0) {
        return element.text;
    }
    const values: Record<string, unknown> = {};
    for (const child of element.children) {
        const value = asValues(child);
        const known = values[child.name];
        values[child.name] =
            known === undefined ? value : Array.isArray(known) ? [...(known as unknown[]), value] : [known, value];
    }
    return values;
}

function zip(files: ReadonlyMap<string, Uint8Array | string>, root: string): Promise<Buffer> {
    const archive = new ZipFile();
    for (const [path, content] of files) {
        archive.addBuffer(Buffer.from(content as Uint8Array), root + path);
    }
    archive.end();
    return new Promise((resolve, reject) => {
        const chunks: Buffer[] = [];
        archive.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
        archive.outputStream.on('end', () => resolve(Buffer.concat(chunks)));
        archive.outputStream.on('error', reject);
    });
}
