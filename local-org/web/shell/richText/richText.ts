import { api, LightningElement } from 'lwc';

/** Text that the page's maker wrote. */
export default class RichText extends LightningElement {
    @api html = '';
}
