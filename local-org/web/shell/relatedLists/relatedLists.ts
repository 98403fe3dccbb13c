import { api, LightningElement } from 'lwc';
import type { PageItem, RelatedListModel } from '../../page-types';
import type { PageContext } from 'shell/pageItem';

interface ShownList {
    readonly key: string;
    readonly list: RelatedListModel;
    readonly parentId: string;
}

/** Every related list of a record, or the one that an item of the page names. */
export default class RelatedLists extends LightningElement {
    @api context: PageContext | undefined;
    @api item: PageItem | undefined;

    get lists(): ShownList[] {
        const { recordId, record, model } = this.context ?? {};
        if (!recordId) return [];
        if (!this.item) {
            return (model?.relatedLists ?? []).map((list) => ({ key: list.name, list, parentId: recordId }));
        }
        const list = this.item.relatedList;
        const parentId = list?.parentPath ? record?.fields[list.parentPath]?.value : recordId;
        return list && typeof parentId === 'string' ? [{ key: list.name, list, parentId }] : [];
    }

    /** Said where the page names a list that is not there. */
    get missing(): string {
        if (!this.item || this.item.relatedList) return '';
        const name = String(this.item.properties['relatedListApiName'] ?? '');
        return `The related list ${name} is not imitated here, or leads to records that you may not see.`;
    }
}
