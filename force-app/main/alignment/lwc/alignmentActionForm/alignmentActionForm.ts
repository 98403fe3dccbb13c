import { LightningElement, api } from 'lwc';
import { boardLabels as labels } from 'c/alignmentBoardLabels';

/** Asks what is to be done. Fires `save` with `subject`, `ownerId` and `due` once all three are given, and `cancel`. */
export default class AlignmentActionForm extends LightningElement {
    /** What the text starts from. */
    @api subject = '';
    @api isSaving = false;

    labels = labels;
    typed: string | undefined;
    ownerId = '';
    due = '';
    isIncomplete = false;
    /** People who can have tasks. */
    people = { criteria: [{ fieldPath: 'IsActive', operator: 'eq', value: true }] };
    hasFocus = false;

    override renderedCallback(): void {
        if (!this.hasFocus) {
            this.hasFocus = true;
            this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
        }
    }

    get text(): string {
        return this.typed ?? this.subject;
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.typed = event.detail.value;
    }

    handleOwner(event: CustomEvent<{ recordId: string | null }>): void {
        this.ownerId = event.detail.recordId ?? '';
    }

    handleDue(event: CustomEvent<{ value: string | null }>): void {
        this.due = event.detail.value ?? '';
    }

    handleSave(): void {
        const { ownerId, due } = this;
        const subject = this.text.trim();
        this.isIncomplete = subject === '' || ownerId === '' || due === '';
        if (!this.isIncomplete) {
            this.dispatchEvent(new CustomEvent('save', { detail: { subject, ownerId, due } }));
        }
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }
}
