import { api, LightningElement } from 'lwc';

/** A button that an author adds to the toolbar of a rich text editor, with or without a popup. */
export default class RichTextToolbarButton extends LightningElement {
    @api iconName = '';
    @api iconAlternativeText = '';
    @api selected = false;
    @api disabled = false;
    @api groupOrder: number | undefined;
    opened = false;

    @api
    showPopup(): void {
        this.opened = true;
    }

    @api
    closePopup(): void {
        this.opened = false;
    }

    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('.button')?.focus();
    }
}
