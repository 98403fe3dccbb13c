import { LightningElement } from 'lwc';
import { REGISTER_MESSAGES, type MessagesRegistration } from 'host/recordForm';

/** Errors of the form around it that belong to no one field. */
export default class Messages extends LightningElement {
    shown: readonly string[] = [];

    override connectedCallback(): void {
        const detail: MessagesRegistration = {
            show: (messages) => {
                this.shown = messages;
            }
        };
        this.dispatchEvent(new CustomEvent(REGISTER_MESSAGES, { bubbles: true, composed: true, detail }));
    }
}
