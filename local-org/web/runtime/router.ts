import { referenceOf, urlOf, type PageReference, type PageReferenceInput } from 'host/pageReference';

export const currentPath = (): string => location.pathname + location.search;

let current = referenceOf(currentPath());
const listeners = new Set<(reference: PageReference) => void>();

export const currentPage = (): PageReference => current;

export function onPageChange(listener: (reference: PageReference) => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

/** Dialogs that stand over the page instead of replacing it: new, edit, delete. */
export type DialogOpener = (reference: PageReferenceInput) => boolean;
let openDialog: DialogOpener = () => false;

export function setDialogOpener(opener: DialogOpener): void {
    openDialog = opener;
}

export function navigate(reference: PageReferenceInput, replace = false): void {
    if (openDialog(reference)) return;
    navigateTo(urlOf(reference), replace);
}

/** Follows an address: inside the page where it is one of the page's own, else in a new tab. */
export function navigateTo(url: string, replace = false): void {
    const target = new URL(url, location.href);
    if (target.origin !== location.origin || !target.pathname.startsWith('/lightning')) {
        if (/^(https?|mailto|tel):$/.test(target.protocol)) window.open(target.href, '_blank', 'noopener');
        return;
    }
    const path = target.pathname + target.search;
    if (replace || path === currentPath()) history.replaceState(null, '', path);
    else history.pushState(null, '', path);
    announce();
}

function announce(): void {
    current = referenceOf(currentPath());
    for (const listener of [...listeners]) listener(current);
}

window.addEventListener('popstate', announce);
