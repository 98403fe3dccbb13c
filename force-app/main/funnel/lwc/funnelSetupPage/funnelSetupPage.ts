import { LightningElement, wire } from 'lwc';
import mayMap from '@salesforce/customPermission/Map_Funnel_Stages';
import { graphql } from 'lightning/graphql';
import type { GraphQLWireResult } from 'lightning/graphql';
import { funnelLabels } from 'c/funnelLabels';
import { healthLabels } from 'c/healthLabels';
import { saveMapping, setupDataFrom, setupQuery } from 'c/funnelSetupData';
import type { SetupAnswer, SetupData } from 'c/funnelSetupData';
import { choiceFrom, drawingOf, savedText } from './setupState';
import type { SetupDrawing, SetupLine } from './setupState';

/** The values of this org and what they stand for; whoever may, maps them by picking. */
export default class FunnelSetupPage extends LightningElement {
    labels = funnelLabels;
    health = healthLabels;
    mayMap = mayMap === true;
    data: SetupData | undefined;
    errors: unknown;
    saveError: unknown;
    /** What happened last, for eyes and screen readers. */
    message = '';
    isSaving = false;
    refresh: (() => Promise<void>) | undefined;

    @wire(graphql, { query: setupQuery })
    wiredSetup({ data, errors, refresh }: GraphQLWireResult<SetupAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        this.data = setupDataFrom(data) ?? this.data;
    }

    get drawing(): SetupDrawing | undefined {
        return this.data?.funnel && drawingOf(this.data.funnel, this.data);
    }

    get isHidden(): boolean {
        return this.data !== undefined && this.data.funnel === undefined;
    }

    handlePick(event: CustomEvent<{ value: string }>): void {
        const key = (event.target as HTMLElement).dataset.key;
        const lines = this.drawing?.sections.flatMap((section) => section.lines) ?? [];
        const line = lines.find((candidate) => candidate.key === key);
        if (line && event.detail.value !== line.picked) {
            void this.save(line, event.detail.value);
        }
    }

    async save(line: SetupLine, value: string): Promise<void> {
        const options = this.drawing?.options ?? [];
        this.isSaving = true;
        this.saveError = undefined;
        this.message = funnelLabels.setupSaving;
        try {
            await saveMapping(line.source, choiceFrom(value), this.data?.mappingIds.get(line.key.toLowerCase()));
            this.message = savedText(line, value, options);
        } catch (error) {
            this.saveError = error;
            this.message = '';
        }
        // the choices show what the org holds, whatever became of the saving
        await this.reload();
        this.isSaving = false;
    }

    handleRetry(): void {
        void this.reload();
    }

    async reload(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }
}
