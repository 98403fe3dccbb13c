import { decodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import type { PageReferenceInput } from 'host/pageReference';

/** Opens new, edit and delete over the page. @returns whether the reference names one of them */
export function openDialog(reference: PageReferenceInput): boolean {
    const attributes = (reference.attributes ?? {}) as Record<string, string | undefined>;
    const { objectApiName, recordId, actionName } = attributes;
    const state = (reference.state ?? {}) as Record<string, string | undefined>;
    const defaults = decodeDefaultFieldValues(state['defaultFieldValues']);
    if (reference.type === 'standard__objectPage' && actionName === 'new' && objectApiName) {
        void openForm({ objectApiName, defaults });
        return true;
    }
    if (reference.type !== 'standard__recordPage' || !recordId) return false;
    if (actionName === 'edit') void openForm({ objectApiName, recordId, defaults });
    else if (actionName === 'delete') void openDelete(recordId, objectApiName);
    else return false;
    return true;
}

interface FormOptions {
    readonly objectApiName: string | undefined;
    readonly recordId?: string;
    readonly defaults: Readonly<Record<string, string>>;
}

async function openForm(options: FormOptions): Promise<void> {
    const { openRecordDialog } = await import('shell/recordDialog');
    await openRecordDialog(options);
}

async function openDelete(recordId: string, objectApiName: string | undefined): Promise<void> {
    const { openDeleteDialog } = await import('shell/deleteDialog');
    await openDeleteDialog(recordId, objectApiName);
}
