/** What is asked of the org for the things owed, so that it gives out the right records and no others. */
import { NOBODY, ofSources } from 'c/funnelFilterModel';
import type { Filter } from 'c/funnelFilterModel';
import { mappedValues } from 'c/funnelFlowModel';
import { contributionsTo, placeOf, recordTypesMapped } from 'c/funnelModel';
import type { Contribution, Funnel, SourceValue } from 'c/funnelModel';
import type { OwedFilter, OwedItem, OwingRecord } from './owedTypes';

/** What somebody wants to see. */
export interface OwedQuestion extends Omit<OwedFilter, 'whose'> {
    readonly object: OwingRecord['object'];
    /** `records`: on what I own. `mine`: what I bring. */
    readonly whose: 'all' | 'records' | 'mine';
}

/** Values of the stage or status, as they are counted. */
export interface CountedValue {
    readonly source: SourceValue;
    readonly count: number;
}

/** Open records, without a look at where they stand: the first question, before the mapping is known. */
export function openFilter({ object, whose }: Pick<OwedQuestion, 'object' | 'whose'>, personId: string): Filter {
    const open = object === 'Lead' ? { IsConverted: { eq: false } } : { IsClosed: { eq: false } };
    return whose === 'records' ? { ...open, OwnerId: { eq: personId } } : open;
}

/** What the function owes at the place of a value. */
function owedAt(funnel: Funnel, source: SourceValue, { from, stageId }: OwedQuestion): Contribution[] {
    const place = placeOf(funnel, source);
    if (place.kind !== 'stage' || (stageId !== '' && place.stage.id !== stageId)) {
        return [];
    }
    return contributionsTo(funnel, place.stage, place.sellingStep).filter((one) => one.from === from);
}

/**
 * The records on which something is owed that the question is about.
 * @param markedIds records with a task of ours: for `done` those with a completed one, for `mine` those with one of this person
 * @param now ISO date and time
 */
export function owedFilter(
    funnel: Funnel,
    question: OwedQuestion,
    personId: string,
    markedIds: readonly string[],
    now: string
): Filter {
    const { object, whose, state } = question;
    const types = recordTypesMapped(funnel.mappings, object);
    const where = (isOwed: (one: Contribution) => boolean): Filter =>
        ofSources(
            mappedValues(funnel, object, types).filter((source) => owedAt(funnel, source, question).some(isOwed)),
            types
        );
    const marked: Filter = markedIds.length > 0 ? { Id: { in: markedIds } } : NOBODY;
    const unnamed = { and: [{ OwnerId: { eq: personId } }, where((one) => !one.responsible && one.from === 'Sales')] };
    const mine = [where(({ responsible }) => responsible?.id.slice(0, 15) === personId.slice(0, 15)), unnamed, marked];
    return {
        and: [
            openFilter(question, personId),
            whose === 'mine' ? { or: mine } : where(() => true),
            // nothing is overdue on the day that its record was created
            ...(state === 'late' ? [{ CreatedDate: { lt: { value: `${now.slice(0, 10)}T00:00:00.000Z` } } }] : []),
            ...(state === 'done' ? [marked] : [])
        ]
    };
}

/** All things owed on so many records: those that were brought are among them. */
export function countOwed(funnel: Funnel, question: OwedQuestion, values: readonly CountedValue[]): number {
    return values.reduce((sum, { source, count }) => sum + count * owedAt(funnel, source, question).length, 0);
}

/**
 * Whether nothing that was not read yet can come before the first so many items. Records come by the day of their creation, the oldest
 * first, and nothing is due before its record was there.
 * @param lastCreatedOn of the record read last: ISO date and time; undefined: all were read
 */
export function isCertain(items: readonly OwedItem[], shown: number, lastCreatedOn: string | undefined): boolean {
    if (lastCreatedOn === undefined) {
        return true;
    }
    const day = lastCreatedOn.slice(0, 10);
    return items.filter(({ dueOn }) => dueOn !== undefined && dueOn < day).length >= shown;
}
