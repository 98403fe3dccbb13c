import { LightningElement, api } from 'lwc';
import { teamLabels as labels } from 'c/alignmentAccountLabels';

export interface DealRow {
    readonly key: string;
    readonly name: string;
    readonly stage: string;
    readonly amount: string;
    readonly closeDate: string;
    /** Empty: its close date has not passed. */
    readonly late: string;
}

export interface FigureView {
    readonly key: string;
    readonly name: string;
    readonly value: string;
    readonly detail: string;
    readonly caption: string;
    readonly deals: readonly DealRow[];
}

/** Figures of a pipeline. Choosing one shows the deals that it is made of. */
export default class AlignmentPipeline extends LightningElement {
    @api figures: readonly FigureView[] = [];
    @api next: readonly DealRow[] = [];

    labels = labels;
    openKey: string | undefined;

    get buttons(): (FigureView & { isOpen: string; isOff: boolean })[] {
        return this.figures.map((figure) => ({
            ...figure,
            isOpen: String(figure.key === this.openKey),
            isOff: figure.deals.length === 0
        }));
    }

    get opened(): FigureView | undefined {
        return this.figures.find(({ key }) => key === this.openKey);
    }

    get hasNext(): boolean {
        return this.next.length > 0;
    }

    handleFigure(event: Event): void {
        const { figure } = (event.currentTarget as HTMLElement).dataset;
        this.openKey = this.openKey === figure ? undefined : figure;
    }
}
