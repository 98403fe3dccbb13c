import { api, type LightningElement } from 'lwc';
import LightningModal from 'lightning/modal';

/** The window of a screen action; the action's own component is all that is in it. */
export default class ActionDialog extends LightningModal {
    @api component: typeof LightningElement | undefined;
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;

    handleClose(): void {
        this.close();
    }
}
