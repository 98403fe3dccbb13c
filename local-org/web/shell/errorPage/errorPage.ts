import { api, LightningElement } from 'lwc';
import type { ErrorPageModel } from '../../page-types';
import { navigateTo } from 'host/router';

/** An unknown address, no access, or an org that does not answer: says what to do. */
export default class ErrorPage extends LightningElement {
    @api model: ErrorPageModel | undefined;
    @api recordId: string | undefined;
    @api pageReference: unknown;

    goHome(event: Event): void {
        event.preventDefault();
        navigateTo('/lightning/page/home');
    }
}
