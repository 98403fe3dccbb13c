import { LightningElement, api, wire } from 'lwc';
import mayMap from '@salesforce/customPermission/Map_Funnel_Stages';
import MAPPING_OBJECT from '@salesforce/schema/Stage_Mapping__c';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { NavigationMixin } from 'lightning/navigation';
import { fill } from 'c/formatting';
import { ribbonDataFrom, ribbonQuery } from 'c/funnelData';
import type { RibbonAnswer, RibbonData } from 'c/funnelData';
import { funnelLabels } from 'c/funnelLabels';
import { contributionsTo, journeyOf } from 'c/funnelModel';
import type { Contribution, Funnel, FunnelStage, Journey } from 'c/funnelModel';
import { isBehind, noticeFor, versionOf } from './ribbonState';
import type { Notice } from './ribbonState';

/** The funnel ribbon on the page of an opportunity or a lead. Data come with one request and follow the record. */
export default class FunnelRibbon extends NavigationMixin(LightningElement) {
    @api recordId: string | undefined;
    @api objectApiName: string | undefined;
    @api showDetails = false;

    labels = funnelLabels;
    mayMap = mayMap === true;
    data: RibbonData | undefined;
    journey: Journey | undefined;
    errors: unknown;
    isExpanded = false;
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
        const before = this.data?.record;
        const { funnel, record } = received;
        this.data = received;
        this.now = new Date().toISOString();
        const placeBefore = this.placeStageId;
        this.journey = funnel && record && journeyOf(funnel, record.source, record.changes);
        if (!before || this.placeStageId !== placeBefore) {
            this.selectedStageId = this.placeStageId;
        }
        if (record && isBehind(record, before) && this.refreshedVersion !== versionOf(record)) {
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

    get isLoading(): boolean {
        return !this.errors && !this.data && !this.notice;
    }

    get notice(): Notice | undefined {
        return noticeFor(ribbonQuery(this.objectApiName) !== undefined, this.data);
    }

    get isReady(): boolean {
        return !this.errors && !this.notice && this.journey !== undefined;
    }

    get funnel(): Funnel | undefined {
        return this.data?.funnel;
    }

    get stages(): readonly FunnelStage[] {
        return this.funnel?.stages ?? [];
    }

    /** The stage at which the record stands, or stood when it left. */
    get placeStageId(): string | undefined {
        const place = this.journey?.place;
        return place?.kind === 'stage' ? place.stage.id : this.journey?.leftFrom?.id;
    }

    get hasLeft(): boolean {
        return this.journey?.place.kind === 'left';
    }

    get unmapped(): string | undefined {
        const place = this.journey?.place;
        if (place?.kind !== 'unmapped') {
            return undefined;
        }
        const template = place.reason === 'noMapping' ? funnelLabels.notMapped : funnelLabels.stageRetired;
        return fill(template, this.data?.record?.valueLabel ?? place.value);
    }

    get unmappedText(): string {
        return `${funnelLabels.notMappedText} ${funnelLabels.whoMaps}`;
    }

    get selectedStage(): FunnelStage | undefined {
        return this.stages.find(({ id }) => id === this.selectedStageId);
    }

    get isElsewhere(): boolean {
        return this.hasLeft || this.selectedStageId !== this.placeStageId;
    }

    get sellingStep(): string {
        const place = this.journey?.place;
        return place?.kind === 'stage' && place.stage.id === this.selectedStageId ? place.sellingStep : '';
    }

    get contributions(): Contribution[] {
        return this.funnel && this.selectedStage
            ? contributionsTo(this.funnel, this.selectedStage, this.sellingStep)
            : [];
    }

    handleStageSelect(event: CustomEvent<{ stageId: string }>): void {
        this.selectedStageId = event.detail.stageId;
        this.isExpanded = true;
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
