const NAME = 'lightning__actionsclosescreen';

/** A screen action sends it when it is done: the window around it closes. */
export class CloseActionScreenEvent extends CustomEvent<null> {
    constructor(options?: { readonly bubbles?: boolean; readonly composed?: boolean }) {
        super(NAME, { bubbles: options?.bubbles ?? true, composed: options?.composed ?? true, cancelable: true });
    }
}
