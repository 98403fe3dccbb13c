import { LightningElement, api, wire } from 'lwc';
import STAGE from '@salesforce/schema/Funnel_Stage__c';
import { getObjectInfo } from 'lightning/uiObjectInfoApi';
import { fill } from 'c/formatting';
import { funnelLabels } from 'c/funnelLabels';
import { countOfChanges } from 'c/setupFacts';
import { addStage, changesBetween, editStage, faultsIn, moveStage } from 'c/funnelSetupModel';
import type { Change, Fault, OrgValue, SetupStage, SetupState } from 'c/funnelSetupModel';
import { setupLabels } from 'c/setupLabels';
import { ownerOptions, rowsOf } from './editorRows';
import type { StageRow } from './editorRows';

/** Stages renamed, reordered, added, retired and given to other owners. Fires `save` with the changes once they were looked at. */
export default class StageEditor extends LightningElement {
    @api values: readonly OrgValue[] = [];
    @api isSaving = false;

    labels = setupLabels;
    words = funnelLabels;
    owners = ownerOptions();
    mayEdit: boolean | undefined;
    newName = '';
    announcement = '';
    before: SetupState = { stages: [], mappings: [] };
    /** Undefined: nothing is edited. */
    drafts: readonly SetupStage[] | undefined;

    /** What the org holds. Whatever was edited on top of what it held before is given up: it is either saved or said. */
    @api
    get state(): SetupState {
        return this.before;
    }
    set state(state: SetupState) {
        // the platform gives the same data again whenever it likes: that takes nothing from anybody
        if (JSON.stringify(state) !== JSON.stringify(this.before)) {
            this.drafts = undefined;
        }
        this.before = state;
    }

    @wire(getObjectInfo, { objectApiName: STAGE })
    wiredStage({ data }: { data?: { readonly updateable: boolean } }): void {
        this.mayEdit = data?.updateable ?? this.mayEdit;
    }

    get isReadOnly(): boolean {
        return this.mayEdit !== true;
    }

    get saysReadOnly(): boolean {
        return this.mayEdit === false;
    }

    get stages(): readonly SetupStage[] {
        return this.drafts ?? this.before.stages;
    }

    get after(): SetupState {
        return { stages: this.stages, mappings: this.before.mappings };
    }

    get active(): StageRow[] {
        return rowsOf(
            this.stages.filter(({ isActive }) => isActive),
            this.isReadOnly || this.isSaving
        );
    }

    get retired(): StageRow[] {
        return rowsOf(
            this.stages.filter(({ isActive }) => !isActive),
            this.isReadOnly || this.isSaving
        );
    }

    get hasRetired(): boolean {
        return this.retired.length > 0;
    }

    get changes(): Change[] {
        return this.drafts ? changesBetween(this.before, { stages: this.drafts, mappings: [] }) : [];
    }

    get hasChanges(): boolean {
        return this.changes.length > 0;
    }

    get faults(): Fault[] {
        return faultsIn(this.after);
    }

    get cannotSave(): boolean {
        return this.isSaving || this.faults.some(({ isFatal }) => isFatal);
    }

    get saveLabel(): string {
        return fill(setupLabels.save, countOfChanges(this.changes.length));
    }

    get cannotAdd(): boolean {
        return this.isReadOnly || this.isSaving || this.newName.trim() === '';
    }

    keyOf(event: Event): string {
        return (event.currentTarget as HTMLElement).dataset.key ?? '';
    }

    handleName(event: CustomEvent<{ value: string }>): void {
        this.drafts = editStage(this.stages, this.keyOf(event), { name: event.detail.value });
    }

    handleOwner(event: CustomEvent<{ value: SetupStage['owner'] }>): void {
        this.drafts = editStage(this.stages, this.keyOf(event), { owner: event.detail.value });
    }

    handleDays(event: CustomEvent<{ value: string }>): void {
        const days = event.detail.value === '' ? undefined : Number(event.detail.value);
        this.drafts = editStage(this.stages, this.keyOf(event), { targetDays: days });
    }

    handleUp(event: Event): void {
        this.move(this.keyOf(event), -1);
    }

    handleDown(event: Event): void {
        this.move(this.keyOf(event), 1);
    }

    move(key: string, by: -1 | 1): void {
        this.drafts = moveStage(this.stages, key, by);
        const moved = this.drafts.find((stage) => stage.key === key);
        const count = this.drafts.filter(({ isActive }) => isActive).length;
        this.announcement = fill(setupLabels.moved, moved?.name ?? '', moved?.sequence ?? 0, count);
    }

    handleRetire(event: Event): void {
        this.drafts = editStage(this.stages, this.keyOf(event), { isActive: false });
    }

    handleRestore(event: Event): void {
        this.drafts = editStage(this.stages, this.keyOf(event), { isActive: true });
    }

    handleNewName(event: CustomEvent<{ value: string }>): void {
        this.newName = event.detail.value;
    }

    handleAdd(): void {
        this.drafts = addStage(this.stages, this.newName.trim());
        this.newName = '';
    }

    handleDiscard(): void {
        this.drafts = undefined;
        this.announcement = '';
    }

    handleSave(): void {
        this.dispatchEvent(new CustomEvent('save', { detail: { changes: this.changes, after: this.after } }));
    }
}
