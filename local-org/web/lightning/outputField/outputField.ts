import { api, LightningElement } from 'lwc';
import { fieldPath, shownLabel, withoutObject, type FieldId } from 'host/fieldNames';
import type { FieldInfo } from 'host/objectInfo';
import { registration, type FormContext, type Registration } from 'host/recordForm';

/** A field of the form around it, as text. */
export default class OutputField extends LightningElement {
    @api variant = 'standard';
    @api fieldClass = '';
    context: FormContext | undefined;
    _fieldName = '';
    _registration: Registration | undefined;

    @api
    get fieldName(): string {
        return withoutObject(this._fieldName);
    }

    set fieldName(name: FieldId) {
        this._fieldName = typeof name === 'string' ? name : fieldPath(name);
    }

    get info(): FieldInfo | undefined {
        return this.context?.info.fields[this.fieldName];
    }

    get label(): string {
        return this.info ? shownLabel(this.info) : '';
    }

    get labelClass(): string {
        return this.variant === 'label-hidden' ? 'slds-assistive-text' : 'slds-form-element__label';
    }

    get rootClass(): string {
        const beside =
            this.variant === 'label-inline' || (this.variant === 'standard' && this.context?.density === 'compact');
        const stacked = this.variant === 'label-stacked' ? ' slds-form-element_stacked' : '';
        return `slds-form-element slds-form-element_readonly${beside ? ' slds-form-element_horizontal' : stacked}`;
    }

    get valueClass(): string {
        return `slds-form-element__static ${this.fieldClass ?? ''}`;
    }

    override connectedCallback(): void {
        const event = registration({
            name: this.fieldName,
            take: (context) => {
                this.context = context;
            },
            values: () => ({}),
            validate: () => true,
            showErrors: () => [],
            reset: () => undefined,
            otherChanged: () => undefined
        });
        this._registration = event.detail;
        this.dispatchEvent(event);
    }

    override disconnectedCallback(): void {
        this._registration?.release?.();
    }
}
