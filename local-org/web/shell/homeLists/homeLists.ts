import { LightningElement } from 'lwc';
import type { AppTab } from '../../page-types';
import { boot } from 'host/boot';
import { formatDateTime, formatInteger } from 'host/format';
import { objectInfo } from 'host/objectInfo';
import { navigateTo } from 'host/router';
import { query, valueAt } from 'host/soql';

interface RecentRecord {
    readonly id: string;
    readonly name: string;
    readonly url: string;
    readonly when: string;
}
interface Card extends AppTab {
    readonly count: string;
    readonly recent: readonly RecentRecord[];
}

const SHOWN = 5;

/** The home page of an org that has none of its own: what changed last in the app's objects. */
export default class HomeLists extends LightningElement {
    tabs: Card[] = boot.app.tabs.filter((tab) => tab.object).map((tab) => ({ ...tab, count: '…', recent: [] }));
    greeting = `Welcome, ${boot.user.name}`;
    organization = boot.organization.name;

    override connectedCallback(): void {
        for (const tab of this.tabs) void this._fill(tab);
    }

    follow(event: MouseEvent): void {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        navigateTo((event.currentTarget as HTMLAnchorElement).getAttribute('href') ?? '/');
    }

    async _fill(tab: Card): Promise<void> {
        const object = tab.object ?? '';
        const card = await recentCard(tab, object).catch(() => ({ ...tab, count: '–' }));
        this.tabs = this.tabs.map((one) => (one.apiName === tab.apiName ? card : one));
    }
}

async function recentCard(tab: Card, object: string): Promise<Card> {
    const info = await objectInfo(object);
    const name = info.nameFields.includes('Name') ? 'Name' : (info.nameFields[0] ?? 'Id');
    const [latest, all] = await Promise.all([
        query(`SELECT Id, ${name}, LastModifiedDate FROM ${object} ORDER BY LastModifiedDate DESC LIMIT ${SHOWN}`),
        query(`SELECT COUNT() FROM ${object}`)
    ]);
    const recent = latest.records.map((record) => ({
        id: String(record['Id']),
        name: String(valueAt(record, name)),
        url: `/lightning/r/${object}/${String(record['Id'])}/view`,
        when: formatDateTime(String(record['LastModifiedDate']))
    }));
    return { ...tab, count: formatInteger(all.totalSize), recent };
}
