import { LightningElement, api } from 'lwc';
import { boardLabels as labels } from 'c/alignmentBoardLabels';

export interface MoveRow {
    readonly key: string;
    readonly text: string;
    readonly buttonTitle: string;
}

export interface ActionRow {
    readonly key: string;
    readonly subject: string;
    readonly owner: string;
    readonly due: string;
    readonly from: string;
    readonly state: string;
    readonly stateClass: string;
    readonly mayFinish: boolean;
    readonly doneTitle: string;
}

/** Moves to choose from, and the actions there are. Fires `make` with `subject`, and `finish` with `actionId`. */
export default class AlignmentActions extends LightningElement {
    @api moves: readonly MoveRow[] = [];
    @api movesText = '';
    @api actions: readonly ActionRow[] = [];
    @api mayAct = false;
    @api isSaving = false;

    labels = labels;

    get hasMoves(): boolean {
        return this.moves.length > 0;
    }

    get isEmpty(): boolean {
        return this.actions.length === 0;
    }

    handleMake(event: Event): void {
        const { subject } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('make', { detail: { subject: subject ?? '' } }));
    }

    handleFinish(event: Event): void {
        const { action } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('finish', { detail: { actionId: action } }));
    }
}
