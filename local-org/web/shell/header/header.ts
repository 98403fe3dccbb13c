import { LightningElement } from 'lwc';
import { boot } from 'host/boot';
import { navigateTo } from 'host/router';
import { otherTheme, setTheme, theme } from 'host/theme';

const NAMES = { slds1: 'SLDS 1', slds2: 'SLDS 2' } as const;

/** The global header: whose org, search, looks, and who is signed in. */
export default class Header extends LightningElement {
    organizationName = boot.organization.name;
    shown = theme();

    get homeLabel(): string {
        return `${this.organizationName}, home`;
    }

    get initial(): string {
        return this.organizationName.charAt(0).toUpperCase();
    }

    get markStyle(): string {
        return `background-color: ${boot.app.color}`;
    }

    get themeName(): string {
        return NAMES[this.shown];
    }

    get themeTitle(): string {
        return `Styled with ${NAMES[this.shown]}. Switch to ${NAMES[otherTheme(this.shown)]}`;
    }

    switchTheme(): void {
        this.shown = otherTheme(this.shown);
        setTheme(this.shown);
    }

    goHome(event: Event): void {
        event.preventDefault();
        navigateTo('/lightning/page/home');
    }
}
