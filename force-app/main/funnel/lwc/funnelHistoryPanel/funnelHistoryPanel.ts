import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { fill, formatNumber } from 'c/formatting';
import { ribbonDataFrom, ribbonQuery } from 'c/funnelData';
import type { FunnelRecord, RibbonAnswer, RibbonData } from 'c/funnelData';
import { historyLabels } from 'c/funnelHistoryLabels';
import type { PathLine } from 'c/funnelHistoryPath';
import { funnelLabels } from 'c/funnelLabels';
import { historyOf, whyNone } from './historyState';
import type { HistoryDrawing } from './historyState';

/** Time at each stage and the path of one lead or opportunity. Asks the ribbon's own question: on one page both share its answer. */
export default class FunnelHistoryPanel extends LightningElement {
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;
    /** Moves shown before somebody asks for all of them. */
    @api moves = 4;

    labels = historyLabels;
    errorHeading = funnelLabels.error;
    errorAdvice = funnelLabels.errorAdvice;
    data: RibbonData | undefined;
    drawing: HistoryDrawing | undefined;
    errors: unknown;
    isWhole = false;
    refresh: (() => Promise<void>) | undefined;
    /** The value for which history was asked for again. */
    refreshedValue = '';

    get query(): GraphQLQuery | undefined {
        return this.recordId ? ribbonQuery(this.objectApiName) : undefined;
    }

    get variables(): { recordId: string | undefined } {
        return { recordId: this.recordId };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredHistory({ data, errors, refresh }: GraphQLWireResult<RibbonAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        const received = ribbonDataFrom(this.objectApiName ?? '', data);
        if (received) {
            this.data = received;
            this.drawing = historyOf(received, new Date().toISOString());
            this.follow(received.record);
        }
    }

    /** A record that was changed on this page is newer than the history that came with it: ask for that once more. */
    follow(record: FunnelRecord | undefined): void {
        const last = record?.changes.at(-1)?.value;
        const state = record ? `${record.id} ${record.source.value}` : '';
        if (record && last !== undefined && last !== record.source.value && this.refreshedValue !== state) {
            this.refreshedValue = state;
            void this.reload();
        }
    }

    async reload(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }

    /** Where the person may not see the funnel or the record, the ribbon says so; saying it twice helps nobody. */
    get isHidden(): boolean {
        return this.data !== undefined && (!this.data.funnel || !this.data.record) && !this.errors;
    }

    get none(): string {
        return this.data && !this.drawing ? whyNone(this.objectApiName) : '';
    }

    get lines(): readonly PathLine[] {
        const lines = this.drawing?.lines ?? [];
        return this.isWhole ? lines : lines.slice(0, Math.max(1, this.moves));
    }

    get toggle(): string {
        const count = this.drawing?.lines.length ?? 0;
        if (count <= this.moves) {
            return '';
        }
        return this.isWhole ? historyLabels.showLess : fill(historyLabels.showAll, formatNumber(count));
    }

    handleToggle(): void {
        this.isWhole = !this.isWhole;
    }

    handleRetry(): void {
        void this.reload();
    }
}
