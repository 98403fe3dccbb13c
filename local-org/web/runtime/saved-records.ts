/** Lists on the page hear of records that the page's own dialogs made, changed or deleted. */
type Listener = (object: string) => void;

const listeners = new Set<Listener>();

export function onRecordsSaved(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

export function recordsSaved(object: string): void {
    for (const listener of [...listeners]) listener(object);
}
