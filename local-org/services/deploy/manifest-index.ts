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

/** @returns whether package.xml names a component: itself, by a wildcard, or through a child */
export function namedBy(members: readonly Named[]): (component: MetadataComponent) => boolean {
    const named = new Set(members.flatMap((member) => [...keysOf(member)]));
    return ({ type, fullName }) => named.has(keyOf(type, fullName)) || named.has(keyOf(type, ANY));
}

/** @returns whether the package holds what a member names */
export function heldBy(components: readonly MetadataComponent[]): (member: Named) => boolean {
    const held = new Set(
        components.flatMap(({ type, fullName }) => [
            keyOf(type, fullName),
            ...(type === 'CustomLabels' ? [keyOf(type, ANY)] : [])
        ])
    );
    return (member) => member.fullName === ANY || [...keysOf(member)].some((key) => held.has(key));
}
