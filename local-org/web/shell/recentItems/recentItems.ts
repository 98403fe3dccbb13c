import { api, LightningElement } from 'lwc';
import type { PageItem } from '../../page-types';
import { DATA, request } from 'host/http';
import { navigateTo } from 'host/router';

interface RecentRecord {
    readonly attributes: { readonly type: string };
    readonly Id: string;
    readonly Name?: string;
}

const SHOWN = 10;

/** Records that the person opened last. */
export default class RecentItems extends LightningElement {
    @api item: PageItem | undefined;
    items: readonly { readonly id: string; readonly name: string; readonly url: string }[] = [];
    loaded = false;

    get empty(): boolean {
        return this.loaded && this.items.length === 0;
    }

    override connectedCallback(): void {
        void this._load();
    }

    follow(event: MouseEvent): void {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        navigateTo((event.currentTarget as HTMLAnchorElement).getAttribute('href') ?? '/');
    }

    async _load(): Promise<void> {
        const wanted = this.item?.properties['entityNames'];
        const objects = Array.isArray(wanted) ? (wanted as readonly string[]) : [];
        const records = await request<readonly RecentRecord[]>(`${DATA}/recent?limit=100`).catch(() => []);
        this.items = records
            .filter(({ attributes }) => objects.length === 0 || objects.includes(attributes.type))
            .slice(0, SHOWN)
            .map(({ attributes, Id, Name }) => ({
                id: Id,
                name: Name ?? Id,
                url: `/lightning/r/${attributes.type}/${Id}/view`
            }));
        this.loaded = true;
    }
}
