import { LightningElement, api } from 'lwc';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { countingParts, limitsOf } from 'c/criteriaModel';
import type { Rule } from 'c/criteriaModel';
import { fill, formatNumber } from 'c/formatting';
import { leadLabels } from 'c/leadLabels';
import type { CountQuestion } from 'c/leadCountData';
import { studioLabels as labels } from 'c/leadStudioLabels';
import type { DayCounts } from 'c/leadStudioModel';
import { countQuestions, dayQuestions, planOf } from './testPlan';
import type { DayQuestion, TestPlan } from './testPlan';
import { notesOf, rowsOf } from './testView';
import type { TestRow } from './testView';

type Days = ReadonlyMap<string, readonly string[]>;

const PERIODS = [30, 90, 180, 365] as const;
const NO_DAYS: Days = new Map();

const needsResponses = (rule: Rule | undefined): boolean =>
    rule !== undefined &&
    limitsOf(rule).some(({ reason }) => reason === 'responseCount' || reason === 'responsesNested');

/** How a rule would have done with the leads of a past period, beside the version in force. Runs when asked to. */
export default class LeadBackTestPanel extends LightningElement {
    @api rule: Rule | undefined;
    /** Undefined: no version is in force, or it is this one. */
    @api inForceRule: Rule | undefined;
    @api inForceVersion: number | undefined;

    labels = labels;
    leadLabels = leadLabels;
    periods = PERIODS.map((days) => ({ label: fill(labels.testDays, formatNumber(days)), value: String(days) }));
    period = '90';
    isRunning = false;
    wantsResponses = false;
    responses: Days | undefined;
    plan: TestPlan | undefined;
    counts: ReadonlyMap<string, number> | undefined;
    days: ReadonlyMap<string, DayCounts> | undefined;
    problem = '';
    errors: unknown;
    opened: { readonly row: string; readonly column: 'met' | 'converted' } | undefined;

    get isIdle(): boolean {
        return !this.rule;
    }

    get questions(): CountQuestion[] {
        return this.plan ? countQuestions(this.plan) : [];
    }

    get dayQuestions(): DayQuestion[] {
        return this.plan ? dayQuestions(this.plan) : [];
    }

    get rows(): TestRow[] {
        const { plan, counts } = this;
        return plan && counts ? rowsOf(plan, counts, this.days, this.inForceVersion) : [];
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get notes(): string[] {
        return this.plan && this.counts ? notesOf(this.plan, this.counts) : [];
    }

    get isStale(): boolean {
        return (
            this.plan !== undefined && JSON.stringify(this.plan.rules) !== JSON.stringify([this.rule, this.inForceRule])
        );
    }

    get openedRow(): TestRow | undefined {
        return this.rows.find(({ key }) => key === this.opened?.row);
    }

    get openedHeading(): string {
        const column = this.opened?.column === 'met' ? labels.testColumnMet : labels.testColumnConverted;
        return fill(labels.leadsTitle, this.openedRow?.name ?? '', column);
    }

    get openedWhere(): unknown {
        return this.opened?.column === 'met' ? this.openedRow?.metWhere : this.openedRow?.convertedWhere;
    }

    handlePeriod(event: CustomEvent<{ value: string }>): void {
        this.period = event.detail.value;
        if (this.plan) {
            this.run();
        }
    }

    handleRun(): void {
        this.run();
    }

    run(): void {
        this.errors = undefined;
        this.opened = undefined;
        this.problem = '';
        this.wantsResponses = needsResponses(this.rule) || needsResponses(this.inForceRule);
        if (this.wantsResponses && !this.responses) {
            this.isRunning = true;
            return;
        }
        const when = { now: Date.now(), timeZone: TIME_ZONE };
        const partsOf = (rule: Rule): ReturnType<typeof countingParts> =>
            countingParts(rule, this.responses ?? NO_DAYS, when);
        const plan = this.rule && planOf(this.rule, this.inForceRule, Number(this.period), partsOf, when);
        if (!plan) {
            this.isRunning = false;
            this.problem = labels.testNot;
            return;
        }
        if (JSON.stringify(plan) !== JSON.stringify(this.plan)) {
            this.plan = plan;
            this.counts = undefined;
            this.days = undefined;
            this.isRunning = true;
        }
    }

    handleResponses(event: CustomEvent<Days | null>): void {
        this.responses = event.detail ?? undefined;
        if (!event.detail) {
            this.isRunning = false;
            this.problem = labels.testNot;
        } else if (this.isRunning) {
            this.run();
        }
    }

    handleCounted(event: CustomEvent<ReadonlyMap<string, number>>): void {
        this.counts = event.detail;
        this.isRunning = false;
    }

    handleDays(event: CustomEvent<ReadonlyMap<string, DayCounts>>): void {
        this.days = new Map(event.detail);
    }

    handleFail(event: CustomEvent<unknown>): void {
        this.errors = event.detail;
        this.isRunning = false;
    }

    handleRetry(): void {
        this.plan = undefined;
        this.run();
    }

    handleOpen(event: Event): void {
        const { row = '', column } = (event.currentTarget as HTMLElement).dataset;
        this.opened = { row, column: column === 'converted' ? 'converted' : 'met' };
    }

    handleClose(): void {
        this.opened = undefined;
    }
}
