import type { Board, Check } from 'c/alignmentBoardData';
import { boardLabels as labels, checkTexts } from 'c/alignmentBoardLabels';
import { CHECKLIST, outcomeOf, proofOf } from 'c/alignmentBoardModel';
import type { CheckGroup, ProcessFacts, Proof } from 'c/alignmentBoardModel';
import type { CheckRow, CheckSection } from 'c/alignmentChecklist';
import { fill, formatDate } from 'c/formatting';
import type { Pending, Records } from './boardState';
import { proofText } from './evidenceWords';

const HEADINGS: Readonly<Record<CheckGroup, string>> = {
    activity: labels.groupActivity,
    process: labels.groupProcess,
    culture: labels.groupCulture,
    structure: labels.groupStructure
};

export interface ChecklistDrawing {
    readonly sections: readonly CheckSection[];
    readonly summary: string;
}

/** Before the records are read nothing is proven yet. */
export function checklistOf(
    board: Board,
    records: Records,
    mayCheck: boolean,
    pending: Pending | undefined
): ChecklistDrawing {
    const facts = processFacts(board, records);
    const rows = CHECKLIST.map(({ key, group }) => ({
        group,
        row: rowOf(
            key,
            proofOf(key, facts),
            board.checks.find(({ item }) => item === key),
            mayCheck
        )
    }));
    return {
        sections: (Object.keys(HEADINGS) as CheckGroup[]).map((group) => ({
            key: group,
            heading: HEADINGS[group],
            rows: rows
                .filter((one) => one.group === group)
                .map(({ row }) => (row.key === pending?.condition ? { ...row, isDone: pending.holds } : row))
        })),
        summary: fill(labels.checklistText, rows.filter(({ row }) => row.isDone).length)
    };
}

function processFacts(board: Board, { facts, process }: Records): ProcessFacts {
    const isDecided = (waveId: string): boolean =>
        board.decisions.some(
            (decision) =>
                decision.waveId === waveId && outcomeOf(decision.ticks.filter(({ holds }) => holds)) !== 'open'
        );
    return {
        actions: board.actions && {
            total: board.actions.length,
            done: board.actions.filter(({ isDone }) => isDone).length
        },
        openDeals: facts?.openDeals,
        overdueDeals: facts?.overdueDeals,
        agreedDefinitions: process?.agreedDefinitions,
        mapped: process?.mapped,
        waves: board.waves.map(({ id, name }) => ({ name, isDecided: isDecided(id) })),
        salesHeads: facts?.salesHeads,
        marketingHeads: facts?.marketingHeads
    };
}

function rowOf(key: string, proof: Proof | undefined, check: Check | undefined, mayCheck: boolean): CheckRow {
    const isDone = proof !== undefined || (check?.isDone ?? false);
    const text = checkTexts[key] ?? key;
    return {
        key,
        text,
        isDone,
        isProven: proof !== undefined,
        iconName: isDone ? 'utility:check' : 'utility:dash',
        state: isDone ? labels.inPlace : labels.notInPlace,
        why: proof ? fill(labels.proven, proofText(proof)) : whoTicked(check),
        note: check?.note ?? '',
        noteLabel: fill(labels.noteOf, text),
        isOpen: mayCheck && !proof,
        takesNote: mayCheck && !proof && check !== undefined
    };
}

function whoTicked(check: Check | undefined): string {
    return check
        ? fill(
              check.isDone ? labels.checked : labels.checkBack,
              check.by || labels.somebody,
              check.on ? formatDate(check.on) : ''
          )
        : '';
}
