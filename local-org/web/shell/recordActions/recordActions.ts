import { api, LightningElement } from 'lwc';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import type { RecordAction } from '../../page-types';
import { errorText } from 'host/errors';
import components from 'made:components';

/** Buttons of a record's quick actions: one opens a window, another runs its component's `invoke()` unseen. */
export default class RecordActions extends LightningElement {
    @api actions: readonly RecordAction[] = [];
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;
    unseen: typeof LightningElement | undefined;
    #mustInvoke = false;

    async run(event: Event): Promise<void> {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        const action = this.actions.find((one) => one.name === name);
        if (!action) return;
        try {
            await this._start(action);
        } catch (error) {
            this.dispatchEvent(
                new ShowToastEvent({ title: `${action.label} failed. ${errorText(error)}`, variant: 'error' })
            );
        }
    }

    override renderedCallback(): void {
        const element = this.refs?.['unseen'] as (HTMLElement & { invoke?(): unknown }) | undefined;
        if (!this.#mustInvoke || !element) return;
        this.#mustInvoke = false;
        element.invoke?.();
    }

    async _start(action: RecordAction): Promise<void> {
        const load = components[action.component.slice('c/'.length)];
        if (!load) throw new Error(`There is no Lightning component ${action.component} in this org.`);
        const { default: component } = await load();
        if (action.isScreen) {
            const { default: ActionDialog } = await import('shell/actionDialog');
            const { recordId, objectApiName } = this;
            await ActionDialog.open({ label: action.label, size: 'small', component, recordId, objectApiName });
            return;
        }
        this.#mustInvoke = true;
        // the same action again: the component that is there already
        if (this.unseen === component) this.renderedCallback();
        else this.unseen = component;
    }
}
