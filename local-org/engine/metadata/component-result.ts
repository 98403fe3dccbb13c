import type { MetadataComponent } from './metadata-store.ts';

/** What became of one component of a deploy, as deploy results list it. */
export interface ComponentResult {
    readonly componentType: string;
    readonly fullName: string;
    /** Path inside the package; empty for a deleted component. */
    readonly fileName: string;
    readonly created: boolean;
    readonly changed: boolean;
    readonly deleted: boolean;
    readonly success: boolean;
    readonly problem?: string;
    readonly problemType?: 'Error' | 'Warning';
    readonly lineNumber?: number;
    readonly columnNumber?: number;
}

/** A reason why a component cannot be deployed. */
export interface ComponentProblem {
    readonly type: string;
    readonly fullName: string;
    readonly message: string;
    readonly fileName?: string;
    readonly lineNumber?: number;
    readonly columnNumber?: number;
}

export interface MetadataChanges {
    readonly upserts: readonly MetadataComponent[];
    /** Deleted before anything is written: what still uses them then keeps them. */
    readonly deletes: readonly { readonly type: string; readonly fullName: string }[];
    /** Deleted after all was written. */
    readonly deletesAfter?: readonly { readonly type: string; readonly fullName: string }[];
    /** Try all, keep nothing. */
    readonly checkOnly: boolean;
    /** True: one failing component undoes the deploy. False: the others stay. */
    readonly rollbackOnError: boolean;
    /** Deleted objects and fields lose their data at once; else it is there again when they come back. */
    readonly purgeOnDelete?: boolean;
    /** Who deploys; absent: nobody in particular (the platform itself). */
    readonly userId?: string;
}

export const keyOf = ({ type, fullName }: { type: string; fullName: string }): string =>
    `${type}\n${fullName.toLowerCase()}`;
