import { LightningElement, wire } from 'lwc';
import USER_ID from '@salesforce/user/Id';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import type { CsvLines } from 'c/csvModel';
import { fill, formatNumber } from 'c/formatting';
import { activitiesQuery, handoffsFrom, handoffsQuery, isCut, responsesFrom } from 'c/handoffData';
import type { HandoffAnswer, HandoffFacts } from 'c/handoffData';
import { handoffLabels as labels } from 'c/handoffLabels';
import type HandoffList from 'c/handoffList';
import type { OpenDetail } from 'c/handoffMeasures';
import { measure, measuresBy } from 'c/handoffModel';
import type { Activity, Counted, Grouping, Measure } from 'c/handoffModel';
import { csvLines } from './csvLines';
import { countedFrom, groupings, listsOf, periods, reasonLines, sinceOf, whoIdsOf } from './pageState';
import type { List, Period, ReasonLine } from './pageState';

/** Hand-offs to accept, to answer and open, and what hand-offs come to; every number opens the hand-offs behind it. */
export default class HandoffPage extends LightningElement {
    labels = labels;
    periods = periods;
    groupings = groupings;
    period: Period = '365';
    grouping: Grouping = 'definition';
    query = handoffsQuery;
    now = Date.now();
    facts: HandoffFacts | undefined;
    activities: readonly Activity[] | undefined;
    isDenied = false;
    hasActivities = false;
    /** There are more activities than one request brings. */
    isCut = false;
    /** Replaced only when the hand-offs are: new ids ask again. */
    activityVariables: { whoIds: string[]; since: string } | undefined;
    opened: OpenDetail | undefined;
    isOpenedNew = false;
    errors: unknown;
    refresh: (() => Promise<void>) | undefined;

    override renderedCallback(): void {
        if (this.isOpenedNew) {
            this.isOpenedNew = false;
            this.template?.querySelector<HTMLElement & HandoffList>('[data-opened]')?.takeFocus();
        }
    }

    get variables(): { since: string } {
        return { since: sinceOf(this.period, this.now) };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredHandoffs({ data, errors, refresh }: GraphQLWireResult<HandoffAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        if (data) {
            this.facts = handoffsFrom(data);
            this.isDenied = this.facts === undefined;
            const whoIds = whoIdsOf(this.facts?.handoffs ?? []);
            const since = new Date(
                Math.min(...(this.facts?.handoffs ?? []).map(({ on }) => on), this.now)
            ).toISOString();
            this.askActivities(whoIds, since);
        }
    }

    /** The same question again would not be answered again: its answer stays. */
    askActivities(whoIds: string[], since: string): void {
        const variables = whoIds.length > 0 ? { whoIds, since } : undefined;
        if (JSON.stringify(variables) !== JSON.stringify(this.activityVariables)) {
            this.activityVariables = variables;
            this.hasActivities = false;
        }
    }

    /** Undefined while there is nobody to ask about. */
    get activityQuery(): GraphQLQuery | undefined {
        return this.activityVariables ? activitiesQuery : undefined;
    }

    @wire(graphql, { query: '$activityQuery', variables: '$activityVariables' })
    wiredActivities({ data, errors }: GraphQLWireResult<HandoffAnswer>): void {
        this.errors = errors?.length ? errors : this.errors;
        if (data) {
            this.activities = responsesFrom(data, this.now);
            this.isCut = isCut(data);
            this.hasActivities = true;
        }
    }

    get counted(): Counted[] | undefined {
        const isWaiting = this.activityVariables !== undefined && !this.hasActivities;
        return this.facts && !isWaiting ? countedFrom(this.facts, this.activities ?? [], this.now) : undefined;
    }

    get lists(): List[] {
        return listsOf(this.counted ?? [], USER_ID);
    }

    get total(): Measure {
        return measure('', this.inPeriod);
    }

    /** Measures are of the period; lists of what is open hold older ones, too. */
    get inPeriod(): Counted[] {
        const since = Date.parse(this.variables.since);
        return (this.counted ?? []).filter(({ handoff }) => handoff.on >= since);
    }

    get measures(): Measure[] {
        return measuresBy(this.grouping, this.inPeriod);
    }

    get groupName(): string {
        return this.groupings.find(({ value }) => value === this.grouping)?.heading ?? '';
    }

    get reasons(): ReasonLine[] {
        return reasonLines(this.inPeriod);
    }

    get hasReasons(): boolean {
        return this.reasons.length > 0;
    }

    get isEmpty(): boolean {
        return this.inPeriod.length === 0;
    }

    get isLimited(): boolean {
        return this.facts !== undefined && this.facts.total > this.facts.handoffs.length;
    }

    get limited(): string {
        return this.facts
            ? fill(labels.limited, formatNumber(this.facts.handoffs.length), formatNumber(this.facts.total))
            : '';
    }

    get isBlind(): boolean {
        return this.hasActivities && this.activities === undefined;
    }

    get openedRows(): Counted[] {
        const ids = new Set(this.opened?.ids);
        return (this.counted ?? []).filter(({ handoff }) => ids.has(handoff.id));
    }

    get openedHeading(): string {
        return this.opened ? fill(labels.behind, this.opened.heading) : '';
    }

    get csv(): CsvLines {
        return csvLines(this.counted ?? []);
    }

    handlePeriod(event: CustomEvent<{ value: Period }>): void {
        this.period = event.detail.value;
        this.opened = undefined;
        this.facts = undefined;
        this.now = Date.now();
    }

    handleGrouping(event: CustomEvent<{ value: Grouping }>): void {
        this.grouping = event.detail.value;
        this.opened = undefined;
    }

    handleOpen({ detail }: CustomEvent<OpenDetail>): void {
        this.opened = detail;
        this.isOpenedNew = true;
    }

    handleReason(event: Event): void {
        const { reason } = (event.currentTarget as HTMLElement).dataset;
        const line = this.reasons.find((one) => one.reason === reason);
        if (line) {
            this.opened = { heading: line.reason, ids: line.ids };
            this.isOpenedNew = true;
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
