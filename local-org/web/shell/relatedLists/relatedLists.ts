import { api, LightningElement } from 'lwc';
import type { RelatedListModel } from '../../page-types';
import type { PageContext } from 'shell/pageItem';

/** Every related list of a record, or the one that the page names. */
export default class RelatedLists extends LightningElement {
    @api context: PageContext | undefined;
    @api single: string | undefined;

    get lists(): readonly RelatedListModel[] {
        const all = this.context?.recordId ? (this.context.model?.relatedLists ?? []) : [];
        return this.single ? all.filter((list) => list.name === this.single) : all;
    }
}
