import { LightningElement, api, wire } from 'lwc';
import USER_ID from '@salesforce/user/Id';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { fill, formatNumber } from 'c/formatting';
import { funnelLabels } from 'c/funnelLabels';
import type { Funnel } from 'c/funnelModel';
import { recordTypesMapped } from 'c/funnelModel';
import type { ValueCounts } from 'c/funnelValueCounts';
import { markedIdsFrom, marksQuery, marksVariables, owedPageFrom, owedQuery } from 'c/owedData';
import type { MarksAnswer, OwedAnswer, OwedPage } from 'c/owedData';
import { owedLabels } from 'c/owedLabels';
import { countOwed, isCertain } from 'c/owedModel';
import type { CountedValue, OwedItem, OwedQuestion, OwedTask } from 'c/owedModel';
import type OwedWriter from 'c/owedWriter';
import { askedOf, FUNCTIONS, itemsOf, OBJECTS, shownItems, stageOptions, STATES, summaryOf, WHOSE } from './owedState';
import type { Option } from './owedState';

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Lines drawn at a time. */
const SHOWN = 50;
/** Records looked through before the reading waits for a press: five requests. */
const LOOKED = 1000;

/**
 * What Marketing owes across open deals and leads, soonest first, and the reverse: what Sales owes. One request, where it brings all open
 * records; else the org is asked for just those that the choices are about, the oldest first, until what is soonest is certain.
 */
export default class FunnelOwedPage extends LightningElement {
    /** Marketing or Sales: whose duties are shown when the page is opened. */
    @api shownFunction = 'Marketing';
    /** all, records, mine */
    @api shownWhose = 'all';

    labels = owedLabels;
    words = funnelLabels;
    functions = FUNCTIONS;
    objects = OBJECTS;
    whose = WHOSE;
    states = STATES;
    choice: OwedQuestion = { from: 'Marketing', object: 'Opportunity', whose: 'all', state: 'open', stageId: '' };
    /** There is more than one request brings: the org itself narrows by the choices. */
    isNarrowed = false;
    where: Readonly<Record<string, unknown>> = {};
    /** For everything owed with these choices, done or not. */
    countVariables: { readonly where?: Readonly<Record<string, unknown>> } = {};
    counted: readonly CountedValue[] | undefined;
    /** Records with a task of ours that the choices are about; undefined: on their way. */
    markedIds: readonly string[] | undefined;
    /** Cursor of the page that is asked for; pages before it are there. */
    cursor: string | undefined;
    pages: readonly OwedPage[] = [];
    /** Read on until so many records were looked through. */
    reach = LOOKED;
    known: Funnel | undefined;
    saved: ReadonlyMap<string, OwedTask> = new Map();
    shown = SHOWN;
    errors: unknown;
    isSaving = false;
    now = new Date().toISOString();
    refresh: (() => Promise<void>) | undefined;

    override connectedCallback(): void {
        this.choice = {
            ...this.choice,
            from: this.shownFunction === 'Sales' ? 'Sales' : 'Marketing',
            whose: WHOSE.some(({ value }) => value === this.shownWhose)
                ? (this.shownWhose as OwedQuestion['whose'])
                : 'all'
        };
        this.startOver();
    }

    /** From the first record on. What is asked for already stays: the platform gives an answer to one question once. */
    startOver(): void {
        this.shown = SHOWN;
        this.reach = LOOKED;
        const funnel = this.isNarrowed ? this.known : undefined;
        const ids = [...(this.markedIds ?? []), ...[...this.saved.keys()].map((key) => key.split(':')[0] as string)];
        const { where, everything } = askedOf(this.choice, funnel, USER_ID, [...new Set(ids)], this.now);
        if (!isSame(everything, this.countVariables.where)) {
            this.countVariables = { where: everything };
            this.counted = undefined;
        }
        if (isSame(where, this.where)) {
            this.readOn();
        } else {
            this.where = where;
            this.cursor = undefined;
            this.pages = [];
        }
    }

    get marksVariables(): Record<string, unknown> | undefined {
        return this.isNarrowed ? marksVariables(this.choice, USER_ID) : undefined;
    }

    get marksQuery(): GraphQLQuery | undefined {
        return this.marksVariables && marksQuery;
    }

    @wire(graphql, { query: '$marksQuery', variables: '$marksVariables' })
    wiredMarks({ data, errors, refresh }: GraphQLWireResult<MarksAnswer>): void {
        const ids = this.marksQuery && markedIdsFrom(this.choice.object, data);
        if (ids && !this.markedIds) {
            this.markedIds = ids;
            this.startOver();
        }
        if (this.marksQuery && errors?.length) {
            this.errors = errors;
            this.refresh = refresh;
        }
    }

    get query(): GraphQLQuery | undefined {
        const isWaiting = this.marksQuery !== undefined && this.markedIds === undefined;
        return isWaiting ? undefined : owedQuery(this.choice.object);
    }

    get variables(): Record<string, unknown> {
        return { where: this.where, after: this.cursor ?? null };
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredOwed({ data, errors, refresh }: GraphQLWireResult<OwedAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        const page = this.query && owedPageFrom(this.choice.object, data);
        if (!page) {
            return;
        }
        this.now = new Date().toISOString();
        this.known = page.funnel;
        if (page.next && !this.isNarrowed && page.funnel) {
            this.isNarrowed = true;
            this.startOver();
            return;
        }
        const before = this.pages.filter(({ next }) => next !== undefined && next !== page.next);
        this.pages = [...(this.cursor === undefined ? [] : before), page];
        this.readOn();
    }

    /** Until what is shown is surely the soonest. */
    readOn(): void {
        const last = this.pages.at(-1);
        const isEnough = isCertain(this.items, this.shown, last?.next ? last.lastCreatedOn : undefined);
        if (last?.next && !isEnough && this.looked < this.reach) {
            this.cursor = last.next;
        }
    }

    get looked(): number {
        return this.pages.reduce((sum, { records }) => sum + records.length, 0);
    }

    /** Reading goes on by itself. */
    get isReading(): boolean {
        const last = this.pages.at(-1);
        return last?.next !== undefined && last.next === this.cursor;
    }

    get funnel(): Funnel | undefined {
        return this.pages.at(-1)?.funnel;
    }

    get isReady(): boolean {
        return this.pages.length > 0;
    }

    get isHidden(): boolean {
        return this.isReady && this.funnel === undefined;
    }

    get stages(): Option[] {
        return this.funnel ? stageOptions(this.funnel) : [];
    }

    get items(): OwedItem[] {
        const all = this.funnel ? itemsOf(this.funnel, this.pages, this.saved, this.now) : [];
        return shownItems(all, this.choice, USER_ID);
    }

    get lines(): OwedItem[] {
        return this.items.slice(0, this.shown);
    }

    get summary(): string {
        const last = this.pages.at(-1);
        const total = last?.total ?? 0;
        const values = this.choice.whose === 'mine' ? undefined : this.counted;
        const all = values && this.funnel && countOwed(this.funnel, this.choice, values);
        return summaryOf(this.items, { looked: this.looked, total, isWhole: last?.next === undefined, all });
    }

    get readingText(): string {
        return fill(owedLabels.reading, formatNumber(this.looked), formatNumber(this.pages.at(-1)?.total ?? 0));
    }

    get countColumn(): ValueCounts['column'] {
        return this.choice.object === 'Lead' ? 'leads' : 'deals';
    }

    get isByType(): boolean {
        return this.known !== undefined && recordTypesMapped(this.known.mappings, this.choice.object).length > 0;
    }

    get hasLines(): boolean {
        return this.lines.length > 0;
    }

    get nothingText(): string {
        const agreed = this.funnel?.contributions.some(({ from }) => from === this.choice.from);
        return agreed ? owedLabels.nothingText : owedLabels.nothingContributions;
    }

    get otherLabel(): string {
        return this.choice.object === 'Lead' ? owedLabels.orDeals : owedLabels.orLeads;
    }

    get showMoreLabel(): string {
        const left = this.items.length - this.lines.length;
        return left > 0 ? fill(owedLabels.showMore, formatNumber(Math.min(left, SHOWN))) : '';
    }

    get moreLabel(): string {
        const last = this.pages.at(-1);
        const isOffered = last?.next !== undefined && !this.isReading;
        return isOffered ? fill(owedLabels.more, formatNumber(Math.min(LOOKED, last.total - this.looked))) : '';
    }

    handleChoice(event: CustomEvent<{ value: string }>): void {
        const name = (event.target as HTMLElement).dataset.name ?? '';
        this.choose({ [name]: event.detail.value });
    }

    handleOther(): void {
        this.choose({ object: this.choice.object === 'Lead' ? 'Opportunity' : 'Lead' });
    }

    /** Where all open records are there, choices only narrow what is shown; other records are asked for anew. */
    choose(change: Partial<OwedQuestion>): void {
        const before = this.choice;
        this.choice = { ...before, ...change };
        this.shown = SHOWN;
        const isOther =
            this.choice.object !== before.object || (this.choice.whose === 'records') !== (before.whose === 'records');
        if (isOther) {
            this.isNarrowed = false;
        }
        if (isOther || this.isNarrowed) {
            this.askAnew(marksVariables(before, USER_ID), before.object);
        }
    }

    askAnew(marks: Record<string, unknown> | undefined, object: OwedQuestion['object']): void {
        if (!isSame(marks, this.marksVariables) || object !== this.choice.object) {
            this.markedIds = undefined;
        }
        if (this.marksQuery && !this.markedIds) {
            // the records are asked for when their tasks are known
            this.pages = [];
        } else {
            this.startOver();
        }
    }

    handleCounted(event: CustomEvent<ValueCounts>): void {
        this.counted = event.detail.groups;
    }

    handleShowMore(): void {
        this.shown += SHOWN;
        this.readOn();
    }

    handleMore(): void {
        this.reach = this.looked + LOOKED;
        const next = this.pages.at(-1)?.next;
        this.cursor = next ?? this.cursor;
    }

    async handleMark(event: CustomEvent<{ key: string; isDone: boolean }>): Promise<void> {
        const { key, isDone } = event.detail;
        const item = this.items.find((candidate) => candidate.key === key);
        const writer = this.template?.querySelector('c-owed-writer') as OwedWriter | null | undefined;
        if (!item || !writer || this.isSaving) {
            return;
        }
        this.isSaving = true;
        const task = await writer.mark(item, isDone);
        if (task) {
            this.saved = new Map([...this.saved, [key, task]]);
        }
        this.isSaving = false;
    }

    handleRetry(): void {
        void this.refresh?.().catch((error: unknown) => {
            this.errors = error;
        });
    }
}
