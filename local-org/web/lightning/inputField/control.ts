import type { Part } from './parts';

/** What the controls of all kinds of fields have in common. */
export interface Control extends HTMLElement {
    reportValidity?(): boolean;
    setCustomValidity?(message: string): void;
    /** Of controls for compounds. */
    setCustomValidityForField?(message: string, key: string): void;
    focus(): void;
}

interface Shown {
    readonly name: string;
    readonly parts: readonly Part[];
    readonly byField: ReadonlyMap<string, string>;
}

/** Shows the messages that are about a field or its parts, and takes older ones away. @returns names of the fields told of */
export function fieldErrors(control: Control | null, { name, parts, byField }: Shown): string[] {
    const own = byField.get(name);
    control?.setCustomValidity?.(own ?? '');
    for (const { key, info } of parts) {
        control?.setCustomValidityForField?.(byField.get(info.apiName) ?? '', key);
    }
    const told = [name, ...parts.map(({ info }) => info.apiName)].filter((field) => byField.has(field));
    if (told.length > 0) control?.reportValidity?.();
    return control ? told : [];
}
