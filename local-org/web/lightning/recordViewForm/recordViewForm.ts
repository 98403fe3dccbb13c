import { api, LightningElement } from 'lwc';
import { objectName, withoutObject, type FieldId, type ObjectId } from 'host/fieldNames';
import { FormFields, REGISTER, type Density } from 'host/recordForm';
import { loadFormContext } from 'host/recordLoading';
import { onRecordChange } from 'host/recordStore';
import { soon } from 'host/soon';

/** A record for the `lightning-output-field`s in it. */
export default class RecordViewForm extends LightningElement {
    @api density: Density = 'auto';
    @api optionalFields: readonly FieldId[] = [];
    _fields = new FormFields();
    _stop: (() => void) | undefined;
    _recordId: string | undefined;
    _object: ObjectId = '';
    _turn = 0;
    /** Several properties may change in a row, and the fields in the slot register first. */
    _ask = soon(() => {
        if (this.isConnected) void this._load();
    });

    @api
    get recordId(): string | undefined {
        return this._recordId;
    }

    set recordId(value: string | undefined) {
        this._recordId = value;
        this._ask();
    }

    @api
    get objectApiName(): ObjectId {
        return this._object;
    }

    set objectApiName(value: ObjectId) {
        this._object = value ?? '';
        this._ask();
    }

    constructor() {
        super();
        this.addEventListener(REGISTER, (event) => {
            this._fields.handleRegister(event);
        });
    }

    override connectedCallback(): void {
        this._ask();
        this._stop = onRecordChange((id) => {
            if (id === this.recordId) void this._load();
        });
    }

    override disconnectedCallback(): void {
        this._stop?.();
    }

    async _load(): Promise<void> {
        const { recordId, density, _fields: fields } = this;
        const object = objectName(this.objectApiName);
        if (!object || !recordId) return;
        const turn = ++this._turn;
        try {
            const names = [...fields.names(), ...(this.optionalFields ?? []).map(withoutObject)];
            const rest = { recordTypeId: undefined, defaults: {}, readOnly: true };
            const context = await loadFormContext({ object, recordId, names, density, fields, ...rest });
            if (turn !== this._turn) return;
            fields.tell(context);
            this.dispatchEvent(
                new CustomEvent('load', { detail: { record: context.record, objectInfo: context.info } })
            );
        } catch (error) {
            this.dispatchEvent(new CustomEvent('error', { detail: { message: (error as Error).message, error } }));
        }
    }
}
