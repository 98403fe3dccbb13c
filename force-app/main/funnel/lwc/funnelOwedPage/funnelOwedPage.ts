import { LightningElement, api, wire } from 'lwc';
import USER_ID from '@salesforce/user/Id';
import { graphql } from 'lightning/graphql';
import type { GraphQLQuery, GraphQLWireResult } from 'lightning/graphql';
import { fill, formatNumber } from 'c/formatting';
import { funnelLabels } from 'c/funnelLabels';
import type { Funnel } from 'c/funnelModel';
import { owedPageFrom, owedQuery, owedVariables } from 'c/owedData';
import type { OwedAnswer, OwedPage } from 'c/owedData';
import { owedLabels } from 'c/owedLabels';
import type { OwedItem, OwedTask } from 'c/owedModel';
import type OwedWriter from 'c/owedWriter';
import { FUNCTIONS, itemsOf, OBJECTS, shownItems, stageOptions, STATES, summaryOf, WHOSE } from './owedState';
import type { Option, OwedChoice, Whose } from './owedState';

/** Lines drawn at a time. */
const SHOWN = 50;
const PAGE = 200;

/** What Marketing owes across open deals and leads, soonest first, and the reverse: what Sales owes. */
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
    choice: OwedChoice = { from: 'Marketing', object: 'Opportunity', whose: 'all', state: 'open', stageId: '' };
    /** Cursors of the pages looked at; the last one is asked for. */
    cursors: readonly (string | undefined)[] = [undefined];
    pages: readonly OwedPage[] = [];
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
            whose: WHOSE.some(({ value }) => value === this.shownWhose) ? (this.shownWhose as Whose) : 'all'
        };
    }

    get query(): GraphQLQuery {
        return owedQuery(this.choice.object);
    }

    get variables(): Record<string, unknown> {
        const { object, whose } = this.choice;
        return owedVariables(object, whose === 'records' ? USER_ID : '', this.cursors.at(-1));
    }

    @wire(graphql, { query: '$query', variables: '$variables' })
    wiredOwed({ data, errors, refresh }: GraphQLWireResult<OwedAnswer>): void {
        this.refresh = refresh;
        this.errors = errors?.length ? errors : undefined;
        const page = owedPageFrom(this.choice.object, data);
        if (page) {
            const index = this.cursors.length - 1;
            this.pages = [...this.pages.slice(0, index), page];
            this.now = new Date().toISOString();
        }
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
        const looked = this.pages.reduce((sum, { records }) => sum + records.length, 0);
        return summaryOf(this.items, looked, this.pages.at(-1)?.total ?? 0);
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
        const looked = this.pages.reduce((sum, { records }) => sum + records.length, 0);
        return last?.next ? fill(owedLabels.more, formatNumber(Math.min(PAGE, last.total - looked))) : '';
    }

    handleChoice(event: CustomEvent<{ value: string }>): void {
        const name = (event.target as HTMLElement).dataset.name ?? '';
        this.choose({ [name]: event.detail.value });
    }

    handleOther(): void {
        this.choose({ object: this.choice.object === 'Lead' ? 'Opportunity' : 'Lead' });
    }

    /** Other records are asked for anew; the rest only narrows what there is. */
    choose(change: Partial<OwedChoice>): void {
        const before = this.choice;
        this.choice = { ...before, ...change };
        this.shown = SHOWN;
        const asksAnew =
            this.choice.object !== before.object || (this.choice.whose === 'records') !== (before.whose === 'records');
        if (asksAnew) {
            this.cursors = [undefined];
            this.pages = [];
            this.saved = new Map();
        }
    }

    handleShowMore(): void {
        this.shown += SHOWN;
    }

    handleMore(): void {
        const next = this.pages.at(-1)?.next;
        if (next) {
            this.cursors = [...this.cursors.slice(0, this.pages.length), next];
        }
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
