import { LightningElement } from 'lwc';
import { boot } from 'host/boot';
import { navigateTo } from 'host/router';
import { knownUsers, signInAs, signOut, type KnownUser } from './sessions';

/** Who is signed in, and the way to be somebody else. */
export default class UserMenu extends LightningElement {
    name = boot.user.name;

    /** On a narrow page the icon alone. */
    get label(): string {
        return window.matchMedia('(max-width: 47.99em)').matches ? '' : this.name;
    }

    get assistive(): string {
        return `Signed in as ${this.name}`;
    }

    get others(): KnownUser[] {
        return knownUsers();
    }

    get hasOthers(): boolean {
        return this.others.length > 0;
    }

    handleSelect(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        if (value === 'me') navigateTo(`/lightning/r/User/${boot.user.id}/view`);
        else if (value === 'out') void signOut();
        else if (value === 'switch') void signInAs('');
        else void signInAs(value.replace(/^user:/, ''));
    }
}
