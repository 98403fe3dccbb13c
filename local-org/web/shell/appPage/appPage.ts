import { api, LightningElement } from 'lwc';
import type { AppPageModel } from '../../page-types';
import type { PageContext } from 'shell/pageItem';

/** An app page or home page. */
export default class AppPage extends LightningElement {
    @api model: AppPageModel | undefined;
    @api recordId: string | undefined;
    @api pageReference: unknown;

    get context(): PageContext {
        return { regions: this.model?.regions ?? {} };
    }
}
