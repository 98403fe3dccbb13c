import { api, LightningElement } from 'lwc';
import type { RelatedListModel } from '../../page-types';
import { navigateTo } from 'host/router';
import { query, quoted } from 'host/soql';
import type { PageContext } from 'shell/pageItem';

interface Link {
    readonly name: string;
    readonly icon: string;
    readonly text: string;
    readonly url: string;
}

/** The record's related lists by name and number of records. */
export default class QuickLinks extends LightningElement {
    counts: Readonly<Record<string, number>> = {};
    _context: PageContext | undefined;
    _asked = '';

    @api
    get context(): PageContext | undefined {
        return this._context;
    }

    set context(value: PageContext | undefined) {
        this._context = value;
        const { recordId = '' } = value ?? {};
        if (recordId === this._asked) return;
        this._asked = recordId;
        this.counts = {};
        for (const list of this._lists) void this._count(list, recordId);
    }

    get links(): Link[] {
        return this._lists.map(({ name, label, icon, childObject, parentField }) => {
            const state = new URLSearchParams({ [parentField]: this._context?.recordId ?? '' });
            const count = this.counts[name];
            return {
                name,
                icon,
                text: count === undefined ? label : `${label} (${count})`,
                url: `/lightning/o/${childObject}/list?${state.toString()}`
            };
        });
    }

    follow(event: MouseEvent): void {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        navigateTo((event.currentTarget as HTMLAnchorElement).getAttribute('href') ?? '/');
    }

    get _lists(): readonly RelatedListModel[] {
        return this._context?.recordId ? (this._context.model?.relatedLists ?? []) : [];
    }

    async _count({ name, childObject, parentField }: RelatedListModel, recordId: string): Promise<void> {
        const soql = `SELECT COUNT() FROM ${childObject} WHERE ${parentField} = ${quoted(recordId)}`;
        const page = await query(soql).catch(() => undefined);
        if (page && recordId === this._asked) this.counts = { ...this.counts, [name]: page.totalSize };
    }
}
