import { teamLabels as labels } from 'c/alignmentAccountLabels';
import type { DealRow, FigureView } from 'c/alignmentPipeline';
import { fill, formatAmount, formatDate, formatNumber, plural } from 'c/formatting';
import type { Deal, Figure, Pipeline } from 'c/pipelineModel';

const countText = (count: number): string => plural(count, { one: labels.dealsOne, other: labels.dealsOther });

export const dealRow = (deal: Deal, today: string): DealRow => ({
    key: deal.id,
    name: deal.name,
    stage: deal.stage,
    amount: deal.amount === undefined ? labels.noFigure : formatAmount(deal.amount),
    closeDate: deal.closeDate ? formatDate(deal.closeDate) : '',
    late: !deal.isClosed && deal.closeDate < today ? labels.late : ''
});

/** @param today YYYY-MM-DD */
export function figureViews({ open, weighted, winRate, cycle, stageAge }: Pipeline, today: string): FigureView[] {
    const figure = (
        key: string,
        name: string,
        { value, deals }: Figure,
        format: (value: number) => string,
        detail = countText(deals.length)
    ): FigureView => ({
        key,
        name,
        value: value === undefined ? labels.noFigure : format(value),
        detail,
        caption: fill(labels.dealsOf, name),
        deals: deals.map((deal) => dealRow(deal, today))
    });
    const days = (value: number): string => formatNumber(Math.round(value));
    const middle = ({ deals }: Figure): string => `${labels.middle}, ${countText(deals.length)}`;
    return [
        figure('open', labels.openAmount, open, formatAmount),
        figure('weighted', labels.weighted, weighted, formatAmount),
        figure(
            'winRate',
            labels.winRate,
            winRate,
            (value) => fill(labels.percent, Math.round(value * 100)),
            fill(labels.ofDeals, formatNumber(winRate.won), formatNumber(winRate.deals.length))
        ),
        figure('cycle', labels.cycle, cycle, days, middle(cycle)),
        figure('stageAge', labels.stageAge, stageAge, days, middle(stageAge))
    ];
}
