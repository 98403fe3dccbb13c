import { LightningElement, api } from 'lwc';
import { boardLabels as labels } from 'c/alignmentBoardLabels';

export interface ConditionRow {
    readonly key: string;
    readonly text: string;
    /** Empty: the records say nothing. */
    readonly hint: string;
    /** Whether the person's own function ticked it. */
    readonly holds: boolean;
    /** Who ticked, a line a function. */
    readonly marks: readonly { readonly key: string; readonly text: string; readonly cssClass: string }[];
}

export interface ConditionList {
    readonly key: string;
    readonly heading: string;
    readonly rows: readonly ConditionRow[];
}

/** Conditions for leaving things as they are, and for tightening. Fires `tick` with `condition` and `holds`. */
export default class AlignmentConditions extends LightningElement {
    @api lists: readonly ConditionList[] = [];
    /** Whether the person ticks for one of the functions. */
    @api mayTick = false;
    @api isSaving = false;

    labels = labels;

    handleTick(event: CustomEvent<{ checked: boolean }>): void {
        const condition = (event.currentTarget as HTMLElement).dataset.condition;
        this.dispatchEvent(new CustomEvent('tick', { detail: { condition, holds: event.detail.checked } }));
    }
}
