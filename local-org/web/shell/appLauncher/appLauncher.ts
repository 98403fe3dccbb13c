import LightningModal from 'lightning/modal';
import type { AppInfo, AppTab } from '../../page-types';
import { boot } from 'host/boot';
import { navigateTo } from 'host/router';
import { rememberApp } from 'host/theme';

interface ShownApp extends AppInfo {
    readonly initials: string;
    readonly style: string;
    readonly current: string | undefined;
}

const initials = (label: string): string =>
    label
        .split(/\s+/)
        .slice(0, 2)
        .map((word) => word.charAt(0).toUpperCase())
        .join('');

/** Every app and tab that this person may open. */
export default class AppLauncher extends LightningModal {
    filter = '';

    get apps(): ShownApp[] {
        return boot.apps
            .filter((app) => this._matches(app.label))
            .map((app) => ({
                ...app,
                initials: initials(app.label),
                style: `background-color: ${app.color}`,
                current: app.apiName === boot.app.apiName ? 'true' : undefined
            }));
    }

    get items(): readonly AppTab[] {
        return boot.allTabs.filter((tab) => this._matches(tab.label));
    }

    get nothing(): boolean {
        return this.apps.length + this.items.length === 0;
    }

    handleFilter(event: Event): void {
        this.filter = (event.target as HTMLInputElement).value.trim().toLowerCase();
    }

    handleApp(event: MouseEvent): void {
        rememberApp((event.currentTarget as HTMLElement).dataset['name'] ?? '');
        // Another app brings other tabs and pages: a fresh page shows them.
        location.assign('/lightning/page/home');
    }

    handleItem(event: MouseEvent): void {
        event.preventDefault();
        navigateTo((event.currentTarget as HTMLAnchorElement).getAttribute('href') ?? '/');
        this.close();
    }

    _matches(label: string): boolean {
        return label.toLowerCase().includes(this.filter);
    }
}
