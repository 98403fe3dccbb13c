import { api, LightningElement } from 'lwc';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { saveProblems } from 'host/errors';
import { objectName, type ObjectId } from 'host/fieldNames';
import { FormFields, REGISTER, REGISTER_MESSAGES, type FormContext, type MessagesRegistration } from 'host/recordForm';
import { loadFormContext } from 'host/recordLoading';
import type { RecordRepresentation } from 'host/recordStore';

/** A form around `lightning-input-field`s: loads the record, saves what was changed, shows the org's errors. */
export default class RecordEditForm extends LightningElement {
    @api recordId: string | undefined;
    @api recordTypeId: string | undefined;
    @api objectApiName: ObjectId = '';
    @api layoutType = 'Full';
    @api formClass = '';
    @api density = 'auto';
    /** Values that a new record starts with. Of the local org's own pages, as are the next two. */
    @api defaults: Readonly<Record<string, unknown>> = {};
    @api lastModified: string | undefined;
    _fields = new FormFields();
    _messages: MessagesRegistration[] = [];
    _context: FormContext | undefined;

    constructor() {
        super();
        this.addEventListener(REGISTER, (event) => {
            this._fields.handleRegister(event);
            this._refill(event);
        });
        this.addEventListener(REGISTER_MESSAGES, (event) => {
            event.stopPropagation();
            this._messages.push((event as CustomEvent<MessagesRegistration>).detail);
        });
    }

    override connectedCallback(): void {
        // The fields in the slot register first.
        void Promise.resolve().then(() => this._load());
    }

    @api
    submit(fields?: Readonly<Record<string, unknown>>): void {
        void this._save(fields ?? this._fields.changes());
    }

    handleSubmit(event: Event): void {
        event.preventDefault();
        event.stopPropagation();
        if (!this._fields.validate()) return;
        const fields = this._fields.changes();
        const submit = new CustomEvent('submit', { cancelable: true, detail: { fields } });
        if (this.dispatchEvent(submit)) void this._save(fields);
    }

    async _load(): Promise<void> {
        const { recordId, recordTypeId, defaults } = this;
        const object = objectName(this.objectApiName);
        if (!object) return;
        try {
            const fields = this._fields.names();
            this._context = await loadFormContext({
                object,
                recordId,
                recordTypeId,
                fields,
                defaults,
                readOnly: false
            });
            this._fields.tell(this._context);
            const { record, info } = this._context;
            const detail = {
                records: record && recordId ? { [recordId]: record } : {},
                objectInfos: { [object]: info },
                record,
                objectInfo: info
            };
            this.dispatchEvent(new CustomEvent('load', { detail }));
        } catch (error) {
            this._fail(error);
        }
    }

    /** A field that came after the record was loaded may need values that were not asked for. */
    _refill(event: Event): void {
        const { name } = (event as CustomEvent<{ field: { name: string } }>).detail.field;
        if (this._context?.record && !(name in this._context.record.fields)) void this._load();
    }

    async _save(fields: Readonly<Record<string, unknown>>): Promise<void> {
        this._tell([]);
        try {
            const record = await this._write(fields);
            this.dispatchEvent(new CustomEvent('success', { detail: record }));
        } catch (error) {
            this._fail(error);
        }
    }

    async _write(fields: Readonly<Record<string, unknown>>): Promise<RecordRepresentation> {
        if (!this.recordId) return createRecord({ apiName: objectName(this.objectApiName), fields });
        const options = this.lastModified ? { ifUnmodifiedSince: this.lastModified } : {};
        return updateRecord({ fields: { ...fields, Id: this.recordId } }, options);
    }

    _fail(error: unknown): void {
        const { general, byField } = saveProblems(error);
        const elsewhere = this._fields.showErrors(byField);
        const messages = [...general, ...elsewhere];
        this._tell(messages);
        const { body } = error as { body?: { output?: unknown } };
        const detail = {
            message: messages[0] ?? [...byField.values()][0],
            detail: messages.join(' '),
            output: body?.output,
            error
        };
        this.dispatchEvent(new CustomEvent('error', { detail }));
    }

    _tell(messages: readonly string[]): void {
        for (const one of this._messages) one.show(messages);
    }
}
