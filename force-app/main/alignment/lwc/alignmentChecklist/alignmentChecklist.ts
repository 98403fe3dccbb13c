import { LightningElement, api } from 'lwc';
import { boardLabels as labels } from 'c/alignmentBoardLabels';

export interface CheckRow {
    readonly key: string;
    readonly text: string;
    readonly isDone: boolean;
    /** Whether the records prove it: nobody need tick. */
    readonly isProven: boolean;
    readonly iconName: string;
    readonly state: string;
    /** Evidence, or who ticked; empty: nobody did. */
    readonly why: string;
    readonly note: string;
    readonly noteLabel: string;
    /** Whether the person can tick it. */
    readonly isOpen: boolean;
    /** Whether there is a tick to add a note to. */
    readonly takesNote: boolean;
}

export interface CheckSection {
    readonly key: string;
    readonly heading: string;
    readonly rows: readonly CheckRow[];
}

/** The integration checklist. Fires `check` with `item`, `isDone` and `note`. */
export default class AlignmentChecklist extends LightningElement {
    @api sections: readonly CheckSection[] = [];
    @api isSaving = false;

    labels = labels;

    handleTick(event: CustomEvent<{ checked: boolean }>): void {
        const row = this.rowAt(event);
        this.tell(row, event.detail.checked, row?.note ?? '');
    }

    handleNote(event: Event): void {
        const row = this.rowAt(event);
        const note = (event.currentTarget as unknown as { value: string }).value.trim();
        if (row && note !== row.note) {
            this.tell(row, row.isDone, note);
        }
    }

    rowAt(event: Event): CheckRow | undefined {
        const { item } = (event.currentTarget as HTMLElement).dataset;
        return this.sections.flatMap(({ rows }) => rows).find(({ key }) => key === item);
    }

    tell(row: CheckRow | undefined, isDone: boolean, note: string): void {
        this.dispatchEvent(new CustomEvent('check', { detail: { item: row?.key, isDone, note } }));
    }
}
