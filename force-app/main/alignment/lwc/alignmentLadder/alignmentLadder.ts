import { LightningElement, api } from 'lwc';
import { alignmentLabels as labels } from 'c/alignmentLabels';
import { ladderOf, plainRowsOf } from './ladderRows';
import type { LadderGroup, LadderRow, PlainRow } from './ladderRows';

export type { LadderGroup } from './ladderRows';

/** The twenty statements by the gap between Sales and Marketing, the largest first. */
export default class AlignmentLadder extends LightningElement {
    @api group: LadderGroup | undefined;

    labels = labels;

    get rows(): LadderRow[] {
        return this.group ? ladderOf(this.group) : [];
    }

    get plainRows(): PlainRow[] {
        return this.group && this.rows.length === 0 ? plainRowsOf(this.group) : [];
    }

    get isPlain(): boolean {
        return this.plainRows.length > 0;
    }

    get isEmpty(): boolean {
        return this.rows.length === 0 && !this.isPlain;
    }
}
