import { OrgError } from '../../engine/errors.ts';
import { childElements } from '../../engine/metadata/decompose.ts';
import type { MetadataComponent } from '../../engine/metadata/metadata-store.ts';
import { textOf } from '../../engine/metadata/xml.ts';
import { heldBy, namedBy, type IsNamed } from './manifest-index.ts';
import { typeOfMember } from './metadata-types.ts';
import { packageComponents, type PackageProblem } from './package-components.ts';
import { parseManifest, type Named } from './package-manifest.ts';
import type { ZipContent } from './read-zip.ts';

/** What a deployment asks for. */
export interface DeployPackage {
    readonly upserts: readonly MetadataComponent[];
    readonly deletes: readonly Named[];
    /** What goes after all was written: destructiveChangesPost.xml. */
    readonly deletesAfter: readonly Named[];
    readonly problems: readonly PackageProblem[];
}

/** Deletions come first unless the file's name says otherwise. */
const BEFORE = ['destructiveChangesPre.xml', 'destructiveChanges.xml'];
const AFTER = ['destructiveChangesPost.xml'];
const LATEST_VERSION = 68;

/**
 * Reads an unpacked archive: one package with package.xml at the root, or packages in folders there, with the files that each names.
 * @throws OrgError when there is no package.xml or it cannot be read
 */
export function readPackage(content: ZipContent): DeployPackage {
    const packages = rootsOf(content).map((root) => readOne(content, root));
    return {
        upserts: packages.flatMap(({ upserts }) => upserts),
        deletes: packages.flatMap(({ deletes }) => deletes),
        deletesAfter: packages.flatMap(({ deletesAfter }) => deletesAfter),
        problems: packages.flatMap(({ problems }) => problems)
    };
}

function readOne(content: ZipContent, root: string): DeployPackage {
    const files = new Map(
        [...content].filter(([path]) => path.startsWith(root)).map(([path, bytes]) => [path.slice(root.length), bytes])
    );
    const manifest = parseManifest('package.xml', files.get('package.xml') as Buffer);
    if (Number(manifest.version ?? 0) > LATEST_VERSION) {
        throw new OrgError('INVALID_PACKAGE_XML', `Invalid version specified:${manifest.version}`);
    }
    const named = (names: readonly string[]): Named[] =>
        names.flatMap((name) => {
            const bytes = files.get(name);
            return bytes
                ? parseManifest(name, bytes).members.map((member) => ({ ...member, type: typeOfMember(member) }))
                : [];
        });
    const [deletes, deletesAfter] = [named(BEFORE), named(AFTER)];
    for (const name of ['package.xml', ...BEFORE, ...AFTER]) {
        files.delete(name);
    }
    const { components, problems } = packageComponents(files);
    const isNamed = namedBy(manifest.members);
    const isHeld = heldBy(components);
    const isFaulty = (member: Named): boolean =>
        problems.some(({ type, fullName }) => type === member.type && fullName === member.fullName);
    const taken = components.filter((component) => isNamed.some(component)).map((one) => narrow(one, isNamed));
    return {
        upserts: taken.map(({ component }) => component),
        deletes,
        deletesAfter,
        problems: [
            ...problems,
            ...components.filter((component) => !isNamed.some(component)).map(notInManifest),
            ...taken.flatMap(({ left }) => left.map(notInManifest)),
            ...manifest.members.filter((member) => !isHeld(member) && !isFaulty(member)).map(notInPackage)
        ]
    };
}

/** Paths of the packages of an archive: the archive itself, or folders at its root. */
function rootsOf(content: ZipContent): string[] {
    const roots = [...content.keys()]
        .filter((name) => /^(?:[^/]+\/)?package\.xml$/.test(name))
        .map((path) => path.slice(0, -'package.xml'.length));
    if (roots.length === 0) {
        throw new OrgError('INVALID_PACKAGE_XML', 'No package.xml found');
    }
    return roots.includes('') ? [''] : roots;
}

/** An object's file whose manifest names some of its parts brings those parts only. */
function narrow(
    component: MetadataComponent,
    isNamed: IsNamed
): { component: MetadataComponent; left: MetadataComponent[] } {
    const { xml, type } = component;
    const types = childElements(type);
    if (!xml || isNamed.whole(component) || Object.keys(types).length === 0) {
        return { component, left: [] };
    }
    const prefix = type === 'CustomLabels' ? '' : `${component.fullName}.`;
    const left: MetadataComponent[] = [];
    const children = xml.children.filter((child) => {
        const childType = types[child.name];
        const part = { ...component, type: childType ?? '', fullName: prefix + (textOf(child, 'fullName') ?? '') };
        const isWanted = childType !== undefined && isNamed.whole(part);
        if (childType !== undefined && !isWanted) {
            left.push(part);
        }
        return isWanted;
    });
    return { component: { ...component, xml: { ...xml, children } }, left };
}

const notInManifest = (component: MetadataComponent): PackageProblem => ({
    type: component.type,
    fullName: component.fullName,
    fileName: component.fileName ?? '',
    problem: 'Not in package.xml'
});

const notInPackage = (member: Named): PackageProblem => ({
    type: member.type,
    fullName: member.fullName,
    fileName: 'package.xml',
    problem: `An object '${member.fullName}' of type ${member.type} was named in package.xml, but was not found in zipped directory`
});
