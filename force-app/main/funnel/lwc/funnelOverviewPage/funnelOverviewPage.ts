import { LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { hidesFunnel } from 'c/funnelData';
import { funnelLabels } from 'c/funnelLabels';
import {
    EVERYTHING,
    needsRecordTypes,
    overviewDataFrom,
    overviewQueryFor,
    overviewVariables
} from 'c/funnelOverviewData';
import type { OverviewAnswer, OverviewChoice, OverviewData, Segment } from 'c/funnelOverviewData';
import type { Measure } from 'c/funnelOverviewFilters';
import { overviewLabels } from 'c/funnelOverviewLabels';
import { overviewOf } from 'c/funnelOverviewModel';
import type { Overview, OverviewColumn } from 'c/funnelOverviewModel';
import { csvLines, drawingOf, MEASURES, noticeFor, openedAt } from './overviewState';
import type { Notice, Opened, OverviewDrawing } from './overviewState';

/** The funnel across the company: one request for all counts and amounts; everything else when it is looked at. */
export default class FunnelOverviewPage extends LightningElement {
    labels = funnelLabels;
    words = overviewLabels;
    measures = MEASURES;
    choice: OverviewChoice = EVERYTHING;
    variables = overviewVariables(EVERYTHING);
    measure: Measure = 'records';
    isByType = false;
    data: OverviewData | undefined;
    overview: Overview | undefined;
    opened: Opened | undefined;
    /** The part that is looked at. */
    tab = 'where';
    errors: unknown;
    /** The person lacks the permission set: the platform refuses a request that filters by what is hidden. */
    isHidden = false;
    refresh: (() => Promise<void>) | undefined;

    get query(): GraphQLQuery {
        return overviewQueryFor(this.isByType);
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredOverview({ data: answer, errors, refresh }: GraphQLWireResult<OverviewAnswer>): void {
        this.refresh = refresh;
        this.isHidden = hidesFunnel(errors);
        this.errors = errors?.length && !this.isHidden ? errors : undefined;
        const data = overviewDataFrom(answer);
        if (!data) {
            return;
        }
        if (!this.isByType && needsRecordTypes(data.funnel)) {
            // this org maps by record type: the same question again, with them
            this.isByType = true;
            return;
        }
        this.data = data;
        this.overview = data.funnel && overviewOf(data.funnel, data.groups);
    }

    get notice(): Notice | undefined {
        return noticeFor(this.isHidden ? { funnel: undefined, groups: [], segments: [] } : this.data);
    }

    get drawing(): OverviewDrawing | undefined {
        return this.overview && drawingOf(this.overview, this.measure);
    }

    get segments(): readonly Segment[] {
        return this.data?.segments ?? [];
    }

    get lines(): (string | number)[][] {
        return this.overview ? csvLines(this.overview) : [];
    }

    get isFlow(): boolean {
        return this.tab === 'flow';
    }

    get isStuck(): boolean {
        return this.tab === 'stuck';
    }

    get isTrend(): boolean {
        return this.tab === 'trend';
    }

    handleChoice(event: CustomEvent<OverviewChoice>): void {
        this.choice = event.detail;
        this.variables = overviewVariables(this.choice);
        this.opened = undefined;
    }

    handleMeasure(event: CustomEvent<{ value: Measure }>): void {
        this.measure = event.detail.value;
    }

    handleTab(event: Event): void {
        this.tab = (event.target as HTMLElement & { value: string }).value;
    }

    handleCellSelect(event: CustomEvent<{ row: string; column: OverviewColumn }>): void {
        const { row, column } = event.detail;
        this.opened = this.overview && openedAt(this.overview, row, column, this.choice, this.isByType);
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
