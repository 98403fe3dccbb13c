import { LightningElement, api } from 'lwc';
import { formatAmount } from 'c/formatting';
import { funnelLabels } from 'c/funnelLabels';
import type { ListedRecord } from 'c/funnelOverviewData';

interface Line extends ListedRecord {
    readonly amountText: string;
}

/** The records behind a number, as a table. Fires `close` and `more`. What went wrong goes into the slot. */
export default class FunnelRecordList extends LightningElement {
    @api records: readonly ListedRecord[] = [];
    /** Whose records these are, and from when; empty: the page says it. */
    @api note = '';
    /** How many are shown, or that they are on their way. */
    @api statusText = '';
    @api hasMore = false;
    /** There is nothing, and nothing will come. */
    @api isEmpty = false;

    labels = funnelLabels;
    name = '';
    isNew = true;

    @api get heading(): string {
        return this.name;
    }

    set heading(heading: string) {
        this.isNew = heading !== this.name;
        this.name = heading;
    }

    /** Who pressed a number is taken to what it opened. */
    override renderedCallback(): void {
        if (this.isNew) {
            this.isNew = false;
            this.template?.querySelector<HTMLElement>('.heading')?.focus();
        }
    }

    get lines(): Line[] {
        return this.records.map((record) => ({
            ...record,
            amountText: record.amount === undefined ? '' : formatAmount(record.amount)
        }));
    }

    handleMore(): void {
        this.dispatchEvent(new CustomEvent('more'));
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}
