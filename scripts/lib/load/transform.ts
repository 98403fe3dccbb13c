import { Decimal } from 'decimal.js';
import type { ColumnSource, RowFilter, Transforms } from './plan.ts';

/** A value that cannot be what the plan says it is: the row is rejected with this reason. */
export class TransformFault extends Error {}

/** What templates may name besides the columns of the row. */
export interface TemplateContext {
    readonly organizationId: string;
    readonly username: string;
}

type Row = Readonly<Record<string, string>>;

export function sourceText(source: ColumnSource, row: Row, context: TemplateContext): string {
    if ('from' in source) {
        return cell(row, source.from);
    }
    return 'value' in source ? source.value : fillTemplate(source.template, row, context);
}

/** Columns of the file that a source reads, to check them against the header before anything is sent. */
export function columnsRead(source: ColumnSource): string[] {
    if ('from' in source) {
        return [source.from];
    }
    const names = 'template' in source ? [...source.template.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '') : [];
    return names.filter((name) => !(name in CONTEXT_NAMES));
}

const PLACEHOLDER = /\{([^{}:|]+)(?::([a-z]+))?(?:\|([^{}]*))?\}/g;

const CONTEXT_NAMES: Readonly<Record<string, (context: TemplateContext) => string>> = {
    'org.id': (context) => context.organizationId,
    'user.username': (context) => context.username
};

const FILTERS: Readonly<Record<string, (text: string) => string>> = {
    lower: (text) => text.toLowerCase(),
    upper: (text) => text.toUpperCase(),
    slug: (text) =>
        text
            .normalize('NFKD')
            .replace(/[\u0300-\u036f]/g, '')
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, '.')
            .replace(/^\.|\.$/g, ''),
    name: (text) =>
        text
            .normalize('NFKD')
            .replace(/[^A-Za-z0-9]+/g, '_')
            .replace(/^_|_$/g, '')
};

function fillTemplate(template: string, row: Row, context: TemplateContext): string {
    return template.replace(
        PLACEHOLDER,
        (_, name: string, filter: string | undefined, whenBlank: string | undefined) => {
            const text = CONTEXT_NAMES[name]?.(context) ?? cell(row, name);
            const apply = filter === undefined ? undefined : FILTERS[filter];
            if (filter !== undefined && !apply) {
                throw new TransformFault(`the template knows no filter "${filter}"`);
            }
            return text === '' ? (whenBlank ?? '') : (apply?.(text) ?? text);
        }
    );
}

/** @returns the text to write, still a text; types are put on later, when describe has said which they are */
export function transform(text: string, steps: Transforms): string {
    let result = text;
    if (steps.map) {
        result = mapped(result, steps.map, steps.mapOnly ?? false);
    }
    if (result === '') {
        return steps.whenBlank ?? '';
    }
    if (steps.part) {
        result = namePart(result, steps.part);
    }
    if (steps.date) {
        result = toIsoDate(result, steps.date);
    }
    if (steps.number) {
        result = toNumber(result, steps.number.multiply);
    }
    return steps.maxLength === undefined ? result : [...result].slice(0, steps.maxLength).join('');
}

/** @returns why the row is left out, or undefined when it takes part */
export function leftOutBecause(filter: RowFilter | undefined, row: Row): string | undefined {
    if (!filter) {
        return undefined;
    }
    const text = cell(row, filter.column);
    const passes = filter.in ? filter.in.includes(text) : (text !== '') === filter.notBlank;
    return passes ? undefined : filter.reason;
}

const cell = (row: Row, name: string): string => row[name] ?? '';

function mapped(text: string, map: Readonly<Record<string, string>>, only: boolean): string {
    if (Object.hasOwn(map, text)) {
        return map[text] ?? '';
    }
    if (only && text !== '') {
        throw new TransformFault(`"${text}" is none of the values that the plan maps: ${Object.keys(map).join(', ')}`);
    }
    return text;
}

/** The last word is the last name; one word alone is a last name too, because that is the one that must not be blank. */
function namePart(text: string, part: 'first' | 'last'): string {
    const words = text.split(/\s+/);
    const last = words.pop() ?? '';
    return part === 'last' ? last : words.join(' ');
}

const ORDER = { 'YYYY-MM-DD': [0, 1, 2], 'DD/MM/YYYY': [2, 1, 0], 'MM/DD/YYYY': [2, 0, 1] } as const;

function toIsoDate(text: string, format: keyof typeof ORDER): string {
    const separator = format === 'YYYY-MM-DD' ? '-' : '/';
    const parts = text.split(separator);
    const [year = '', month = '', day = ''] = ORDER[format].map((index) => parts[index] ?? '');
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (parts.length !== 3 || !/^\d{4}-\d{2}-\d{2}$/.test(iso) || !isCalendarDay(iso)) {
        throw new TransformFault(`"${text}" is no date written as ${format}`);
    }
    return iso;
}

export function isCalendarDay(iso: string): boolean {
    const date = new Date(`${iso}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

function toNumber(text: string, multiply: number | undefined): string {
    if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) {
        throw new TransformFault(`"${text}" is no number`);
    }
    return new Decimal(text).times(multiply ?? 1).toFixed();
}
