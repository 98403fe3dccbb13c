import { LightningElement, api } from 'lwc';
import { owedLabels } from 'c/owedLabels';
import type { OwedItem } from 'c/owedModel';

/** One click marks it as done, one click takes that back. Fires `mark` with the key of the item and whether it is to be done. */
export default class OwedMark extends LightningElement {
    @api item!: OwedItem;
    @api isDisabled = false;

    get isDone(): boolean {
        return this.item.state === 'done';
    }

    get words(): string {
        return this.isDone ? owedLabels.takeBack : owedLabels.mark;
    }

    /** For screen readers: which of the many buttons this is. */
    get what(): string {
        const { contribution, record } = this.item;
        return [contribution.name, record.name].filter(Boolean).join(', ');
    }

    get icon(): string {
        return this.isDone ? 'utility:undo' : 'utility:check';
    }

    handleClick(): void {
        const detail = { key: this.item.key, isDone: !this.isDone };
        this.dispatchEvent(new CustomEvent('mark', { detail, bubbles: true, composed: true }));
    }
}
