import { api, LightningElement } from 'lwc';
import type { FieldInfo } from 'host/objectInfo';
import { saveProblems } from 'host/errors';
import { fieldPath, shownLabel, type FieldId, withoutObject } from 'host/fieldNames';
import { registration, type FormContext, type Registration } from 'host/recordForm';
import { parentName } from 'host/recordName';
import { Choices, type Choice } from './choices';
import { formatterOf, inputTypeOf, kindOf, stepOf } from './fieldKinds';
import { fieldErrors, type Control } from './control';
import { partsOf, shownParts, type Part } from './parts';

const COMPOUNDS = new Set(['name', 'address', 'location']);

/** A field of the form around it, with the control that fits its type. */
export default class InputField extends LightningElement {
    @api disabled = false;
    @api readOnly = false;
    @api required = false;
    @api variant = 'standard';
    context: FormContext | undefined;
    choices: Choices | undefined;
    _fieldName: FieldId = '';
    _given: unknown;
    _touched = false;
    /** What was entered into the parts of a compound, by field name. */
    _givenParts: Readonly<Record<string, unknown>> = {};
    _controlling: unknown;
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
        if (this._compound) {
            return Object.fromEntries(this._parts.map(({ info }) => [info.apiName, this._partValue(info)]));
        }
        return this._touched ? this._given : this._original(this.fieldName);
    }

    set value(value: unknown) {
        if (value === undefined) return;
        if (typeof value === 'object' && value !== null && !Array.isArray(value)) this._givenParts = { ...value };
        else this._given = Array.isArray(value) ? value[0] : value;
        this._touched = true;
    }

    /** Whether somebody changed it. */
    @api
    get dirty(): boolean {
        return this._touched;
    }

    get info(): FieldInfo | undefined {
        return this.context?.info.fields[this.fieldName];
    }

    get kinds(): Record<string, boolean> {
        return { [this._kind]: true };
    }

    get label(): string {
        return this.info ? shownLabel(this.info) : '';
    }

    /** A dense form puts labels beside the controls. */
    get labelVariant(): string {
        return this.variant === 'standard' && this.context?.density === 'compact' ? 'label-inline' : this.variant;
    }

    get labelVisible(): boolean {
        return this.variant !== 'label-hidden';
    }

    get staticClass(): string {
        const beside = this.labelVariant === 'label-inline' ? ' slds-form-element_horizontal' : '';
        return `slds-form-element slds-form-element_readonly${beside}`;
    }

    get help(): string {
        return this.info?.inlineHelpText ?? '';
    }

    get isRequired(): boolean {
        const { info } = this;
        const parts = this._compound ? this._parts : [];
        const byOrg = info?.required === true || parts.some((part) => part.info.required);
        return this.required || (byOrg && info?.dataType !== 'Boolean');
    }

    get isDisabled(): boolean {
        return this.disabled || this._waits;
    }

    get values(): string[] {
        return String(this.value ?? '')
            .split(';')
            .filter(Boolean);
    }

    get options(): Choice[] {
        const allowed = this.choices?.under(this._controlling) ?? [];
        return this._kind === 'picklist' && !this.isRequired ? [{ label: '--None--', value: '' }, ...allowed] : allowed;
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

    get partKeys(): string[] {
        return this._parts.map(({ key }) => key);
    }

    get partValues(): Record<string, unknown> {
        return Object.fromEntries(this._parts.map(({ key, info }) => [key, this._partValue(info)]));
    }

    get _kind(): string {
        const { info, context } = this;
        if (!info) return 'output';
        const kind = kindOf(info);
        const deciding = COMPOUNDS.has(kind) ? (this._parts[0]?.info ?? info) : info;
        const writable = context?.record ? deciding.updateable : deciding.createable;
        return this.readOnly || context?.readOnly || !writable ? 'output' : kind;
    }

    get _compound(): boolean {
        return COMPOUNDS.has(this._kind);
    }

    get _parts(): Part[] {
        const { info, context } = this;
        return info && context ? shownParts(kindOf(info), partsOf(context.info, info.apiName)) : [];
    }

    /** A dependent picklist waits until something is chosen of which it depends. */
    get _waits(): boolean {
        return this._controlling !== undefined && (this.choices?.under(this._controlling).length ?? 0) === 0;
    }

    override connectedCallback(): void {
        const event = registration({
            name: this.fieldName,
            take: (context) => this._take(context),
            values: () => this._values(),
            validate: () => this.reportValidity(),
            showErrors: (byField) => this._showErrors(byField),
            reset: () => this.reset(),
            otherChanged: (name) => this._otherChanged(name)
        });
        this._registration = event.detail;
        this.dispatchEvent(event);
    }

    override disconnectedCallback(): void {
        this._registration?.release?.();
    }

    @api
    reset(): void {
        this.clean();
        this._showErrors(new Map());
    }

    /** Forgets what was entered. */
    @api
    clean(): void {
        this._touched = false;
        this._given = undefined;
        this._givenParts = {};
    }

    @api
    reportValidity(): boolean {
        return this._control()?.reportValidity?.() ?? true;
    }

    /** Shows the errors of a failed save that are about this field. */
    @api
    setErrors(error: unknown): void {
        this._showErrors(saveProblems(error).byField);
    }

    @api
    focus(): void {
        this._control()?.focus();
    }

    handleValue(event: CustomEvent<{ value: unknown }>): void {
        event.stopPropagation();
        this._set(event.detail.value === '' ? null : event.detail.value);
    }

    handleRich(event: CustomEvent<{ value: string }>): void {
        event.stopPropagation();
        this._set(event.detail.value || null);
    }

    handleValues(event: CustomEvent<{ value: readonly string[] }>): void {
        event.stopPropagation();
        this._set(event.detail.value.join(';') || null);
    }

    handleChecked(event: CustomEvent<{ checked: boolean }>): void {
        event.stopPropagation();
        this._set(event.detail.checked, { checked: event.detail.checked });
    }

    /** A lookup tells its value as a list, as the platform's does. */
    handleRecord(event: CustomEvent<{ recordId: string | null }>): void {
        event.stopPropagation();
        const { recordId } = event.detail;
        this._set(recordId, { value: recordId ? [recordId] : [] });
    }

    handleParts(event: CustomEvent<Readonly<Record<string, unknown>>>): void {
        event.stopPropagation();
        const given = this._parts.map(({ key, info }) => [info.apiName, event.detail[key] || null]);
        this._givenParts = Object.fromEntries(given) as Record<string, unknown>;
        this._touched = true;
        this._tell({ ...event.detail });
    }

    _set(value: unknown, detail: object = {}): void {
        const numeric = this.kinds['number'] && value !== null;
        this._given = numeric ? Number(value) : value;
        this._touched = true;
        this._showErrors(new Map());
        this._tell({ value: this._given, ...detail });
    }

    _tell(detail: object): void {
        this.context?.fields.changed(this.fieldName);
        this.dispatchEvent(new CustomEvent('change', { bubbles: true, composed: true, detail }));
    }

    _values(): Record<string, unknown> {
        if (!this.context || this._kind === 'output') return {};
        return this._compound ? (this.value as Record<string, unknown>) : { [this.fieldName]: this.value };
    }

    /** What the record holds, or a new one starts with. */
    _original(name: string): unknown {
        const { record, defaults } = this.context ?? {};
        const kept = record ? record.fields[name]?.value : defaults?.[name];
        return kept ?? (this.context?.info.fields[name]?.dataType === 'Boolean' ? false : null);
    }

    _partValue({ apiName }: FieldInfo): unknown {
        return apiName in this._givenParts ? this._givenParts[apiName] : this._original(apiName);
    }

    _take(context: FormContext): void {
        this.context = context;
        const salutation = this._parts.find(({ key }) => key === 'salutation')?.info.apiName;
        if (this.kinds['picklist'] || this.kinds['multi']) void this._loadChoices(this.fieldName);
        else if (this.kinds['name'] && salutation) void this._loadChoices(salutation);
    }

    async _loadChoices(name: string): Promise<void> {
        const { context } = this;
        if (!context) return;
        this.choices = await Choices.of(context, name);
        this._learnControlling();
    }

    _learnControlling(): void {
        const { choices, context } = this;
        const name = choices?.controlling;
        if (!name || !context) return;
        this._controlling = context.fields.has(name)
            ? (context.fields.values()[name] ?? context.record?.fields[name]?.value ?? null)
            : context.record?.fields[name]?.value;
    }

    _otherChanged(name: string): void {
        if (name !== this.choices?.controlling) return;
        this._learnControlling();
        const allowed = new Set(this.choices.under(this._controlling).map(({ value }) => value));
        const kept = this.values.filter((value) => allowed.has(value));
        if (kept.length < this.values.length) this._set(kept.join(';') || null);
    }

    _control(): Control | null {
        return this.template?.querySelector<Control>('.control') ?? null;
    }

    _showErrors(byField: ReadonlyMap<string, string>): string[] {
        const fields = this._compound ? this._parts : [];
        return fieldErrors(this._control(), { name: this.fieldName, parts: fields, byField });
    }
}
