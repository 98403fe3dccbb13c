import { api, LightningElement } from 'lwc';
import type { AppTab } from '../../page-types';
import { boot } from 'host/boot';
import { navigateTo } from 'host/router';
import { fitTabs } from './fitTabs';

interface ShownTab extends AppTab {
    readonly itemClass: string;
    readonly current: string | undefined;
    readonly isActive: boolean;
}

const itemClass = (active: boolean): string => `slds-context-bar__item${active ? ' slds-is-active' : ''}`;
/** Room that the menu of further tabs takes, in pixels: its word, its arrow and their space. */
const MORE_WIDTH = 96;

/** The app's name and its tabs; the one that the address belongs to is marked. */
export default class ContextBar extends LightningElement {
    @api path = '';
    appLabel = boot.app.label;
    /** Tabs side by side; the others are in the menu. All of them until their widths are known. */
    shown = Infinity;
    _widths: number[] = [];
    _observer: ResizeObserver | undefined;

    get navigationLabel(): string {
        return `${boot.app.label} tabs`;
    }

    get barStyle(): string {
        return `border-bottom: 3px solid ${boot.app.color}`;
    }

    get all(): ShownTab[] {
        return boot.app.tabs.map((tab) => {
            const active = isActive(tab, this.path);
            return { ...tab, isActive: active, current: active ? 'page' : undefined, itemClass: itemClass(active) };
        });
    }

    get tabs(): ShownTab[] {
        return this.all.slice(0, this.shown);
    }

    get others(): ShownTab[] {
        return this.shown === Infinity ? [] : this.all.slice(this.shown);
    }

    get hasOthers(): boolean {
        return this.others.length > 0;
    }

    get moreClass(): string {
        return itemClass(this.others.some((tab) => tab.isActive));
    }

    override renderedCallback(): void {
        const bar = this.template?.querySelector('.tabs');
        if (!bar || this._observer) return;
        this._widths = [...bar.querySelectorAll('li')].map((item) => item.getBoundingClientRect().width);
        this._observer = new ResizeObserver(([entry]) => {
            this.shown = fitTabs(this._widths, entry?.contentRect.width ?? 0, MORE_WIDTH);
        });
        this._observer.observe(bar);
    }

    override disconnectedCallback(): void {
        this._observer?.disconnect();
        this._observer = undefined;
        this.shown = Infinity;
    }

    handleTab(event: MouseEvent): void {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        navigateTo((event.currentTarget as HTMLAnchorElement).getAttribute('href') ?? '/');
    }

    handleMore(event: CustomEvent<{ value: string }>): void {
        navigateTo(event.detail.value);
    }

    async openLauncher(): Promise<void> {
        const { default: AppLauncher } = await import('shell/appLauncher');
        await AppLauncher.open({ label: 'App Launcher', size: 'medium' });
    }
}

/** A record belongs to the tab of its object. */
function isActive(tab: AppTab, path: string): boolean {
    const [, , kind, first] = path.split(/[?#]/)[0]?.split('/') ?? [];
    if (tab.kind === 'home') return kind === 'page';
    if (tab.object) return (kind === 'o' || kind === 'r') && first === tab.object;
    return kind === 'n' && first === tab.apiName;
}
