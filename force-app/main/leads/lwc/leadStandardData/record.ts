import type { FieldValue } from 'c/criteriaModel';

/** A record as Lightning Data Service gives it: parents lie inside as records. */
export interface LeadRecord {
    readonly fields: Readonly<Record<string, { readonly value: unknown; readonly displayValue?: string | null }>>;
}

type FieldState = LeadRecord['fields'][string];

/** Where Lightning Data Service keeps the value at a path: it names no object on the way. */
export const recordPath = (path: string): string => path.replace(/:\w+/g, '');

/** Undefined: the person may not see it; null: a lookup on the way is empty. */
function stateAt(record: LeadRecord, path: string): FieldState | null | undefined {
    if (Object.hasOwn(record.fields, path)) {
        return record.fields[path];
    }
    let current: LeadRecord = record;
    const steps = recordPath(path).split('.');
    for (const [index, step] of steps.entries()) {
        const state = Object.hasOwn(current.fields, step) ? current.fields[step] : undefined;
        if (!state || index === steps.length - 1) {
            return state;
        }
        if (state.value === null) {
            return null;
        }
        current = state.value as LeadRecord;
    }
    return undefined;
}

/** @returns undefined: the person may not see the field */
export function valueIn(record: LeadRecord, path: string): FieldValue | undefined {
    const state = stateAt(record, path);
    return state === undefined ? undefined : ((state?.value ?? null) as FieldValue);
}

/** The value as the person's locale shows it; empty: it shows like the value itself. */
export function displayValueIn(record: LeadRecord, path: string): string {
    return stateAt(record, path)?.displayValue ?? '';
}
