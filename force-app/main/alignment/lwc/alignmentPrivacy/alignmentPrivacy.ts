import { LightningElement, api } from 'lwc';
import { alignmentLabels as labels } from 'c/alignmentLabels';
import { minimumOf } from 'c/disclosureModel';
import { fill } from 'c/formatting';

/** Says exactly who can see what. It is open until the person has begun. */
export default class AlignmentPrivacy extends LightningElement {
    /** Smallest group that is shown. */
    @api minimum: number | undefined;
    @api isOpen = false;

    labels = labels;

    get groups(): string {
        return fill(labels.privacyGroups, minimumOf(this.minimum));
    }
}
