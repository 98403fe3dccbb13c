import type { Lookup } from './plan.ts';
import type { OrgReader } from './org-reader.ts';
import { keyText, type DescribedObject, type OrgValue } from './values.ts';
import { refused } from '../cli/job-error.ts';

/** Above this many values one read of the whole object is cheaper than lists of values. */
const FEW = 400;

/** An id, or that several rows have the value. */
type Found = { readonly id: string } | 'ambiguous';

/** Stands for a record that a dry run would have created. */
const ASSUMED: Found = { id: '000000000000000AAA' };

interface Index {
    readonly byKey: Map<string, Found | undefined>;
    complete: boolean;
}

/** Turns keys of parents into ids, asking the org once per value, object and field. */
export interface Lookups {
    /** Reads ahead what the texts of a batch need. */
    prepare(lookup: Lookup, texts: Iterable<string>): Promise<void>;
    /** @returns the id, `ambiguous`, or undefined when the org has no such row. Prepare first. */
    find(lookup: Lookup, text: string): Found | undefined;
    /** In a dry run: what a step would have created counts as there. */
    assume(object: string, values: ReadonlyMap<string, unknown>): void;
    /** Forgets an object that has been written to. */
    forget(object: string): void;
}

export function lookupsIn(reader: OrgReader): Lookups {
    const indices = new Map<string, Index>();
    const assumed = new Set<string>();
    const parents = new Map<string, DescribedObject>();
    const indexOf = (lookup: Lookup): Index => {
        const name = `${lookup.object}.${lookup.by}`;
        const index = indices.get(name) ?? { byKey: new Map(), complete: false };
        indices.set(name, index);
        return index;
    };
    const keyOf = (lookup: Lookup, value: OrgValue): string =>
        keyText(parents.get(lookup.object)?.fields.get(lookup.by.toLowerCase()), value);

    return {
        async prepare(lookup, texts) {
            const parent = await reader.describe(lookup.object);
            if (!parent?.fields.has(lookup.by.toLowerCase())) {
                throw refused(
                    `The org has no ${lookup.object}.${lookup.by} to look rows up by.`,
                    'Deploy what the plan needs, or correct the plan.'
                );
            }
            parents.set(lookup.object, parent);
            const index = indexOf(lookup);
            const open = [...new Set(texts)].filter((text) => text !== '' && !index.byKey.has(keyOf(lookup, text)));
            if (open.length === 0 || index.complete) {
                return;
            }
            index.complete = open.length > FEW;
            for await (const row of reader.rowsBy(parent, lookup.by, index.complete ? undefined : open, [])) {
                const key = keyOf(lookup, row[lookup.by]);
                const known = index.byKey.get(key);
                index.byKey.set(
                    key,
                    known === undefined || (known !== 'ambiguous' && known.id === row.Id) ? { id: row.Id } : 'ambiguous'
                );
            }
            for (const text of open) {
                if (!index.byKey.has(keyOf(lookup, text))) {
                    index.byKey.set(keyOf(lookup, text), undefined);
                }
            }
        },
        find: (lookup, text) =>
            indexOf(lookup).byKey.get(keyOf(lookup, text)) ??
            (assumed.has(`${lookup.object}.${lookup.by} ${text.toLowerCase()}`) ? ASSUMED : undefined),
        assume(object, values) {
            for (const [field, value] of values) {
                assumed.add(`${object}.${field} ${String(value).toLowerCase()}`);
            }
        },
        forget(object) {
            for (const name of indices.keys()) {
                if (name.startsWith(`${object}.`)) {
                    indices.delete(name);
                }
            }
        }
    };
}
