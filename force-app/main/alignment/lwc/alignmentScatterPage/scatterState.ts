import { scatterLabels as labels } from 'c/alignmentScatterLabels';
import { ACCOUNTS_FROM, leftOut, linkOf, pointsOf, valueOf } from 'c/alignmentScatterModel';
import type { AccountScore, Fit, Link, Measure, Point } from 'c/alignmentScatterModel';
import type { Plot, PlotPoint } from 'c/alignmentScatterPlot';
import { bandTexts, scoreText } from 'c/alignmentWords';
import type { CsvLines } from 'c/csvModel';
import { fill, formatAmount, formatDecimal, formatNumber, plural } from 'c/formatting';
import { HIGHEST_TOTAL, LOWEST_TOTAL, NEUTRAL_TOTAL, bandOf } from 'c/surveyModel';

export const MEASURES: Readonly<Record<Measure, string>> = {
    winRate: labels.winRate,
    openAmount: labels.openAmount,
    weighted: labels.weighted
};

const IN_SENTENCES: Readonly<Record<Measure, string>> = {
    winRate: labels.theWinRate,
    openAmount: labels.theOpenAmount,
    weighted: labels.theWeighted
};

/** In the order of segments by name; after four they repeat, and the label says which is which. */
const SHAPES = [
    'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0',
    'M-5.5 -5.5H5.5V5.5H-5.5Z',
    'M0 -7.5L7.5 0L0 7.5L-7.5 0Z',
    'M0 -7L7 6H-7Z'
] as const;

export const segmentText = (segment: string): string => segment || labels.several;

export const segmentsIn = (accounts: readonly AccountScore[]): string[] =>
    [...new Set(accounts.map(({ segment }) => segment))].sort();

const valueText = (value: number, measure: Measure): string =>
    measure === 'winRate' ? fill(labels.percent, Math.round(value)) : formatAmount(value);

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

/** Tens around the scores, so that they do not lie on top of each other; within 20 and 100. */
function axisOf(points: readonly Point[]): { readonly low: number; readonly high: number } {
    const scores = points.map(({ x }) => x);
    return {
        low: Math.max(LOWEST_TOTAL, Math.floor((Math.min(...scores, NEUTRAL_TOTAL) - 2) / 10) * 10),
        high: Math.min(HIGHEST_TOTAL, Math.ceil((Math.max(...scores, NEUTRAL_TOTAL) + 2) / 10) * 10)
    };
}

type Place = (value: number) => string;

/** A round number from which the axis is not lower. */
function topOf(points: readonly Point[], measure: Measure): number {
    if (measure === 'winRate') {
        return 100;
    }
    const highest = Math.max(1, ...points.map(({ y }) => y));
    const power = 10 ** Math.floor(Math.log10(highest));
    return Math.ceil(highest / power) * power;
}

export interface Drawing {
    readonly plot: Plot;
    readonly verdict: string;
    readonly notes: readonly { readonly key: string; readonly text: string }[];
}

/** @param all accounts of all segments, so that a segment keeps its shape; @param accounts those that are looked at */
export function drawingOf(all: readonly AccountScore[], accounts: readonly AccountScore[], measure: Measure): Drawing {
    const points = pointsOf(accounts, measure).sort((a, b) => a.x - b.x);
    const link = linkOf(points);
    const segments = segmentsIn(all);
    const shapeOf = (segment: string): string => SHAPES[segments.indexOf(segment) % SHAPES.length] ?? SHAPES[0];
    const top = topOf(points, measure);
    const downOf: Place = (value) => percent(1 - Math.min(1, Math.max(0, value / top)));
    const { low, high } = axisOf(points);
    const acrossOf: Place = (score) => percent((score - low) / (high - low));
    return {
        plot: {
            name: fill(labels.picture, IN_SENTENCES[measure]),
            points: points.map((point) => plotPoint(point, measure, shapeOf(point.account.segment), acrossOf, downOf)),
            low: formatNumber(low),
            high: formatNumber(high),
            neutral: acrossOf(NEUTRAL_TOTAL),
            ticks: [0.25, 0.5, 0.75, 1].map((part) => ({
                key: String(part),
                y: percent(1 - part),
                text: valueText(part * top, measure)
            })),
            pieces: link.kind === 'tooFew' ? [] : piecesOf(link.fit, points, acrossOf, downOf),
            legend: segments
                .filter((segment) => points.some(({ account }) => account.segment === segment))
                .map((segment) => ({ key: segment, shape: shapeOf(segment), text: segmentText(segment) }))
        },
        verdict: verdictOf(link, measure),
        notes: notesOf(accounts, measure, link)
    };
}

function plotPoint(
    { account, x, y }: Point,
    measure: Measure,
    shape: string,
    acrossOf: Place,
    downOf: Place
): PlotPoint {
    return {
        key: account.accountId,
        x: acrossOf(x),
        y: downOf(y),
        shape,
        label: fill(
            labels.point,
            account.name,
            segmentText(account.segment),
            scoreText(x),
            bandTexts[bandOf(x)],
            IN_SENTENCES[measure],
            valueText(y, measure),
            formatNumber(account.won),
            formatNumber(account.closed)
        )
    };
}

const PIECES = 16;

/** From the lowest score to the highest: beyond them the line says nothing. */
function piecesOf(fit: Fit, points: readonly Point[], acrossOf: Place, downOf: Place): Plot['pieces'] {
    const [from, to] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 0];
    const at = (index: number): { x: string; y: string; low: string; high: string } => {
        const x = from + ((to - from) * index) / PIECES;
        const { y, halfWidth } = fit.at(x);
        return { x: acrossOf(x), y: downOf(y), low: downOf(y - halfWidth), high: downOf(y + halfWidth) };
    };
    return Array.from({ length: PIECES }, (_, index) => {
        const [a, b] = [at(index), at(index + 1)];
        return {
            key: String(index),
            x1: a.x,
            x2: b.x,
            y1: a.y,
            y2: b.y,
            low1: a.low,
            low2: b.low,
            high1: a.high,
            high2: b.high
        };
    });
}

function verdictOf(link: Link, measure: Measure): string {
    if (link.kind === 'tooFew') {
        return fill(labels.tooFew, formatNumber(link.count), formatNumber(ACCOUNTS_FROM));
    }
    const { slope, slopeHalfWidth, count } = link.fit;
    const change = (value: number): string => {
        const sign = value > 0 ? '+' : '';
        return measure === 'winRate'
            ? fill(labels.pointsOfRate, `${sign}${formatDecimal(10 * value, 0)}`)
            : `${sign}${formatAmount(10 * value)}`;
    };
    return fill(
        link.kind === 'noise' ? labels.noise : labels.up,
        formatNumber(count),
        IN_SENTENCES[measure],
        change(slope - slopeHalfWidth),
        change(slope + slopeHalfWidth)
    );
}

function notesOf(accounts: readonly AccountScore[], measure: Measure, link: Link): Drawing['notes'] {
    const { hidden, fewDeals } = leftOut(accounts, measure);
    const notes = [
        hidden > 0 ? plural(hidden, { one: labels.leftOutHiddenOne, other: labels.leftOutHiddenOther }) : '',
        fewDeals > 0 ? plural(fewDeals, { one: labels.leftOutFewOne, other: labels.leftOutFewOther }) : '',
        link.kind === 'tooFew' ? '' : labels.twenty,
        labels.segmentNote
    ];
    return notes.filter((text) => text !== '').map((text) => ({ key: text, text }));
}

export interface TableRow {
    readonly key: string;
    readonly name: string;
    readonly segment: string;
    readonly score: string;
    readonly band: string;
    readonly winRate: string;
    readonly closed: string;
    readonly openAmount: string;
    readonly weighted: string;
}

const byScore = (a: AccountScore, b: AccountScore): number =>
    (b.score ?? -1) - (a.score ?? -1) || (a.name < b.name ? -1 : 1);

export const rowsOf = (accounts: readonly AccountScore[]): TableRow[] =>
    accounts.toSorted(byScore).map((account) => {
        const winRate = valueOf(account, 'winRate');
        return {
            key: account.accountId,
            name: account.name,
            segment: segmentText(account.segment),
            score: account.score === undefined ? labels.notShown : scoreText(account.score),
            band: account.score === undefined ? '' : bandTexts[bandOf(account.score)],
            winRate: winRate === undefined ? labels.tooFewDeals : valueText(winRate, 'winRate'),
            closed: formatNumber(account.closed),
            openAmount: formatAmount(account.openAmount),
            weighted: formatAmount(account.weighted)
        };
    });

/** Plain numbers for spreadsheets. */
export const csvLines = (accounts: readonly AccountScore[]): CsvLines => [
    [
        labels.account,
        labels.segment,
        labels.score,
        labels.type,
        labels.winRate,
        labels.closed,
        labels.openAmount,
        labels.weighted
    ],
    ...accounts
        .toSorted(byScore)
        .map((account) => [
            account.name,
            segmentText(account.segment),
            account.score,
            account.score === undefined ? undefined : bandTexts[bandOf(account.score)],
            valueOf(account, 'winRate'),
            account.closed,
            account.openAmount,
            account.weighted
        ])
];
