/** The ribbon's one request, and the way from its answer to the model. */
import type { Funnel, SourceValue, ValueChange } from 'c/funnelModel';
import type { GraphQLQuery } from 'lightning/graphql';
import type { Connection, OriginNode, RecordNode, RibbonAnswer, StageHistoryNode, StatusHistoryNode } from './answer';
import { leadQuery } from './leadQuery';
import { funnelFrom, given, nodesOf, stageOf, text } from './nodes';
import { opportunityQuery } from './opportunityQuery';

export type { Connection, FunnelAnswer, RibbonAnswer, Value } from './answer';
export { funnelFrom, nodesOf } from './nodes';
export { customerDataFrom, customerQuery } from './customerData';
export type { CustomerAnswer, CustomerData, CustomerLead, Person } from './customerData';

/** A record as far as the funnel is concerned. */
export interface FunnelRecord {
    readonly id: string;
    readonly source: SourceValue;
    /** The value as the person reads it. */
    readonly valueLabel: string;
    readonly createdOn: string | undefined;
    /** Tells one state of the record from the next. */
    readonly lastModifiedOn: string | undefined;
    /** Values of the source field, oldest first; empty where the org keeps no history of it. */
    readonly changes: readonly ValueChange[];
    /** False: there are older changes than these. */
    readonly isHistoryComplete: boolean;
    /** Won, lost or converted: it moves no further, so that no target runs for it. */
    readonly isClosed: boolean;
    /** What a converted lead became. */
    readonly thread: Thread | undefined;
    /** The lead that a deal came from: the customer's way began there. */
    readonly origin: Origin | undefined;
}

export interface Origin {
    readonly id: string;
    readonly name: string;
    readonly source: SourceValue;
    readonly createdOn: string | undefined;
    readonly convertedOn: string | undefined;
}

/** Conversion ends a lead, not the customer's way: it goes on in these records. */
export interface Thread {
    readonly convertedOn: string | undefined;
    readonly contact: { readonly id: string; readonly name: string } | undefined;
    readonly deal: { readonly id: string; readonly name: string; readonly source: SourceValue } | undefined;
}

export interface RibbonData {
    /** Undefined: the person may not see the record, or not the field that its place comes from. */
    readonly record: FunnelRecord | undefined;
    /** Undefined: the person may not see the funnel's own objects. */
    readonly funnel: Funnel | undefined;
}

/** Objects that have a ribbon, and the field that their place comes from. */
const SOURCES: Readonly<Record<string, { readonly field: string; readonly query: GraphQLQuery }>> = {
    Lead: { field: 'Status', query: leadQuery },
    Opportunity: { field: 'StageName', query: opportunityQuery }
};

/** @returns undefined for an object that has no ribbon */
export function ribbonQuery(objectApiName: string | undefined): GraphQLQuery | undefined {
    return SOURCES[objectApiName ?? '']?.query;
}

/** @returns undefined while the answer holds nothing yet */
export function ribbonDataFrom(objectApiName: string, answer: RibbonAnswer | undefined): RibbonData | undefined {
    const found = answer?.uiapi?.query;
    if (!found) {
        return undefined;
    }
    const node = nodesOf(found.Record)[0];
    const history = found.StageHistory ?? found.StatusHistory;
    return {
        funnel: funnelFrom(found),
        record:
            node?.Source && text(node.Source) !== ''
                ? recordFrom(objectApiName, node, changesIn(found, node), history, originOf(nodesOf(found.Origin)[0]))
                : undefined
    };
}

function recordFrom(
    object: string,
    node: RecordNode,
    changes: readonly ValueChange[],
    history: Connection<unknown> | null | undefined,
    origin: Origin | undefined
): FunnelRecord {
    return {
        id: node.Id,
        source: {
            object,
            field: SOURCES[object]?.field ?? '',
            value: text(node.Source),
            recordType: text(node.RecordType?.DeveloperName)
        },
        valueLabel: node.Source?.label ?? text(node.Source),
        createdOn: given(node.CreatedDate),
        lastModifiedOn: given(node.LastModifiedDate),
        changes,
        isHistoryComplete: !history?.pageInfo?.hasNextPage,
        isClosed: given(node.IsClosed) ?? given(node.ConvertedDate) !== undefined,
        thread: threadOf(node),
        origin
    };
}

function originOf(node: OriginNode | undefined): Origin | undefined {
    return (
        node && {
            id: node.Id,
            name: text(node.Name),
            source: {
                object: 'Lead',
                field: 'Status',
                value: text(node.Status),
                recordType: text(node.RecordType?.DeveloperName)
            },
            createdOn: given(node.CreatedDate),
            convertedOn: given(node.ConvertedDate)
        }
    );
}

function threadOf({
    ConvertedContact: contact,
    ConvertedOpportunity: deal,
    ConvertedDate
}: RecordNode): Thread | undefined {
    return contact || deal
        ? {
              convertedOn: given(ConvertedDate),
              contact: contact ? { id: contact.Id, name: text(contact.Name) } : undefined,
              deal: deal ? { id: deal.Id, name: text(deal.Name), source: stageOf(deal) } : undefined
          }
        : undefined;
}

type Found = NonNullable<NonNullable<RibbonAnswer['uiapi']>['query']>;

/** Where there is no history: what is certain from the record itself. */
function changesIn(found: Found, node: RecordNode): ValueChange[] {
    const changes = found.StatusHistory
        ? statusChanges(oldestFirst(nodesOf(found.StatusHistory)), node)
        : stageChanges(oldestFirst(nodesOf(found.StageHistory)));
    if (changes.length > 0) {
        return changes;
    }
    const neverSaved = given(node.CreatedDate) === given(node.LastModifiedDate);
    const since = given(node.LastStageChangeDate) ?? (neverSaved ? given(node.CreatedDate) : undefined);
    return since === undefined ? [] : [{ value: text(node.Source), on: since }];
}

/** The answer has the newest first. Changes of the same second are told apart by their ids, which grow. */
function oldestFirst<Row extends StageHistoryNode | StatusHistoryNode>(rows: readonly Row[]): Row[] {
    const key = (row: Row): string => `${text(row.CreatedDate)} ${row.Id}`;
    return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function stageChanges(rows: readonly StageHistoryNode[]): ValueChange[] {
    return rows
        .filter((row) => text(row.StageName) !== '')
        .map((row) => ({ value: text(row.StageName), on: given(row.CreatedDate) }));
}

/** A lead's history tells changes: what there was before the first one dates from the lead's creation. */
function statusChanges(rows: readonly StatusHistoryNode[], node: RecordNode): ValueChange[] {
    const before = rows[0] && text(rows[0].OldValue);
    const first = before ? [{ value: before, on: given(node.CreatedDate) }] : [];
    return [...first, ...rows.map((row) => ({ value: text(row.NewValue), on: given(row.CreatedDate) }))];
}
