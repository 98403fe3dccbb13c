import type { MetadataComponent } from '../../engine/metadata/metadata-store.ts';
import { KNOWN_TYPES } from '../../engine/metadata/metadata-types.ts';
import { parseXml, XmlError, type XmlElement } from '../../engine/metadata/xml.ts';
import { metadataTypes, type MetadataType } from './metadata-types.ts';
import { decodeName } from './package-manifest.ts';

/** A file, or a set of files, that cannot be made into a component. */
export interface PackageProblem {
    readonly type: string;
    readonly fullName: string;
    readonly fileName: string;
    readonly problem: string;
    readonly lineNumber?: number;
    readonly columnNumber?: number;
}

export interface PackageComponents {
    readonly components: readonly MetadataComponent[];
    readonly problems: readonly PackageProblem[];
}

interface Draft {
    readonly type: MetadataType;
    readonly fullName: string;
    readonly files: Map<string, Uint8Array>;
    /** Path of the file that carries the component's own XML. */
    xmlPath?: string;
    /** Path that results name. */
    fileName: string;
}

const META = '-meta.xml';
/** Types whose files begin with an element that is not named after the type. */
const OTHER_ROOTS: ReadonlySet<string> = new Set(['Settings']);

/** Sorts the files of a package (paths below its root) into components by folder and suffix. */
export function packageComponents(files: ReadonlyMap<string, Uint8Array>): PackageComponents {
    const drafts = new Map<string, Draft>();
    const problems: PackageProblem[] = [];
    for (const [path, content] of files) {
        const draft = draftFor(path, drafts);
        if (draft) {
            draft.files.set(path, content);
        } else {
            problems.push({
                type: '',
                fullName: path,
                fileName: path,
                problem: `${path} belongs to no metadata type that is known.`
            });
        }
    }
    const components = [...drafts.values()].flatMap((draft) => {
        const made = finish(draft);
        if ('problem' in made) {
            problems.push(made);
            return [];
        }
        return [made];
    });
    return { components, problems };
}

function draftFor(path: string, drafts: Map<string, Draft>): Draft | undefined {
    const [directory = '', ...rest] = path.split('/');
    const name = rest.at(-1) ?? '';
    const candidates = metadataTypes().inDirectory(directory);
    const bundle = candidates.find((type) => type.strategies?.adapter === 'bundle');
    if (bundle && rest.length >= 2) {
        const bundleName = rest[0] as string;
        const draft = openDraft(drafts, bundle, bundleName, `${directory}/${bundleName}`);
        if (rest.length === 2 && name.endsWith(META) && name.startsWith(`${bundleName}.`)) {
            draft.xmlPath = path;
        }
        return draft;
    }
    const mixed = candidates.find((type) => type.strategies?.adapter === 'mixedContent' && type.inFolder);
    if (mixed && rest.length >= 2 && /\.[^.]+$/.test(bareName(name))) {
        return contentDraft(path, mixed, drafts);
    }
    const bare = bareName(name);
    const type = candidates.find(
        (candidate) => candidate.suffix !== undefined && bare.endsWith(`.${candidate.suffix}`)
    );
    if (!type) {
        return folderDraft(path, candidates, drafts);
    }
    const folder = type.inFolder ? rest.slice(0, -1).join('/') : '';
    const own = decodeName(bare.slice(0, -(type.suffix as string).length - 1));
    const draft = openDraft(drafts, type, folder ? `${folder}/${own}` : own, path);
    if (name.endsWith(META)) {
        draft.xmlPath = path;
        draft.fileName = path.slice(0, -META.length);
    } else {
        draft.xmlPath ??= path;
    }
    return draft;
}

const bareName = (name: string): string => (name.endsWith(META) ? name.slice(0, -META.length) : name);

/** A document: a file of any kind in a folder, named with its extension, and its `-meta.xml`. */
function contentDraft(path: string, type: MetadataType, drafts: Map<string, Draft>): Draft {
    const own = bareName(path.slice(path.indexOf('/') + 1));
    const draft = openDraft(drafts, type, decodeName(own), `${type.directoryName}/${own}`);
    if (path.endsWith(META)) {
        draft.xmlPath = path;
    }
    return draft;
}

/** A folder has a file of its own beside it, named after nothing but itself: `reports/Sales-meta.xml`. */
function folderDraft(path: string, candidates: readonly MetadataType[], drafts: Map<string, Draft>): Draft | undefined {
    const type = candidates.find(({ folderContentType }) => folderContentType !== undefined);
    if (!type || !path.endsWith(META)) {
        return undefined;
    }
    const own = path.slice(path.indexOf('/') + 1, -META.length);
    const draft = openDraft(drafts, type, decodeName(own), path);
    draft.xmlPath = path;
    return draft;
}

function openDraft(drafts: Map<string, Draft>, type: MetadataType, fullName: string, fileName: string): Draft {
    const key = `${type.name}\n${fullName}`;
    let draft = drafts.get(key);
    if (!draft) {
        draft = { type, fullName, files: new Map(), fileName };
        drafts.set(key, draft);
    }
    return draft;
}

function finish(draft: Draft): MetadataComponent | PackageProblem {
    const common = { type: draft.type.name, fullName: draft.fullName, fileName: draft.fileName };
    const content = draft.xmlPath === undefined ? undefined : draft.files.get(draft.xmlPath);
    if (content === undefined) {
        return { ...common, problem: `The ${META.slice(1)} file of ${draft.fullName} is missing.` };
    }
    try {
        const xml: XmlElement = parseXml(Buffer.from(content).toString('utf8'));
        if (xml.name !== draft.type.name && KNOWN_TYPES.has(draft.type.name) && !OTHER_ROOTS.has(draft.type.name)) {
            return { ...common, problem: `Error parsing file: Element ${xml.name} invalid at this location` };
        }
        return { ...common, xml, files: draft.files };
    } catch (error) {
        if (error instanceof XmlError) {
            return {
                ...common,
                problem: `Error parsing file: ${error.message}`,
                lineNumber: error.line,
                columnNumber: error.column
            };
        }
        throw error;
    }
}
