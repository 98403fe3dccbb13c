import { api, LightningElement } from 'lwc';
import { picklistValues, type FieldInfo } from 'host/objectInfo';
import { fieldPath, shownLabel, type FieldId, withoutObject } from 'host/fieldNames';
import { registration, type FormContext, type Registration } from 'host/recordForm';
import { parentName } from 'host/recordName';
import { formatterOf, inputTypeOf, kindOf, stepOf } from './fieldKinds';

interface Control extends HTMLElement {
    reportValidity(): boolean;
    setCustomValidity(message: string): void;
    focus(): void;
}

/** A field of the form around it, with the control that fits its type. */
export default class InputField extends LightningElement {
    @api disabled = false;
    @api readOnly = false;
    @api required = false;
    @api variant = 'standard';
    context: FormContext | undefined;
    options: readonly { readonly label: string; readonly value: string }[] = [];
    _fieldName: FieldId = '';
    _given: unknown;
    _touched = false;
    _registration: Registration | undefined;

    @api
    get fieldName(): string {
        return withoutObject(this._fieldName);
    }

    set fieldName(name: FieldId) {
        this._fieldName = typeof name === 'string' ? name : fieldPath(name);
    }

    @api
    get value(): unknown {
        return this._touched ? this._given : this._original;
    }

    set value(value: unknown) {
        this._given = value;
        this._touched = true;
    }

    get info(): FieldInfo | undefined {
        return this.context?.info.fields[this.fieldName];
    }

    get kinds(): Record<string, boolean> {
        const info = this.info as FieldInfo;
        const fixed =
            this.readOnly ||
            this.context?.readOnly === true ||
            !(this.context?.record ? info.updateable : info.createable);
        return { [fixed ? 'output' : kindOf(info)]: true };
    }

    get label(): string {
        return this.info ? shownLabel(this.info) : '';
    }

    get labelVariant(): string {
        return this.variant;
    }

    get help(): string {
        return this.info?.inlineHelpText ?? '';
    }

    get isRequired(): boolean {
        return this.required || (this.info?.required === true && this.info.dataType !== 'Boolean');
    }

    get isDisabled(): boolean {
        return this.disabled;
    }

    get values(): string[] {
        return String(this.value ?? '')
            .split(';')
            .filter(Boolean);
    }

    get target(): string {
        return this.info?.referenceToInfos.find(({ apiName }) => apiName !== 'Group')?.apiName ?? '';
    }

    get lookupName(): string | undefined {
        const link = this.info?.relationshipName ?? '';
        return this._touched ? undefined : parentName(this.context?.record?.fields[link]);
    }

    get formatter(): string {
        return formatterOf(this.info as FieldInfo);
    }

    get step(): string {
        return stepOf(this.info as FieldInfo);
    }

    get inputType(): string {
        return inputTypeOf(this.info as FieldInfo);
    }

    get maxLength(): number | undefined {
        return this.info?.length || undefined;
    }

    get _original(): unknown {
        const { record, defaults } = this.context ?? {};
        const kept = record ? record.fields[this.fieldName]?.value : defaults?.[this.fieldName];
        return kept ?? (this.info?.dataType === 'Boolean' ? false : null);
    }

    override connectedCallback(): void {
        const event = registration({
            name: this.fieldName,
            take: (context) => {
                this._take(context);
            },
            changedValue: () => this._changed(),
            validate: () => this._control()?.reportValidity?.() ?? true,
            showError: (message) => {
                this._showError(message);
            },
            reset: () => {
                this.reset();
            }
        });
        this._registration = event.detail;
        this.dispatchEvent(event);
    }

    override disconnectedCallback(): void {
        this._registration?.release?.();
    }

    @api
    reset(): void {
        this._touched = false;
        this._showError(undefined);
    }

    @api
    reportValidity(): boolean {
        return this._control()?.reportValidity() ?? true;
    }

    @api
    focus(): void {
        this._control()?.focus();
    }

    handleValue(event: CustomEvent<{ value: unknown }>): void {
        this._set(event.detail.value === '' ? null : event.detail.value);
    }

    handleValues(event: CustomEvent<{ value: readonly string[] }>): void {
        this._set(event.detail.value.join(';') || null);
    }

    handleChecked(event: CustomEvent<{ checked: boolean }>): void {
        this._set(event.detail.checked);
    }

    handleRecord(event: CustomEvent<{ recordId: string | null }>): void {
        event.stopPropagation();
        this._set(event.detail.recordId);
    }

    _set(value: unknown): void {
        const numeric = this.kinds['number'] && value !== null;
        this._given = numeric ? Number(value) : value;
        this._touched = true;
        this._showError(undefined);
        this.dispatchEvent(new CustomEvent('change', { detail: { value: this._given } }));
    }

    _changed(): unknown {
        if (this.context?.record) return this._touched && this._given !== this._original ? this._given : undefined;
        return this._touched ? this._given : (this._original ?? undefined);
    }

    _take(context: FormContext): void {
        this.context = context;
        if (this.kinds['picklist'] || this.kinds['multi']) void this._loadOptions(context);
    }

    async _loadOptions(context: FormContext): Promise<void> {
        const { values } = await picklistValues(context.info.apiName, this.fieldName, context.recordTypeId);
        const none = this.kinds['picklist'] && !this.isRequired ? [{ label: '--None--', value: '' }] : [];
        this.options = [...none, ...values.map(({ label, value }) => ({ label, value }))];
    }

    _control(): Control | null {
        return this.template?.querySelector<Control>('.control') ?? null;
    }

    _showError(message: string | undefined): void {
        const control = this._control();
        control?.setCustomValidity?.(message ?? '');
        if (message) control?.reportValidity?.();
    }
}
