import { LightningElement, api } from 'lwc';
import { fill, formatNumber } from 'c/formatting';
import { studioLabels as labels } from 'c/leadStudioLabels';
import { differencesOf } from 'c/leadStudioModel';
import type { Draft } from 'c/leadStudioModel';
import { differenceText } from 'c/leadStudioWords';
import type { Telling } from 'c/leadStudioWords';

/** What is different between two versions, in words. */
export default class LeadDifference extends LightningElement {
    @api before!: Draft;
    @api after!: Draft;
    /** Of the version before; undefined: the list stands below a heading of somebody else. */
    @api version: number | undefined;
    @api telling!: Telling;

    labels = labels;

    get heading(): string {
        return this.version === undefined ? '' : fill(labels.diffTitle, formatNumber(this.version));
    }

    get lines(): string[] {
        // What is not filled in yet is nothing to tell of.
        const after = { ...this.after, criteria: this.after.criteria.filter(({ field }) => field !== '') };
        return differencesOf(this.before, after).map((difference) => differenceText(difference, this.telling));
    }

    get isSame(): boolean {
        return this.lines.length === 0;
    }
}
