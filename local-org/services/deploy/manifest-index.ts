import type { MetadataComponent } from '../../engine/metadata/metadata-store.ts';
import { metadataTypes, typeOfMember } from './metadata-types.ts';
import type { Named } from './package-manifest.ts';

/** A component of any name. */
const ANY = '*';

const keyOf = (type: string, fullName: string): string => `${type}\n${fullName}`.toLowerCase();

/** Components that a member names: itself, and as a child (a CustomField, say) those that may own it. */
function* keysOf(member: Named): Generator<string> {
    yield keyOf(typeOfMember(member), member.fullName);
    const parent = metadataTypes().parentOf(member.type)?.name;
    if (parent === undefined) {
        return;
    }
    // Children of CustomLabels have bare names; those of all other types begin with their parent's name.
    if (parent === 'CustomLabels' || member.fullName === ANY) {
        yield keyOf(parent, ANY);
    }
    for (let dot = member.fullName.indexOf('.'); dot >= 0; dot = member.fullName.indexOf('.', dot + 1)) {
        yield keyOf(parent, member.fullName.slice(0, dot));
    }
}

/** Documents are named with their extension, or without it. */
const namesOf = ({ type, fullName }: MetadataComponent): string[] =>
    type === 'Document' ? [fullName, fullName.replace(/\.[^./]+$/, '')] : [fullName];

/** What package.xml names of the components in a package. */
export interface IsNamed {
    /** Named itself, or by a wildcard. */
    whole(component: MetadataComponent): boolean;
    /** Named itself, by a wildcard, or through a child. */
    some(component: MetadataComponent): boolean;
}

export function namedBy(members: readonly Named[]): IsNamed {
    const own = new Set(members.map((member) => keyOf(typeOfMember(member), member.fullName)));
    const throughChildren = new Set(members.flatMap((member) => [...keysOf(member)]));
    const isIn = (keys: ReadonlySet<string>, component: MetadataComponent): boolean =>
        [...namesOf(component), ANY].some((fullName) => keys.has(keyOf(component.type, fullName)));
    return {
        whole: (component) => isIn(own, component),
        some: (component) => isIn(throughChildren, component)
    };
}

/** @returns whether the package holds what a member names */
export function heldBy(components: readonly MetadataComponent[]): (member: Named) => boolean {
    const held = new Set(
        components.flatMap((component) => [
            ...namesOf(component).map((fullName) => keyOf(component.type, fullName)),
            ...(component.type === 'CustomLabels' ? [keyOf(component.type, ANY)] : [])
        ])
    );
    return (member) => member.fullName === ANY || [...keysOf(member)].some((key) => held.has(key));
}
