/** The requests of what is owed across records, and the writing of its tasks. */
import { funnelFrom, recordFrom } from 'c/funnelData';
import type { FunnelAnswer, RecordNode, RecordParts } from 'c/funnelData';
import { journeyOf } from 'c/funnelModel';
import type { Funnel } from 'c/funnelModel';
import type { OwingRecord } from 'c/owedModel';
import type { GraphQLQuery } from 'lightning/graphql';
import { nextOf, nodesOf } from 'c/answerData';
import type { Connection } from 'c/answerData';
import { owedDealsQuery } from './owedDealsQuery';
import { owedLeadsQuery } from './owedLeadsQuery';

export { markedIdsFrom, marksQuery, marksVariables } from './marks';
export type { MarksAnswer } from './marks';

export { saveOwed, taskStatusesFrom } from './saveOwed';
export type { TaskStatuses } from './saveOwed';

export type OwingObject = OwingRecord['object'];

type Records = Connection<RecordNode & RecordParts> & { readonly totalCount?: number | null };

export interface OwedAnswer {
    readonly uiapi?: { readonly query?: FunnelAnswer & { readonly Records?: Records | null } };
}

/** One page of records, two hundred at most. */
export interface OwedPage {
    /** Undefined: the person may not see the funnel's own objects. */
    readonly funnel: Funnel | undefined;
    readonly records: readonly OwingRecord[];
    readonly total: number;
    /** When the last of the records was created: ISO date and time; undefined: there is none, or it is hidden. */
    readonly lastCreatedOn: string | undefined;
    /** Where the next page begins; undefined: this is the last. */
    readonly next: string | undefined;
}

export const owedQuery = (object: OwingObject): GraphQLQuery => (object === 'Lead' ? owedLeadsQuery : owedDealsQuery);

/** @returns undefined while the answer holds nothing yet */
export function owedPageFrom(object: OwingObject, answer: OwedAnswer | undefined): OwedPage | undefined {
    const found = answer?.uiapi?.query;
    if (!found) {
        return undefined;
    }
    const funnel = funnelFrom(found);
    const nodes = nodesOf(found.Records);
    return {
        funnel,
        records: funnel ? nodes.map((node) => owingRecordFrom(funnel, object, node)) : [],
        total: found.Records?.totalCount ?? nodes.length,
        lastCreatedOn: nodes.at(-1)?.CreatedDate?.value ?? undefined,
        next: nextOf(found.Records)
    };
}

function owingRecordFrom(funnel: Funnel, object: OwingObject, node: RecordNode & RecordParts): OwingRecord {
    const { id, name, owner, tasks, source, changes } = recordFrom(object, node, node);
    const { place, placeSince } = journeyOf(funnel, source, changes);
    return { id, name, object, owner, place, placeSince, tasks };
}
