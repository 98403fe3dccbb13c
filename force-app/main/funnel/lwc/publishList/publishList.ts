import { LightningElement, api } from 'lwc';
import type { Comparison } from 'c/publishModel';
import { lineFrom } from './lines';
import type { PublishLine } from './lines';

/** What was published, beside what holds now: a line for each object and definition. */
export default class PublishList extends LightningElement {
    @api comparisons: readonly Comparison[] = [];
    /** What the org calls its objects, in the plural, by API name. */
    @api objectLabels: ReadonlyMap<string, string> = new Map();

    get lines(): PublishLine[] {
        return this.comparisons.map((comparison) => lineFrom(comparison, this.objectLabels));
    }
}
