import { LightningElement, api } from 'lwc';
import { alignmentLabels as labels } from 'c/alignmentLabels';
import { rowOf } from './scoreRows';
import type { NamedGroup, ScoreRow } from './scoreRows';

/** Scores of groups, one below the other: in numbers, and as a point with its error bar on the scale from 20 to 100. */
export default class AlignmentScores extends LightningElement {
    @api caption = '';
    /** Heading of the first column. */
    @api groupLabel = labels.group;
    @api groups: readonly NamedGroup[] = [];
    /** Smallest group that is shown. */
    @api minimum: number | undefined;

    labels = labels;

    get rows(): ScoreRow[] {
        return this.groups.map((group, index) => rowOf(group, index, this.minimum));
    }
}

export type { NamedGroup };
