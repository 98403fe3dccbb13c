import { fill, formatDate, formatDays, plural } from 'c/formatting';
import { historyLabels as labels } from 'c/funnelHistoryLabels';
import { pathThrough } from 'c/funnelHistoryModel';
import type { PathStep } from 'c/funnelHistoryModel';
import { daysBetween, SELLING_STEPS } from 'c/funnelModel';
import type { StageBar } from 'c/funnelHistoryBars';
import type { PathLine } from 'c/funnelHistoryPath';
import type { FunnelRecord, RibbonData } from 'c/funnelData';
import type { Funnel, FunnelStage, Place } from 'c/funnelModel';
import { stepText } from 'c/valueLabels';

/** The way of one record, ready to be drawn. */
export interface HistoryDrawing {
    readonly bars: readonly StageBar[];
    /** Newest first. */
    readonly lines: readonly PathLine[];
    readonly detours: string;
    /** What the history does not tell. */
    readonly notes: readonly string[];
}

/** @returns undefined where nothing is known of the record's past */
export function historyOf({ funnel, record }: RibbonData, now: string): HistoryDrawing | undefined {
    if (!funnel || !record || record.changes.length === 0 || funnel.stages.length === 0) {
        return undefined;
    }
    const path = pathThrough(funnel, { ...record, amount: 0 });
    const last = path.at(-1);
    const count = path.reduce((sum, { detours }) => sum + detours.length, 0);
    return {
        bars: barsOf(funnel, record, path, now),
        lines: path.map((step, index) => lineOf(step, String(index), record, now)).reverse(),
        detours:
            count === 0 ? labels.detoursNone : plural(count, { one: labels.detoursOne, other: labels.detoursOther }),
        notes: [
            ...(record.isHistoryComplete ? [] : [labels.cut]),
            ...(path.length > 1 && last?.from === undefined ? [labels.gap] : [])
        ]
    };
}

/** Why there is nothing to show. */
export const whyNone = (object: string | undefined): string => (object === 'Lead' ? labels.noneLead : labels.noneDeal);

interface Spent {
    days: number;
    /** Some stretch of it has no known beginning or end. */
    isPartly: boolean;
    isOpen: boolean;
    hasArrived: boolean;
    /** It was here more than once: a target is for one stay. */
    isBroken: boolean;
}

/** A bar a stage; below a stage that was gone through in several selling steps, one for each of them. */
function barsOf(funnel: Funnel, record: FunnelRecord, path: readonly PathStep[], now: string): StageBar[] {
    return funnel.stages.flatMap((stage) => {
        const steps = path.filter(({ place }) => place.kind === 'stage' && place.stage.id === stage.id);
        if (steps.length === 0) {
            return [];
        }
        const names = [...new Set(steps.map(stepName))].sort(
            (a, b) => SELLING_STEPS.indexOf(a) - SELLING_STEPS.indexOf(b)
        );
        return [
            barOf(stage, '', { ...spentIn(steps, record, now), isBroken: isBroken(path, stage) }),
            ...(names.length > 1 ? names : []).map((name) =>
                barOf(
                    stage,
                    name,
                    spentIn(
                        steps.filter((step) => stepName(step) === name),
                        record,
                        now
                    )
                )
            )
        ];
    });
}

function isBroken(path: readonly PathStep[], { id }: FunnelStage): boolean {
    const isHere = path.map(({ place }) => place.kind === 'stage' && place.stage.id === id);
    return isHere.filter((here, index) => here && !isHere[index - 1]).length > 1;
}

const stepName = ({ place }: PathStep): string =>
    place.kind === 'stage' ? stepText(place.sellingStep) || place.stage.name : '';

function spentIn(steps: readonly PathStep[], record: FunnelRecord, now: string): Spent {
    const spent = { days: 0, isPartly: false, isOpen: false, hasArrived: false, isBroken: false };
    for (const { from, to, isLast } of steps) {
        const end = isLast ? now : to;
        spent.hasArrived = isLast && record.isClosed;
        spent.isOpen = isLast && !record.isClosed;
        if (!spent.hasArrived) {
            spent.days += from && end ? (Date.parse(end) - Date.parse(from)) / 86_400_000 : 0;
            spent.isPartly ||= !from || !end;
        }
    }
    return spent;
}

function barOf(stage: FunnelStage, step: string, spent: Spent): StageBar {
    const { days: exact, isPartly, isOpen, hasArrived, isBroken: isAgain } = spent;
    const days = Math.max(0, Math.floor(exact));
    const target = hasArrived || isAgain || step !== '' ? undefined : stage.targetDays;
    return {
        key: `${stage.id} ${step}`,
        name: step || stage.name,
        owner: stage.owner,
        isStep: step !== '',
        days,
        target,
        isLate: target !== undefined && days > target,
        text: textOf(days, target, { isPartly, isOpen, hasArrived, isAgain })
    };
}

interface Kind {
    readonly isPartly: boolean;
    readonly isOpen: boolean;
    readonly hasArrived: boolean;
    readonly isAgain: boolean;
}

function textOf(days: number, target: number | undefined, kind: Kind): string {
    if (kind.hasArrived && days === 0) {
        return labels.closed;
    }
    const text = daysText(days, target, kind);
    return kind.isAgain ? fill(labels.daysInAll, text) : text;
}

function daysText(days: number, target: number | undefined, is: { isPartly: boolean; isOpen: boolean }): string {
    if (is.isPartly && days === 0) {
        return labels.unknownLength;
    }
    const known = is.isPartly ? fill(labels.atLeast, formatDays(days)) : lengthOf(days);
    const text = is.isOpen ? fill(labels.open, known) : known;
    if (target === undefined) {
        return text;
    }
    return days > target
        ? fill(labels.daysOver, text, formatDays(days - target), formatDays(target))
        : fill(labels.daysOf, text, formatDays(target));
}

/** Less than a day is "today" only while it is. */
const lengthOf = (days: number): string => (days === 0 ? labels.underADay : formatDays(days));

function lineOf(
    { place, from, to, isLast, detours, skipped }: PathStep,
    key: string,
    record: FunnelRecord,
    now: string
): PathLine {
    const end = isLast ? now : to;
    const isOver = isLast && (record.isClosed || place.kind === 'left');
    const days = from && end ? daysBetween(from, end) : undefined;
    return {
        key,
        name: nameOf(place),
        owner: place.kind === 'stage' ? place.stage.owner : undefined,
        isHere: isLast,
        day: from ? formatDate(from) : labels.unknownDay,
        length: isOver ? '' : lengthText(days, isLast),
        marks: detours.map((detour) => ({
            key: detour,
            text: {
                skip: fill(labels.skipped, skipped.map(stepText).join(', ')),
                back: labels.back,
                again: labels.again
            }[detour]
        }))
    };
}

function lengthText(days: number | undefined, isLast: boolean): string {
    if (days === undefined) {
        return labels.unknownLength;
    }
    return isLast ? fill(labels.open, lengthOf(days)) : lengthOf(days);
}

function nameOf(place: Place): string {
    switch (place.kind) {
        case 'stage':
            return place.sellingStep === ''
                ? place.stage.name
                : fill(labels.step, place.stage.name, stepText(place.sellingStep));
        case 'left':
            return labels.left;
        default:
            return fill(labels.unmapped, place.value);
    }
}
