/** What is worth saying about a place in the funnel, line by line, in the person's words. */
import { fill, formatDate, formatDays, plural } from 'c/formatting';
import { funnelLabels as labels } from 'c/funnelLabels';
import { daysBetween } from 'c/funnelModel';
import type { FunnelRecord } from 'c/funnelData';
import type { Journey, MoveBack, Reentry } from 'c/funnelModel';
import { stepText } from 'c/valueLabels';

export { selectionIn } from './selection';
export type { Selection } from './selection';

/** One line of what is known about a record's place. */
export interface Fact {
    readonly key: string;
    readonly term: string;
    readonly text: string;
    readonly note: string;
    /** Something is not as agreed. */
    readonly isLate: boolean;
}

export const fact = (key: string, term: string, text: string, note = '', isLate = false): Fact => ({
    key,
    term,
    text,
    note,
    isLate
});

export function factsOf(journey: Journey, record: FunnelRecord, now: string): Fact[] {
    const facts = [sinceFact(journey, now, record.isClosed) ?? sinceUnknown(record)];
    if (journey.place.kind === 'stage') {
        if (journey.place.sellingStep !== '') {
            facts.push(fact('step', labels.sellingStep, stepText(journey.place.sellingStep), record.valueLabel));
        }
    } else {
        facts.unshift(fact('value', labels.value, record.valueLabel));
        if (journey.leftFrom) {
            facts.push(fact('from', labels.leftFrom, journey.leftFrom.name));
        }
    }
    return [...facts, ...wayFacts(journey, record.isHistoryComplete)];
}

/**
 * @param isClosed the record moves no further: its days are told and held to no target
 * @returns undefined where the day is not known
 */
export function sinceFact({ place, since }: Journey, now: string, isClosed = false): Fact | undefined {
    if (since === undefined) {
        return undefined;
    }
    const days = daysBetween(since, now);
    const target = place.kind === 'stage' && !isClosed ? place.stage.targetDays : undefined;
    const late = target !== undefined && days > target;
    return fact('since', labels.since, formatDate(since), age(days, target), late);
}

function sinceUnknown(record: FunnelRecord): Fact {
    return record.changes.length > 0
        ? fact('since', labels.since, labels.sinceNow)
        : fact('since', labels.since, labels.sinceUnknown, whyUnknown(record));
}

/** Moves back and re-entries: they are kept and counted, not smoothed away. */
export function wayFacts({ movesBack: moves, reentries: returns }: Journey, isComplete: boolean): Fact[] {
    return [
        ...(moves.length > 0 ? [movesBack(moves, isComplete)] : []),
        ...(returns.length > 0 ? [reentries(returns, isComplete)] : [])
    ];
}

function age(days: number, target: number | undefined): string {
    if (target === undefined) {
        return formatDays(days);
    }
    const compared =
        days > target
            ? fill(labels.overTarget, formatDays(days - target), formatDays(target))
            : fill(labels.target, formatDays(target));
    return `${formatDays(days)}, ${compared}`;
}

function whyUnknown({ source, createdOn }: FunnelRecord): string {
    return source.object === 'Lead' && createdOn ? fill(labels.sinceUnknownLead, formatDate(createdOn)) : '';
}

function movesBack(moves: readonly MoveBack[], isComplete: boolean): Fact {
    const times = plural(moves.length, { one: labels.movesBackOne, other: labels.movesBackOther });
    const { on, from, to } = moves.at(-1) as MoveBack;
    const names =
        from.stage.id === to.stage.id
            ? [stepText(from.sellingStep), stepText(to.sellingStep)]
            : [from.stage.name, to.stage.name];
    const last = on ? fill(labels.moveBackLast, formatDate(on), ...names) : fill(labels.moveBackLastNoDate, ...names);
    return fact('back', labels.movesBack, isComplete ? times : fill(labels.movesBackAtLeast, times), last);
}

function reentries(returns: readonly Reentry[], isComplete: boolean): Fact {
    const times = plural(returns.length, { one: labels.reentriesOne, other: labels.reentriesOther });
    const { on, to } = returns.at(-1) as Reentry;
    const last = on
        ? fill(labels.reentryLast, formatDate(on), to.stage.name)
        : fill(labels.reentryLastNoDate, to.stage.name);
    return fact('again', labels.reentries, isComplete ? times : fill(labels.atLeast, times), last);
}
