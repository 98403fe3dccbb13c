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
    readonly problems: readonly PackageProblem[];
}

const DESTRUCTIVE = ['destructiveChangesPre.xml', 'destructiveChanges.xml', 'destructiveChangesPost.xml'];

/**
 * Reads an unpacked package: package.xml at the root or in the one folder there, and the files that it names.
 * @throws OrgError when there is no package.xml or it cannot be read
 */
export function readPackage(content: ZipContent): DeployPackage {
    const root = rootOf(content);
    const files = new Map(
        [...content].filter(([path]) => path.startsWith(root)).map(([path, bytes]) => [path.slice(root.length), bytes])
    );
    const manifest = parseManifest('package.xml', files.get('package.xml') as Buffer);
    const deletes = DESTRUCTIVE.flatMap((name) => {
        const bytes = files.get(name);
        return bytes
            ? parseManifest(name, bytes).members.map((member) => ({ ...member, type: typeOfMember(member) }))
            : [];
    });
    for (const name of ['package.xml', ...DESTRUCTIVE]) {
        files.delete(name);
    }
    const { components, problems } = packageComponents(files);
    const isNamed = namedBy(manifest.members);
    const isHeld = heldBy(components);
    const named = components.filter((component) => isNamed.some(component)).map((one) => narrow(one, isNamed));
    return {
        upserts: named.map(({ component }) => component),
        deletes,
        problems: [
            ...problems,
            ...components.filter((component) => !isNamed.some(component)).map(notInManifest),
            ...named.flatMap(({ left }) => left.map(notInManifest)),
            ...manifest.members.filter((member) => !isHeld(member)).map(notInPackage)
        ]
    };
}

function rootOf(content: ZipContent): string {
    const path = [...content.keys()].find((name) => /^(?:[^/]+\/)?package\.xml$/.test(name));
    if (path === undefined) {
        throw new OrgError('INVALID_PACKAGE_XML', 'No package.xml found');
    }
    return path.slice(0, -'package.xml'.length);
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
