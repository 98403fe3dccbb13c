import { api, LightningElement } from 'lwc';
import { objectName, shownLabel, withoutObject, type FieldId, type ObjectId } from 'host/fieldNames';
import type { ObjectInfo } from 'host/objectInfo';
import type { Density } from 'host/recordForm';
import { soon } from 'host/soon';
import { isEditable, layoutSections, type FormSection } from './sections';

interface ShownField {
    readonly name: string;
    readonly className: string;
    readonly editable: boolean;
    readonly editLabel: string;
}

/** A record in view, edit or read-only mode, from a list of fields or from the object's layout. */
export default class RecordForm extends LightningElement {
    @api columns: number | string = 1;
    @api density: Density = 'auto';
    _fields: readonly FieldId[] | undefined;
    _layoutType: string | undefined;
    _object: ObjectId = '';
    _recordId: string | undefined;
    _recordTypeId: string | undefined;
    _mode: 'view' | 'edit' | 'readonly' | undefined;
    sections: readonly FormSection[] = [];
    info: ObjectInfo | undefined;
    started = false;
    _learn = soon(() => void this._findSections());

    @api
    get fields(): readonly FieldId[] | undefined {
        return this._fields;
    }

    set fields(value: readonly FieldId[] | undefined) {
        this._fields = value;
        this._learn();
    }

    /** `Full` or `Compact`: the fields of that layout, in its order. */
    @api
    get layoutType(): string | undefined {
        return this._layoutType;
    }

    set layoutType(value: string | undefined) {
        this._layoutType = value;
        this._learn();
    }

    @api
    get objectApiName(): ObjectId {
        return this._object;
    }

    set objectApiName(value: ObjectId) {
        this._object = value ?? '';
        this._learn();
    }

    @api
    get recordId(): string | undefined {
        return this._recordId;
    }

    set recordId(value: string | undefined) {
        this._recordId = value;
        this._learn();
    }

    @api
    get recordTypeId(): string | undefined {
        return this._recordTypeId;
    }

    set recordTypeId(value: string | undefined) {
        this._recordTypeId = value;
        this._learn();
    }

    @api
    get mode(): 'view' | 'edit' | 'readonly' | undefined {
        return this._mode;
    }

    set mode(value: 'view' | 'edit' | 'readonly' | undefined) {
        this._mode = value;
        this.started = false;
    }

    get shownSections(): { key: string; heading: string; fields: ShownField[] }[] {
        return this.sections.map(({ key, heading, names }) => ({
            key,
            heading,
            fields: names.map((name) => this._shown(name))
        }));
    }

    get gridStyle(): string {
        return `grid-template-columns: repeat(${Number(this.columns) || 1}, minmax(0, 1fr))`;
    }

    get viewing(): boolean {
        if (this._mode === 'readonly') return true;
        return this._mode !== 'edit' && !!this._recordId && !this.started;
    }

    get editing(): boolean {
        return !this.viewing;
    }

    @api
    submit(fields?: Readonly<Record<string, unknown>>): void {
        this.template
            ?.querySelector<HTMLElement & { submit(all?: object): void }>('lightning-record-edit-form')
            ?.submit(fields);
    }

    startEditing(event: Event): void {
        const { name = '' } = (event.currentTarget as HTMLElement).dataset;
        this.started = true;
        // The control is there once the form has drawn itself anew.
        setTimeout(() => this.template?.querySelector<HTMLElement>(`[data-field="${name}"]`)?.focus(), 50);
    }

    cancel(): void {
        for (const field of this.template?.querySelectorAll<HTMLElement & { reset(): void }>('.input') ?? []) {
            field.reset();
        }
        this.started = false;
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handleLoad(event: CustomEvent<{ objectInfo: ObjectInfo }>): void {
        this.info = event.detail.objectInfo;
        this.relay(event);
    }

    handleSuccess(event: CustomEvent<unknown>): void {
        this.started = false;
        this.relay(event);
    }

    relay(event: CustomEvent<unknown>): void {
        event.stopPropagation();
        const again = new CustomEvent(event.type, { detail: event.detail, cancelable: event.cancelable });
        if (!this.dispatchEvent(again)) event.preventDefault();
    }

    async _findSections(): Promise<void> {
        const { _fields: fields, _layoutType: layoutType, _recordId: recordId, _recordTypeId: recordTypeId } = this;
        const object = objectName(this._object);
        if (fields?.length) {
            this.sections = [{ key: 'fields', heading: '', names: [fields].flat().map(withoutObject) }];
        } else if (layoutType && object) {
            const asked = layoutSections({ object, layoutType, recordTypeId, isNew: !recordId });
            this.sections = await asked.catch((error: unknown) => this._fail(error));
        }
    }

    _fail(error: unknown): FormSection[] {
        this.dispatchEvent(new CustomEvent('error', { detail: { message: (error as Error).message, error } }));
        return [];
    }

    _shown(name: string): ShownField {
        const field = this.info?.fields[name];
        return {
            name,
            className: this.viewing ? 'shown' : '',
            editable: this.viewing && this._mode !== 'readonly' && isEditable(this.info, name),
            editLabel: `Edit ${field ? shownLabel(field) : name}`
        };
    }
}
