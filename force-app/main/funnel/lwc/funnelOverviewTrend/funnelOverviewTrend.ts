import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { trendFrom, trendQuery } from 'c/funnelHistoryData';
import type { SnapshotAnswer, TrendPoint } from 'c/funnelHistoryData';
import { funnelLabels } from 'c/funnelLabels';
import type { Funnel } from 'c/funnelModel';
import { EVERYTHING, scopeOf } from 'c/funnelOverviewData';
import type { OverviewChoice } from 'c/funnelOverviewData';
import { overviewLabels } from 'c/funnelOverviewLabels';
import { trendDrawing } from './trendState';
import type { TrendDrawing, TrendMeasure } from './trendState';

const MEASURES = [
    { label: overviewLabels.trendRecords, value: 'records' },
    { label: overviewLabels.trendAmount, value: 'amount' },
    { label: overviewLabels.trendConversion, value: 'conversion' },
    { label: overviewLabels.trendMedian, value: 'median' }
];

/** How the funnel changed from measurement to measurement. */
export default class FunnelOverviewTrend extends LightningElement {
    @api funnel!: Funnel;
    @api choice: OverviewChoice = EVERYTHING;

    labels = overviewLabels;
    words = funnelLabels;
    measures = MEASURES;
    measure: TrendMeasure = 'records';
    points: readonly TrendPoint[] | undefined;
    errors: unknown;
    refresh: (() => Promise<void>) | undefined;

    get query(): GraphQLQuery | undefined {
        return scopeOf(this.choice) && trendQuery;
    }

    get variables(): Record<string, unknown> {
        return { ...scopeOf(this.choice) };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredTrend({ data, errors, refresh }: GraphQLWireResult<SnapshotAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        this.points = trendFrom(data) ?? this.points;
    }

    get hasNoScope(): boolean {
        return scopeOf(this.choice) === undefined;
    }

    get drawing(): TrendDrawing | undefined {
        return this.points && trendDrawing(this.funnel, this.points, this.measure);
    }

    get isEmpty(): boolean {
        return this.points?.length === 0;
    }

    get csv(): readonly (readonly (string | number)[])[] {
        return (!this.hasNoScope && this.drawing?.csv) || [];
    }

    handleMeasure(event: CustomEvent<{ value: TrendMeasure }>): void {
        this.measure = event.detail.value;
    }

    async handleRetry(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }
}
