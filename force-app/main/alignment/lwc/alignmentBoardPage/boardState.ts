import LANGUAGE from '@salesforce/i18n/lang';
import type { Board, BoardResult, Decision, RecordFacts, RecordProcess, SavedTick } from 'c/alignmentBoardData';
import { boardLabels as labels, conditionTexts, moveTexts } from 'c/alignmentBoardLabels';
import { MOVES, SIDES, conditionsOf, hintOf, outcomeOf, pointsOf, waitingFor } from 'c/alignmentBoardModel';
import type { HintFacts, List, Side } from 'c/alignmentBoardModel';
import type { ActionRow, MoveRow } from 'c/alignmentActions';
import type { ConditionList } from 'c/alignmentConditions';
import type { OutcomeView } from 'c/alignmentOutcome';
import { bandTexts, scoreText } from 'c/alignmentWords';
import { fill, formatDate } from 'c/formatting';
import { BANDS, bandOf } from 'c/surveyModel';
import type { Band } from 'c/surveyModel';
import { hintText } from './evidenceWords';

export const sideText = (side: Side): string => (side === 'Sales' ? labels.sales : labels.marketing);

const LOOKS: Readonly<Record<Band, string>> = {
    Undefined: labels.looksUndefined,
    Defined: labels.looksDefined,
    Aligned: labels.looksAligned,
    Integrated: labels.looksIntegrated
};

/** A result with figures: only such a one can be decided on. */
export type Shown = BoardResult & { readonly mean: number };

const isShown = (result: BoardResult): result is Shown => result.mean !== undefined;

/** Results of the newest wave that can be decided on: the company, then its parts by name. */
export function shownResults(board: Board): Shown[] {
    const newest = board.waves[0]?.id;
    return board.results
        .filter(isShown)
        .filter(({ waveId }) => waveId === newest)
        .sort((a, b) => (a.group === b.group ? 0 : a.group < b.group ? -1 : 1));
}

export const groupText = (group: string): string => group || labels.company;

export const optionsOf = (results: readonly Shown[]): { label: string; value: string }[] =>
    results.map((result) => ({
        label: fill(
            labels.groupOption,
            groupText(result.group),
            scoreText(result.mean),
            bandTexts[bandOf(result.mean)]
        ),
        value: result.id
    }));

export interface Drawing {
    readonly result: string;
    readonly looks: string;
    /** Empty: there is something to tick. */
    readonly top: string;
    readonly lists: readonly ConditionList[];
    readonly outcome: OutcomeView;
    readonly moves: readonly MoveRow[];
    readonly movesText: string;
}

export interface Records {
    readonly facts: RecordFacts | undefined;
    readonly process: RecordProcess | undefined;
}

/** What the person chose and the org has not taken yet: the box must not fall back meanwhile. */
export interface Pending {
    /** Of a condition or of an item of the checklist. */
    readonly condition: string;
    readonly holds: boolean;
}

export function drawingOf(
    board: Board,
    result: Shown,
    records: Records,
    own: Side | undefined,
    pending: Pending | undefined
): Drawing {
    const band = bandOf(result.mean);
    const decision = decisionOn(board, result.id);
    const ticks = decision?.ticks ?? [];
    const wave = board.waves.find(({ id }) => id === result.waveId)?.name ?? '';
    return {
        result: fill(labels.result, groupText(result.group), wave, scoreText(result.mean), bandTexts[band]),
        looks: LOOKS[band],
        top: band === 'Integrated' ? labels.top : '',
        lists: (['Leave', 'Tighten'] as const).map((list) => ({
            key: list,
            heading: list === 'Leave' ? labels.leaveIf : labels.tightenIf,
            rows: rowsOf(band, list, ticks, records, own).map((row) =>
                row.key === pending?.condition ? { ...row, holds: pending.holds } : row
            )
        })),
        outcome: outcomeView(ticks),
        moves: MOVES[band].map((key) => {
            const text = moveTexts[key] ?? key;
            return { key, text, buttonTitle: fill(labels.makeActionOf, text) };
        }),
        movesText: fill(labels.movesText, bandTexts[band], bandTexts[nextOf(band)])
    };
}

const nextOf = (band: Band): Band => BANDS[Math.max(0, BANDS.findIndex((one) => one.band === band) - 1)]?.band ?? band;

export const decisionOn = (board: Board, resultId: string): Decision | undefined =>
    board.decisions.find((decision) => decision.resultId === resultId);

function rowsOf(
    band: Band,
    list: List,
    ticks: readonly SavedTick[],
    { facts, process }: Records,
    own: Side | undefined
): ConditionList['rows'] {
    const hints: HintFacts | undefined = facts && {
        ...facts,
        mapped: process?.mapped,
        untouchedLeads: process?.untouchedLeads
    };
    return conditionsOf(band, list).map(({ key }) => {
        const of = (side: Side): SavedTick | undefined =>
            ticks.find((tick) => tick.condition === key && tick.side === side);
        const hint = hints && hintOf(key, hints);
        return {
            key,
            text: conditionTexts[key] ?? key,
            hint: hint ? hintText(hint) : '',
            holds: own !== undefined && (of(own)?.holds ?? false),
            marks: SIDES.map((side) => ({
                key: side,
                text: markText(side, of(side)),
                cssClass: of(side)?.holds ? 'mark holds' : 'mark'
            }))
        };
    });
}

function markText(side: Side, tick: SavedTick | undefined): string {
    if (!tick) {
        return fill(labels.notTicked, sideText(side));
    }
    const by = tick.by || labels.somebody;
    return fill(tick.holds ? labels.ticked : labels.tickedBack, sideText(side), by, tick.on ? formatDate(tick.on) : '');
}

const ICONS = {
    open: 'utility:clock',
    leave: 'utility:pause',
    tighten: 'utility:trending',
    mixed: 'utility:comments'
} as const;

function outcomeView(saved: readonly SavedTick[]): OutcomeView {
    const ticks = saved.filter(({ holds }) => holds);
    const outcome = outcomeOf(ticks);
    const words = {
        open: [labels.outcomeOpen, fill(labels.outcomeOpenText, listed(waitingFor(ticks).map(sideText)))],
        leave: [labels.outcomeLeave, labels.outcomeLeaveText],
        tighten: [labels.outcomeTighten, labels.outcomeTightenText],
        mixed: [labels.outcomeMixed, labels.outcomeMixedText]
    } as const;
    const [heading, text] = words[outcome];
    return {
        heading,
        text,
        iconName: ICONS[outcome],
        points:
            outcome === 'open'
                ? []
                : pointsOf(ticks).map(({ condition: { key }, sides }) => ({
                      key,
                      text:
                          sides.length > 1
                              ? fill(labels.pointBoth, conditionTexts[key] ?? key)
                              : fill(labels.pointOne, conditionTexts[key] ?? key, listed(sides.map(sideText)))
                  }))
    };
}

const lists = new Intl.ListFormat(LANGUAGE);
const listed = (texts: readonly string[]): string => lists.format(texts);

/**
 * @param today YYYY-MM-DD, in the person's time zone
 * @param userId who may mark the own actions as done: tasks of others are usually closed to people
 */
export function actionRows(board: Board, today: string, userId: string): ActionRow[] {
    return (board.actions ?? []).map(({ id, subject, owner, ownerId, due, isDone, group, wave }) => {
        const isLate = !isDone && due !== '' && due < today;
        return {
            key: id,
            subject,
            owner: owner || labels.somebody,
            due: due ? formatDate(due) : labels.noDate,
            from: fill(labels.actionFromText, groupText(group), wave),
            state: isDone ? labels.actionDone : isLate ? labels.actionLate : labels.actionOpen,
            stateClass: isLate ? 'late' : '',
            mayFinish: !isDone && ownerId === userId,
            doneTitle: fill(labels.markDoneOf, subject)
        };
    });
}
