import { LightningElement, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLWireResult } from 'lightning/graphql';
import { hidesFunnel } from 'c/funnelData';
import { funnelLabels } from 'c/funnelLabels';
import {
    EVERYTHING,
    filterOf,
    overviewDataFrom,
    overviewQuery,
    overviewVariables,
    typedObjects
} from 'c/funnelOverviewData';
import type { OverviewAnswer, OverviewChoice, OverviewData, Segment, TypedObjects } from 'c/funnelOverviewData';
import type { Measure } from 'c/funnelOverviewFilters';
import { overviewLabels } from 'c/funnelOverviewLabels';
import { overviewOf } from 'c/funnelOverviewModel';
import type { FunnelFunction } from 'c/funnelModel';
import type { Overview, ValueGroup } from 'c/funnelOverviewModel';
import type { ValueCounts } from 'c/funnelValueCounts';
import { csvLines, drawingOf, MEASURES, noticeFor, openedAt, openedBar, openedHalf } from './overviewState';
import type { Notice, Opened, OpenedColumn, OverviewDrawing } from './overviewState';

type Variables = Readonly<Record<string, unknown>>;
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * The funnel across the company: one request for all counts and amounts, and one more for each object that is mapped by record type;
 * everything else when it is looked at.
 */
export default class FunnelOverviewPage extends LightningElement {
    labels = funnelLabels;
    words = overviewLabels;
    measures = MEASURES;
    overviewQuery = overviewQuery;
    choice: OverviewChoice = EVERYTHING;
    variables: Variables = overviewVariables(EVERYTHING);
    leadVariables: Variables = { where: filterOf('leads', EVERYTHING) };
    dealVariables: Variables = { where: filterOf('deals', EVERYTHING) };
    measure: Measure = 'records';
    typed: TypedObjects = { leads: false, deals: false };
    /** What the first request brought; undefined: on its way. */
    base: OverviewData | undefined;
    /** What was counted by record type. */
    leadGroups: readonly ValueGroup[] | undefined;
    dealGroups: readonly ValueGroup[] | undefined;
    data: OverviewData | undefined;
    overview: Overview | undefined;
    opened: Opened | undefined;
    /** The part that is looked at. */
    tab = 'where';
    errors: unknown;
    /** The person lacks the permission set: the platform refuses a request that filters by what is hidden. */
    isHidden = false;
    refresh: (() => Promise<void>) | undefined;

    @wire(graphql, { query: '$overviewQuery', variables: '$variables' })
    wiredOverview({ data: answer, errors, refresh }: GraphQLWireResult<OverviewAnswer>): void {
        this.refresh = refresh;
        this.isHidden = hidesFunnel(errors);
        this.errors = errors?.length && !this.isHidden ? errors : undefined;
        const data = overviewDataFrom(answer);
        if (data) {
            this.base = data;
            this.typed = typedObjects(data.funnel);
            this.show();
        }
    }

    handleCounted(event: CustomEvent<ValueCounts>): void {
        const { column, groups } = event.detail;
        if (column === 'leads') {
            this.leadGroups = groups;
        } else {
            this.dealGroups = groups;
        }
        this.show();
    }

    handleFailed(event: CustomEvent<{ errors: unknown; refresh: () => Promise<void> }>): void {
        this.errors = event.detail.errors;
        this.refresh = event.detail.refresh;
    }

    /** Draws when all of one choice is there: figures of two choices are never mixed. */
    show(): void {
        const { base, typed, leadGroups, dealGroups } = this;
        if (!base || (typed.leads && !leadGroups) || (typed.deals && !dealGroups)) {
            return;
        }
        const groups = [
            ...base.groups.filter(({ column }) => column === 'members' || column === 'customers' || !typed[column]),
            ...(typed.leads ? (leadGroups ?? []) : []),
            ...(typed.deals ? (dealGroups ?? []) : [])
        ];
        this.data = { ...base, groups };
        this.overview = base.funnel && overviewOf(base.funnel, groups);
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

    /** What is asked for already stays: the platform gives an answer to one question once. */
    handleChoice(event: CustomEvent<OverviewChoice>): void {
        this.choice = event.detail;
        this.opened = undefined;
        const variables = overviewVariables(this.choice, this.typed);
        if (!isSame(variables, this.variables)) {
            this.variables = variables;
            this.base = undefined;
        }
        const leads = { where: filterOf('leads', this.choice) };
        if (!isSame(leads, this.leadVariables)) {
            this.leadVariables = leads;
            this.leadGroups = undefined;
        }
        const deals = { where: filterOf('deals', this.choice) };
        if (!isSame(deals, this.dealVariables)) {
            this.dealVariables = deals;
            this.dealGroups = undefined;
        }
    }

    handleMeasure(event: CustomEvent<{ value: Measure }>): void {
        this.measure = event.detail.value;
    }

    handleTab(event: Event): void {
        this.tab = (event.target as HTMLElement & { value: string }).value;
    }

    handleCellSelect(event: CustomEvent<{ row: string; column: OpenedColumn }>): void {
        const { row, column } = event.detail;
        this.opened = this.overview && openedAt(this.overview, row, column, this.choice, this.typed);
    }

    handleBarSelect(event: CustomEvent<{ key: string }>): void {
        const { overview, measure, choice, typed } = this;
        this.opened = overview && openedBar(overview, event.detail.key, measure, choice, typed);
    }

    handleHalfSelect(event: CustomEvent<{ owner: FunnelFunction }>): void {
        const { overview, choice, typed } = this;
        this.opened = overview && openedHalf(overview, event.detail.owner, choice, typed);
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
