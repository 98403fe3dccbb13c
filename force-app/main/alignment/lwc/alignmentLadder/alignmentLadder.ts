import { LightningElement, api } from 'lwc';
import { alignmentLabels as labels } from 'c/alignmentLabels';
import type { WaveResults } from 'c/alignmentResultsData';
import { ladderOf } from './ladderRows';
import type { LadderRow } from './ladderRows';

/** The twenty statements by the gap between Sales and Marketing, the largest first. */
export default class AlignmentLadder extends LightningElement {
    @api wave: WaveResults | undefined;

    labels = labels;

    get rows(): LadderRow[] {
        return this.wave ? ladderOf(this.wave) : [];
    }

    get isEmpty(): boolean {
        return this.rows.length === 0;
    }
}
