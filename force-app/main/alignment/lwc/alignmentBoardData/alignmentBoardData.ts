/** Results, decisions, actions and checklist, from the answer of the server to what the board shows. */
import { CONDITIONS } from 'c/alignmentBoardModel';
import type { Side } from 'c/alignmentBoardModel';
import { given, nodesOf, text } from 'c/answerData';
import type { Connection, Named, Value } from 'c/answerData';

export { boardQuery } from './boardQuery';
export { factsFrom, processFrom } from './facts';
export type { FactsAnswer, ProcessAnswer, RecordFacts, RecordProcess } from './facts';
export { factsQuery } from './factsQuery';
export { processQuery } from './processQuery';
export { createAction, finishAction, saveCheck, saveTick } from './saves';

interface ResultNode {
    readonly Id: string;
    readonly WaveId?: Value | null;
    readonly Kind?: Value | null;
    readonly GroupName?: Value | null;
    readonly Answers?: Value<number> | null;
    readonly Mean?: Value<number> | null;
    readonly HalfWidth?: Value<number> | null;
}

interface TickNode {
    readonly Id: string;
    readonly Condition?: Value | null;
    readonly Side?: Value | null;
    readonly Holds?: Value<boolean> | null;
    readonly TickedOn?: Value | null;
    readonly TickedBy?: Named | null;
}

interface TaskNode {
    readonly Id: string;
    readonly Subject?: Value | null;
    readonly ActivityDate?: Value | null;
    readonly IsClosed?: Value<boolean> | null;
    readonly Owner?: Partial<Named> | null;
}

interface DecisionNode {
    readonly Id: string;
    readonly ResultId?: Value | null;
    readonly Result?: {
        readonly WaveId?: Value | null;
        readonly Wave?: Named | null;
        readonly GroupName?: Value | null;
    } | null;
    readonly Ticks?: Connection<TickNode> | null;
    readonly Actions?: Connection<TaskNode> | null;
}

interface CheckNode {
    readonly Id: string;
    readonly Item?: Value | null;
    readonly IsDone?: Value<boolean> | null;
    readonly Note?: Value | null;
    readonly CheckedOn?: Value | null;
    readonly CheckedBy?: Named | null;
}

export interface BoardAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Waves?: Connection<Named & { readonly ClosedOn?: Value | null }> | null;
            readonly Results?: Connection<ResultNode> | null;
            readonly Decisions?: Connection<DecisionNode> | null;
            readonly Checks?: Connection<CheckNode> | null;
        };
    };
}

/** The published result of a group as a whole. */
export interface BoardResult {
    readonly id: string;
    readonly waveId: string;
    readonly kind: string;
    /** Empty: the company. */
    readonly group: string;
    readonly answers: number;
    /** Undefined: not shown. */
    readonly mean: number | undefined;
    readonly halfWidth: number | undefined;
}

export interface SavedTick {
    readonly id: string;
    readonly condition: string;
    readonly side: Side;
    readonly holds: boolean;
    readonly by: string;
    readonly on: string;
}

export interface Action {
    readonly id: string;
    readonly subject: string;
    readonly owner: string;
    readonly ownerId: string;
    /** YYYY-MM-DD; empty: no date. */
    readonly due: string;
    readonly isDone: boolean;
    readonly group: string;
    readonly wave: string;
}

export interface Decision {
    readonly id: string;
    readonly resultId: string;
    readonly waveId: string;
    readonly ticks: readonly SavedTick[];
}

export interface Check {
    readonly id: string;
    readonly item: string;
    readonly isDone: boolean;
    readonly note: string;
    readonly by: string;
    readonly on: string;
}

export interface Board {
    /** The last two closed ones, newest first. */
    readonly waves: readonly { readonly id: string; readonly name: string; readonly closedOn: string }[];
    readonly results: readonly BoardResult[];
    readonly decisions: readonly Decision[];
    /** Of all decisions: open ones first, by date. Undefined: the person may not see tasks. */
    readonly actions: readonly Action[] | undefined;
    readonly checks: readonly Check[];
}

/** @returns undefined: there is no answer yet; `hidden`: the person may not see results or decisions */
export function boardFrom(answer: BoardAnswer | undefined): Board | 'hidden' | undefined {
    const found = answer?.uiapi?.query;
    if (!found) {
        return undefined;
    }
    if (!found.Waves || !found.Results || !found.Decisions) {
        return 'hidden';
    }
    const decisions = nodesOf(found.Decisions);
    return {
        waves: nodesOf(found.Waves).map(({ Id, Name, ClosedOn }) => ({
            id: Id,
            name: text(Name),
            closedOn: text(ClosedOn)
        })),
        results: nodesOf(found.Results).map(resultFrom),
        decisions: decisions.map((node) => ({
            id: node.Id,
            resultId: text(node.ResultId),
            waveId: text(node.Result?.WaveId),
            ticks: nodesOf(node.Ticks).flatMap(tickFrom)
        })),
        actions: decisions.some(({ Actions }) => Actions === null) ? undefined : actionsOf(decisions),
        checks: nodesOf(found.Checks).map(checkFrom)
    };
}

const resultFrom = (node: ResultNode): BoardResult => ({
    id: node.Id,
    waveId: text(node.WaveId),
    kind: text(node.Kind),
    group: text(node.GroupName),
    answers: given(node.Answers) ?? 0,
    mean: given(node.Mean),
    halfWidth: given(node.HalfWidth)
});

const sideOf = (side: string): Side => (side === 'Marketing' ? 'Marketing' : 'Sales');

/** Conditions that this version does not know are left out. */
function tickFrom(node: TickNode): SavedTick[] {
    const condition = text(node.Condition);
    const tick = {
        id: node.Id,
        condition,
        side: sideOf(text(node.Side)),
        holds: given(node.Holds) ?? false,
        by: text(node.TickedBy?.Name),
        on: text(node.TickedOn)
    };
    return CONDITIONS.some(({ key }) => key === condition) ? [tick] : [];
}

function actionsOf(decisions: readonly DecisionNode[]): Action[] {
    const all = decisions.flatMap(({ Result: result, Actions }) =>
        nodesOf(Actions).map((task) => ({
            id: task.Id,
            subject: text(task.Subject),
            owner: text(task.Owner?.Name),
            ownerId: task.Owner?.Id ?? '',
            due: text(task.ActivityDate),
            isDone: given(task.IsClosed) ?? false,
            group: text(result?.GroupName),
            wave: text(result?.Wave?.Name)
        }))
    );
    const rank = ({ isDone, due }: Action): string => `${isDone ? 1 : 0}${due || '9999'}`;
    return all.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

const checkFrom = (node: CheckNode): Check => ({
    id: node.Id,
    item: text(node.Item),
    isDone: given(node.IsDone) ?? false,
    note: text(node.Note),
    by: text(node.CheckedBy?.Name),
    on: text(node.CheckedOn)
});
