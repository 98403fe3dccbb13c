import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { behindLabels } from 'c/funnelBehindLabels';
import { hidesFunnel } from 'c/funnelData';
import { hidesSnapshots, trendFrom, trendQuery } from 'c/funnelHistoryData';
import type { PastQuestion, SnapshotAnswer, TrendPoint } from 'c/funnelHistoryData';
import { funnelLabels } from 'c/funnelLabels';
import type { Funnel } from 'c/funnelModel';
import { EVERYTHING, scopeOf } from 'c/funnelOverviewData';
import type { OverviewChoice } from 'c/funnelOverviewData';
import { overviewLabels } from 'c/funnelOverviewLabels';
import { figureAt, trendDrawing } from './trendState';
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

    labels = overviewLabels;
    words = funnelLabels;
    measures = MEASURES;
    tableNote = behindLabels.ofThatDay;
    measure: TrendMeasure = 'records';
    chosen: OverviewChoice = EVERYTHING;
    points: readonly TrendPoint[] | undefined;
    opened: { readonly heading: string; readonly question: PastQuestion } | undefined;
    /** The person lacks the permission set: measurements cannot be asked for. */
    isHidden = false;
    errors: unknown;
    refresh: (() => Promise<void>) | undefined;

    @api get choice(): OverviewChoice {
        return this.chosen;
    }

    set choice(choice: OverviewChoice) {
        if (JSON.stringify(scopeOf(choice)) !== JSON.stringify(scopeOf(this.chosen))) {
            this.points = undefined;
        }
        this.chosen = choice;
        this.opened = undefined;
    }

    get query(): GraphQLQuery | undefined {
        return scopeOf(this.choice) && trendQuery;
    }

    get variables(): Record<string, unknown> {
        return { ...scopeOf(this.choice) };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredTrend({ data, errors, refresh }: GraphQLWireResult<SnapshotAnswer>): void {
        this.refresh = refresh;
        this.isHidden = hidesFunnel(errors) || hidesSnapshots(data);
        this.errors = errors?.length && !this.isHidden ? errors : undefined;
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
        this.opened = undefined;
    }

    handleCellSelect(event: CustomEvent<{ row: string; column: string }>): void {
        const found = figureAt(this.funnel, this.points ?? [], this.measure, event.detail);
        if (found) {
            const { heading, figure, count } = found;
            const { object, stageId: key, at, date: day, isWorkedOut } = found.point;
            const { funnel, chosen: choice } = this;
            this.opened = { heading, question: { funnel, choice, object, key, figure, count, at, day, isWorkedOut } };
        }
    }

    handleClose(): void {
        this.opened = undefined;
    }

    async handleRetry(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }
}
