import { api, LightningElement } from 'lwc';
import type { PageItem } from '../../page-types';
import type { PageContext } from 'shell/pageItem';
import components from 'made:components';

/** A deployed Lightning component with the properties that the page gives it; its failure stays its own. */
export default class CustomComponent extends LightningElement {
    @api context: PageContext | undefined;
    component: typeof LightningElement | undefined;
    problem = '';
    _item: PageItem | undefined;

    @api
    get item(): PageItem | undefined {
        return this._item;
    }

    set item(value: PageItem | undefined) {
        const other = value?.component !== this._item?.component;
        this._item = value;
        if (other) void this._load();
    }

    get properties(): Record<string, unknown> {
        const { recordId, object } = this.context ?? {};
        const place = recordId ? { recordId, objectApiName: object } : {};
        return { ...this._item?.properties, ...place };
    }

    override errorCallback(error: Error): void {
        this.component = undefined;
        this.problem = `${this._item?.component ?? 'The component'} failed: ${error.message}. The rest of the page works.`;
        console.error(error);
    }

    async _load(): Promise<void> {
        const name = this._item?.component.replace(/^c\//, '') ?? '';
        const load = components[name];
        this.component = undefined;
        this.problem = load ? '' : `There is no Lightning component "${name}" in this org.`;
        if (!load) return;
        try {
            this.component = (await load()).default;
        } catch (error) {
            this.problem = `${name} could not be loaded: ${(error as Error).message}. Reload the page.`;
        }
    }
}
