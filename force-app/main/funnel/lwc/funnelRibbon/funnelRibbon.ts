import { LightningElement, api, wire } from 'lwc';
import mayMap from '@salesforce/customPermission/Map_Funnel_Stages';
import MAPPING_OBJECT from '@salesforce/schema/Stage_Mapping__c';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { ribbonDataFrom, ribbonQuery } from 'c/funnelData';
import type { RibbonAnswer, RibbonData } from 'c/funnelData';
import { factsOf, selectionIn } from 'c/funnelFacts';
import type { Fact, Selection } from 'c/funnelFacts';
import { funnelLabels } from 'c/funnelLabels';
import type { OwedItem } from 'c/owedModel';
import type OwedWriter from 'c/owedWriter';
import { drawingOf, isBehind, noticeFor, versionOf } from './ribbonState';
import type { Drawing, Notice } from './ribbonState';

/** The funnel ribbon on the page of an opportunity or a lead. Data come with one request and follow the record. */
export default class FunnelRibbon extends NavigationMixin(LightningElement) {
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;
    /** Whether what is owed is open when the page is. */
    @api showDetails = false;

    labels = funnelLabels;
    mayMap = mayMap === true;
    data: RibbonData | undefined;
    drawing: Drawing | undefined;
    errors: unknown;
    isExpanded = false;
    isSaving = false;
    selectedStageId: string | undefined;
    now = '';
    refresh: (() => Promise<void>) | undefined;
    /** The state of the record for which history was asked for again. */
    refreshedVersion = '';

    override connectedCallback(): void {
        this.isExpanded = this.showDetails;
    }

    get query(): GraphQLQuery | undefined {
        return this.recordId ? ribbonQuery(this.objectApiName) : undefined;
    }

    get variables(): { recordId: string | undefined } {
        return { recordId: this.recordId };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredFunnel({ data, errors, refresh }: GraphQLWireResult<RibbonAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        const received = ribbonDataFrom(this.objectApiName ?? '', data);
        if (received) {
            this.show(received);
        }
    }

    /** The record may have been changed by another component: then it is shown at once, and its history is fetched anew. */
    show(received: RibbonData): void {
        const before = this.drawing;
        this.data = received;
        this.now = new Date().toISOString();
        this.drawing = drawingOf(received, this.now);
        if (!before || this.drawing?.placeStageId !== before.placeStageId) {
            this.selectedStageId = this.drawing?.placeStageId;
        }
        const { record } = received;
        if (record && isBehind(record, before?.record) && this.refreshedVersion !== versionOf(record)) {
            this.refreshedVersion = versionOf(record);
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

    get notice(): Notice | undefined {
        return noticeFor(ribbonQuery(this.objectApiName) !== undefined, this.data);
    }

    get facts(): Fact[] {
        return this.drawing ? factsOf(this.drawing.journey, this.drawing.record, this.now) : [];
    }

    get selection(): Selection | undefined {
        return this.drawing && selectionIn(this.drawing.funnel, this.drawing.journey.place, this.selectedStageId);
    }

    handleStageSelect(event: CustomEvent<{ stageId: string }>): void {
        this.selectedStageId = event.detail.stageId;
        this.isExpanded = true;
    }

    get owed(): readonly OwedItem[] {
        return this.selection?.isElsewhere === false ? (this.drawing?.owed ?? []) : [];
    }

    async handleMark(event: CustomEvent<{ key: string; isDone: boolean }>): Promise<void> {
        const { key, isDone } = event.detail;
        const item = this.owed.find((candidate) => candidate.key === key);
        const writer = this.template?.querySelector('c-owed-writer') as OwedWriter | null | undefined;
        if (item && writer && !this.isSaving) {
            this.isSaving = true;
            await writer.mark(item, isDone);
            await this.reload();
            this.isSaving = false;
        }
    }

    handleToggle(): void {
        this.isExpanded = !this.isExpanded;
    }

    handleRetry(): void {
        void this.reload();
    }

    handleOpenMappings(): void {
        this[NavigationMixin.Navigate]({
            type: 'standard__objectPage',
            attributes: { objectApiName: MAPPING_OBJECT.objectApiName, actionName: 'list' },
            state: { filterName: 'All' }
        });
    }
}
