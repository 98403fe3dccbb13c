import { api, LightningElement } from 'lwc';
import type { ListViewModel, PageItem } from '../../page-types';
import { errorText } from 'host/errors';
import { navigateTo } from 'host/router';
import type { QueryRecord } from 'host/soql';
import { firstPage } from 'host/listPage';

const ROWS = 3;

/** The first records of a list view, on a page of some other kind. */
export default class ListCard extends LightningElement {
    records: readonly QueryRecord[] = [];
    problem = '';
    loaded = false;
    _item: PageItem | undefined;

    @api
    get item(): PageItem | undefined {
        return this._item;
    }

    set item(value: PageItem | undefined) {
        this._item = value;
        void this._load();
    }

    get view(): ListViewModel | undefined {
        const { home, apiName } = this._item?.listView ?? {};
        return home?.listViews.find((view) => view.apiName === apiName) ?? home?.listViews[0];
    }

    get object(): string {
        return this._item?.listView?.home.object ?? '';
    }

    get icon(): string {
        return this._item?.listView?.home.icon ?? 'standard:record';
    }

    get empty(): boolean {
        return this.loaded && this.records.length === 0 && !this.problem;
    }

    get allUrl(): string {
        return `/lightning/o/${this.object}/list?filterName=${encodeURIComponent(this.view?.apiName ?? '')}`;
    }

    get missing(): string {
        return `There is no object ${String(this._item?.properties['entityName'] ?? '')} whose list you may see.`;
    }

    follow(event: MouseEvent): void {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        navigateTo(this.allUrl);
    }

    async _load(): Promise<void> {
        const { view, _item: item } = this;
        const model = item?.listView?.home;
        if (!view || !model) return;
        const rows = Number(item.properties['pageSize']) || ROWS;
        try {
            const page = await firstPage({ model, view, term: '', sortedBy: '', descending: false, state: {} });
            this.records = page.records.slice(0, rows);
            this.problem = '';
        } catch (error) {
            this.problem = errorText(error);
        }
        this.loaded = true;
    }
}
