import type { ObjectInfo } from 'host/objectInfo';
import type { RecordRepresentation } from 'host/recordStore';

/** What a form hands to the fields that stand in it. */
export interface FormContext {
    readonly info: ObjectInfo;
    /** The record as it is kept; absent for a new one. */
    readonly record: RecordRepresentation | undefined;
    readonly recordTypeId: string;
    /** Values that a new record starts with. */
    readonly defaults: Readonly<Record<string, unknown>>;
    readonly readOnly: boolean;
}

/** A field as its form sees it. */
export interface FormField {
    readonly name: string;
    take(context: FormContext): void;
    /** undefined: untouched. */
    changedValue(): unknown;
    /** Shows what is wrong. @returns whether the value may be sent */
    validate(): boolean;
    showError(message: string | undefined): void;
    reset(): void;
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

    /** Values that the person changed. */
    changes(): Record<string, unknown> {
        const changed = [...this.#fields].map((field) => [field.name, field.changedValue()] as const);
        return Object.fromEntries(changed.filter(([, value]) => value !== undefined));
    }

    validate(): boolean {
        return [...this.#fields].map((field) => field.validate()).every(Boolean);
    }

    /** @returns messages of fields that are not in the form */
    showErrors(byField: ReadonlyMap<string, string>): string[] {
        const here = new Set(this.names());
        for (const field of this.#fields) field.showError(byField.get(field.name));
        return [...byField].filter(([name]) => !here.has(name)).map(([name, message]) => `${name}: ${message}`);
    }

    reset(): void {
        for (const field of this.#fields) field.reset();
    }
}
