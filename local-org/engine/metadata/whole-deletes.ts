import type { MetadataStore } from './metadata-store.ts';
import { childElements } from './decompose.ts';

interface Named {
    readonly type: string;
    readonly fullName: string;
}

/** Components of other types that belong to one object, with what their names begin with. */
const OF_OBJECT: readonly (readonly [type: string, separator: string])[] = [
    ['Layout', '-'],
    ['SharingOwnerRule', '.'],
    ['SharingCriteriaRule', '.']
];

/** A deleted object takes its fields, rules, record types, lists, layouts and sharing rules with it; deleted labels go one by one. */
export function withParts(deletes: readonly Named[], metadata: MetadataStore): Named[] {
    return deletes.flatMap((item) => {
        const types = Object.values(childElements(item.type));
        const parts = types.flatMap((type) =>
            metadata
                .list(type)
                .filter(({ fullName }) => item.type === 'CustomLabels' || fullName.startsWith(`${item.fullName}.`))
        );
        const others =
            item.type === 'CustomObject'
                ? OF_OBJECT.flatMap(([type, separator]) =>
                      metadata.list(type).filter(({ fullName }) => fullName.startsWith(`${item.fullName}${separator}`))
                  )
                : [];
        return [item, ...[...parts, ...others].map(({ type, fullName }) => ({ type, fullName }))];
    });
}
