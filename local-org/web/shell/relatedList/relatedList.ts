import { api, LightningElement } from 'lwc';
import type { RelatedListModel } from '../../page-types';
import { errorText } from 'host/errors';
import { objectInfo, type ObjectInfo } from 'host/objectInfo';
import { onRecordsSaved } from 'host/savedRecords';
import { selectText } from 'host/listQuery';
import { navigate } from 'host/router';
import { query, quoted, type QueryRecord } from 'host/soql';

const SHOWN = 6;

/** The first children of a record in one relationship. */
export default class RelatedList extends LightningElement {
    records: readonly QueryRecord[] = [];
    more = false;
    problem = '';
    info: ObjectInfo | undefined;
    _list: RelatedListModel | undefined;
    _recordId: string | undefined;
    _stop: (() => void) | undefined;
    _turn = 0;

    @api
    get list(): RelatedListModel | undefined {
        return this._list;
    }

    set list(value: RelatedListModel | undefined) {
        this._list = value;
        void this._load();
    }

    @api
    get recordId(): string | undefined {
        return this._recordId;
    }

    set recordId(value: string | undefined) {
        this._recordId = value;
        void this._load();
    }

    get count(): string {
        return this.more ? `${this._rows}+` : String(this.records.length);
    }

    get canCreate(): boolean {
        return this._list?.canCreate !== false && (this.info?.createable ?? false);
    }

    get _rows(): number {
        return this._list?.rows ?? SHOWN;
    }

    get allUrl(): string {
        return `/lightning/o/${this._list?.childObject ?? ''}/list`;
    }

    override connectedCallback(): void {
        this._stop = onRecordsSaved((object) => {
            // rows that the platform itself writes (stage history) come with any save of the record they tell about
            if (object === this._list?.childObject || !this.canCreate) void this._load();
        });
    }

    override disconnectedCallback(): void {
        this._stop?.();
    }

    create(): void {
        const { childObject, parentField } = this._list ?? {};
        const state = { defaultFieldValues: `${parentField ?? ''}=${this._recordId ?? ''}` };
        navigate({
            type: 'standard__objectPage',
            attributes: { objectApiName: childObject, actionName: 'new' },
            state
        });
    }

    showAll(event: Event): void {
        event.preventDefault();
        const { childObject, parentField } = this._list ?? {};
        navigate({
            type: 'standard__objectPage',
            attributes: { objectApiName: childObject, actionName: 'list' },
            state: { [`${parentField ?? ''}`]: this._recordId }
        });
    }

    async _load(): Promise<void> {
        const { _list: list, _recordId: parent } = this;
        if (!list || !parent) return;
        const turn = ++this._turn;
        try {
            const info = await objectInfo(list.childObject);
            const { path, descending } = list.sort ?? { path: 'CreatedDate', descending: true };
            const order = `ORDER BY ${path} ${descending ? 'DESC' : 'ASC'} NULLS LAST LIMIT ${this._rows + 1}`;
            const soql = `${selectText(info, list.columns)} WHERE ${list.parentField} = ${quoted(parent)} ${order}`;
            const page = await query(soql);
            if (turn !== this._turn) return;
            this.info = info;
            this.more = page.records.length > this._rows;
            this.records = page.records.slice(0, this._rows);
            this.problem = '';
        } catch (error) {
            if (turn === this._turn) this.problem = errorText(error);
        }
    }
}
