import { LightningElement, wire } from 'lwc';
import formFactor from '@salesforce/client/formFactor';
import userId from '@salesforce/user/Id';
import { graphql } from 'lightning/graphql';
import type { GraphQLWireResult } from 'lightning/graphql';
import { alignmentLabels as labels } from 'c/alignmentLabels';
import {
    answerField,
    commentField,
    markAnswered,
    submittedField,
    surveyDataFrom,
    surveyQuery,
    surveyToShow
} from 'c/alignmentSurveyData';
import type { Survey, SurveyAnswer } from 'c/alignmentSurveyData';
import { fill } from 'c/formatting';
import type { GivenAnswer } from 'c/alignmentStatement';
import { STATEMENTS } from 'c/surveyModel';
import type { Answers } from 'c/surveyModel';
import { AnswerSaver } from './answerSaver';
import {
    answeredIn,
    answeringAs,
    indexOf,
    leftOver,
    nextUnanswered,
    noticeOn,
    progressOf,
    questionsOf,
    untilText
} from './surveyState';
import type { Notice, Question } from './surveyState';

type StatementElement = HTMLElement & { readonly statementKey: string; focusAnswer(): void };

/** The alignment survey of whoever looks at it. Each answer is saved as it is given. */
export default class AlignmentSurveyPage extends LightningElement {
    labels = labels;
    query = surveyQuery;
    variables = { userId };
    hasAccess = true;
    isLoaded = false;
    survey: Survey | undefined;
    answers: Answers = [];
    comment = '';
    loadErrors: unknown;
    saver: AnswerSaver | undefined;
    saveState = 'saved';
    isOneAtATime = formFactor === 'Small';
    current = 0;
    hasBegun = false;
    /** Statement that gets the focus once it is drawn. */
    focusNext: string | undefined;
    refresh: (() => Promise<void>) | undefined;

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredSurvey({ data, errors, refresh }: GraphQLWireResult<SurveyAnswer>): void {
        this.refresh = refresh;
        this.loadErrors = errors?.length ? errors : undefined;
        const received = surveyDataFrom(data);
        if (received && this.saver?.hasUnsaved) {
            // what the person is answering goes before what the server had a moment ago
            const known = received.surveys?.find(({ waveId }) => waveId === this.survey?.waveId);
            this.saver.responseId ??= known?.responseId;
        } else if (received) {
            this.show(received.surveys);
        }
    }

    show(surveys: readonly Survey[] | undefined): void {
        const isFirst = !this.isLoaded;
        this.isLoaded = true;
        this.hasAccess = surveys !== undefined;
        this.survey = surveyToShow(surveys ?? []);
        if (!this.survey) {
            return;
        }
        this.answers = this.survey.answers;
        this.comment = this.survey.comment;
        this.saver = new AnswerSaver(this.survey, () => this.handleSaveState());
        if (isFirst) {
            this.current = Math.max(0, nextUnanswered(this.answers));
            this.hasBegun = answeredIn(this.answers) > 0;
        }
        if (this.survey.isOpen && this.survey.isSubmitted && !this.survey.isMarkedAnswered) {
            void this.mark(this.survey);
        }
    }

    /** A reminder that could not be called off is tried again with the next visit. */
    async mark(survey: Survey, on = new Date().toISOString()): Promise<void> {
        try {
            await markAnswered(survey, on);
        } catch {
            // the answers are in; only a reminder may come
        }
    }

    handleSaveState(): void {
        this.saveState = this.saver?.state ?? 'saved';
    }

    override renderedCallback(): void {
        const statements = [...(this.template?.querySelectorAll<StatementElement>('c-alignment-statement') ?? [])];
        const wanted = this.focusNext && statements.find(({ statementKey }) => statementKey === this.focusNext);
        if (wanted) {
            this.focusNext = undefined;
            wanted.focusAnswer();
        }
    }

    get notice(): Notice | undefined {
        return this.isLoaded ? noticeOn(this.survey, this.hasAccess, this.answers) : undefined;
    }

    get isWaiting(): boolean {
        return !this.isLoaded && !this.loadErrors;
    }

    get canAnswer(): boolean {
        return this.survey !== undefined && this.notice === undefined;
    }

    get showsOwnAnswers(): boolean {
        return this.notice !== undefined && answeredIn(this.answers) > 0;
    }

    get questions(): Question[] {
        return questionsOf(this.answers, this.survey?.wording);
    }

    get shownQuestions(): Question[] {
        return this.isOneAtATime ? this.questions.slice(this.current, this.current + 1) : this.questions;
    }

    get until(): string {
        return this.survey ? untilText(this.survey) : '';
    }

    get answersAs(): string {
        return this.survey ? answeringAs(this.survey) : '';
    }

    get progress(): string {
        return progressOf(this.answers);
    }

    get progressValue(): number {
        return (answeredIn(this.answers) / this.answers.length) * 100;
    }

    get saveText(): string {
        if (answeredIn(this.answers) === 0) {
            return '';
        }
        return { failed: labels.notSaved, saved: labels.saved, saving: labels.saving }[this.saveState] ?? '';
    }

    get isPrivacyOpen(): boolean {
        return !this.hasBegun;
    }

    get saveError(): unknown {
        return this.saveState === 'failed' ? this.saver?.error : undefined;
    }

    get isFirst(): boolean {
        return this.current === 0;
    }

    get isLast(): boolean {
        return this.current === this.answers.length - 1;
    }

    get oneVariant(): string {
        return this.isOneAtATime ? 'brand' : 'neutral';
    }

    get allVariant(): string {
        return this.isOneAtATime ? 'neutral' : 'brand';
    }

    get cannotSubmit(): boolean {
        return leftOver(this.answers) > 0;
    }

    get submitHint(): string {
        const left = leftOver(this.answers);
        return left > 0 ? fill(labels.submitHint, left) : labels.submitFinal;
    }

    handleAnswer(event: CustomEvent<GivenAnswer>): void {
        const { statementKey, rating, isByKey } = event.detail;
        const at = indexOf(statementKey);
        this.hasBegun = true;
        this.answers = this.answers.map((answer, index) => (index === at ? rating : answer));
        void this.saver?.save(answerField(statementKey, rating));
        if (isByKey) {
            this.goTo(at + 1);
        }
    }

    handleComment(event: CustomEvent<{ value: string }>): void {
        this.comment = event.detail.value;
    }

    /** A comment is saved when the field is left. */
    handleCommentDone(): void {
        if (this.comment !== this.survey?.comment || this.saver?.responseId) {
            void this.saver?.save(commentField(this.comment));
        }
    }

    /** Another device may have begun meanwhile: then there are answers to add to. */
    async handleRetrySave(): Promise<void> {
        if (!this.saver?.responseId) {
            await this.reload();
        }
        void this.saver?.save({});
    }

    handleOne(): void {
        this.isOneAtATime = true;
        this.current = Math.max(0, nextUnanswered(this.answers));
    }

    handleAll(): void {
        this.isOneAtATime = false;
    }

    handleBack(): void {
        this.goTo(this.current - 1);
    }

    handleNext(): void {
        this.goTo(this.current + 1);
    }

    handleNextOpen(): void {
        const next = nextUnanswered(this.answers, this.isOneAtATime ? this.current : -1);
        this.isOneAtATime = true;
        this.goTo(next);
    }

    goTo(index: number): void {
        this.current = Math.min(this.answers.length - 1, Math.max(0, index));
        this.focusNext = STATEMENTS[this.current]?.key;
    }

    async handleSubmit(): Promise<void> {
        const { saver, survey } = this;
        if (!saver || !survey) {
            return;
        }
        // the draft goes first: its answer tells the server's time, and the clock of this device may be wrong
        await saver.save(commentField(this.comment));
        const on = saver.error ? undefined : saver.savedOn;
        if (!on) {
            return;
        }
        await saver.save(submittedField(on));
        if (!saver.error) {
            await this.mark(survey, saver.savedOn);
            await this.reload();
        }
    }

    async reload(): Promise<void> {
        try {
            await this.refresh?.();
        } catch (error) {
            this.loadErrors = error;
        }
    }

    handleReload(): void {
        void this.reload();
    }
}
