import { LightningElement, wire } from 'lwc';
import USER_ID from '@salesforce/user/Id';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { funnelLabels } from 'c/funnelLabels';
import { needsRecordTypes, overviewDataFrom, overviewQueryFor, overviewVariables } from 'c/funnelOverviewData';
import type { OverviewAnswer, OverviewChoice, OverviewData } from 'c/funnelOverviewData';
import { csvOf, overviewOf } from 'c/funnelOverviewModel';
import type { Overview, OverviewColumn } from 'c/funnelOverviewModel';
import { ALL, MEASURES, OWNERS, PERIODS, industriesOf } from './choices';
import type { Measure, Option } from './choices';
import { csvLines, csvNameOn, drawingOf, noticeFor, openedAt } from './overviewState';
import type { Notice, Opened, OverviewDrawing } from './overviewState';

/** The funnel across the company: one request for all counts and amounts, and the records behind each of them on demand. */
export default class FunnelOverviewPage extends LightningElement {
    labels = funnelLabels;
    periods = PERIODS;
    owners = OWNERS;
    measures = MEASURES;
    choice: OverviewChoice = { period: 'ALL', ownerId: '', industry: '' };
    /** What the filters show. */
    shown = { period: 'ALL', ownerId: ALL, industry: ALL };
    variables = overviewVariables(this.choice);
    measure: Measure = 'records';
    isByType = false;
    data: OverviewData | undefined;
    overview: Overview | undefined;
    opened: Opened | undefined;
    csvUrl = '';
    csvName = '';
    errors: unknown;
    refresh: (() => Promise<void>) | undefined;

    get query(): GraphQLQuery {
        return overviewQueryFor(this.isByType);
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredOverview({ data: answer, errors, refresh }: GraphQLWireResult<OverviewAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
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
        this.offerFile();
    }

    get notice(): Notice | undefined {
        return noticeFor(this.data);
    }

    get drawing(): OverviewDrawing | undefined {
        return this.overview && drawingOf(this.overview, this.measure);
    }

    get industries(): readonly Option[] {
        return industriesOf(this.data?.segments ?? []);
    }

    handleFilter(event: CustomEvent<{ value: string }>): void {
        const name = (event.target as HTMLElement).dataset.filter as keyof OverviewChoice;
        const value = event.detail.value === ALL ? '' : event.detail.value;
        this.shown = { ...this.shown, [name]: event.detail.value };
        this.choice = { ...this.choice, [name]: name === 'ownerId' && value !== '' ? USER_ID : value };
        this.variables = overviewVariables(this.choice);
        this.opened = undefined;
    }

    handleMeasure(event: CustomEvent<{ value: Measure }>): void {
        this.measure = event.detail.value;
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

    /** A file made in the browser: what is seen is what is saved, and no server needs to be asked. */
    offerFile(): void {
        this.withdrawFile();
        if (this.overview) {
            // the byte order mark lets spreadsheets read the letters of all languages
            const file = new Blob(['\uFEFF', csvOf(csvLines(this.overview))], { type: 'text/csv' });
            this.csvUrl = URL.createObjectURL(file);
            this.csvName = csvNameOn(new Date());
        }
    }

    withdrawFile(): void {
        if (this.csvUrl) {
            URL.revokeObjectURL(this.csvUrl);
            this.csvUrl = '';
        }
    }

    override disconnectedCallback(): void {
        this.withdrawFile();
    }
}
