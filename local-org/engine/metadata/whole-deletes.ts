import type { MetadataStore } from './metadata-store.ts';
import { childElements } from './decompose.ts';

interface Named {
    readonly type: string;
    readonly fullName: string;
}

/** A deleted object takes its fields, rules, record types and lists with it; deleted labels go one by one. */
export function withParts(deletes: readonly Named[], metadata: MetadataStore): Named[] {
    return deletes.flatMap((item) => {
        const types = Object.values(childElements(item.type));
        const parts = types.flatMap((type) =>
            metadata
                .list(type)
                .filter(({ fullName }) => item.type === 'CustomLabels' || fullName.startsWith(`${item.fullName}.`))
        );
        return [item, ...parts.map(({ type, fullName }) => ({ type, fullName }))];
    });
}
