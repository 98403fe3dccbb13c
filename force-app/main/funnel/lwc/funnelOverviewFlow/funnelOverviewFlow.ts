import { LightningElement, api, wire } from 'lwc';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { fill, formatDate, formatNumber } from 'c/formatting';
import { behindLabels } from 'c/funnelBehindLabels';
import { hidesFunnel } from 'c/funnelData';
import type { Flow, FlowObject } from 'c/funnelFlowModel';
import {
    gather,
    hidesSnapshots,
    liveFlows,
    NOTHING,
    pastQuery,
    snapshotFrom,
    snapshotQuery
} from 'c/funnelHistoryData';
import type { Gathered, LiveFlow, PastAnswer, PastQuestion, Snapshot, SnapshotAnswer } from 'c/funnelHistoryData';
import type { ObjectFigure } from 'c/funnelHistoryModel';
import { funnelLabels } from 'c/funnelLabels';
import type { Funnel } from 'c/funnelModel';
import { EVERYTHING, idsRequest, pastVariables, scopeOf, typeOf } from 'c/funnelOverviewData';
import type { OverviewChoice, RecordsRequest } from 'c/funnelOverviewData';
import { overviewLabels } from 'c/funnelOverviewLabels';
import { COLUMNS, figureAt, figureOfAll } from './flowFigures';
import type { FlowFigure } from './flowFigures';
import { flowDrawing, flowLines, SHARE_KEYS } from './flowState';
import type { FlowDrawing } from './flowState';

const SOURCES = [
    { label: overviewLabels.sourceSnapshot, value: 'snapshot' },
    { label: overviewLabels.sourceLive, value: 'live' }
];

/** A number whose records are looked at: live ones are known by their ids, measured ones are found again. */
interface Opened {
    readonly heading: string;
    readonly requests: readonly RecordsRequest[] | undefined;
    readonly question: PastQuestion | undefined;
}

/** Time at each stage, conversion and detours: of the last measurement where there is one, else live as far as a page can read. */
export default class FunnelOverviewFlow extends LightningElement {
    @api funnel!: Funnel;

    labels = overviewLabels;
    errorHeading = funnelLabels.error;
    errorAdvice = funnelLabels.errorAdvice;
    columns = COLUMNS;
    shareKeys = SHARE_KEYS;
    figuresHeading = behindLabels.figures;
    sources = SOURCES;
    source = 'snapshot';
    chosen: OverviewChoice = EVERYTHING;
    /** Undefined: on its way. Null: there is none for this choice. */
    snapshot: Snapshot | null | undefined;
    /** What was read before the page that is asked for now. */
    before: Gathered = NOTHING;
    gathered: Gathered | undefined;
    live: readonly LiveFlow[] | undefined;
    variables: Record<string, unknown> = {};
    opened: Opened | undefined;
    /** The person lacks the permission set: measurements cannot be asked for. */
    isHidden = false;
    errors: unknown;
    refresh: (() => Promise<void>) | undefined;

    @api get choice(): OverviewChoice {
        return this.chosen;
    }

    set choice(choice: OverviewChoice) {
        this.chosen = choice;
        this.snapshot = scopeOf(choice) ? undefined : null;
        this.startOver();
    }

    startOver(): void {
        this.before = NOTHING;
        this.gathered = undefined;
        this.live = undefined;
        this.opened = undefined;
        this.variables = pastVariables(this.chosen);
    }

    get snapshotQuery(): GraphQLQuery | undefined {
        return scopeOf(this.chosen) && snapshotQuery;
    }

    get scope(): Record<string, unknown> {
        return { ...scopeOf(this.chosen) };
    }

    @wire(graphql, { query: '$snapshotQuery', variables: '$scope' })
    wiredSnapshot({ data, errors, refresh }: GraphQLWireResult<SnapshotAnswer>): void {
        const found = snapshotFrom(this.funnel, data);
        if (found !== undefined && scopeOf(this.chosen)) {
            this.snapshot = found;
        }
        this.isHidden = hidesFunnel(errors) || hidesSnapshots(data);
        if (this.isHidden) {
            // what the person may see is read live
            this.snapshot = null;
        }
        this.take(this.isHidden ? undefined : errors, refresh);
    }

    get isLive(): boolean {
        return this.snapshot === null || (this.source === 'live' && this.snapshot !== undefined);
    }

    get pastQuery(): GraphQLQuery | undefined {
        return this.isLive ? pastQuery : undefined;
    }

    @wire(graphql, { query: '$pastQuery', variables: '$variables' })
    wiredPast({ data, errors, refresh }: GraphQLWireResult<PastAnswer>): void {
        this.take(errors, refresh);
        const gathered = this.isLive ? gather(this.before, data) : undefined;
        if (!gathered) {
            return;
        }
        this.gathered = gathered;
        if (gathered.next) {
            this.before = gathered;
            this.variables = { ...this.variables, ...gathered.next };
        } else if (!gathered.isTooMuch) {
            this.live = liveFlows(this.funnel, gathered, new Date().toISOString());
        }
    }

    take(errors: readonly unknown[] | undefined, refresh: (() => Promise<void>) | undefined): void {
        this.errors = errors?.length ? errors : undefined;
        this.refresh = refresh;
    }

    get flows(): readonly Flow[] | undefined {
        const flows = this.isLive ? this.live?.map(({ flow }) => flow) : this.snapshot?.flows;
        const { object } = typeOf(this.chosen);
        return flows?.filter((flow) => flow.records > 0 && (object === '' || flow.object === object));
    }

    get drawings(): FlowDrawing[] | undefined {
        return this.flows?.map(flowDrawing);
    }

    get isEmpty(): boolean {
        return this.flows?.length === 0;
    }

    get lines(): (string | number)[][] {
        return this.flows?.length ? flowLines(this.flows) : [];
    }

    get isTooMuch(): boolean {
        return this.isLive && this.gathered?.isTooMuch === true;
    }

    get tooMuchText(): string {
        return this.snapshot ? overviewLabels.tooMuchText : overviewLabels.tooMuchMeasure;
    }

    get hasChoice(): boolean {
        return this.snapshot !== null && this.snapshot !== undefined;
    }

    /** Whose figures these are, and from when. */
    get statement(): string {
        if (this.isLive) {
            const { records, changes } = this.gathered ?? NOTHING;
            const live = fill(overviewLabels.liveNote, formatNumber(records.size), formatNumber(changes.size));
            return this.isHidden ? `${live} ${behindLabels.hidden}` : live;
        }
        const day = formatDate(this.snapshot?.measuredOn ?? '');
        const value = scopeOf(this.chosen)?.scopeValue;
        return value ? fill(overviewLabels.snapshotScope, day, value) : fill(overviewLabels.snapshotCompany, day);
    }

    get reading(): string {
        const { records, changes } = this.gathered ?? NOTHING;
        return fill(overviewLabels.reading, formatNumber(records.size + changes.size));
    }

    get tableNote(): string {
        return this.isLive ? overviewLabels.flowNote : `${overviewLabels.flowNote} ${behindLabels.ofThatDay}`;
    }

    handleSource(event: CustomEvent<{ value: string }>): void {
        this.source = event.detail.value;
        this.startOver();
    }

    handleCellSelect(event: CustomEvent<{ row: string; column: string }>): void {
        const flow = this.flowIn(event);
        this.open(flow && figureAt(flow, event.detail.row, event.detail.column));
    }

    handleFigure(event: CustomEvent<{ figure: ObjectFigure }>): void {
        const flow = this.flowIn(event);
        this.open(flow && figureOfAll(flow, event.detail.figure));
    }

    flowIn(event: Event): Flow | undefined {
        const object = (event.target as HTMLElement).dataset.object as FlowObject;
        return this.flows?.find((flow) => flow.object === object);
    }

    open(wanted: FlowFigure | undefined): void {
        if (!wanted) {
            return;
        }
        const { heading, object, key, figure, count } = wanted;
        const tally = this.isLive ? this.live?.find(({ flow }) => flow.object === object)?.tally : undefined;
        const { funnel, chosen: choice, snapshot } = this;
        const at = snapshot?.measuredOn ?? '';
        const question =
            tally || !snapshot
                ? undefined
                : { funnel, choice, object, key, figure, count, at, day: at, isWorkedOut: false };
        this.opened = { heading, requests: tally && idsRequest(object, tally.idsOf(key, figure)), question };
    }

    get openedRequests(): readonly RecordsRequest[] | undefined {
        return this.opened?.requests;
    }

    get openedQuestion(): PastQuestion | undefined {
        return this.opened?.question;
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
