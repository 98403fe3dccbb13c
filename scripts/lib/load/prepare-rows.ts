import type { Books } from './accounting.ts';
import type { Lookups } from './lookups.ts';
import type { Fault, LoadStep } from './plan.ts';
import type { SourceRow } from './source.ts';
import type { StepColumn } from './step-columns.ts';
import { leftOutBecause, sourceText, transform, TransformFault, type TemplateContext } from './transform.ts';
import { keyText, toValue, type Value } from './values.ts';

/** A source row as the org would hold it. */
export interface PreparedRow {
    readonly source: SourceRow;
    /** Texts of the key fields, joined; how the row is known while the step runs. */
    readonly key: string;
    /** By field name; a field that is not here is left alone. */
    readonly values: ReadonlyMap<string, Value>;
}

export interface PrepareContext {
    readonly step: LoadStep;
    readonly columns: readonly StepColumn[];
    readonly books: Books;
    readonly lookups: Lookups;
    readonly template: TemplateContext;
    /** Owner of rows whose own owner the org does not have; undefined: such rows are rejected. */
    readonly fallbackOwner: string | undefined;
    /** Key, or distinct combination, to the line where it came first. Shared by the batches of a step. */
    readonly seen: Map<string, number>;
}

/** Texts of one row before lookups: what the plan's transforms make of it. */
interface Draft {
    readonly source: SourceRow;
    readonly texts: ReadonlyMap<StepColumn, string>;
}

/** Turns a batch of source rows into records; rows that cannot be are booked as rejected or left out. */
export async function prepareRows(context: PrepareContext, rows: readonly SourceRow[]): Promise<PreparedRow[]> {
    const drafts = rows.map((row) => draftRow(context, row)).filter((draft) => draft !== undefined);
    for (const column of context.columns) {
        if (column.column.lookup) {
            const lookup = column.column.lookup;
            await context.lookups.prepare(
                lookup,
                drafts.map((draft) => unaliased(lookup.aliases, draft.texts.get(column) ?? ''))
            );
        }
    }
    return drafts.map((draft) => finishRow(context, draft)).filter((row) => row !== undefined);
}

function draftRow(context: PrepareContext, source: SourceRow): Draft | undefined {
    const { step, books, template, columns } = context;
    if (source.broken !== undefined) {
        books.reject(source, source.broken);
        return undefined;
    }
    const reason = leftOutBecause(step.where, source.values) ?? repeats(context, source);
    if (reason !== undefined) {
        books.leaveOut(source, reason);
        return undefined;
    }
    try {
        return { source, texts: new Map(columns.map((column) => [column, textOf(column, source, template)])) };
    } catch (error) {
        if (!(error instanceof TransformFault)) {
            throw error;
        }
        books.reject(source, error.message);
        return undefined;
    }
}

function textOf({ name, column }: StepColumn, source: SourceRow, template: TemplateContext): string {
    try {
        return transform(sourceText(column, source.values, template), column);
    } catch (error) {
        throw error instanceof TransformFault ? new TransformFault(`${name}: ${error.message}`) : error;
    }
}

function repeats({ step, seen }: PrepareContext, source: SourceRow): string | undefined {
    if (!step.distinct) {
        return undefined;
    }
    const combination = JSON.stringify(step.distinct.map((column) => source.values[column]));
    if (seen.has(combination)) {
        return `repeats a ${step.distinct.join(' and ')} that came before`;
    }
    seen.set(combination, source.line);
    return undefined;
}

function finishRow(context: PrepareContext, { source, texts }: Draft): PreparedRow | undefined {
    const { books, step } = context;
    const notes: Note[] = [];
    const values = new Map<string, Value>();
    try {
        for (const [column, text] of texts) {
            const value = valueOf(context, column, text, notes);
            if (value !== undefined) {
                values.set(column.name, value);
            }
        }
        const key = keyOf(context, values);
        checkRepeatedKey(context, key, source);
        report(books, source, step.faults, notes);
        return { source, key, values };
    } catch (error) {
        if (!(error instanceof TransformFault)) {
            throw error;
        }
        books.reject(source, error.message);
        return undefined;
    }
}

interface Note {
    readonly column: string;
    readonly what: string;
}

function valueOf(
    context: PrepareContext,
    { name, field, column }: StepColumn,
    text: string,
    notes: Note[]
): Value | undefined {
    if (text === '') {
        return column.skipWhenBlank ? undefined : null;
    }
    if (column.lookup) {
        return idOf(context, name, column, text, notes);
    }
    try {
        return toValue(field, text);
    } catch (error) {
        throw error instanceof TransformFault ? new TransformFault(`${name}: ${error.message}`) : error;
    }
}

function idOf(context: PrepareContext, name: string, column: StepColumn['column'], text: string, notes: Note[]): Value {
    const { lookup } = column;
    if (!lookup) {
        throw new Error(`${name} is no lookup`);
    }
    const from = 'from' in column ? column.from : name;
    const wanted = unaliased(lookup.aliases, text);
    const found = context.lookups.find(lookup, wanted);
    if (found !== undefined && found !== 'ambiguous') {
        if (wanted !== text) {
            notes.push({ column: from, what: `"${text}" was read as "${wanted}", as the plan’s aliases say` });
        }
        return found.id;
    }
    const problem =
        found === 'ambiguous'
            ? `more than one ${lookup.object} has ${lookup.by} "${wanted}"`
            : `no ${lookup.object} has ${lookup.by} "${wanted}"`;
    if (name === 'OwnerId' && context.fallbackOwner !== undefined) {
        notes.push({ column: from, what: `${problem}; it belongs to the running user instead` });
        return context.fallbackOwner;
    }
    if (lookup.missing === 'reject') {
        throw new TransformFault(`${name}: ${problem}`);
    }
    notes.push({ column: from, what: `${problem}; ${name} is left empty` });
    return null;
}

function keyOf({ step, columns }: PrepareContext, values: ReadonlyMap<string, Value>): string {
    return JSON.stringify(
        step.key.map((name) => {
            const column = columns.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
            const value = column && values.get(column.name);
            if (value === undefined || value === null) {
                throw new TransformFault(`${name}: the key is blank`);
            }
            return keyText(column?.field, value);
        })
    );
}

function checkRepeatedKey({ step, seen }: PrepareContext, key: string, source: SourceRow): void {
    if (step.rounds) {
        return;
    }
    const first = seen.get(`key ${key}`);
    if (first !== undefined) {
        throw new TransformFault(`${step.key.join(' and ')}: the same key as line ${first}, which was loaded`);
    }
    seen.set(`key ${key}`, source.line);
}

function report(books: Books, source: SourceRow, faults: readonly Fault[], notes: readonly Note[]): void {
    for (const { column, what } of notes) {
        books.find(source, column, what);
    }
    for (const { column, when, say } of faults) {
        const text = source.values[column] ?? '';
        if (when === 'blank' ? text === '' : text !== '' && !when.notIn.includes(text)) {
            books.find(source, column, say);
        }
    }
}

const unaliased = (aliases: Readonly<Record<string, string>>, text: string): string =>
    Object.hasOwn(aliases, text) ? (aliases[text] ?? text) : text;
