import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { fill, formatAmount, formatNumber } from 'c/formatting';
import { funnelLabels } from 'c/funnelLabels';
import { recordsFrom } from 'c/funnelOverviewData';
import type { ListedRecord, RecordsAnswer, RecordsRequest } from 'c/funnelOverviewData';

interface Line extends ListedRecord {
    readonly amountText: string;
}

/** The records behind a number, fifty at a time. Fires `close`. */
export default class FunnelRecordsPanel extends LightningElement {
    @api heading = '';

    labels = funnelLabels;
    errors: unknown;
    /** Which of the requests is asked now. */
    step = 0;
    nextCursor: string | undefined;
    isLoading = true;
    isNew = true;
    found: ReadonlyMap<string, ListedRecord> = new Map();
    refresh: (() => Promise<void>) | undefined;
    asked: readonly RecordsRequest[] = [];
    variables: Record<string, unknown> = {};

    /** One after the other; together they bring the records. */
    @api get requests(): readonly RecordsRequest[] {
        return this.asked;
    }

    set requests(requests: readonly RecordsRequest[]) {
        this.asked = requests;
        this.found = new Map();
        this.isNew = true;
        this.ask(0, undefined);
    }

    /** Who pressed a number is taken to what it opened. */
    override renderedCallback(): void {
        if (this.isNew) {
            this.isNew = false;
            this.template?.querySelector<HTMLElement>('.heading')?.focus();
        }
    }

    ask(step: number, cursor: string | undefined): void {
        this.step = step;
        this.isLoading = this.asked[step] !== undefined;
        this.variables = { where: this.asked[step]?.where, after: cursor ?? null };
    }

    get query(): GraphQLQuery | undefined {
        return this.asked[this.step]?.query;
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredRecords({ data, errors, refresh }: GraphQLWireResult<RecordsAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        const page = recordsFrom(data);
        if (page) {
            this.found = new Map([...this.found, ...page.records.map((record) => [record.id, record] as const)]);
            this.nextCursor = page.nextCursor;
            this.isLoading = false;
        }
    }

    get lines(): Line[] {
        return [...this.found.values()].map((record) => ({
            ...record,
            amountText: record.amount === undefined ? '' : formatAmount(record.amount)
        }));
    }

    get isEmpty(): boolean {
        return !this.isLoading && this.found.size === 0 && !this.hasMore;
    }

    get hasMore(): boolean {
        return !this.isLoading && (this.nextCursor !== undefined || this.asked[this.step + 1] !== undefined);
    }

    get countText(): string {
        return fill(funnelLabels.recordsRead, formatNumber(this.found.size));
    }

    handleMore(): void {
        if (this.nextCursor === undefined) {
            this.ask(this.step + 1, undefined);
        } else {
            this.ask(this.step, this.nextCursor);
        }
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }

    async handleRetry(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }
}
