import { api, LightningElement } from 'lwc';
import { objectName, type ObjectId } from 'host/fieldNames';
import { FormFields, REGISTER } from 'host/recordForm';
import { loadFormContext } from 'host/recordLoading';
import { onRecordChange } from 'host/recordStore';

/** A record for the `lightning-output-field`s in it. */
export default class RecordViewForm extends LightningElement {
    @api recordId: string | undefined;
    @api objectApiName: ObjectId = '';
    @api density = 'auto';
    @api optionalFields: readonly string[] = [];
    _fields = new FormFields();
    _stop: (() => void) | undefined;

    constructor() {
        super();
        this.addEventListener(REGISTER, (event) => {
            this._fields.handleRegister(event);
        });
    }

    override connectedCallback(): void {
        void Promise.resolve().then(() => this._load());
        this._stop = onRecordChange((id) => {
            if (id === this.recordId) void this._load();
        });
    }

    override disconnectedCallback(): void {
        this._stop?.();
    }

    async _load(): Promise<void> {
        const object = objectName(this.objectApiName);
        if (!object || !this.recordId) return;
        try {
            const context = await loadFormContext({
                object,
                recordId: this.recordId,
                recordTypeId: undefined,
                fields: this._fields.names(),
                defaults: {},
                readOnly: true
            });
            this._fields.tell(context);
            this.dispatchEvent(
                new CustomEvent('load', { detail: { record: context.record, objectInfo: context.info } })
            );
        } catch (error) {
            this.dispatchEvent(new CustomEvent('error', { detail: { message: (error as Error).message, error } }));
        }
    }
}
