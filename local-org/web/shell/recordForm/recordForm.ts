import { api, LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import type { LayoutSection } from '../../page-types';
import type { RecordRepresentation } from 'host/recordStore';
import { recordsSaved } from 'host/savedRecords';

interface ShownSection {
    readonly key: string;
    readonly label: string;
    readonly columns: readonly { readonly key: string; readonly fields: readonly string[] }[];
}

/** The layout of an object as a form: in the detail panel, and in the dialogs for new and edit. Sends `saved`, `cancelled`. */
export default class RecordForm extends LightningElement {
    @api recordId: string | undefined;
    @api objectApiName = '';
    @api sections: readonly LayoutSection[] = [];
    @api lastModified: string | undefined;
    @api defaults: Readonly<Record<string, unknown>> = {};
    @api focusField = '';
    /** Whether somebody else brings the buttons and calls `save()`. */
    @api buttonsElsewhere = false;
    saving = false;

    get shownSections(): ShownSection[] {
        return (this.sections ?? []).map(({ label, columns }, section) => ({
            key: String(section),
            label,
            columns: columns.map((fields, column) => ({ key: String(column), fields }))
        }));
    }

    get buttonsClass(): string {
        return this.buttonsElsewhere ? 'elsewhere' : 'buttons';
    }

    @api
    save(): void {
        this.template?.querySelector<HTMLElement>('.save')?.click();
    }

    handleLoad(): void {
        if (!this.focusField) return;
        // The fields render with the record that the form has just handed to them.
        setTimeout(() => this.template?.querySelector<HTMLElement>(`[data-field="${this.focusField}"]`)?.focus(), 50);
    }

    handleSubmit(): void {
        this.saving = true;
    }

    handleError(): void {
        this.saving = false;
    }

    handleSuccess(event: CustomEvent<RecordRepresentation>): void {
        this.saving = false;
        const title = this.recordId ? 'Your changes are saved.' : 'The record was created.';
        this.dispatchEvent(new ShowToastEvent({ title, variant: 'success' }));
        recordsSaved(this.objectApiName);
        this.dispatchEvent(new CustomEvent('saved', { detail: { id: event.detail.id } }));
    }

    cancel(): void {
        this.dispatchEvent(new CustomEvent('cancelled'));
    }
}
