import { LightningElement, api } from 'lwc';
import { handoffLabels as labels } from 'c/handoffLabels';
import type { Act } from 'c/handoffModel';

export interface ActDetail {
    readonly act: Act;
    readonly reason: string;
    readonly words: string;
}

export interface Reason {
    readonly value: string;
    readonly label: string;
}

/** The reason that says nothing by itself. */
const OTHER = 'Other';

const BUTTONS: Readonly<Record<Act, { readonly label: string; readonly variant: string }>> = {
    accept: { label: labels.accept, variant: 'brand' },
    take: { label: labels.take, variant: 'brand' },
    return: { label: labels.giveBack, variant: 'neutral' },
    answer: { label: labels.answer, variant: 'brand' },
    withdraw: { label: labels.withdraw, variant: 'neutral' },
    transfer: { label: labels.transfer, variant: 'brand' }
};

/** The acts open to a person. A return takes two clicks: the button, and the reason. Fires `act` with an ActDetail. */
export default class HandoffActions extends LightningElement {
    @api acts: readonly Act[] = [];
    @api reasons: readonly Reason[] = [];
    @api isBusy = false;

    labels = labels;
    /** What asks for more before it is done. */
    asking: Act | undefined;
    words = '';
    isNew = false;

    override renderedCallback(): void {
        if (this.isNew) {
            this.isNew = false;
            this.template?.querySelector<HTMLElement>('[data-first]')?.focus();
        }
    }

    get buttons(): { act: Act; label: string; variant: string; expanded: string | undefined }[] {
        return this.acts.map((act) => ({
            act,
            ...BUTTONS[act],
            expanded: act === 'return' || act === 'answer' ? String(this.asking === act) : undefined
        }));
    }

    get isReturning(): boolean {
        return this.asking === 'return' && this.acts.includes('return');
    }

    get isAnswering(): boolean {
        return this.asking === 'answer' && this.acts.includes('answer');
    }

    handleAct(event: Event): void {
        const act = (event.currentTarget as HTMLElement).dataset.act as Act;
        if (act === 'return' || act === 'answer') {
            this.asking = this.asking === act ? undefined : act;
            this.isNew = this.asking !== undefined;
        } else {
            this.fire(act, '');
        }
    }

    handleWords(event: Event): void {
        this.words = (event.target as HTMLTextAreaElement).value;
    }

    handleReason(event: Event): void {
        const reason = (event.currentTarget as HTMLElement).dataset.reason ?? '';
        if (reason !== OTHER || this.hasWords()) {
            this.fire('return', reason);
        }
    }

    handleAnswer(): void {
        if (this.hasWords()) {
            this.fire('answer', '');
        }
    }

    handleCancel(): void {
        this.asking = undefined;
    }

    hasWords(): boolean {
        const field = this.template?.querySelector<
            HTMLElement & Pick<HTMLInputElement, 'setCustomValidity' | 'reportValidity'>
        >('lightning-textarea');
        const isMissing = this.words.trim() === '';
        field?.setCustomValidity(isMissing ? labels.wordsNeeded : '');
        field?.reportValidity();
        if (isMissing) {
            field?.focus();
        }
        return !isMissing;
    }

    /** What was written is kept until the act is no longer open: a save may be refused. */
    fire(act: Act, reason: string): void {
        const detail: ActDetail = { act, reason, words: this.words.trim() };
        this.dispatchEvent(new CustomEvent('act', { detail }));
    }
}
