import { LightningElement, api } from 'lwc';
import { reduceErrors } from 'c/errorMessages';
import { sharedLabels } from 'c/sharedLabels';

/** Says what went wrong and what to do. Fires `retry` when the person wants to try again. */
export default class ErrorPanel extends LightningElement {
    /** What could not be done, as a sentence. */
    @api heading = '';
    /** What the person can do about it. */
    @api advice = '';
    /** What was reported, in any shape. */
    @api errors: unknown;

    labels = sharedLabels;

    get messages(): { key: number; text: string }[] {
        return reduceErrors(this.errors).map((text, key) => ({ key, text }));
    }

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
