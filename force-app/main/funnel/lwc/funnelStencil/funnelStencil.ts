import { LightningElement } from 'lwc';
import { funnelLabels } from 'c/funnelLabels';

/** Has the outline and the height of the ribbon while the ribbon is loading, so that the page does not jump. */
export default class FunnelStencil extends LightningElement {
    labels = funnelLabels;
    places = [1, 2, 3, 4, 5, 6, 7, 8];
}
