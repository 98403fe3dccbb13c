import type { Selection } from 'host/graphqlSelections';
import type { FieldValue } from 'host/recordStore';

/** Where an answer holds the value of a record's field. */
export interface Binding {
    readonly id: string;
    readonly field: string;
    /** Keys from the top of the answer to the field's `{ value, displayValue }`. */
    readonly path: readonly (string | number)[];
    /** Keys under which the two stand; undefined: not asked for. */
    readonly valueKey: string | undefined;
    readonly displayKey: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** Finds the record fields in an answer: in every node that brings its `Id`, whatever aliases it uses. */
export function bindingsOf(data: unknown, selections: readonly Selection[]): Binding[] {
    const found: Binding[] = [];
    visit(data, selections, [], found);
    return found;
}

function visit(
    value: unknown,
    selections: readonly Selection[],
    path: readonly (string | number)[],
    found: Binding[]
): void {
    if (Array.isArray(value)) {
        value.forEach((item, index) => visit(item, selections, [...path, index], found));
        return;
    }
    if (typeof value !== 'object' || value === null) return;
    const node = value as Json;
    const id = idOf(node, selections);
    for (const selection of selections) {
        const here = [...path, selection.alias];
        if (id && isField(selection)) {
            if (node[selection.alias]) found.push(binding(id, selection, here));
        } else if (selection.children.length > 0) {
            visit(node[selection.alias], selection.children, here, found);
        }
    }
}

function idOf(node: Json, selections: readonly Selection[]): string | undefined {
    const selection = selections.find((one) => one.name === 'Id' && one.children.length === 0);
    const id = selection && node[selection.alias];
    return typeof id === 'string' ? id : undefined;
}

const FIELD_PARTS = new Set(['value', 'displayValue', 'label', 'format', '__typename']);

const isField = (selection: Selection): boolean =>
    selection.children.length > 0 && selection.children.every((child) => FIELD_PARTS.has(child.name));

function binding(id: string, selection: Selection, path: readonly (string | number)[]): Binding {
    const key = (name: string): string | undefined => selection.children.find((child) => child.name === name)?.alias;
    return { id, field: selection.name, path, valueKey: key('value'), displayKey: key('displayValue') };
}

/** The values of an answer, record by record. */
export function valuesOf(data: unknown, bindings: readonly Binding[]): Map<string, Map<string, FieldValue>> {
    const records = new Map<string, Map<string, FieldValue>>();
    for (const one of bindings) {
        if (!one.valueKey) continue;
        const holder = at(data, one.path);
        const fields = records.get(one.id) ?? new Map<string, FieldValue>();
        records.set(one.id, fields);
        const display = one.displayKey ? holder?.[one.displayKey] : null;
        fields.set(one.field, {
            value: holder?.[one.valueKey],
            displayValue: (display as string | null | undefined) ?? null
        });
    }
    return records;
}

function at(data: unknown, path: readonly (string | number)[]): Json | undefined {
    let value = data;
    for (const key of path) value = (value as Record<string | number, unknown> | undefined)?.[key];
    return value as Json | undefined;
}

/** The answer with the newer values in place; the very same object when nothing differs. */
export function patched<Data>(
    data: Data,
    bindings: readonly Binding[],
    kept: (id: string, field: string) => FieldValue | undefined
): Data {
    let result = data;
    for (const one of bindings) {
        const newer = kept(one.id, one.field);
        const holder = at(result, one.path);
        if (!newer || !holder || isSame(holder, one, newer)) continue;
        const next = { ...holder };
        if (one.valueKey) next[one.valueKey] = newer.value;
        if (one.displayKey) next[one.displayKey] = newer.displayValue;
        result = replaced(result, one.path, next) as Data;
    }
    return result;
}

const isSame = (holder: Json, one: Binding, newer: FieldValue): boolean =>
    (!one.valueKey || JSON.stringify(holder[one.valueKey]) === JSON.stringify(newer.value)) &&
    (!one.displayKey || newer.displayValue === null || holder[one.displayKey] === newer.displayValue);

function replaced(value: unknown, path: readonly (string | number)[], next: unknown): unknown {
    const [key, ...rest] = path;
    if (key === undefined) return next;
    const inner = (value as Record<string | number, unknown>)[key];
    if (Array.isArray(value)) {
        return value.map((item, index) => (index === key ? replaced(item, rest, next) : (item as unknown)));
    }
    return { ...(value as object), [key]: replaced(inner, rest, next) };
}
