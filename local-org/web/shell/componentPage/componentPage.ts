import { api, LightningElement } from 'lwc';
import type { ComponentPageModel, PageItem } from '../../page-types';
import type { PageContext } from 'shell/pageItem';

/** A tab or address that is one Lightning component. */
export default class ComponentPage extends LightningElement {
    @api model: ComponentPageModel | undefined;
    @api recordId: string | undefined;
    @api pageReference: unknown;
    context: PageContext = { regions: {} };

    get item(): PageItem {
        const component = this.model?.component ?? '';
        return { id: component, component, properties: {} };
    }
}
