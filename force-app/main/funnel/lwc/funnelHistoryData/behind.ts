/** The records behind a number of an earlier day: found again by their history, wherever they stand now. */
import type { FlowObject } from 'c/funnelFlowModel';
import { HistoryTally, measuredAt, pastAt } from 'c/funnelHistoryModel';
import type { Figure } from 'c/funnelHistoryModel';
import type { Funnel } from 'c/funnelModel';
import { behindFilter } from 'c/funnelOverviewData';
import type { ListedRecord, OverviewChoice } from 'c/funnelOverviewData';
import type { GraphQLQuery } from 'lightning/graphql';
import { nextOf, nodesOf } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import { dealsBehindQuery, leadsBehindQuery } from './behindQueries';
import { pastOf } from './pasts';
import type { ChangeNode, RecordNode } from './pasts';

/** A number of an earlier day. */
export interface PastQuestion {
    readonly funnel: Funnel;
    readonly choice: OverviewChoice;
    readonly object: FlowObject;
    /** Station that the number is of (`stage` or `stage|step`); empty: of all records. */
    readonly key: string;
    readonly figure: Figure;
    /** The number itself; undefined: it counts no records (a median, a sum). */
    readonly count: number | undefined;
    /** ISO date and time up to which it was measured. */
    readonly at: string;
    /** The day that people know it by: ISO date, or date and time. */
    readonly day: string;
    /** It was worked out afterwards for a day gone by: then what has no date at all was left out. */
    readonly isWorkedOut: boolean;
}

type BehindNode = RecordNode & {
    readonly Name?: Value | null;
    readonly Of?: Value | null;
    readonly Account?: { readonly Name?: Value | null } | null;
    readonly Amount?: Value<number> | null;
    readonly History?: Connection<ChangeNode> | null;
};

export interface BehindAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Oldest?: Connection<Pick<ChangeNode, 'Id' | 'CreatedDate'>> | null;
            readonly Records?: (Connection<BehindNode> & { readonly totalCount?: number | null }) | null;
        };
    };
}

/** What was looked through so far, page by page. */
export interface Behind {
    readonly records: ReadonlyMap<string, ListedRecord>;
    /** Ids of all records that were looked at. */
    readonly looked: ReadonlySet<string>;
    readonly total: number;
    /** Undefined: that was all. */
    readonly nextCursor: string | undefined;
}

export const NOTHING_BEHIND: Behind = { records: new Map(), looked: new Set(), total: 0, nextCursor: undefined };

export const behindQuery = ({ object }: PastQuestion): GraphQLQuery =>
    object === 'Lead' ? leadsBehindQuery : dealsBehindQuery;

/** The server leaves out what came later, and deals that were never at the stage; the rest is for the model to judge. */
export function behindVariables({ funnel, choice, object, key, at }: PastQuestion): Record<string, unknown> {
    const [stageId, sellingStep = ''] = key.split('|');
    const own = funnel.mappings.filter(
        (mapping) =>
            mapping.object === object &&
            mapping.stageId === stageId &&
            (sellingStep === '' || mapping.sellingStep === sellingStep)
    );
    const values = [...new Set(own.map(({ value }) => value))];
    return { where: behindFilter(choice, object, key === '' ? undefined : values, at), after: null };
}

/** The same page given twice changes nothing. @returns undefined while the answer holds nothing yet */
export function lookBehind(
    before: Behind,
    question: PastQuestion,
    answer: BehindAnswer | undefined
): Behind | undefined {
    const found = answer?.uiapi?.query;
    if (!found) {
        return undefined;
    }
    const nodes = nodesOf(found.Records);
    const behind = new Set(idsBehind(question, nodes, nodesOf(found.Oldest)[0]?.CreatedDate?.value ?? undefined));
    const listed = nodes.filter(({ Id }) => behind.has(Id)).map((node) => [node.Id, listedFrom(node)] as const);
    return {
        records: new Map([...before.records, ...listed]),
        looked: new Set([...before.looked, ...nodes.map(({ Id }) => Id)]),
        total: found.Records?.totalCount ?? nodes.length,
        nextCursor: nextOf(found.Records)
    };
}

function idsBehind(
    { funnel, object, key, figure, at, isWorkedOut }: PastQuestion,
    nodes: readonly BehindNode[],
    trackedSince: string | undefined
): readonly string[] {
    const tally = new HistoryTally(funnel, object, at, true);
    for (const node of nodes) {
        const past = pastOf(object, node, nodesOf(node.History), trackedSince);
        const then = isWorkedOut ? pastAt(past, at) : measuredAt(past, at);
        if (then) {
            tally.add(then);
        }
    }
    return tally.idsOf(key, figure);
}

const listedFrom = (node: BehindNode): ListedRecord => ({
    id: node.Id,
    opensId: node.Id,
    name: node.Name?.value ?? '',
    of: node.Account?.Name?.value ?? node.Of?.value ?? '',
    value: node.Value?.label ?? node.Value?.value ?? '',
    amount: node.Amount?.value ?? undefined
});
