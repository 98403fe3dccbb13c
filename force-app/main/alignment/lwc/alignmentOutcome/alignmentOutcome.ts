import { LightningElement, api } from 'lwc';

export interface OutcomeView {
    readonly heading: string;
    readonly text: string;
    readonly iconName: string;
    readonly points: readonly { readonly key: string; readonly text: string }[];
}

/** What follows from the ticks: in words, with the points to talk about. */
export default class AlignmentOutcome extends LightningElement {
    @api outcome: OutcomeView | undefined;

    get hasPoints(): boolean {
        return (this.outcome?.points.length ?? 0) > 0;
    }
}
