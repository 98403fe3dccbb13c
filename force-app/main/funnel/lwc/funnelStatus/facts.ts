import { fill, formatDate, formatDays, plural } from 'c/formatting';
import { funnelLabels as labels } from 'c/funnelLabels';
import { daysBetween } from 'c/funnelModel';
import type { FunnelRecord } from 'c/funnelData';
import type { FunnelStage, Journey, MoveBack } from 'c/funnelModel';

/** One line of what is known about a record's place. */
export interface Fact {
    readonly key: string;
    readonly term: string;
    readonly text: string;
    readonly note: string;
    /** Something is not as agreed. */
    readonly isLate: boolean;
}

const fact = (key: string, term: string, text: string, note = '', isLate = false): Fact => ({
    key,
    term,
    text,
    note,
    isLate
});

export function factsOf(journey: Journey, record: FunnelRecord, now: string): Fact[] {
    const facts = [sinceWhen(journey, record, now)];
    if (journey.place.kind === 'stage') {
        if (journey.place.sellingStep !== '') {
            facts.push(fact('step', labels.sellingStep, journey.place.sellingStep, record.valueLabel));
        }
    } else {
        facts.unshift(fact('value', labels.value, record.valueLabel));
        if (journey.leftFrom) {
            facts.push(fact('from', labels.leftFrom, journey.leftFrom.name));
        }
    }
    return journey.movesBack.length > 0 ? [...facts, movesBack(journey.movesBack, record)] : facts;
}

function sinceWhen({ place, since }: Journey, record: FunnelRecord, now: string): Fact {
    if (since === undefined) {
        return record.changes.length > 0
            ? fact('since', labels.since, labels.sinceNow)
            : fact('since', labels.since, labels.sinceUnknown, whyUnknown(record));
    }
    const days = daysBetween(since, now);
    const stage = place.kind === 'stage' ? place.stage : undefined;
    const late = stage?.targetDays !== undefined && days > stage.targetDays;
    return fact('since', labels.since, formatDate(since), age(days, stage), late);
}

function age(days: number, stage: FunnelStage | undefined): string {
    const target = stage?.targetDays;
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

function movesBack(moves: readonly MoveBack[], { isHistoryComplete }: FunnelRecord): Fact {
    const times = plural(moves.length, { one: labels.movesBackOne, other: labels.movesBackOther });
    const { on, from, to } = moves.at(-1) as MoveBack;
    const names = from.stage.id === to.stage.id ? [from.sellingStep, to.sellingStep] : [from.stage.name, to.stage.name];
    const last = on ? fill(labels.moveBackLast, formatDate(on), ...names) : fill(labels.moveBackLastNoDate, ...names);
    return fact('back', labels.movesBack, isHistoryComplete ? times : fill(labels.movesBackAtLeast, times), last);
}
