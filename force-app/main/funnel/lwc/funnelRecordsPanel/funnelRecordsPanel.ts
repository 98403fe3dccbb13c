import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { fill, formatNumber } from 'c/formatting';
import { funnelLabels } from 'c/funnelLabels';
import { recordsFrom } from 'c/funnelOverviewData';
import type { ListedRecord, RecordsAnswer, RecordsRequest } from 'c/funnelOverviewData';

/** Records shown before the reading waits for a press. */
const WANTED = 50;

/** The records behind a number, fifty at a time. Fires `close`. */
export default class FunnelRecordsPanel extends LightningElement {
    @api heading = '';
    /** Whose records these are, and from when; empty: the page says it. */
    @api note = '';

    labels = funnelLabels;
    errors: unknown;
    /** Which of the requests is asked now. */
    step = 0;
    nextCursor: string | undefined;
    isLoading = true;
    wanted = WANTED;
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
        this.wanted = WANTED;
        this.ask(0, undefined);
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
            this.readOn();
        }
    }

    /** A number may be of several objects: what comes after goes on until there is a page of records. */
    readOn(): void {
        if (this.found.size < this.wanted && this.hasMore) {
            this.askNext();
        }
    }

    get records(): ListedRecord[] {
        return [...this.found.values()];
    }

    get isEmpty(): boolean {
        return !this.isLoading && this.found.size === 0 && !this.hasMore;
    }

    get hasMore(): boolean {
        return !this.isLoading && (this.nextCursor !== undefined || this.asked[this.step + 1] !== undefined);
    }

    get statusText(): string {
        return this.isLoading
            ? funnelLabels.recordsLoading
            : fill(funnelLabels.recordsRead, formatNumber(this.found.size));
    }

    handleMore(): void {
        this.wanted = this.found.size + WANTED;
        this.askNext();
    }

    askNext(): void {
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
