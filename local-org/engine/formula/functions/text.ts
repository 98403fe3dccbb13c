import { fail } from '../formula-error.ts';
import type { FormulaType } from '../types.ts';
import {
    caseSafeId,
    Decimal,
    decimal,
    formatDate,
    formatDatetime,
    formatTime,
    text as blankAsNull,
    wholePart,
    type Value
} from '../values.ts';
import { eager, NUMBER, strict, TEXT, type FunctionDef } from './definition.ts';
import { matchesWhole } from './regex.ts';

/** Longest text that padding makes: the platform's own limit of a text result. */
const LONGEST = 4000;
const NUMERIC = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,4})?$/;

/** Characters as people count them: a pair of surrogates is one. */
const characters = (text: string): string | string[] => (/[\uD800-\uDFFF]/.test(text) ? [...text] : text);
const slice = (text: string, start: number, end?: number): string => {
    const all = characters(text);
    return typeof all === 'string' ? all.slice(start, end) : all.slice(start, end).join('');
};

function textFunction(name: string, work: (text: string) => string): FunctionDef {
    return { name, parameters: [TEXT], returns: 'text', evaluate: strict((text: string) => blankAsNull(work(text))) };
}

export function pad(text: string, length: Decimal, filler: string, side: 'left' | 'right'): string | null {
    const wanted = Math.min(wholePart(length), LONGEST);
    const all = [...text];
    if (wanted <= 0 || all.length >= wanted || filler === '') {
        return blankAsNull(all.slice(0, Math.max(wanted, 0)).join(''));
    }
    const units = [...filler];
    const padding = Array.from({ length: wanted - all.length }, (_, index) => units[index % units.length]).join('');
    return side === 'left' ? padding + text : text + padding;
}

function padFunction(name: string, side: 'left' | 'right'): FunctionDef {
    const evaluate = eager((text: string | null, length: Decimal | null, filler: string | null = ' ') =>
        text === null || length === null ? null : pad(text, length, filler ?? '', side)
    );
    return { name, parameters: [TEXT, NUMBER, TEXT], optional: 1, returns: 'text', evaluate };
}

/** UPPER and LOWER take a locale too, as `tr`: its letters may go other ways. */
function letterCase(name: string, work: (text: string, locale: string | undefined) => string): FunctionDef {
    const evaluate = eager((text: string | null, locale?: string | null) =>
        text === null ? null : work(text, knownLocale(locale))
    );
    return { name, parameters: [TEXT, TEXT], optional: 1, returns: 'text', evaluate };
}

/** The locale as JavaScript writes it (`en_US` is `en-US`), or none where it is not one. */
export function knownLocale(locale: string | null | undefined): string | undefined {
    try {
        return locale ? Intl.getCanonicalLocales(locale.replaceAll('_', '-'))[0] : undefined;
    } catch {
        return undefined;
    }
}

/** CONTAINS and BEGINS: true for a blank search text, unknown for a blank text. */
function search(name: string, found: (text: string, part: string) => boolean): FunctionDef {
    const evaluate = eager((text: string | null, part: string | null) =>
        part === null ? true : text === null ? null : found(text, part)
    );
    return { name, parameters: [TEXT, TEXT], returns: 'boolean', evaluate };
}

export function find(part: string | null, text: string | null, start: Decimal | null): Decimal {
    if (part === null || text === null || start === null) {
        return decimal(0);
    }
    const from = Math.max(wholePart(start) - 1, 0);
    const index = slice(text, from).indexOf(part);
    return decimal(index < 0 ? 0 : characters(slice(text, from).slice(0, index)).length + from + 1);
}

export const initCap = (text: string): string =>
    text.replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => {
        const first = String.fromCodePoint(word.codePointAt(0) as number);
        return first.toUpperCase() + word.slice(first.length).toLowerCase();
    });

export function formatValue(type: FormulaType, value: Value): string | null {
    if (value === null) {
        return null;
    }
    switch (type) {
        case 'number':
            return (value as Decimal).toFixed();
        case 'date':
            return formatDate(value as number);
        case 'datetime':
            return `${formatDatetime(value as number)
                .slice(0, 19)
                .replace('T', ' ')}Z`;
        case 'time':
            return formatTime(value as number).slice(0, 12);
        default:
            return value as string;
    }
}

export const parseNumber = (text: string): Decimal =>
    NUMERIC.test(text) ? new Decimal(text) : fail(`The value '${text}' is not a valid number.`);
export const isNumber = (text: string | null): boolean => text !== null && NUMERIC.test(text);

export const TEXT_FUNCTIONS: readonly FunctionDef[] = [
    {
        name: 'TEXT',
        parameters: [['number', 'date', 'datetime', 'time', 'picklist']],
        returns: 'text',
        evaluate: (run, [arg]) => (arg === undefined ? null : formatValue(arg.type, run.value(arg)))
    },
    { name: 'VALUE', parameters: [TEXT], returns: 'number', evaluate: strict(parseNumber) },
    { name: 'ISNUMBER', parameters: [TEXT], returns: 'boolean', evaluate: eager(isNumber) },
    {
        name: 'LEN',
        parameters: [TEXT],
        returns: 'number',
        evaluate: eager((text: string | null) => decimal(characters(text ?? '').length))
    },
    letterCase('LOWER', (text, locale) => text.toLocaleLowerCase(locale)),
    letterCase('UPPER', (text, locale) => text.toLocaleUpperCase(locale)),
    textFunction('TRIM', (text) => text.replace(/^ +| +$/g, '')),
    textFunction('REVERSE', (text) => [...text].reverse().join('')),
    textFunction('INITCAP', initCap),
    textFunction('CASESAFEID', caseSafeId),
    textFunction('URLENCODE', (text) =>
        encodeURIComponent(text.toWellFormed())
            .replace(/%20/g, '+')
            .replace(/[!'()~]/g, percentCode)
    ),
    {
        name: 'LEFT',
        parameters: [TEXT, NUMBER],
        returns: 'text',
        evaluate: strict((text: string, count: Decimal) => blankAsNull(slice(text, 0, Math.max(wholePart(count), 0))))
    },
    {
        name: 'RIGHT',
        parameters: [TEXT, NUMBER],
        returns: 'text',
        evaluate: strict((text: string, count: Decimal) =>
            wholePart(count) <= 0 ? null : slice(text, -wholePart(count))
        )
    },
    {
        name: 'MID',
        parameters: [TEXT, NUMBER, NUMBER],
        returns: 'text',
        evaluate: strict((text: string, start: Decimal, count: Decimal) => {
            const from = Math.max(wholePart(start), 1) - 1;
            return blankAsNull(slice(text, from, from + Math.max(wholePart(count), 0)));
        })
    },
    padFunction('LPAD', 'left'),
    padFunction('RPAD', 'right'),
    {
        name: 'FIND',
        parameters: [TEXT, TEXT, NUMBER],
        optional: 1,
        returns: 'number',
        evaluate: eager((part: string | null, text: string | null, start: Decimal | null = decimal(1)) =>
            find(part, text, start)
        )
    },
    {
        name: 'SUBSTITUTE',
        parameters: [TEXT, TEXT, TEXT],
        returns: 'text',
        evaluate: eager((text: string | null, old: string | null, by: string | null) =>
            text === null || old === null ? null : blankAsNull(text.split(old).join(by ?? ''))
        )
    },
    search('CONTAINS', (text, part) => text.includes(part)),
    search('BEGINS', (text, part) => text.startsWith(part)),
    {
        name: 'REGEX',
        parameters: [TEXT, TEXT],
        returns: 'boolean',
        uses: ['validationRule', 'defaultValue', 'criteria'],
        evaluate: eager((text: string | null, pattern: string | null) => matchesWhole(text ?? '', pattern ?? ''))
    },
    {
        name: 'ASCII',
        parameters: [TEXT],
        returns: 'number',
        evaluate: strict((text: string) => decimal(text.codePointAt(0) as number))
    },
    {
        name: 'CHR',
        parameters: [NUMBER],
        returns: 'text',
        evaluate: strict((code: Decimal) => characterOf(wholePart(code)))
    },
    { name: 'BR', parameters: [], returns: 'text', evaluate: () => '<br>' }
];

export const characterOf = (code: number): string | null =>
    code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : null;

const percentCode = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
