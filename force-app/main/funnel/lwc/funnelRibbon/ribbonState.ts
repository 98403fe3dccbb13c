import { fill, formatDate } from 'c/formatting';
import { funnelLabels as labels } from 'c/funnelLabels';
import { recordLabels } from 'c/funnelRecordLabels';
import { journeyOf, placeOf } from 'c/funnelModel';
import type { FunnelRecord, Origin, RibbonData, Thread } from 'c/funnelData';
import type { Funnel, Journey, SourceValue, Visit } from 'c/funnelModel';
import { owedOn } from 'c/owedModel';
import type { OwedItem } from 'c/owedModel';

/** What stands in the ribbon's place when there is no funnel to draw. */
export interface Notice {
    readonly heading: string;
    readonly text: string;
}

/** A record in its funnel, ready to be drawn. */
export interface Drawing {
    readonly funnel: Funnel;
    readonly record: FunnelRecord;
    readonly journey: Journey;
    /** The stage at which the record stands, or stood when it left. */
    readonly placeStageId: string | undefined;
    readonly hasLeft: boolean;
    /** Why the record has no place; undefined: it has one. */
    readonly unmapped: Notice | undefined;
    readonly thread: ThreadDrawing | undefined;
    /** What each function owes on the record where it stands. */
    readonly owed: readonly OwedItem[];
}

/** Where a converted lead goes on, or where a deal came from. */
export interface ThreadDrawing {
    readonly title: string;
    readonly links: readonly { readonly id: string; readonly name: string; readonly note: string }[];
    readonly note: string;
}

/** @returns undefined: the ribbon can be drawn, or is still on its way */
export function noticeFor(hasRibbon: boolean, data: RibbonData | undefined): Notice | undefined {
    if (!hasRibbon) {
        return { heading: labels.wrongObject, text: labels.wrongObjectText };
    }
    if (!data) {
        return undefined;
    }
    if (!data.funnel) {
        return { heading: labels.noAccess, text: labels.noAccessText };
    }
    if (!data.record) {
        return { heading: labels.noRecord, text: labels.noRecordText };
    }
    return data.funnel.stages.length === 0 ? { heading: labels.noStages, text: labels.noStagesText } : undefined;
}

/** @param now ISO date and time */
export function drawingOf({ funnel, record }: RibbonData, now: string): Drawing | undefined {
    if (!funnel || !record) {
        return undefined;
    }
    const journey = journeyOf(funnel, record.source, record.changes, earlierVisits(funnel, record.origin));
    return {
        funnel,
        record,
        journey,
        placeStageId: journey.place.kind === 'stage' ? journey.place.stage.id : journey.leftFrom?.id,
        hasLeft: journey.place.kind === 'left',
        unmapped: unmappedNotice(journey, record),
        thread: threadOf(funnel, record),
        owed: owedOf(funnel, record, journey, now)
    };
}

/** A converted lead owes nothing any more: its deal does. */
function owedOf(funnel: Funnel, record: FunnelRecord, { place, placeSince }: Journey, now: string): OwedItem[] {
    const { id, name, source, owner, tasks, thread } = record;
    const object = source.object === 'Lead' ? 'Lead' : 'Opportunity';
    return thread ? [] : owedOn(funnel, { id, name, object, owner, place, placeSince, tasks }, now);
}

/** The last place of the lead that became this deal: the customer's way did not begin with the deal. */
function earlierVisits(funnel: Funnel, origin: Origin | undefined): Visit[] {
    const place = origin && placeOf(funnel, origin.source);
    return place?.kind === 'stage' ? [{ place, from: origin?.createdOn }] : [];
}

function threadOf(funnel: Funnel, { thread, origin }: FunnelRecord): ThreadDrawing | undefined {
    if (thread) {
        return threadDrawing(funnel, thread);
    }
    return origin && originDrawing(funnel, origin);
}

function originDrawing(funnel: Funnel, { id, name, source, convertedOn }: Origin): ThreadDrawing {
    const place = placeOf(funnel, source);
    const note = place.kind === 'stage' ? fill(recordLabels.originStood, place.stage.name, source.value) : '';
    return {
        title: recordLabels.originTitle,
        links: [{ id, name, note }],
        note: convertedOn ? fill(labels.threadConverted, formatDate(convertedOn)) : ''
    };
}

function threadDrawing(funnel: Funnel, { contact, deal, convertedOn }: Thread): ThreadDrawing {
    return {
        title: labels.threadTitle,
        links: [
            ...(deal ? [{ id: deal.id, name: deal.name, note: whereNow(funnel, deal.source) }] : []),
            ...(contact ? [{ ...contact, note: '' }] : [])
        ],
        note: convertedOn ? fill(labels.threadConverted, formatDate(convertedOn)) : ''
    };
}

function whereNow(funnel: Funnel, source: SourceValue): string {
    const place = placeOf(funnel, source);
    switch (place.kind) {
        case 'stage':
            return fill(labels.threadStands, place.stage.name, source.value);
        case 'left':
            return fill(labels.threadLeft, source.value);
        default:
            return fill(labels.threadUnmapped, source.value);
    }
}

function unmappedNotice({ place }: Journey, { valueLabel }: FunnelRecord): Notice | undefined {
    if (place.kind !== 'unmapped') {
        return undefined;
    }
    const heading = place.reason === 'noMapping' ? labels.notMapped : labels.stageRetired;
    return { heading: fill(heading, valueLabel), text: `${labels.notMappedText} ${labels.whoMaps}` };
}

/** Tells one state of one record from another. */
export function versionOf({ id, source, lastModifiedOn }: FunnelRecord): string {
    return `${id} ${source.value} ${lastModifiedOn ?? ''}`;
}

/** Whether the history that came along is older than the record itself. */
export function isBehind(record: FunnelRecord, before: FunnelRecord | undefined): boolean {
    const last = record.changes.at(-1);
    return (
        (last !== undefined && last.value !== record.source.value) ||
        (before?.id === record.id && before.source.value !== record.source.value)
    );
}
