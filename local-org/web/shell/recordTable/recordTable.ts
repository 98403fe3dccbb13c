import { api, LightningElement } from 'lwc';
import { formatValue } from 'host/format';
import { columnsOf, type ListColumn } from 'host/listQuery';
import { objectInfo, type ObjectInfo } from 'host/objectInfo';
import { navigateTo } from 'host/router';
import { valueAt, type QueryRecord } from 'host/soql';

interface Cell {
    readonly key: string;
    readonly label: string;
    readonly text: string;
    readonly url: string | undefined;
    readonly className: string;
}

const NUMERIC = new Set(['Currency', 'Percent', 'Double', 'Int']);

/** Records as rows, their names as links; asks for another order with the event `sort`. */
export default class RecordTable extends LightningElement {
    @api records: readonly QueryRecord[] = [];
    @api columns: readonly string[] = [];
    @api label = '';
    @api compact = false;
    @api sortable = false;
    @api busy = false;
    @api sortedBy = '';
    @api descending = false;
    info: ObjectInfo | undefined;
    _object = '';

    @api
    get object(): string {
        return this._object;
    }

    set object(value: string) {
        this._object = value;
        void this._learn();
    }

    get tableClass(): string {
        return `slds-table slds-table_cell-buffer slds-table_bordered ${this.compact ? '' : 'wide'}`;
    }

    get heads(): (ListColumn & { className: string; sort: string; icon: string | undefined })[] {
        return this._columns.map((column) => {
            const sorted = this.sortable && column.sortPath === this.sortedBy;
            const sort = this.descending ? 'descending' : 'ascending';
            return {
                ...column,
                className: NUMERIC.has(column.info.dataType) ? 'number' : '',
                sort: sorted ? sort : 'none',
                icon: sorted ? (this.descending ? 'utility:arrowdown' : 'utility:arrowup') : undefined
            };
        });
    }

    get rows(): { id: string; cells: Cell[] }[] {
        const columns = this._columns;
        return this.records.map((record) => {
            const id = String(record['Id']);
            return { id, cells: columns.map((column) => this._cell(column, record, id)) };
        });
    }

    sort(event: Event): void {
        const path = (event.currentTarget as HTMLElement).dataset['path'] ?? '';
        const descending = path === this.sortedBy && !this.descending;
        this.dispatchEvent(new CustomEvent('sort', { detail: { path, descending } }));
    }

    follow(event: MouseEvent): void {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        navigateTo((event.currentTarget as HTMLAnchorElement).getAttribute('href') ?? '/');
    }

    get _columns(): ListColumn[] {
        return this.info ? columnsOf(this.info, this.columns) : [];
    }

    _cell(column: ListColumn, record: QueryRecord, id: string): Cell {
        const { path, info, label } = column;
        const value = valueAt(record, column.namePath ?? path);
        const text =
            info.dataType === 'Boolean'
                ? value === true
                    ? 'Yes'
                    : 'No'
                : column.namePath
                  ? String(value ?? '')
                  : formatValue(info, value);
        return {
            key: `${id}-${path}`,
            label,
            text,
            url: this._url(column, record, id),
            className: NUMERIC.has(info.dataType) ? 'number' : ''
        };
    }

    _url({ path, info }: ListColumn, record: QueryRecord, id: string): string | undefined {
        const isName = path === 'Name' || (info.nameField && !path.includes('.'));
        if (isName) return `/lightning/r/${this._object}/${id}/view`;
        const target = valueAt(record, path);
        if (!info.reference || typeof target !== 'string') return undefined;
        // A link with several possible targets goes by the id alone.
        return info.referenceToInfos.length === 1
            ? `/lightning/r/${info.referenceToInfos[0]?.apiName ?? ''}/${target}/view`
            : `/lightning/r/${target}/view`;
    }

    async _learn(): Promise<void> {
        this.info = this._object ? await objectInfo(this._object).catch(() => undefined) : undefined;
    }
}
