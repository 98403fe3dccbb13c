import { LightningElement, api } from 'lwc';

/** A number and what it counts. */
export interface NamedFigure {
    readonly key: string;
    readonly label: string;
    readonly text: string;
    /** What a press on the number does; empty: it cannot be pressed. */
    readonly action: string;
}

/** Numbers with their names. Fires `figureselect` with the key when one is pressed. */
export default class FunnelFigures extends LightningElement {
    @api heading = '';
    @api figures: readonly NamedFigure[] = [];

    handlePress(event: Event): void {
        const { figure } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('figureselect', { detail: { figure } }));
    }
}
