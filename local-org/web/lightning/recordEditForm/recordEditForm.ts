import { api, LightningElement } from 'lwc';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { saveProblems } from 'host/errors';
import { objectName, withoutObject, type FieldId, type ObjectId } from 'host/fieldNames';
import {
    changedOnly,
    FormFields,
    REGISTER,
    REGISTER_MESSAGES,
    type Density,
    type FormContext,
    type MessagesRegistration
} from 'host/recordForm';
import { loadFormContext } from 'host/recordLoading';
import { keptPaths, onRecordChange, snapshot, type RecordRepresentation } from 'host/recordStore';
import { soon } from 'host/soon';

/** A form around `lightning-input-field`s: loads the record, saves what was changed, shows the org's errors. */
export default class RecordEditForm extends LightningElement {
    @api layoutType = 'Full';
    @api formClass = '';
    @api density: Density = 'auto';
    @api optionalFields: readonly FieldId[] = [];
    /** Values that a new record starts with. Of the local org's own pages, as are the next two. */
    @api defaults: Readonly<Record<string, unknown>> = {};
    @api lastModified: string | undefined;
    _fields = new FormFields();
    _messages: MessagesRegistration[] = [];
    _context: FormContext | undefined;
    _recordId: string | undefined;
    _recordTypeId: string | undefined;
    _object: ObjectId = '';
    _turn = 0;
    _stop: (() => void) | undefined;
    _askedNames: ReadonlySet<string> | undefined;
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
    get recordTypeId(): string | undefined {
        return this._recordTypeId;
    }

    set recordTypeId(value: string | undefined) {
        this._recordTypeId = value;
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
            this._refill(event);
        });
        this.addEventListener(REGISTER_MESSAGES, (event) => {
            event.stopPropagation();
            this._messages.push((event as CustomEvent<MessagesRegistration>).detail);
        });
    }

    override connectedCallback(): void {
        this._ask();
        this._stop = onRecordChange((id) => {
            if (id === this._recordId) this._renew();
        });
    }

    override disconnectedCallback(): void {
        this._stop?.();
    }

    @api
    submit(fields?: Readonly<Record<string, unknown>>): void {
        void this._save(fields ?? this._fields.values());
    }

    handleSubmit(event: Event): void {
        event.preventDefault();
        event.stopPropagation();
        if (!this._fields.validate()) return;
        const fields = this._fields.values();
        const submit = new CustomEvent('submit', { cancelable: true, detail: { fields } });
        if (this.dispatchEvent(submit)) void this._save(fields);
    }

    async _load(): Promise<void> {
        const { recordId, recordTypeId, defaults, density, _fields: fields } = this;
        const object = objectName(this.objectApiName);
        if (!object) return;
        const turn = ++this._turn;
        try {
            const names = [...fields.names(), ...(this.optionalFields ?? []).map(withoutObject)];
            this._askedNames = new Set(names);
            const wanted = { object, recordId, recordTypeId, names, defaults, density, fields, readOnly: false };
            const context = await loadFormContext(wanted);
            if (turn !== this._turn) return;
            this._context = context;
            fields.tell(context);
            const { record, info } = context;
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

    /** A field that came after the record was asked for may need values that were not asked for. */
    _refill(event: Event): void {
        const { name } = (event as CustomEvent<{ field: { name: string } }>).detail.field;
        if (this._recordId && this._askedNames && !this._askedNames.has(name)) this._ask();
    }

    /** Something else on the page brought newer values; what the person entered stays. */
    _renew = soon(() => {
        const { _context: context, _recordId: id } = this;
        const paths = id ? keptPaths(id) : [];
        const record = id && context?.record ? snapshot(id, [], paths) : undefined;
        if (!context || !record) return;
        this._context = { ...context, record };
        this._fields.tell(this._context);
    });

    async _save(fields: Readonly<Record<string, unknown>>): Promise<void> {
        this._tell([]);
        try {
            const record = await this._write(fields);
            if (this._recordId) this._fields.reset();
            this.dispatchEvent(new CustomEvent('success', { detail: record }));
        } catch (error) {
            this._fail(error);
        }
    }

    async _write(values: Readonly<Record<string, unknown>>): Promise<RecordRepresentation> {
        const { recordId, recordTypeId, _context: context } = this;
        const fields = changedOnly(values, context?.record);
        if (!recordId) {
            const type = recordTypeId && !('RecordTypeId' in fields) ? { RecordTypeId: recordTypeId } : {};
            return createRecord({ apiName: objectName(this.objectApiName), fields: { ...fields, ...type } });
        }
        const names = Object.keys(fields).filter((name) => name !== 'Id');
        const kept = names.length === 0 ? snapshot(recordId, [], keptPaths(recordId)) : undefined;
        if (kept) return kept;
        const options = this.lastModified ? { ifUnmodifiedSince: this.lastModified } : {};
        return updateRecord({ fields: { ...fields, Id: recordId } }, options);
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
