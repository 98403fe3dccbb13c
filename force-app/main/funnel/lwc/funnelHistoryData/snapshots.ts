import { nodesOf } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import { inFlowOrder } from 'c/funnelFlowModel';
import type { Flow, FlowLine, FlowObject } from 'c/funnelFlowModel';
import type { Funnel } from 'c/funnelModel';

type Field<T = number> = Value<T> | null;

interface SnapshotNode {
    readonly Id: string;
    readonly Date?: Field<string>;
    readonly MeasuredOn?: Field<string>;
    readonly Object?: Field<string>;
    readonly Kind?: Field<string>;
    readonly StageId?: Field<string>;
    readonly SellingStep?: Field<string>;
    readonly HistoryFrom?: Field<string>;
    readonly Records?: Field;
    readonly Amount?: Field;
    readonly Reached?: Field;
    readonly MovedOn?: Field;
    readonly Left?: Field;
    readonly Ended?: Field;
    readonly Undecided?: Field;
    readonly Lower?: Field;
    readonly Median?: Field;
    readonly Upper?: Field;
    readonly Onward?: Field;
    readonly Untimed?: Field;
    readonly Detours?: Field;
    readonly Skips?: Field;
    readonly MovesBack?: Field;
    readonly Reentries?: Field;
    readonly Gaps?: Field;
}

export interface SnapshotAnswer {
    readonly uiapi?: { readonly query?: { readonly Snapshots?: Connection<SnapshotNode> | null } };
}

export interface Snapshot {
    /** YYYY-MM-DD */
    readonly date: string;
    /** ISO date and time. */
    readonly measuredOn: string;
    readonly flows: readonly Flow[];
}

/** One figure of a stage on one day. */
export interface TrendPoint {
    readonly date: string;
    /** ISO date and time up to which it was measured. */
    readonly at: string;
    /** It was worked out afterwards, from the history. */
    readonly isWorkedOut: boolean;
    readonly object: FlowObject;
    readonly stageId: string;
    readonly records: number;
    readonly amount: number | undefined;
    readonly conversion: number | undefined;
    readonly median: number | undefined;
}

const count = (field: Field | undefined): number => field?.value ?? 0;
const known = (field: Field | undefined): number | undefined => field?.value ?? undefined;

/** Whether the person may not see measurements at all: then the answer leaves them out, which is no sign that there are none. */
export function hidesSnapshots(answer: SnapshotAnswer | undefined): boolean {
    const found = answer?.uiapi?.query;
    return found !== undefined && !found.Snapshots;
}

/** @returns undefined while the answer holds nothing yet; null: there is no snapshot that this person may see */
export function snapshotFrom(funnel: Funnel, answer: SnapshotAnswer | undefined): Snapshot | null | undefined {
    const found = answer?.uiapi?.query;
    if (!found) {
        return undefined;
    }
    const all = nodesOf(found.Snapshots);
    const date = all[0]?.Date?.value;
    if (!date) {
        return null;
    }
    const rows = all.filter((row) => row.Date?.value === date);
    return {
        date,
        measuredOn: rows[0]?.MeasuredOn?.value ?? date,
        flows: (['Lead', 'Opportunity'] as const).flatMap((object) =>
            flowFrom(
                funnel,
                object,
                rows.filter((row) => row.Object?.value === object)
            )
        )
    };
}

function flowFrom(funnel: Funnel, object: FlowObject, rows: readonly SnapshotNode[]): Flow[] {
    const all = rows.find((row) => row.Kind?.value === 'All');
    if (!all) {
        return [];
    }
    return [
        {
            object,
            records: count(all.Records),
            withDetours: count(all.Detours),
            skips: count(all.Skips),
            movesBack: count(all.MovesBack),
            reentries: count(all.Reentries),
            gaps: count(all.Gaps),
            historyFrom: all.HistoryFrom?.value ?? undefined,
            lines: inFlowOrder(
                funnel,
                rows.flatMap((row) => lineFrom(funnel, row))
            )
        }
    ];
}

/** Stages that were retired since are left out: the funnel is shown as it is. */
function lineFrom(funnel: Funnel, row: SnapshotNode): FlowLine[] {
    const stage = funnel.stages.find(({ id }) => id === row.StageId?.value);
    if (!stage) {
        return [];
    }
    const sellingStep = row.SellingStep?.value ?? '';
    return [
        {
            key: sellingStep === '' ? stage.id : `${stage.id}|${sellingStep}`,
            stage,
            sellingStep,
            reached: count(row.Reached),
            movedOn: count(row.MovedOn),
            left: count(row.Left),
            ended: count(row.Ended),
            undecided: count(row.Undecided),
            conversion: shareOf(row),
            stay: { lower: known(row.Lower), median: known(row.Median), upper: known(row.Upper) },
            onward: known(row.Onward),
            untimed: count(row.Untimed)
        }
    ];
}

function shareOf({ MovedOn, Left }: SnapshotNode): number | undefined {
    const decided = count(MovedOn) + count(Left);
    return decided > 0 ? count(MovedOn) / decided : undefined;
}

/** A past day was worked out up to its end. */
function momentOf(date: string, measuredOn: string): Pick<TrendPoint, 'at' | 'isWorkedOut'> {
    const isWorkedOut = measuredOn.slice(0, 10) !== date;
    return { at: isWorkedOut ? `${date}T23:59:59.999Z` : measuredOn, isWorkedOut };
}

/** Oldest first. @returns undefined while the answer holds nothing yet */
export function trendFrom(answer: SnapshotAnswer | undefined): TrendPoint[] | undefined {
    const found = answer?.uiapi?.query;
    return (
        found &&
        nodesOf(found.Snapshots)
            .flatMap((row) => {
                const [date, stageId] = [row.Date?.value, row.StageId?.value];
                return date && stageId
                    ? [
                          {
                              date,
                              ...momentOf(date, row.MeasuredOn?.value ?? date),
                              object: row.Object?.value === 'Lead' ? ('Lead' as const) : ('Opportunity' as const),
                              stageId,
                              records: count(row.Records),
                              amount: known(row.Amount),
                              conversion: shareOf(row),
                              median: known(row.Median)
                          }
                      ]
                    : [];
            })
            .reverse()
    );
}
