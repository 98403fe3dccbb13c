import { nodesOf } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import { flowOf } from 'c/funnelFlowModel';
import type { Flow, FlowObject } from 'c/funnelFlowModel';
import { HistoryTally, leadChanges } from 'c/funnelHistoryModel';
import type { RecordPast } from 'c/funnelHistoryModel';
import type { Funnel, ValueChange } from 'c/funnelModel';

type Field<T = string> = Value<T> | null;

export interface RecordNode {
    readonly Id: string;
    readonly Value?: Field;
    readonly RecordType?: { readonly DeveloperName?: Field } | null;
    readonly IsClosed?: Field<boolean>;
    readonly IsConverted?: Field<boolean>;
    readonly CreatedDate?: Field;
}

export interface ChangeNode {
    readonly Id: string;
    readonly OpportunityId?: Field;
    readonly LeadId?: Field;
    readonly StageName?: Field;
    readonly OldValue?: Field;
    readonly NewValue?: Field;
    readonly CreatedDate?: Field;
}

export interface PastAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Deals?: Connection<RecordNode> | null;
            readonly DealHistory?: Connection<ChangeNode> | null;
            readonly Leads?: Connection<RecordNode> | null;
            readonly LeadHistory?: Connection<ChangeNode> | null;
            readonly OldestLeadChange?: Connection<Pick<ChangeNode, 'Id' | 'CreatedDate'>> | null;
        };
    };
}

const PARTS = ['Deals', 'DealHistory', 'Leads', 'LeadHistory'] as const;
type Part = (typeof PARTS)[number];
/** Pages of 2,000 rows that the platform gives out of one query. */
const PAGES = 2;

/** What was read so far, page by page. */
export interface Gathered {
    readonly pages: number;
    readonly records: ReadonlyMap<string, RecordNode>;
    readonly changes: ReadonlyMap<string, ChangeNode>;
    /** Variables of the next page; undefined: everything is there, or more than can be read. */
    readonly next: Readonly<Record<string, string | null>> | undefined;
    /** There is more than a page may read: figures from a part of it would be wrong. */
    readonly isTooMuch: boolean;
    /** When the oldest change of any lead was kept, whichever leads are looked at: from then on a lead's beginning is known. */
    readonly leadsTrackedSince: string | undefined;
    /** False: this person, or this API, does not get at the history of deals. */
    readonly hasDealHistory: boolean;
}

export const NOTHING: Gathered = {
    pages: 0,
    records: new Map(),
    changes: new Map(),
    next: undefined,
    isTooMuch: false,
    leadsTrackedSince: undefined,
    hasDealHistory: true
};

/** The same page given twice changes nothing. */
export function gather(before: Gathered, answer: PastAnswer | undefined): Gathered | undefined {
    const found = answer?.uiapi?.query;
    if (!found) {
        return undefined;
    }
    const open = PARTS.filter((part) => found[part]?.pageInfo?.hasNextPage);
    const pages = before.pages + 1;
    const cursor = (part: Part): string | null => found[part]?.pageInfo?.endCursor ?? null;
    return {
        pages,
        records: merged(before.records, [...nodesOf(found.Deals), ...nodesOf(found.Leads)]),
        changes: merged(before.changes, [...nodesOf(found.DealHistory), ...nodesOf(found.LeadHistory)]),
        next:
            open.length > 0 && pages < PAGES
                ? Object.fromEntries(PARTS.map((part) => [`after${part}`, cursor(part)]))
                : undefined,
        isTooMuch: open.length > 0 && pages >= PAGES,
        leadsTrackedSince: nodesOf(found.OldestLeadChange)[0]?.CreatedDate?.value ?? before.leadsTrackedSince,
        hasDealHistory: before.hasDealHistory && found.DealHistory !== null && found.DealHistory !== undefined
    };
}

function merged<Node extends { readonly Id: string }>(
    before: ReadonlyMap<string, Node>,
    nodes: readonly Node[]
): Map<string, Node> {
    return new Map([...before, ...nodes.map((node) => [node.Id, node] as const)]);
}

export interface LiveFlow {
    readonly flow: Flow;
    /** Finds the records behind a number. */
    readonly tally: HistoryTally;
}

export function liveFlows(funnel: Funnel, gathered: Gathered, now: string): LiveFlow[] {
    const { records, changes, leadsTrackedSince } = gathered;
    const byRecord = new Map<string, ChangeNode[]>();
    for (const row of changes.values()) {
        const id = row.OpportunityId?.value ?? row.LeadId?.value ?? '';
        byRecord.set(id, [...(byRecord.get(id) ?? []), row]);
    }
    return (['Lead', 'Opportunity'] as const).map((object) => {
        const isLead = object === 'Lead';
        const own = [...records.values()].filter(({ Id }) => Id.startsWith(isLead ? '00Q' : '006'));
        const times = [...changes.values()].flatMap((row) =>
            (row.LeadId ? isLead : !isLead) ? (row.CreatedDate?.value ?? []) : []
        );
        const oldest = times.reduce<string | undefined>(
            (first, time) => (!first || time < first ? time : first),
            undefined
        );
        const trackedSince = (isLead ? leadsTrackedSince : undefined) ?? oldest;
        const tally = new HistoryTally(funnel, object, now, true);
        for (const record of own) {
            tally.add(pastOf(object, record, byRecord.get(record.Id) ?? [], trackedSince));
        }
        return { flow: flowOf(funnel, tally.figures(), trackedSince), tally };
    });
}

/** @param trackedSince when the oldest change of any lead was kept; undefined: none was */
export function pastOf(
    object: FlowObject,
    record: RecordNode,
    rows: readonly ChangeNode[],
    trackedSince: string | undefined
): RecordPast {
    const value = record.Value?.value ?? '';
    return {
        id: record.Id,
        source: {
            object,
            field: object === 'Lead' ? 'Status' : 'StageName',
            value,
            recordType: record.RecordType?.DeveloperName?.value ?? ''
        },
        changes: changesOf(object, record, inOrder(rows), trackedSince),
        isClosed: record.IsClosed?.value ?? record.IsConverted?.value ?? false,
        amount: 0
    };
}

/** Changes of the same second are told apart by their ids, which grow. */
function inOrder(rows: readonly ChangeNode[]): ChangeNode[] {
    const key = ({ CreatedDate, Id }: ChangeNode): string => `${CreatedDate?.value ?? ''} ${Id}`;
    return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function changesOf(
    object: FlowObject,
    record: RecordNode,
    rows: readonly ChangeNode[],
    trackedSince: string | undefined
): ValueChange[] {
    if (object === 'Opportunity') {
        return rows.flatMap(({ StageName, CreatedDate }) =>
            StageName?.value ? [{ value: StageName.value, on: CreatedDate?.value ?? undefined }] : []
        );
    }
    return leadChanges(
        { status: record.Value?.value ?? '', createdOn: record.CreatedDate?.value ?? '' },
        rows.map(({ OldValue, NewValue, CreatedDate }) => ({
            from: OldValue?.value ?? '',
            to: NewValue?.value ?? '',
            on: CreatedDate?.value ?? ''
        })),
        trackedSince
    );
}
