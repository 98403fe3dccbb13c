import { LightningElement, api } from 'lwc';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { countingParts, limitsOf } from 'c/criteriaModel';
import type { CountingPart, Rule } from 'c/criteriaModel';
import { fill, formatNumber } from 'c/formatting';
import { questionsOf, sumOf } from 'c/leadCountData';
import type { CountQuestion } from 'c/leadCountData';
import { leadLabels } from 'c/leadLabels';
import { studioLabels } from 'c/leadStudioLabels';

type Days = ReadonlyMap<string, readonly string[]>;

const NO_DAYS: Days = new Map();
const MOST_RESPONSES = 20_000;
const ALL: CountQuestion = { key: 'all', where: { Id: { ne: null } } };

/** How many leads meet a rule now, in a sentence. */
export default class LeadLiveCount extends LightningElement {
    given: Rule | undefined;
    days: Days | undefined;
    hasTooManyResponses = false;
    parts: readonly CountingPart[] | undefined;
    questions: readonly CountQuestion[] = [];
    text = '';
    errors: unknown;
    labels = leadLabels;

    @api
    get rule(): Rule | undefined {
        return this.given;
    }
    set rule(rule: Rule | undefined) {
        this.given = rule;
        this.plan();
    }

    get needsResponses(): boolean {
        return (
            this.given !== undefined &&
            limitsOf(this.given).some(({ reason }) => reason === 'responseCount' || reason === 'responsesNested')
        );
    }

    plan(): void {
        const { given: rule, days } = this;
        const isWaiting = this.needsResponses && !days;
        this.parts = rule && !isWaiting ? this.partsOf(rule, days ?? NO_DAYS) : undefined;
        const questions = this.parts ? [...questionsOf('rule', this.parts), ALL] : [];
        if (JSON.stringify(questions) !== JSON.stringify(this.questions) || questions.length === 0) {
            this.questions = questions;
            this.text = rule ? this.textBefore(isWaiting) : '';
        }
    }

    partsOf(rule: Rule, days: Days): CountingPart[] | undefined {
        return countingParts(rule, days, { now: Date.now(), timeZone: TIME_ZONE });
    }

    textBefore(isWaiting: boolean): string {
        if (this.parts) {
            return leadLabels.checkCounting;
        }
        if (!isWaiting) {
            return studioLabels.countNot;
        }
        return this.hasTooManyResponses
            ? fill(studioLabels.countMany, formatNumber(MOST_RESPONSES))
            : studioLabels.countReading;
    }

    /** @param event without detail where there are too many, or the person may not see them */
    handleRead(event: CustomEvent<Days | null>): void {
        this.days = event.detail ?? undefined;
        this.hasTooManyResponses = !event.detail;
        this.plan();
    }

    handleCounted(event: CustomEvent<ReadonlyMap<string, number>>): void {
        const meeting = this.parts && sumOf('rule', this.parts, event.detail);
        const all = event.detail.get('all');
        if (meeting !== undefined && all !== undefined) {
            this.errors = undefined;
            this.text = fill(leadLabels.checkCount, formatNumber(meeting), formatNumber(all));
        }
    }

    handleFail(event: CustomEvent<unknown>): void {
        this.errors = event.detail;
        this.text = '';
    }

    async handleRetry(): Promise<void> {
        this.errors = undefined;
        await this.template?.querySelector<HTMLElement & { recount(): Promise<void> }>('c-lead-counter')?.recount();
    }
}
