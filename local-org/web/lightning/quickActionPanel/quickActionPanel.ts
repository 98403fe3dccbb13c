import { api, LightningElement } from 'lwc';

/** Head, body and foot of a screen action, as every window has them. */
export default class QuickActionPanel extends LightningElement {
    @api header = '';
    hasFooter = false;

    handleFooter(event: Event): void {
        this.hasFooter = (event.target as HTMLSlotElement).assignedNodes().length > 0;
    }

    get footerClass(): string {
        return this.hasFooter ? 'slds-modal__footer' : 'slds-hide';
    }
}
