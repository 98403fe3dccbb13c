import type { WritableMetadataStore } from './metadata/metadata-store.ts';
import type { XmlElement } from './metadata/xml.ts';
import type { Org } from './org.ts';
import type { BuiltSchema } from './schema/build-schema.ts';
import type { Schema } from './schema/schema.ts';

/** A problem in a file of a Lightning component bundle. Lines and columns count from 1. */
export interface BundleProblem {
    readonly message: string;
    readonly fileName?: string;
    readonly lineNumber?: number;
    readonly columnNumber?: number;
}

export interface BundleSource {
    readonly fullName: string;
    readonly xml?: XmlElement;
    readonly files: ReadonlyMap<string, Uint8Array>;
}

export type CompileBundle = (component: BundleSource) => readonly BundleProblem[];

/** What only the engine may do to an org. */
export interface OrgInternals {
    readonly metadata: WritableMetadataStore;
    /** Builds the schema that the stored metadata mean now, without adopting it. */
    build(): BuiltSchema;
    adopt(schema: Schema): void;
    /** Tells the listeners that metadata changed. */
    changed(): void;
    readonly compileBundle?: CompileBundle;
}

const internals = new WeakMap<Org, OrgInternals>();

export const setInternals = (org: Org, value: OrgInternals): void => {
    internals.set(org, value);
};

export function internalsOf(org: Org): OrgInternals {
    const found = internals.get(org);
    if (!found) {
        throw new Error('This org was not opened by openOrg.');
    }
    return found;
}
