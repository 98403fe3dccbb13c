import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import type { PageReference } from 'lightning/navigation';

/** A link to a record: opens it in place, and in a tab of its own where the browser is asked to. */
export default class RecordLink extends NavigationMixin(LightningElement) {
    @api recordId = '';
    @api name = '';

    url = '';
    /** The record that the address is of. */
    addressed = '';

    override connectedCallback(): void {
        void this.findAddress();
    }

    override renderedCallback(): void {
        void this.findAddress();
    }

    async findAddress(): Promise<void> {
        if (this.addressed !== this.recordId) {
            this.addressed = this.recordId;
            this.url = await this[NavigationMixin.GenerateUrl](this.page);
        }
    }

    get page(): PageReference {
        return { type: 'standard__recordPage', attributes: { recordId: this.recordId, actionName: 'view' } };
    }

    handleClick(event: MouseEvent): void {
        if (!event.metaKey && !event.ctrlKey && !event.shiftKey) {
            event.preventDefault();
            this[NavigationMixin.Navigate](this.page);
        }
    }
}
