import { LightningElement, api, wire } from 'lwc';
import STAGE from '@salesforce/schema/Funnel_Stage__c';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { fill } from 'c/formatting';
import { countOfChanges } from 'c/setupFacts';
import { changesBetween, readSetup, writeSetup } from 'c/funnelSetupModel';
import type { Change, Fault, OrgValue, SetupState } from 'c/funnelSetupModel';
import { setupLabels } from 'c/setupLabels';

/** What a file would make of the set-up. */
interface Comparison {
    readonly faults: readonly Fault[];
    readonly changes: readonly Change[];
    readonly after: SetupState;
}

/** The whole set-up as a file. Fires `save` with the changes once their difference was looked at. */
export default class SetupTransfer extends LightningElement {
    @api values: readonly OrgValue[] = [];
    @api isSaving = false;

    labels = setupLabels;
    mayEdit = false;
    text = '';
    before: SetupState = { stages: [], mappings: [] };
    comparison: Comparison | undefined;

    /** What the org holds. */
    @api
    get state(): SetupState {
        return this.before;
    }
    set state(state: SetupState) {
        // the platform gives the same data again whenever it likes: a comparison stays then
        if (JSON.stringify(state) !== JSON.stringify(this.before)) {
            this.before = state;
            this.comparison = undefined;
        }
    }

    @wire(getObjectInfo, { objectApiName: STAGE })
    wiredStage({ data }: { data?: { readonly updateable: boolean } }): void {
        this.mayEdit = data?.updateable ?? this.mayEdit;
    }

    get file(): string {
        return writeSetup(this.before);
    }

    get isSame(): boolean {
        return this.comparison?.changes.length === 0 && !this.isRefused;
    }

    get isRefused(): boolean {
        return this.comparison?.faults.some(({ isFatal }) => isFatal) ?? false;
    }

    get saves(): boolean {
        return this.comparison !== undefined && !this.isSame;
    }

    get cannotSave(): boolean {
        return this.isSaving || this.isRefused;
    }

    get cannotCompare(): boolean {
        return this.text.trim() === '';
    }

    get saveLabel(): string {
        return fill(setupLabels.save, countOfChanges(this.comparison?.changes.length ?? 0));
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
        this.comparison = undefined;
    }

    handleFile(event: Event): void {
        const file = (event.target as HTMLInputElement).files?.[0];
        if (file) {
            const reader = new FileReader();
            reader.onload = () => {
                this.text = String(reader.result);
                this.handleCompare();
            };
            reader.readAsText(file);
        }
    }

    handleCompare(): void {
        const { state, faults } = readSetup(this.text, this.before);
        const after = state ? this.withRest(state) : this.before;
        this.comparison = { faults, changes: state ? changesBetween(this.before, state) : [], after };
    }

    /** What the file does not name stays as it is. */
    withRest({ stages, mappings }: SetupState): SetupState {
        const changed = changesBetween(this.before, { stages, mappings });
        const keys = new Set(changed.map(({ kind, key }) => `${kind} ${key.toLowerCase()}`));
        const rest = this.before.stages.filter(({ key }) => !keys.has(`stage ${key.toLowerCase()}`));
        const changedMappings = changed.flatMap((change) => (change.kind === 'mapping' ? [change] : []));
        const replaced = new Set(changedMappings.map(({ before }) => before));
        return {
            stages: [...rest, ...changed.flatMap((change) => (change.kind === 'stage' ? [change.after] : []))],
            mappings: [
                ...this.before.mappings.filter((mapping) => !replaced.has(mapping)),
                ...changedMappings.map(({ after }) => after)
            ]
        };
    }

    handleSave(): void {
        const { changes = [], after = this.before } = this.comparison ?? {};
        this.dispatchEvent(new CustomEvent('save', { detail: { changes, after } }));
    }
}
