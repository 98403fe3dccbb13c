import { api, LightningElement } from 'lwc';
import type { ListViewModel, ObjectHomeModel } from '../../page-types';
import { errorText } from 'host/errors';
import { formatInteger } from 'host/format';
import { navigate, navigateTo } from 'host/router';
import type { PageReference } from 'host/pageReference';
import { onRecordsSaved } from 'host/savedRecords';
import { queryMore, type QueryPage, type QueryRecord } from 'host/soql';
import { firstPage } from 'host/listPage';

const PAUSE = 250;

/** An object's list views: choose, search, sort, page through, open, make new. */
export default class ObjectHome extends LightningElement {
    @api recordId: string | undefined;
    records: readonly QueryRecord[] = [];
    total = 0;
    hasMore = false;
    busy = true;
    problem = '';
    sortedBy = '';
    descending = false;
    term = '';
    _model: ObjectHomeModel | undefined;
    _reference: PageReference | undefined;
    _last: QueryPage | undefined;
    _turn = 0;
    _timer: ReturnType<typeof setTimeout> | undefined;
    _stop: (() => void) | undefined;
    _watcher: IntersectionObserver | undefined;

    @api
    get model(): ObjectHomeModel | undefined {
        return this._model;
    }

    set model(value: ObjectHomeModel | undefined) {
        if (value?.object !== this._model?.object) {
            this.sortedBy = '';
            this.term = '';
            this.records = [];
        }
        this._model = value;
        void this._load();
    }

    @api
    get pageReference(): PageReference | undefined {
        return this._reference;
    }

    set pageReference(value: PageReference | undefined) {
        const before = this._reference?.state['filterName'];
        this._reference = value;
        if (before !== value?.state['filterName']) void this._load();
    }

    get current(): ListViewModel {
        const views = this._model?.listViews ?? [];
        const wanted = this._reference?.state['filterName'] ?? remembered(this._model?.object);
        return (
            views.find((view) => view.apiName === wanted) ??
            views.find((view) => !view.mine && view.where === undefined) ??
            views[0] ??
            NONE
        );
    }

    get views(): (ListViewModel & { selected: boolean })[] {
        return (this._model?.listViews ?? []).map((view) => ({
            ...view,
            selected: view.apiName === this.current.apiName
        }));
    }

    get summary(): string {
        if (this.busy && this.records.length === 0) return 'Loading…';
        const items = this.total === 1 ? '1 item' : `${formatInteger(this.total)} items`;
        const shown = this.hasMore ? `, first ${formatInteger(this.records.length)} shown` : '';
        return items + shown;
    }

    get empty(): boolean {
        return !this.busy && !this.problem && this.records.length === 0;
    }

    get emptyText(): string {
        return this.term ? `Nothing in this list holds "${this.term}".` : 'Nothing to show in this list.';
    }

    override connectedCallback(): void {
        this._stop = onRecordsSaved((object) => {
            if (object === this._model?.object) void this._load();
        });
    }

    override disconnectedCallback(): void {
        this._stop?.();
        this._watcher?.disconnect();
    }

    override renderedCallback(): void {
        const end = this.refs?.['end'];
        if (this._watcher || !end) return;
        this._watcher = new IntersectionObserver(
            (entries) => {
                if (entries.some((entry) => entry.isIntersecting)) void this.loadMore();
            },
            { rootMargin: '600px' }
        );
        this._watcher.observe(end);
    }

    chooseView(event: Event): void {
        const filterName = (event.target as HTMLSelectElement).value;
        remember(this._model?.object, filterName);
        this.sortedBy = '';
        navigateTo(`/lightning/o/${this._model?.object ?? ''}/list?filterName=${encodeURIComponent(filterName)}`);
    }

    handleSearch(event: Event): void {
        const term = (event.target as HTMLInputElement).value.trim();
        clearTimeout(this._timer);
        this._timer = setTimeout(() => {
            this.term = term;
            void this._load();
        }, PAUSE);
    }

    handleSort(event: CustomEvent<{ path: string; descending: boolean }>): void {
        this.sortedBy = event.detail.path;
        this.descending = event.detail.descending;
        void this._load();
    }

    refresh(): void {
        void this._load();
    }

    create(): void {
        navigate({
            type: 'standard__objectPage',
            attributes: { objectApiName: this._model?.object, actionName: 'new' }
        });
    }

    async loadMore(): Promise<void> {
        const last = this._last;
        if (!last || last.done || this.busy) return;
        this.busy = true;
        await this._take(this._turn, queryMore(last), this.records);
    }

    async _load(): Promise<void> {
        const model = this._model;
        if (!model) return;
        const turn = ++this._turn;
        this.busy = true;
        const { term, sortedBy, descending, current, _reference } = this;
        await this._take(
            turn,
            firstPage({ model, view: current, term, sortedBy, descending, state: _reference?.state ?? {} }),
            []
        );
    }

    async _take(turn: number, asked: Promise<QueryPage>, before: readonly QueryRecord[]): Promise<void> {
        try {
            const page = await asked;
            if (turn !== this._turn) return;
            this._last = page;
            this.records = [...before, ...page.records];
            this.total = page.totalSize;
            this.hasMore = !page.done;
            this.problem = '';
        } catch (error) {
            if (turn === this._turn) this.problem = errorText(error);
        }
        if (turn === this._turn) this.busy = false;
    }
}

const NONE: ListViewModel = { apiName: '', label: '', columns: [], mine: false };

const keyOf = (object: string | undefined): string => `list-view:${object ?? ''}`;
const remembered = (object: string | undefined): string | null => localStorage.getItem(keyOf(object));
const remember = (object: string | undefined, view: string): void => localStorage.setItem(keyOf(object), view);
