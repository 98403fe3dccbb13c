import { api, LightningElement } from 'lwc';
import { MASTER_RECORD_TYPE, picklistValues } from 'host/objectInfo';
import type { PageContext } from 'shell/pageItem';

const STATUS_FIELDS = ['StageName', 'Status'];

/** Where the record stands in its stages. */
export default class PathAssistant extends LightningElement {
    steps: readonly { readonly label: string; readonly value: string }[] = [];
    _context: PageContext | undefined;

    @api
    get context(): PageContext | undefined {
        return this._context;
    }

    set context(value: PageContext | undefined) {
        const before = this._field;
        this._context = value;
        if (this._field && this._field !== before) void this._load(this._field);
    }

    get current(): string {
        return String(this._context?.record?.fields[this._field ?? '']?.value ?? '');
    }

    get _field(): string | undefined {
        return STATUS_FIELDS.find((name) => this._context?.info?.fields[name]?.dataType === 'Picklist');
    }

    async _load(field: string): Promise<void> {
        const { info } = this._context ?? {};
        const values = await picklistValues(
            info?.apiName ?? '',
            field,
            info?.defaultRecordTypeId ?? MASTER_RECORD_TYPE
        ).catch(() => undefined);
        this.steps = values?.values ?? [];
    }
}
