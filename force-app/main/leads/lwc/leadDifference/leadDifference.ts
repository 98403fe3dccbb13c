import { LightningElement, api } from 'lwc';
import { TAKES_NO_VALUE } from 'c/criteriaModel';
import type { Operator } from 'c/criteriaModel';
import { fill, formatNumber } from 'c/formatting';
import { studioLabels as labels } from 'c/leadStudioLabels';
import { differencesOf } from 'c/leadStudioModel';
import type { Draft, DraftCriterion } from 'c/leadStudioModel';
import { differenceText } from 'c/leadStudioWords';
import type { Telling } from 'c/leadStudioWords';

const isFilledIn = ({ field, operator, values }: DraftCriterion): boolean =>
    field !== '' && (values.length > 0 || TAKES_NO_VALUE.has(operator as Operator));

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
        const after = { ...this.after, criteria: this.after.criteria.filter(isFilledIn) };
        return differencesOf(this.before, after).map((difference) => differenceText(difference, this.telling));
    }

    get isSame(): boolean {
        return this.lines.length === 0;
    }
}
