import { api, LightningElement } from 'lwc';

/** Text that the page's maker wrote. */
export default class RichText extends LightningElement {
    @api html = '';
    @api plain = false;

    get className(): string {
        return this.plain ? 'slds-p-around_x-small' : 'slds-card slds-p-around_medium';
    }
}
