import { api, LightningElement } from 'lwc';
import type { AppTab } from '../../page-types';
import { boot } from 'host/boot';
import { navigateTo } from 'host/router';

interface ShownTab extends AppTab {
    readonly itemClass: string;
    readonly current: string | undefined;
}

/** The app's name and its tabs; the one that the address belongs to is marked. */
export default class ContextBar extends LightningElement {
    @api path = '';
    appLabel = boot.app.label;

    get navigationLabel(): string {
        return `${boot.app.label} tabs`;
    }

    get barStyle(): string {
        return `border-bottom: 3px solid ${boot.app.color}`;
    }

    get tabs(): ShownTab[] {
        return boot.app.tabs.map((tab) => {
            const active = isActive(tab, this.path);
            return {
                ...tab,
                current: active ? 'page' : undefined,
                itemClass: `slds-context-bar__item${active ? ' slds-is-active' : ''}`
            };
        });
    }

    override renderedCallback(): void {
        this.template?.querySelector('.slds-is-active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }

    handleTab(event: MouseEvent): void {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        navigateTo((event.currentTarget as HTMLAnchorElement).getAttribute('href') ?? '/');
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
