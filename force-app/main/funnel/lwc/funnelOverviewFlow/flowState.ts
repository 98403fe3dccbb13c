import { fill, formatDate, formatDecimal, formatNumber } from 'c/formatting';
import type { BarPart, FlowBar } from 'c/funnelFlowChart';
import type { Flow, FlowLine, FlowObject } from 'c/funnelFlowModel';
import type { Outcome } from 'c/funnelHistoryModel';
import type { NamedFigure } from 'c/funnelFigures';
import { funnelLabels } from 'c/funnelLabels';
import { overviewLabels as labels } from 'c/funnelOverviewLabels';
import type { StageCell, StageRow } from 'c/funnelStageTable';
import { stepText } from 'c/valueLabels';
import { figuresOf, labelOf, nameOf, OBJECT_LABELS, OUTCOMES } from './flowFigures';

/** The flow of one object, ready to be drawn. */
export interface FlowDrawing {
    readonly key: FlowObject;
    readonly heading: string;
    readonly tableHeading: string;
    readonly days: readonly FlowBar[];
    readonly shares: readonly FlowBar[];
    readonly rows: readonly StageRow[];
    /** Detours, and what the history does not tell, counted. */
    readonly figures: readonly NamedFigure[];
    /** How far the history goes. */
    readonly notes: readonly string[];
}

export const SHARE_KEYS = [
    { key: 'on' as const, label: labels.keyOn },
    { key: 'left' as const, label: labels.keyLeft },
    { key: 'ended' as const, label: labels.keyEnded },
    { key: 'open' as const, label: labels.keyOpen }
];

export function flowDrawing(flow: Flow): FlowDrawing {
    const most = Math.max(
        1,
        ...flow.lines.flatMap(({ stay, stage }) => [stay.upper ?? stay.median ?? 0, stage.targetDays ?? 0])
    );
    return {
        key: flow.object,
        heading: OBJECT_LABELS[flow.object],
        tableHeading: `${labels.flowTable}: ${OBJECT_LABELS[flow.object]}`,
        days: flow.lines.map((line) => daysBar(line, most)),
        shares: flow.lines.map(shareBar),
        rows: flow.lines.map(rowOf),
        figures: figuresOf(flow),
        notes: notesOf(flow)
    };
}

const barOf = (line: FlowLine, text: string, parts: readonly BarPart[]): FlowBar => ({
    key: line.key,
    name: nameOf(line),
    owner: line.stage.owner,
    isStep: line.sellingStep !== '',
    text,
    parts
});

const days = (value: number): string => formatNumber(value);
const daysOrNot = (value: number | undefined): string => (value === undefined ? labels.daysNotYet : days(value));

function daysBar(line: FlowLine, most: number): FlowBar {
    const { stay, stage, sellingStep } = line;
    const share = (value: number): number => (value / most) * 100;
    if (line.ended > 0 && line.ended === line.reached) {
        return barOf(line, fill(labels.flowEnded, formatNumber(line.ended)), []);
    }
    const target = sellingStep === '' ? stage.targetDays : undefined;
    const parts: BarPart[] = [];
    if (stay.lower !== undefined) {
        const end = stay.upper ?? most;
        parts.push({
            key: stay.upper === undefined ? 'more' : 'range',
            x: share(stay.lower),
            width: share(end - stay.lower)
        });
        if (stay.median !== undefined) {
            parts.push({ key: 'median', x: Math.min(99, share(stay.median)), width: 0.8 });
        }
    }
    if (target !== undefined) {
        parts.push({ key: 'target', x: Math.min(99.4, share(target)), width: 0.6 });
    }
    const known = stay.lower ?? stay.median ?? stay.upper;
    const text =
        known === undefined
            ? labels.daysNone
            : fill(labels.daysText, daysOrNot(stay.lower), daysOrNot(stay.median), daysOrNot(stay.upper));
    return barOf(line, target === undefined ? text : `${text}, ${fill(labels.daysTarget, days(target))}`, parts);
}

function shareBar(line: FlowLine): FlowBar {
    const { reached, movedOn, left, ended, undecided } = line;
    const parts: BarPart[] = [];
    let x = 0;
    const counts = [
        ['on', movedOn],
        ['left', left],
        ['ended', ended],
        ['open', undecided]
    ] as const;
    for (const [key, count] of counts) {
        const width = reached > 0 ? (count / reached) * 100 : 0;
        parts.push({ key, x, width });
        x += width;
    }
    return barOf(
        line,
        shareText(line),
        parts.filter(({ width }) => width > 0)
    );
}

export const percent = (share: number): string => fill(labels.percent, formatDecimal(share * 100, 0));

function shareText({ conversion, movedOn, left, ended, undecided }: FlowLine): string {
    if (conversion !== undefined) {
        return fill(
            labels.flowText,
            percent(conversion),
            formatNumber(movedOn),
            formatNumber(left),
            formatNumber(undecided)
        );
    }
    return [
        ...(ended > 0 ? [fill(labels.flowEnded, formatNumber(ended))] : []),
        ...(undecided > 0 ? [fill(labels.flowOpen, formatNumber(undecided))] : [])
    ].join(', ');
}

function rowOf(line: FlowLine): StageRow {
    const name = nameOf(line);
    const counts = Object.keys(OUTCOMES).map((key) => cellOf(key, formatNumber(line[key as Outcome]), name));
    const { lower, median, upper } = line.stay;
    const share = line.conversion === undefined ? labels.unknown : percent(line.conversion);
    const isTimed = [lower, median, upper].some((value) => value !== undefined);
    const stay = isTimed
        ? fill(labels.daysText, daysOrNot(lower), daysOrNot(median), daysOrNot(upper))
        : labels.unknown;
    const onward = line.onward === undefined ? labels.unknown : days(line.onward);
    return {
        key: line.key,
        name: line.sellingStep === '' ? line.stage.name : fill(labels.stepOf, name),
        owner: line.sellingStep === '' ? line.stage.owner : undefined,
        isHere: false,
        cells: [
            ...counts,
            cellOf('conversion', share, name),
            cellOf('stay', stay, name),
            cellOf('onward', onward, name)
        ]
    };
}

function cellOf(key: string, text: string, name: string): StageCell {
    const isCount = OUTCOMES[key] !== undefined;
    const unit = isCount ? labelOf(key).toLowerCase() : labelOf(key);
    // a stay of no full day is a time, too; a count of nothing has no records
    const canOpen = text !== labels.unknown && !(isCount && text === formatNumber(0));
    return { key, text, unit, action: canOpen ? fill(labels.openOutcome, text, unit, name) : '' };
}

function notesOf(flow: Flow): string[] {
    return [
        flow.historyFrom === undefined
            ? { Lead: labels.noLeadHistory, Opportunity: labels.noDealHistory }[flow.object]
            : fill(labels.historyFrom, OBJECT_LABELS[flow.object], formatDate(flow.historyFrom))
    ];
}

/** Both objects in one table, as it is saved. */
export function flowLines(flows: readonly Flow[]): (string | number)[][] {
    const known = (value: number | undefined): string | number => value ?? '';
    return [
        [
            funnelLabels.columnStage,
            labels.columnStep,
            labels.columnObject,
            ...Object.values(OUTCOMES),
            labels.columnConversion,
            labels.columnLower,
            labels.columnMedian,
            labels.columnUpper,
            labels.columnOnward
        ],
        ...flows.flatMap(({ object, lines }) =>
            lines.map((line) => [
                line.stage.name,
                stepText(line.sellingStep),
                OBJECT_LABELS[object],
                ...Object.keys(OUTCOMES).map((key) => line[key as Outcome]),
                known(line.conversion === undefined ? undefined : Math.round(line.conversion * 1000) / 1000),
                known(line.stay.lower),
                known(line.stay.median),
                known(line.stay.upper),
                known(line.onward)
            ])
        )
    ];
}
