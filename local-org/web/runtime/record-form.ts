import type { ObjectInfo } from 'host/objectInfo';
import type { RecordRepresentation } from 'host/recordStore';

export type Density = 'auto' | 'comfy' | 'compact';

/** What a form hands to the fields that stand in it. */
export interface FormContext {
    readonly info: ObjectInfo;
    /** The record as it is kept; absent for a new one. */
    readonly record: RecordRepresentation | undefined;
    readonly recordTypeId: string;
    /** Values that a new record starts with. */
    readonly defaults: Readonly<Record<string, unknown>>;
    readonly readOnly: boolean;
    readonly density: Density;
    /** The fields together: for those whose choices depend on another's value. */
    readonly fields: FormFields;
}

/** A field as its form sees it. A compound (name, address, location) stands for several fields of the record. */
export interface FormField {
    readonly name: string;
    take(context: FormContext): void;
    /** Values by field name, as they stand; empty where nothing may be entered. */
    values(): Readonly<Record<string, unknown>>;
    /** Shows what is wrong. @returns whether the value may be sent */
    validate(): boolean;
    /** @returns names of the fields whose messages it has shown */
    showErrors(byField: ReadonlyMap<string, string>): readonly string[];
    reset(): void;
    /** Another field of the form has another value. */
    otherChanged(name: string): void;
}

export const REGISTER = 'privateformfield';

/** A field says that it stands in a form; the form answers by keeping it until it is gone. */
export interface Registration {
    readonly field: FormField;
    /** The form puts its way of forgetting here. */
    release?: () => void;
}

export const registration = (field: FormField): CustomEvent<Registration> =>
    new CustomEvent(REGISTER, { bubbles: true, composed: true, detail: { field } });

/** Messages of the form go to `lightning-messages` in it, the same way. */
export const REGISTER_MESSAGES = 'privateformmessages';

export interface MessagesRegistration {
    show(messages: readonly string[]): void;
}

/** The fields of a form, and what they are told. */
export class FormFields {
    readonly #fields = new Set<FormField>();
    #context: FormContext | undefined;

    handleRegister(event: Event): void {
        event.stopPropagation();
        const { detail } = event as CustomEvent<Registration>;
        this.#fields.add(detail.field);
        detail.release = () => {
            this.#fields.delete(detail.field);
        };
        if (this.#context) detail.field.take(this.#context);
    }

    tell(context: FormContext): void {
        this.#context = context;
        for (const field of this.#fields) field.take(context);
    }

    names(): string[] {
        return [...this.#fields].map((field) => field.name);
    }

    /** Values of all fields in which something may be entered, as they stand. */
    values(): Record<string, unknown> {
        return Object.assign({}, ...[...this.#fields].map((field) => field.values())) as Record<string, unknown>;
    }

    /** Whether a field of that name stands in the form. */
    has(name: string): boolean {
        return [...this.#fields].some((field) => field.name === name);
    }

    /** A field says that its value is another one now. */
    changed(name: string): void {
        for (const field of this.#fields) if (field.name !== name) field.otherChanged(name);
    }

    validate(): boolean {
        return [...this.#fields].map((field) => field.validate()).every(Boolean);
    }

    /** @returns messages of fields that are not in the form */
    showErrors(byField: ReadonlyMap<string, string>): string[] {
        const shown = new Set([...this.#fields].flatMap((field) => field.showErrors(byField)));
        return [...byField].filter(([name]) => !shown.has(name)).map(([name, message]) => `${name}: ${message}`);
    }

    reset(): void {
        for (const field of this.#fields) field.reset();
    }
}

/** What the person changed: values that differ from the record's; of a new record all that are there. */
export function changedOnly(
    values: Readonly<Record<string, unknown>>,
    record: RecordRepresentation | undefined
): Record<string, unknown> {
    const changed = Object.entries(values).filter(([name, value]) => {
        if (!record) return value !== null && value !== undefined;
        const kept = record.fields[name];
        return !kept || (kept.value ?? null) !== (value ?? null);
    });
    return Object.fromEntries(changed);
}
