import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import type { LayoutSection, RecordPageModel } from '../../page-types';
import { objectInfo, type ObjectInfo } from 'host/objectInfo';
import { pageModel } from 'host/pageModels';
import { currentPage, navigateTo } from 'host/router';
import { snapshot } from 'host/recordStore';

/** New and edit, over the page. */
export default class RecordDialog extends LightningModal {
    @api recordId: string | undefined;
    @api objectApiName = '';
    @api sections: readonly LayoutSection[] = [];
    @api defaults: Readonly<Record<string, unknown>> = {};
    @api lastModified: string | undefined;

    save(): void {
        this.template?.querySelector<HTMLElement & { save(): void }>('shell-record-form')?.save();
    }

    handleSaved(event: CustomEvent<{ id: string }>): void {
        this.close(event.detail.id);
    }

    handleCancelled(): void {
        this.close();
    }
}

interface DialogOptions {
    readonly objectApiName: string | undefined;
    readonly recordId?: string;
    readonly defaults: Readonly<Record<string, string>>;
}

/** Opens the form; after a new record was saved, its page. */
export async function openRecordDialog({ objectApiName, recordId, defaults }: DialogOptions): Promise<void> {
    const model = await modelOf(objectApiName, recordId);
    if (!model) return;
    const info = await objectInfo(model.object);
    const saved = (await RecordDialog.open({
        label: recordId ? `Edit ${info.label}` : `New ${info.label}`,
        size: 'medium',
        recordId,
        objectApiName: model.object,
        sections: recordId ? model.sections : writableSections(model.sections, info),
        defaults,
        lastModified: recordId ? (snapshot(recordId, [])?.lastModifiedDate ?? undefined) : undefined
    })) as string | undefined;
    leaveDialogAddress(model.object, recordId, saved);
}

/** A new record has nothing yet to show: only what may be written, and it belongs to whoever makes it. */
function writableSections(sections: readonly LayoutSection[], info: ObjectInfo): LayoutSection[] {
    const writable = (name: string): boolean => name !== 'OwnerId' && (info.fields[name]?.createable ?? false);
    return sections
        .map(({ label, columns }) => ({ label, columns: columns.map((fields) => fields.filter(writable)) }))
        .filter(({ columns }) => columns.some((fields) => fields.length > 0));
}

async function modelOf(object: string | undefined, recordId: string | undefined): Promise<RecordPageModel | undefined> {
    const prefix = recordId ?? `${(await objectInfo(object ?? '')).keyPrefix ?? ''}000000000000AAA`;
    const model = await pageModel(`/lightning/r/${object ? `${object}/` : ''}${prefix}/view`);
    return model.kind === 'record' ? model : undefined;
}

/** An address that asked for the dialog becomes the page's own again. */
function leaveDialogAddress(object: string, recordId: string | undefined, saved: string | undefined): void {
    if (saved && !recordId) navigateTo(`/lightning/r/${object}/${saved}/view`);
    const { actionName } = currentPage().attributes;
    if (actionName === 'edit') navigateTo(`/lightning/r/${object}/${recordId ?? ''}/view`, true);
    else if (actionName === 'new' && !saved) navigateTo(`/lightning/o/${object}/home`, true);
}
