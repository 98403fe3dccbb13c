/** From a node of an answer to a record in the funnel: where it stands, how it got there, what is owed on it. */
import { given, nodesOf, text } from 'c/answerData';
import type { Connection } from 'c/answerData';
import type { PersonRef, SourceValue, ValueChange } from 'c/funnelModel';
import type { OwedTask } from 'c/owedModel';
import type { OriginNode, RecordNode, StageHistoryNode, StatusHistoryNode, TaskNode } from './answer';
import { personFrom, stageOf } from './nodes';
import { owedTasksFrom } from './tasks';

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
    readonly name: string;
    readonly owner: PersonRef | undefined;
    /** Tasks that stand for contributions on this record. */
    readonly tasks: readonly OwedTask[];
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

/** What comes along with a record. */
export interface RecordParts {
    readonly Origin?: Connection<OriginNode> | null;
    readonly StageHistory?: Connection<StageHistoryNode> | null;
    readonly StatusHistory?: Connection<StatusHistoryNode> | null;
    readonly Tasks?: Connection<TaskNode> | null;
}

/** Objects that have a ribbon, and the field that their place comes from. */
const SOURCE_FIELDS: Readonly<Record<string, string>> = { Lead: 'Status', Opportunity: 'StageName' };

/** @param found the history and the tasks of the record: parts of the answer, or lists of the record itself */
export function recordFrom(object: string, node: RecordNode, found: RecordParts): FunnelRecord {
    const history: Connection<unknown> | null | undefined = found.StageHistory ?? found.StatusHistory;
    return {
        id: node.Id,
        name: text(node.Name),
        owner: personFrom(node.OwnerId, node.Owner),
        tasks: owedTasksFrom(nodesOf(found.Tasks)),
        source: {
            object,
            field: SOURCE_FIELDS[object] ?? '',
            value: text(node.Source),
            recordType: text(node.RecordType?.DeveloperName)
        },
        valueLabel: node.Source?.label ?? text(node.Source),
        createdOn: given(node.CreatedDate),
        lastModifiedOn: given(node.LastModifiedDate),
        changes: changesIn(found, node),
        isHistoryComplete: !history?.pageInfo?.hasNextPage,
        isClosed: given(node.IsClosed) ?? given(node.ConvertedDate) !== undefined,
        thread: threadOf(node),
        origin: originOf(nodesOf(found.Origin)[0])
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

/** Where there is no history: what is certain from the record itself. */
function changesIn(found: RecordParts, node: RecordNode): ValueChange[] {
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
