import { api, LightningElement } from 'lwc';
import type { PageItem } from '../../page-types';
import type { PageContext } from 'shell/pageItem';
import { isVisible } from 'shell/visibility';

interface Tab {
    readonly id: string;
    readonly title: string;
    readonly items: readonly PageItem[];
}

interface ShownTab extends Tab {
    readonly itemClass: string;
    readonly selected: string;
    readonly tabindex: string;
}

const STANDARD: Readonly<Record<string, string>> = {
    'Standard.Tab.detail': 'Details',
    'Standard.Tab.relatedLists': 'Related',
    'Standard.Tab.activity': 'Activity',
    'Standard.Tab.collaborate': 'Chatter',
    'Standard.Tab.news': 'News',
    'Standard.Tab.marketing': 'Marketing'
};

/** Tabs of a page; what stands in a tab is made when the tab is opened. */
export default class Tabset extends LightningElement {
    @api item: PageItem | undefined;
    @api context: PageContext | undefined;
    chosen: string | undefined;

    get _tabs(): Tab[] {
        const regions = this.context?.regions ?? {};
        const facet = String(this.item?.properties['tabs'] ?? '');
        return (regions[facet] ?? [])
            .filter((tab) => isVisible(tab.visibility, this.context))
            .map((tab) => {
                const { title = '', body = '' } = tab.properties as { title?: string; body?: string };
                return {
                    id: tab.id,
                    title: STANDARD[title] ?? title.replace(/^Standard\.Tab\./, ''),
                    items: regions[body] ?? []
                };
            });
    }

    get active(): Tab | undefined {
        const tabs = this._tabs;
        const marked = (this.context?.regions[String(this.item?.properties['tabs'] ?? '')] ?? []).find(
            (tab) => String(tab.properties['active']) === 'true'
        );
        return tabs.find((tab) => tab.id === (this.chosen ?? marked?.id)) ?? tabs[0];
    }

    get tabs(): ShownTab[] {
        const active = this.active?.id;
        return this._tabs.map((tab) => ({
            ...tab,
            selected: String(tab.id === active),
            tabindex: tab.id === active ? '0' : '-1',
            itemClass: `slds-tabs_default__item${tab.id === active ? ' slds-is-active' : ''}`
        }));
    }

    choose(event: Event): void {
        event.preventDefault();
        this.chosen = (event.currentTarget as HTMLElement).dataset['id'];
    }

    handleKey(event: KeyboardEvent): void {
        const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (!step) return;
        const tabs = this._tabs;
        const at = tabs.findIndex((tab) => tab.id === this.active?.id);
        const next = tabs[(at + step + tabs.length) % tabs.length];
        this.chosen = next?.id;
        this.template?.querySelector<HTMLElement>(`[data-id="${next?.id ?? ''}"]`)?.focus();
    }
}
