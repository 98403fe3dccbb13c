/** The numbers of a flow, and the records that each is of. */
import { behindLabels } from 'c/funnelBehindLabels';
import { fill, formatNumber } from 'c/formatting';
import type { NamedFigure } from 'c/funnelFigures';
import type { Flow, FlowLine, FlowObject } from 'c/funnelFlowModel';
import type { Figure, ObjectFigure, Outcome, StationFigure } from 'c/funnelHistoryModel';
import { funnelLabels } from 'c/funnelLabels';
import { overviewLabels as labels } from 'c/funnelOverviewLabels';
import type { StageColumn } from 'c/funnelStageTable';
import { stepText } from 'c/valueLabels';

export const OBJECT_LABELS: Readonly<Record<FlowObject, string>> = {
    Lead: funnelLabels.columnLeads,
    Opportunity: funnelLabels.columnDeals
};

/** Outcomes of a stage, by column. */
export const OUTCOMES: Readonly<Record<string, string>> = {
    reached: labels.columnReached,
    movedOn: labels.columnMovedOn,
    left: labels.columnLeft,
    ended: labels.columnEnded,
    undecided: labels.columnUndecided
} satisfies Record<Outcome, string>;

/** What each further column is worked out from. */
const WORKED_OUT: Readonly<Record<string, { readonly label: string; readonly figure: StationFigure }>> = {
    conversion: { label: labels.columnConversion, figure: 'decided' },
    stay: { label: behindLabels.columnStay, figure: 'timed' },
    onward: { label: labels.columnOnward, figure: 'onward' }
};

export const labelOf = (column: string): string => OUTCOMES[column] ?? WORKED_OUT[column]?.label ?? '';

export const COLUMNS: readonly StageColumn[] = [...Object.keys(OUTCOMES), ...Object.keys(WORKED_OUT)].map((key) => ({
    key,
    label: labelOf(key)
}));

/** A stage, or the selling step of it, in words. */
export const nameOf = ({ sellingStep, stage }: FlowLine): string => stepText(sellingStep) || stage.name;

/** A number of the flow whose records are asked for. */
export interface FlowFigure {
    readonly object: FlowObject;
    /** Of a station; empty: of all records. */
    readonly key: string;
    readonly figure: Figure;
    /** Undefined: the number counts no records. */
    readonly count: number | undefined;
    readonly heading: string;
}

/** @param column of the table */
export function figureAt(flow: Flow, key: string, column: string): FlowFigure | undefined {
    const line = flow.lines.find((one) => one.key === key);
    const figure = OUTCOMES[column] === undefined ? WORKED_OUT[column]?.figure : (column as Outcome);
    if (!line || !figure) {
        return undefined;
    }
    const decided = figure === 'decided' ? line.movedOn + line.left : undefined;
    return {
        object: flow.object,
        key,
        figure,
        count: OUTCOMES[column] === undefined ? decided : line[column as Outcome],
        heading: fill(labels.recordsOf, labelOf(column), nameOf(line))
    };
}

const ALL_FIGURES: readonly { readonly figure: ObjectFigure; readonly label: string }[] = [
    { figure: 'records', label: behindLabels.records },
    { figure: 'withDetours', label: behindLabels.withDetours },
    { figure: 'skips', label: behindLabels.skips },
    { figure: 'movesBack', label: behindLabels.movesBack },
    { figure: 'reentries', label: behindLabels.reentries },
    { figure: 'untimedAnywhere', label: behindLabels.untimed },
    { figure: 'gaps', label: behindLabels.gaps }
];

function numberOf(flow: Flow, figure: ObjectFigure): number {
    return figure === 'untimedAnywhere'
        ? flow.lines.reduce((sum, line) => sum + (line.sellingStep === '' ? line.untimed : 0), 0)
        : flow[figure];
}

/** What the history does not tell is named only where there is some. */
export function figuresOf(flow: Flow): NamedFigure[] {
    const name = OBJECT_LABELS[flow.object];
    return ALL_FIGURES.flatMap(({ figure, label }) => {
        const count = numberOf(flow, figure);
        const text = formatNumber(count);
        const action = count > 0 ? fill(behindLabels.open, text, label, name) : '';
        return count > 0 || !['untimedAnywhere', 'gaps'].includes(figure) ? [{ key: figure, label, text, action }] : [];
    });
}

/** Moves are counted each, records once: only what counts records says how many there are to be found. */
export function figureOfAll(flow: Flow, figure: ObjectFigure): FlowFigure {
    const label = ALL_FIGURES.find((one) => one.figure === figure)?.label ?? '';
    return {
        object: flow.object,
        key: '',
        figure,
        count: ['records', 'withDetours', 'gaps'].includes(figure) ? numberOf(flow, figure) : undefined,
        heading: fill(labels.recordsOf, label, OBJECT_LABELS[flow.object])
    };
}
