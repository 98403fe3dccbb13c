import USER_ID from '@salesforce/user/Id';
import type { Draft } from 'c/leadStudioModel';

/** Edits that were not saved, as they are kept in the browser of the person. */
export interface UnsavedEdits {
    readonly draft: Draft;
    /** What the org had when the edits began. */
    readonly base: Draft;
    readonly key: string;
    /** Milliseconds since 1970. */
    readonly at: number;
}

const nameOf = (id: string): string => `leadStudio ${USER_ID} ${id}`;

/** A browser may refuse to keep anything: then edits live as long as the page. */
function attempt<Result>(act: () => Result): Result | undefined {
    try {
        return act();
    } catch {
        return undefined;
    }
}

/** @param id of the version; a new one by the key of its definition, or `new` */
export const keepEdits = (id: string, edits: UnsavedEdits): void => {
    attempt(() => localStorage.setItem(nameOf(id), JSON.stringify(edits)));
};

export const forgetEdits = (id: string): void => {
    attempt(() => localStorage.removeItem(nameOf(id)));
};

export function editsOf(id: string): UnsavedEdits | undefined {
    const kept = attempt(() => JSON.parse(localStorage.getItem(nameOf(id)) ?? 'null') as UnsavedEdits | null);
    return kept && Array.isArray(kept.draft?.criteria) && Array.isArray(kept.base?.criteria) ? kept : undefined;
}
