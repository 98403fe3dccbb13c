import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { fill, formatDate, formatNumber } from 'c/formatting';
import { behindLabels } from 'c/funnelBehindLabels';
import { behindQuery, behindVariables, lookBehind, NOTHING_BEHIND } from 'c/funnelHistoryData';
import type { Behind, BehindAnswer, PastQuestion } from 'c/funnelHistoryData';
import { funnelLabels } from 'c/funnelLabels';
import type { ListedRecord } from 'c/funnelOverviewData';

/** Records drawn at a time. */
const SHOWN = 50;
/** Records looked through before the reading waits for a press: ten requests. */
const LOOKED = 2000;

/** The records behind a number of an earlier day, found again by their history. Fires `close`. */
export default class FunnelPastRecords extends LightningElement {
    @api heading = '';

    words = funnelLabels;
    asked: PastQuestion | undefined;
    variables: Record<string, unknown> = {};
    /** What was looked through before the page that is asked for now. */
    before: Behind = NOTHING_BEHIND;
    found: Behind = NOTHING_BEHIND;
    isLoading = true;
    shown = SHOWN;
    /** Read on until so many were looked through. */
    reach = LOOKED;
    errors: unknown;
    refresh: (() => Promise<void>) | undefined;

    @api get question(): PastQuestion | undefined {
        return this.asked;
    }

    set question(question: PastQuestion | undefined) {
        this.asked = question;
        this.before = NOTHING_BEHIND;
        this.found = NOTHING_BEHIND;
        this.shown = SHOWN;
        this.reach = LOOKED;
        this.isLoading = true;
        this.variables = question ? behindVariables(question) : {};
    }

    get query(): GraphQLQuery | undefined {
        return this.asked && behindQuery(this.asked);
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredRecords({ data, errors, refresh }: GraphQLWireResult<BehindAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        const found = this.asked && lookBehind(this.before, this.asked, data);
        if (found) {
            this.found = found;
            this.isLoading = false;
            this.readOn();
        }
    }

    readOn(): void {
        const { looked, nextCursor } = this.found;
        if (nextCursor !== undefined && looked.size < this.reach) {
            this.before = this.found;
            this.isLoading = true;
            this.variables = { ...this.variables, after: nextCursor };
        }
    }

    get records(): ListedRecord[] {
        return [...this.found.records.values()].slice(0, this.shown);
    }

    get note(): string {
        return this.asked ? fill(behindLabels.measured, formatDate(this.asked.day)) : '';
    }

    get statusText(): string {
        const { records, looked, total } = this.found;
        const [count, seen, all] = [records.size, looked.size, total].map(formatNumber) as [string, string, string];
        if (this.isLoading) {
            return fill(behindLabels.looking, seen);
        }
        if (this.found.nextCursor !== undefined) {
            return fill(behindLabels.looked, count, seen, all);
        }
        const wanted = this.asked?.count;
        return wanted === undefined || wanted === records.size
            ? fill(behindLabels.found, count)
            : fill(behindLabels.foundOf, count, formatNumber(wanted));
    }

    get hasMore(): boolean {
        return !this.isLoading && (this.found.nextCursor !== undefined || this.found.records.size > this.shown);
    }

    get isEmpty(): boolean {
        return !this.isLoading && !this.errors && this.found.records.size === 0 && !this.hasMore;
    }

    handleMore(): void {
        this.shown += SHOWN;
        if (this.shown > this.found.records.size) {
            this.reach = this.found.looked.size + LOOKED;
            this.readOn();
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
