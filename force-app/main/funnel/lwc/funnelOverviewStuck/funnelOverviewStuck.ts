import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { fill, formatNumber } from 'c/formatting';
import { hidesFunnel } from 'c/funnelData';
import { mappedValues, stuckLimits } from 'c/funnelFlowModel';
import type { StuckLimit, StuckMeasure } from 'c/funnelFlowModel';
import { snapshotFrom, snapshotQuery } from 'c/funnelHistoryData';
import type { SnapshotAnswer } from 'c/funnelHistoryData';
import { funnelLabels } from 'c/funnelLabels';
import { recordTypesMapped } from 'c/funnelModel';
import type { Funnel } from 'c/funnelModel';
import { EVERYTHING, stuckFilter, stuckFrom, stuckQuery } from 'c/funnelOverviewData';
import type { OverviewChoice, StuckAnswer, StuckDeal, StuckPage } from 'c/funnelOverviewData';
import { overviewLabels } from 'c/funnelOverviewLabels';
import type { StageRow } from 'c/funnelStageTable';
import { GROUP_COLUMNS, groupRows, headline, limitsText, lineOf, stuckLines } from './stuckState';
import type { StuckLine } from './stuckState';

const MEASURES = [
    { label: overviewLabels.stuckTarget, value: 'target' },
    { label: overviewLabels.stuckUsual, value: 'usual' }
];

/** Open deals that have not moved for too long: by stage, and one by one. */
export default class FunnelOverviewStuck extends LightningElement {
    @api funnel!: Funnel;

    labels = overviewLabels;
    words = funnelLabels;
    measures = MEASURES;
    columns = GROUP_COLUMNS;
    measure: StuckMeasure = 'target';
    chosen: OverviewChoice = EVERYTHING;
    snapshotQuery = snapshotQuery;
    /** What is usual is the company's. */
    scope = { scope: 'Company', scopeValue: null };
    /** Days after which three quarters of all stays had ended, by stage; undefined: on its way. */
    usual: ReadonlyMap<string, number> | undefined;
    limits: readonly StuckLimit[] = [];
    /** Value of the stage that is looked at alone; empty: all. */
    value = '';
    variables: Record<string, unknown> | undefined;
    now = '';
    groups: StuckPage['groups'] | undefined;
    found: ReadonlyMap<string, StuckDeal> = new Map();
    nextCursor: string | undefined;
    isLoading = true;
    errors: unknown;
    refresh: (() => Promise<void>) | undefined;

    @api get choice(): OverviewChoice {
        return this.chosen;
    }

    set choice(choice: OverviewChoice) {
        this.chosen = choice;
        this.ask();
    }

    @wire(graphql, { query: '$snapshotQuery', variables: '$scope' })
    wiredSnapshot({ data, errors, refresh }: GraphQLWireResult<SnapshotAnswer>): void {
        const snapshot = snapshotFrom(this.funnel, data);
        if (snapshot !== undefined && !this.usual) {
            const lines = snapshot?.flows.find(({ object }) => object === 'Opportunity')?.lines ?? [];
            this.usual = new Map(
                lines.flatMap(({ stage, sellingStep, stay }) =>
                    sellingStep === '' && stay.upper !== undefined ? [[stage.id, stay.upper] as const] : []
                )
            );
            this.ask();
        } else if (hidesFunnel(errors)) {
            // without a measurement nothing is usual; the targets of the stages still hold
            this.usual = new Map();
            this.ask();
        } else if (errors?.length) {
            this.errors = errors;
            this.refresh = refresh;
        }
    }

    /** From the first page on. */
    ask(): void {
        this.groups = undefined;
        this.found = new Map();
        this.nextCursor = undefined;
        this.isLoading = true;
        if (this.usual) {
            const types = recordTypesMapped(this.funnel.mappings, 'Opportunity');
            this.now = new Date().toISOString();
            this.limits = stuckLimits(
                this.funnel,
                mappedValues(this.funnel, 'Opportunity', types),
                this.measure,
                this.usual
            );
            const all = stuckFilter(this.chosen, this.limits, types, this.now);
            const where = this.value === '' ? all : { and: [all, { StageName: { eq: this.value } }] };
            this.variables = { where, after: null };
        }
    }

    get query(): GraphQLQuery | undefined {
        return this.variables && this.limits.length > 0 ? stuckQuery : undefined;
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredStuck({ data, errors, refresh }: GraphQLWireResult<StuckAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        const page = stuckFrom(data);
        if (page) {
            this.groups = page.groups;
            this.found = new Map([...this.found, ...page.deals.map((deal) => [deal.id, deal] as const)]);
            this.nextCursor = page.nextCursor;
            this.isLoading = false;
        }
    }

    get hasNoLimit(): boolean {
        return this.usual !== undefined && this.limits.length === 0;
    }

    get heading(): string {
        return this.groups ? headline(this.groups) : '';
    }

    get limitsText(): string {
        return limitsText(this.limits);
    }

    get rows(): readonly StageRow[] {
        return groupRows(this.funnel, this.groups ?? []);
    }

    get lines(): StuckLine[] {
        const lines = [...this.found.values()].map((deal) => lineOf(this.funnel, this.limits, deal, this.now));
        return lines.sort((a, b) => (b.days ?? 0) - (a.days ?? 0));
    }

    get csv(): (string | number)[][] {
        return this.found.size > 0 ? stuckLines(this.lines) : [];
    }

    get hasDeals(): boolean {
        return this.found.size > 0;
    }

    get countText(): string {
        return fill(funnelLabels.recordsRead, formatNumber(this.found.size));
    }

    handleMeasure(event: CustomEvent<{ value: StuckMeasure }>): void {
        this.measure = event.detail.value;
        this.value = '';
        this.ask();
    }

    handleCellSelect(event: CustomEvent<{ row: string }>): void {
        this.value = event.detail.row;
        this.ask();
    }

    handleAll(): void {
        this.value = '';
        this.ask();
    }

    handleMore(): void {
        this.isLoading = true;
        this.variables = { ...this.variables, after: this.nextCursor };
    }

    async handleRetry(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }
}
