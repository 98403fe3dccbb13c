import { api, LightningElement } from 'lwc';

/** Buttons that an author adds to the toolbar of a rich text editor. */
export default class RichTextToolbarButtonGroup extends LightningElement {
    @api label = '';
}
