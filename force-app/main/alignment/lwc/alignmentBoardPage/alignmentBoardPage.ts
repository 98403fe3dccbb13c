import { LightningElement, wire } from 'lwc';
import mayDecideForMarketing from '@salesforce/customPermission/Decide_for_Marketing';
import mayDecideForSales from '@salesforce/customPermission/Decide_for_Sales';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import USER_ID from '@salesforce/user/Id';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import {
    boardFrom,
    boardQuery,
    createAction,
    factsFrom,
    factsQuery,
    finishAction,
    processFrom,
    processQuery,
    saveCheck,
    saveTick
} from 'c/alignmentBoardData';
import type { Board, BoardAnswer, FactsAnswer, ProcessAnswer, RecordFacts, RecordProcess } from 'c/alignmentBoardData';
import { boardLabels as labels } from 'c/alignmentBoardLabels';
import { CONDITIONS } from 'c/alignmentBoardModel';
import type { Side } from 'c/alignmentBoardModel';
import type { ActionRow } from 'c/alignmentActions';
import { fill } from 'c/formatting';
import { actionRows, decisionOn, drawingOf, optionsOf, shownResults, sideText } from './boardState';
import type { Drawing, Pending, Records, Shown } from './boardState';
import { checklistOf } from './checklistState';
import type { ChecklistDrawing } from './checklistState';

/** The part of the page in which a save failed. */
type Part = 'conditions' | 'actions' | 'checklist';

/** Do we need to be more aligned? The heads tick what holds; the page says what follows, and keeps what was agreed to do. */
export default class AlignmentBoardPage extends LightningElement {
    labels = labels;
    query = boardQuery;
    variables = {};
    board: Board | 'hidden' | undefined;
    facts: RecordFacts | undefined;
    process: RecordProcess | undefined;
    errors: unknown;
    failed: { readonly part: Part; readonly errors: unknown } | undefined;
    resultId: string | undefined;
    /** Text that a new action starts from; undefined: no action is being written. */
    draft: string | undefined;
    isSaving = false;
    /** A tick on its way to the org. */
    pending: Pending | undefined;
    refresh: (() => Promise<void>) | undefined;

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredBoard({ data, errors, refresh }: GraphQLWireResult<BoardAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        this.board = boardFrom(data) ?? this.board;
    }

    /** What the records say comes after the board itself: it can be read without. */
    get factsQuery(): GraphQLQuery | undefined {
        return this.result ? factsQuery : undefined;
    }

    get processQuery(): GraphQLQuery | undefined {
        return this.result ? processQuery : undefined;
    }

    @wire(graphql, { query: '$factsQuery', variables: '$variables' })
    wiredFacts({ data }: GraphQLWireResult<FactsAnswer>): void {
        this.facts = factsFrom(data) ?? this.facts;
    }

    @wire(graphql, { query: '$processQuery', variables: '$variables' })
    wiredProcess({ data }: GraphQLWireResult<ProcessAnswer>): void {
        this.process = processFrom(data) ?? this.process;
    }

    get shown(): Board | undefined {
        return this.board === 'hidden' ? undefined : this.board;
    }

    get isWaiting(): boolean {
        return this.board === undefined && !this.errors;
    }

    get results(): Shown[] {
        return this.shown ? shownResults(this.shown) : [];
    }

    get result(): Shown | undefined {
        return this.results.find(({ id }) => id === this.resultId) ?? this.results[0];
    }

    get notice(): { heading: string; text: string } | undefined {
        if (this.board === 'hidden') {
            return { heading: labels.noAccess, text: labels.noAccessText };
        }
        if (!this.board || this.result) {
            return undefined;
        }
        return this.board.waves.length === 0
            ? { heading: labels.none, text: labels.noneText }
            : { heading: labels.noneShown, text: labels.noneShownText };
    }

    get options(): { label: string; value: string }[] {
        return optionsOf(this.results);
    }

    /** The function that the person ticks for; none for who could tick for both, as the org wants two people. */
    get side(): Side | undefined {
        if (mayDecideForSales === mayDecideForMarketing) {
            return undefined;
        }
        return mayDecideForSales ? 'Sales' : 'Marketing';
    }

    get isHead(): boolean {
        return this.side !== undefined;
    }

    get conditionsHelp(): string {
        if (this.side) {
            return fill(labels.conditionsHead, sideText(this.side));
        }
        return mayDecideForSales ? labels.conditionsBoth : labels.conditionsReader;
    }

    get records(): Records {
        return { facts: this.facts, process: this.process };
    }

    get drawing(): Drawing | undefined {
        return this.shown && this.result && drawingOf(this.shown, this.result, this.records, this.side, this.pending);
    }

    get actions(): ActionRow[] {
        const today = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).format(new Date());
        return this.shown ? actionRows(this.shown, today, USER_ID) : [];
    }

    get areActionsHidden(): boolean {
        return this.shown?.actions === undefined;
    }

    get checklist(): ChecklistDrawing | undefined {
        return this.shown && checklistOf(this.shown, this.records, this.isHead, this.pending);
    }

    get isWriting(): boolean {
        return this.draft !== undefined;
    }

    get conditionErrors(): unknown {
        return this.failed?.part === 'conditions' ? this.failed.errors : undefined;
    }

    get actionErrors(): unknown {
        return this.failed?.part === 'actions' ? this.failed.errors : undefined;
    }

    get checklistErrors(): unknown {
        return this.failed?.part === 'checklist' ? this.failed.errors : undefined;
    }

    handleGroup(event: CustomEvent<{ value: string }>): void {
        this.resultId = event.detail.value;
    }

    handleTick(event: CustomEvent<{ condition: string; holds: boolean }>): void {
        const { holds } = event.detail;
        const condition = CONDITIONS.find(({ key }) => key === event.detail.condition);
        const { side, place } = this;
        if (condition && side && place) {
            const tick = place.decision?.ticks.find((one) => one.condition === condition.key && one.side === side);
            this.pending = { condition: condition.key, holds };
            void this.save('conditions', () => saveTick(place, tick?.id, { condition, side, holds }, this.doing));
        }
    }

    handleMake(event: CustomEvent<{ subject: string }>): void {
        this.draft = event.detail.subject;
        this.failed = undefined;
    }

    handleCancel(): void {
        this.draft = undefined;
    }

    async handleAction(event: CustomEvent<{ subject: string; ownerId: string; due: string }>): Promise<void> {
        const { place } = this;
        if (place && (await this.save('actions', () => createAction(place, event.detail)))) {
            this.draft = undefined;
        }
    }

    handleFinish(event: CustomEvent<{ actionId: string }>): void {
        void this.save('actions', () => finishAction(event.detail.actionId));
    }

    handleCheck(event: CustomEvent<{ item: string; isDone: boolean; note: string }>): void {
        const check = this.shown?.checks.find(({ item }) => item === event.detail.item);
        this.pending = { condition: event.detail.item, holds: event.detail.isDone };
        void this.save('checklist', () => saveCheck(check?.id, event.detail, this.doing));
    }

    get place():
        { resultId: string; decisionId: string | undefined; decision: ReturnType<typeof decisionOn> } | undefined {
        const { shown, result } = this;
        const decision = shown && result && decisionOn(shown, result.id);
        return result && { resultId: result.id, decisionId: decision?.id, decision };
    }

    get doing(): { userId: string; on: string } {
        return { userId: USER_ID, on: new Date().toISOString() };
    }

    /** One save at a time; what is shown afterwards is what the org holds. */
    async save(part: Part, write: () => Promise<void>): Promise<boolean> {
        if (this.isSaving) {
            return false;
        }
        this.isSaving = true;
        this.failed = undefined;
        try {
            await write();
        } catch (errors) {
            this.failed = { part, errors };
        }
        await this.reload();
        this.pending = undefined;
        this.isSaving = false;
        return !this.failed;
    }

    async reload(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.errors = error;
        }
    }

    handleRetry(): void {
        this.failed = undefined;
        void this.reload();
    }
}
