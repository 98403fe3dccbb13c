export const ShowToastEventName = 'lightning__showtoast';

export interface ToastDetail {
    readonly title?: string;
    readonly message?: string;
    /** Values for `{0}`, `{1}` in the message: text, or a link `{ url, label }`. */
    readonly messageData?: readonly (string | { readonly url: string; readonly label: string })[];
    readonly variant?: 'info' | 'success' | 'warning' | 'error';
    readonly mode?: 'dismissible' | 'dismissable' | 'pester' | 'sticky';
}

export class ShowToastEvent extends CustomEvent<ToastDetail> {
    constructor(detail: ToastDetail) {
        super(ShowToastEventName, { bubbles: true, composed: true, cancelable: true, detail });
    }
}
