import { api, LightningElement } from 'lwc';
import { withoutObject, type FieldId, type ObjectId } from 'host/fieldNames';

/** A record in view, edit or read-only mode, from a list of fields. */
export default class RecordForm extends LightningElement {
    @api recordId: string | undefined;
    @api recordTypeId: string | undefined;
    @api objectApiName: ObjectId = '';
    @api fields: readonly FieldId[] = [];
    @api columns: number | string = 1;
    @api mode: 'view' | 'edit' | 'readonly' | undefined;
    @api density = 'auto';
    editing = false;

    get names(): string[] {
        return [...(this.fields ?? [])].map(withoutObject);
    }

    get gridStyle(): string {
        return `grid-template-columns: repeat(${Number(this.columns) || 1}, minmax(0, 1fr))`;
    }

    get editable(): boolean {
        return this.mode !== 'readonly';
    }

    get viewing(): boolean {
        if (this.mode === 'readonly') return true;
        return this.mode !== 'edit' && !!this.recordId && !this.editing;
    }

    startEditing(): void {
        this.editing = true;
    }

    cancel(): void {
        this.editing = false;
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleSuccess(event: CustomEvent<unknown>): void {
        this.editing = false;
        this.relay(event);
    }

    relay(event: CustomEvent<unknown>): void {
        event.stopPropagation();
        const again = new CustomEvent(event.type, { detail: event.detail, cancelable: event.cancelable });
        if (!this.dispatchEvent(again)) event.preventDefault();
    }
}
