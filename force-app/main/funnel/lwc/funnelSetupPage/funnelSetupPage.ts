import { LightningElement, wire } from 'lwc';
import mayMap from '@salesforce/customPermission/Map_Funnel_Stages';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { fill } from 'c/formatting';
import { funnelLabels } from 'c/funnelLabels';
import type { Funnel } from 'c/funnelModel';
import {
    dealTypesQuery,
    isConflict,
    leadTypesQuery,
    saveChanges,
    setupDataFrom,
    setupQuery,
    typedObjects
} from 'c/funnelSetupData';
import type { SetupAnswer, SetupData, TypesAnswer } from 'c/funnelSetupData';
import { changesBetween, funnelOf } from 'c/funnelSetupModel';
import type { Change, SetupMapping, SetupState } from 'c/funnelSetupModel';
import { changeLines, countOfChanges } from 'c/setupFacts';
import type { ChangeLine } from 'c/setupFacts';
import { setupLabels } from 'c/setupLabels';
import { faultLines, summaryOf } from './setupState';

interface SaveRequest {
    readonly changes: readonly Change[];
    readonly after: SetupState;
}

/** The set-up of the funnel in this org: what its values stand for, its stages, all of it as a file, and its health. */
export default class FunnelSetupPage extends LightningElement {
    labels = funnelLabels;
    words = setupLabels;
    mayMap = mayMap === true;
    answer: SetupAnswer | undefined;
    dealTypes: TypesAnswer | undefined;
    leadTypes: TypesAnswer | undefined;
    data: SetupData | undefined;
    errors: unknown;
    saveError: unknown;
    conflictName = '';
    isTorn = false;
    lost: readonly ChangeLine[] = [];
    /** What happened last, for eyes and screen readers. */
    message = '';
    isSaving = false;
    tab = 'mapping';
    refreshes: Record<string, (() => Promise<void>) | undefined> = {};

    @wire(graphql, { query: setupQuery })
    wiredSetup({ data, errors, refresh }: GraphQLWireResult<SetupAnswer>): void {
        this.refreshes = { ...this.refreshes, setup: refresh };
        this.errors = errors?.length ? errors : undefined;
        this.answer = data ?? this.answer;
        this.read();
    }

    // records are counted by type only where an object has types: elsewhere there is no field to group by
    get dealTypesQuery(): GraphQLQuery | undefined {
        return typedObjects(this.answer).includes('Opportunity') ? dealTypesQuery : undefined;
    }

    @wire(graphql, { query: '$dealTypesQuery' })
    wiredDealTypes({ data, refresh }: GraphQLWireResult<TypesAnswer>): void {
        if (this.dealTypesQuery) {
            this.refreshes = { ...this.refreshes, deals: refresh };
            this.dealTypes = data ?? this.dealTypes;
            this.read();
        }
    }

    get leadTypesQuery(): GraphQLQuery | undefined {
        return typedObjects(this.answer).includes('Lead') ? leadTypesQuery : undefined;
    }

    @wire(graphql, { query: '$leadTypesQuery' })
    wiredLeadTypes({ data, refresh }: GraphQLWireResult<TypesAnswer>): void {
        if (this.leadTypesQuery) {
            this.refreshes = { ...this.refreshes, leads: refresh };
            this.leadTypes = data ?? this.leadTypes;
            this.read();
        }
    }

    read(): void {
        const { dealTypes, leadTypes } = this;
        this.data =
            setupDataFrom(this.answer, {
                ...(dealTypes ? { Opportunity: dealTypes } : {}),
                ...(leadTypes ? { Lead: leadTypes } : {})
            }) ?? this.data;
    }

    get state(): SetupState | undefined {
        return this.data?.state;
    }

    get funnel(): Funnel | undefined {
        return this.state && funnelOf(this.state);
    }

    get isHidden(): boolean {
        return this.data !== undefined && this.state === undefined;
    }

    get summary(): string {
        return this.data && this.funnel ? summaryOf(this.funnel, this.data.values) : '';
    }

    get faults(): { key: string; text: string }[] {
        return this.state ? faultLines(this.state) : [];
    }

    get hasFaults(): boolean {
        return this.faults.length > 0;
    }

    get isStages(): boolean {
        return this.tab === 'stages';
    }

    get isFile(): boolean {
        return this.tab === 'file';
    }

    get isHealth(): boolean {
        return this.tab === 'health';
    }

    get conflictText(): string {
        return fill(setupLabels.conflictText, this.conflictName);
    }

    handleTab(event: Event): void {
        this.tab = (event.target as HTMLElement & { value: string }).value;
    }

    handleMap(event: CustomEvent<{ mapping: SetupMapping; name: string; target: string }>): void {
        const { mapping, name, target } = event.detail;
        const changed = this.state ? changesBetween(this.state, { stages: [], mappings: [mapping] }) : [];
        // a mapping that is switched off and was never there is nothing
        const changes = changed.filter(({ before }) => before !== undefined || mapping.isActive);
        if (changes.length > 0) {
            const saved = mapping.isActive
                ? fill(funnelLabels.setupSaved, name, target)
                : fill(funnelLabels.setupSavedNone, name);
            void this.save(changes, this.state as SetupState, saved);
        }
    }

    handleSave({ detail: { changes, after } }: CustomEvent<SaveRequest>): void {
        void this.save(changes, after, fill(setupLabels.saved, countOfChanges(changes.length)));
    }

    async save(changes: readonly Change[], after: SetupState, saved: string): Promise<void> {
        const { state } = this;
        if (!state || this.isSaving) {
            return;
        }
        this.isSaving = true;
        this.forget();
        this.message = funnelLabels.setupSaving;
        const result = await saveChanges(changes, state);
        if (result.kind === 'failed') {
            this.message = '';
            this.lost = changeLines(changes, state, after);
            this.isTorn = !result.undone;
            if (isConflict(result.error)) {
                this.conflictName = result.change.name;
            } else {
                this.saveError = result.error;
            }
        } else {
            this.message = saved;
        }
        // the page shows what the org holds, whatever became of the saving
        await this.reload();
        this.isSaving = false;
    }

    forget(): void {
        this.saveError = undefined;
        this.conflictName = '';
        this.isTorn = false;
        this.lost = [];
    }

    handleRetry(): void {
        this.forget();
        void this.reload();
    }

    async reload(): Promise<void> {
        try {
            await Promise.all(Object.values(this.refreshes).map((refresh) => refresh?.() ?? Promise.resolve()));
        } catch (error) {
            this.errors = error;
        }
    }
}
