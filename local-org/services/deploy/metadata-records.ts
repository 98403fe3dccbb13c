import { applyMetadata, type ComponentResult } from '../../engine/metadata/apply-metadata.ts';
import { childElements } from '../../engine/metadata/decompose.ts';
import type { MetadataComponent } from '../../engine/metadata/metadata-store.ts';
import { canonicalType } from '../../engine/metadata/metadata-types.ts';
import type { XmlElement } from '../../engine/metadata/xml.ts';
import { OrgError } from '../../engine/errors.ts';
import type { Org } from '../../engine/org.ts';
import type { Caller } from '../caller.ts';
import { composed, standardObject } from './collect-components.ts';
import { requireDeployer } from './deploy-service.ts';
import { metadataTypes } from './metadata-types.ts';
import { METADATA_NAMESPACE, writeXmlDocument } from '../../engine/metadata/write-xml.ts';

/** Most components of one call, as on the platform. */
const MOST = 10;

export type MetadataWrite = 'create' | 'update' | 'upsert';

/** What a call says of one component: SaveResult, UpsertResult or DeleteResult of the Metadata API. */
export interface MetadataResult {
    readonly created?: boolean;
    readonly errors?: { readonly message: string; readonly statusCode: string };
    readonly fullName: string;
    readonly success: boolean;
}

/** A component as a call sends it: its type, its full name, and an element that holds its parts. */
export interface SentComponent {
    readonly type: string;
    readonly fullName: string;
    readonly content: XmlElement;
}

/** Components as readMetadata gives them; an empty record where there is none. @throws OrgError for too many */
export function readMetadata(org: Org, type: string, fullNames: readonly string[]): Record<string, unknown>[] {
    checkCount(fullNames.length);
    return fullNames.map((asked) => {
        const named = { type: canonicalType(type), fullName: asked };
        const component = org.metadata.get(named.type, asked) ?? standardObject(org, named);
        const xml = component && composed(org, component);
        // the XML of a field knows the field's own name only
        return xml ? { ...(asValues(xml) as object), fullName: component.fullName } : {};
    });
}

/** Writes components one by one: each stands or falls alone. @throws OrgError when the caller may not, or for too many */
export function writeMetadata(caller: Caller, write: MetadataWrite, sent: readonly SentComponent[]): MetadataResult[] {
    requireDeployer(caller);
    checkCount(sent.length);
    return sent.map((given) => {
        const component = { ...given, type: canonicalType(given.type) };
        const exists = caller.org.metadata.get(component.type, component.fullName) !== undefined;
        const refusal = refusalOf(write, component, exists);
        const result =
            refusal ?? resultOf(component.fullName, apply(caller, { upserts: [componentOf(component)], deletes: [] }));
        return write === 'upsert' ? { ...result, created: result.success && !exists } : result;
    });
}

/** @throws OrgError when the caller may not, or for too many */
export function deleteMetadata(caller: Caller, type: string, fullNames: readonly string[]): MetadataResult[] {
    requireDeployer(caller);
    checkCount(fullNames.length);
    return fullNames.map((fullName) =>
        caller.org.metadata.get(canonicalType(type), fullName)
            ? resultOf(fullName, apply(caller, { upserts: [], deletes: [{ type, fullName }] }))
            : failed(fullName, 'INVALID_CROSS_REFERENCE_KEY', `no ${type} named ${fullName} found`)
    );
}

function checkCount(count: number): void {
    if (count > MOST) {
        throw new OrgError('EXCEEDED_MAX_SIZE_REQUEST', `One call takes ${MOST} components at most; it has ${count}.`);
    }
}

const failed = (fullName: string, statusCode: string, message: string): MetadataResult => ({
    errors: { message, statusCode },
    fullName,
    success: false
});

function refusalOf(
    write: MetadataWrite,
    { type, fullName }: SentComponent,
    exists: boolean
): MetadataResult | undefined {
    const known = metadataTypes().named(type) ?? metadataTypes().parentOf(type);
    if (!known) {
        return failed(fullName, 'INVALID_TYPE', `${type} is no metadata type that is known.`);
    }
    if (known.strategies !== undefined && ['bundle', 'matchingContentFile'].includes(known.strategies.adapter ?? '')) {
        return failed(fullName, 'UNSUPPORTED_API', `${type} has files of its own: deploy it as a package.`);
    }
    if (write === 'create' && exists) {
        return failed(fullName, 'DUPLICATE_DEVELOPER_NAME', `There is a ${type} named ${fullName} already.`);
    }
    if (write === 'update' && !exists) {
        return failed(fullName, 'INVALID_CROSS_REFERENCE_KEY', `no ${type} named ${fullName} found`);
    }
    return undefined;
}

/** The component as a package would bring it: children as an element of their parent's file, others as a file. */
function componentOf({ type, fullName, content }: SentComponent): MetadataComponent {
    const parts = content.children.filter((child) => child.name !== 'fullName').map(withoutNamespaces);
    const parent = metadataTypes().parentOf(type);
    const [element] = Object.entries(childElements(parent?.name ?? '')).find(([, child]) => child === type) ?? [];
    if (element !== undefined) {
        const own = fullName.split('.').slice(1).join('.') || fullName;
        const name: XmlElement = { name: 'fullName', attributes: {}, children: [], text: own };
        return {
            type,
            fullName,
            files: new Map(),
            xml: { name: element, attributes: {}, children: [name, ...parts], text: '' }
        };
    }
    const known = metadataTypes().named(type);
    const fileName = `${known?.directoryName}/${fullName}.${known?.suffix}`;
    const xml: XmlElement = { name: type, attributes: { xmlns: METADATA_NAMESPACE }, children: parts, text: '' };
    return { type, fullName, fileName, xml, files: new Map([[fileName, Buffer.from(writeXmlDocument(xml))]]) };
}

const withoutNamespaces = (element: XmlElement): XmlElement => ({
    name: element.name.replace(/^.*:/, ''),
    attributes: {},
    children: element.children.map(withoutNamespaces),
    text: element.text
});

const apply = (
    { org, userId }: Caller,
    changes: { upserts: MetadataComponent[]; deletes: { type: string; fullName: string }[] }
): ComponentResult[] => applyMetadata(org, { ...changes, checkOnly: false, rollbackOnError: true, userId });

function resultOf(fullName: string, results: readonly ComponentResult[]): MetadataResult {
    const problem = results.find(({ success }) => !success)?.problem;
    return problem === undefined ? { fullName, success: true } : failed(fullName, 'FIELD_INTEGRITY_EXCEPTION', problem);
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
