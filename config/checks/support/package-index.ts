import type { Project } from './project.ts';
import { childOf, childrenOf, parseXml, textOf, type Element } from './xml.ts';

export interface DeclaredField {
    readonly file: string;
    readonly object: string;
    readonly name: string;
    readonly xml: Element;
}

export interface DeclaredLabel {
    readonly file: string;
    readonly line: number;
    readonly name: string;
    readonly xml: Element;
}

export interface PermissionSet {
    readonly file: string;
    readonly name: string;
    readonly xml: Element;
}

/** What the package itself declares, by name. Standard objects and fields are the org's, and are taken to be there. */
export class PackageIndex {
    readonly project: Project;
    /** Objects of our own (`Funnel_Stage__c`, custom metadata types and events too), with their file. */
    readonly objects: ReadonlyMap<string, string>;
    readonly fields: readonly DeclaredField[];
    /** `Object.Field__c`. */
    readonly fieldPaths: ReadonlySet<string>;
    /** Names of lookups in queries: `Funnel_Stage__r`, `Stage_Mappings__r`. */
    readonly relationships: ReadonlySet<string>;
    readonly labels: readonly DeclaredLabel[];
    readonly bundles: ReadonlyMap<string, string>;
    readonly permissionSets: readonly PermissionSet[];
    readonly #named: ReadonlyMap<string, ReadonlySet<string>>;

    constructor(project: Project) {
        this.project = project;
        this.objects = new Map(matches(project, /\/objects\/([^/]+__(?:c|mdt|e|b))\/\1\.object-meta\.xml$/));
        this.fields = matches(project, /\/objects\/[^/]+\/fields\/([^/]+)\.field-meta\.xml$/).flatMap(([name, file]) =>
            objectsOf(file.replace(/^.*\/objects\/([^/]+)\/.*$/, '$1')).map((object) => ({
                file,
                name,
                object,
                xml: xmlOf(project, file)
            }))
        );
        this.fieldPaths = new Set(this.fields.map(({ object, name }) => `${object}.${name}`));
        this.relationships = new Set(this.fields.flatMap(relationshipsOf));
        this.labels = matches(project, /\/labels\/([^/]+)\.labels-meta\.xml$/).flatMap(([, file]) =>
            childrenOf(xmlOf(project, file), 'labels').map((xml) => ({
                file,
                line: xml.line,
                name: textOf(xml, 'fullName'),
                xml
            }))
        );
        this.bundles = new Map(matches(project, /\/lwc\/([^/]+)\/\1\.js-meta\.xml$/));
        this.permissionSets = matches(project, /\/permissionsets\/([^/]+)\.permissionset-meta\.xml$/).map(
            ([name, file]) => ({
                file,
                name,
                xml: xmlOf(project, file)
            })
        );
        this.#named = new Map(
            Object.entries(FOLDERS).map(([kind, pattern]) => [
                kind,
                new Set(matches(project, pattern).map(([name]) => name))
            ])
        );
    }

    /** Whether the package declares a component of this kind and name. */
    has(kind: NamedKind, name: string): boolean {
        return this.#named.get(kind)?.has(name) ?? false;
    }

    namesOf(kind: NamedKind): ReadonlySet<string> {
        return this.#named.get(kind) ?? new Set();
    }

    xml(file: string): Element {
        return xmlOf(this.project, file);
    }
}

/** A field of activities is one of tasks and of events: queries and permission sets know it by their names. */
const objectsOf = (object: string): string[] => (object === 'Activity' ? ['Task', 'Event'] : [object]);

/** Kinds of which only the name matters here, and where their files lie. */
const FOLDERS = {
    application: /\/applications\/([^/]+)\.app-meta\.xml$/,
    customPermission: /\/customPermissions\/([^/]+)\.customPermission-meta\.xml$/,
    flexiPage: /\/flexipages\/([^/]+)\.flexipage-meta\.xml$/,
    globalValueSet: /\/globalValueSets\/([^/]+)\.globalValueSet-meta\.xml$/,
    messageChannel: /\/messageChannels\/([^/]+)\.messageChannel-meta\.xml$/,
    permissionSet: /\/permissionsets\/([^/]+)\.permissionset-meta\.xml$/,
    staticResource: /\/staticresources\/([^/]+)\.resource-meta\.xml$/,
    tab: /\/tabs\/([^/]+)\.tab-meta\.xml$/
} as const;
export type NamedKind = keyof typeof FOLDERS;

/** @returns name and file of each match below force-app */
function matches(project: Project, pattern: RegExp): [string, string][] {
    return project.files.flatMap((file) => {
        const name = file.startsWith('force-app/') ? pattern.exec(file)?.[1] : undefined;
        return name === undefined ? [] : [[decodeURIComponent(name), file] as [string, string]];
    });
}

const NOTHING: Element = { name: '', attributes: {}, children: [], text: '', line: 1 };

/** A file that is not well-formed is the metadata check's business: here it declares nothing. */
function xmlOf(project: Project, file: string): Element {
    try {
        return parseXml(project.read(file));
    } catch {
        return NOTHING;
    }
}

function relationshipsOf({ name, xml }: DeclaredField): string[] {
    const children = childOf(xml, 'relationshipName')?.text;
    return childOf(xml, 'referenceTo') ? [name.replace(/__c$/, '__r'), ...(children ? [`${children}__r`] : [])] : [];
}
