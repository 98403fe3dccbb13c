import { oneOf, plain, PlanFault, record, text, textMap, textOr, yes, type Where } from './plan-fields.ts';
import type { Column, ColumnSource, Lookup, Transforms } from './plan.ts';

const RULES = ['skipWhenBlank', 'createOnly', 'notCompared', 'requires'];
const TRANSFORMS = ['map', 'mapOnly', 'part', 'number', 'date', 'whenBlank', 'maxLength'];
const SOURCES = ['from', 'value', 'template'];

/** A column is the name of a source column, or an object that says more. */
export function readColumn(value: unknown, { at }: Where): Column {
    if (typeof value === 'string') {
        return { from: text(value, { at }), skipWhenBlank: false, createOnly: false, notCompared: false };
    }
    const column = record(value, { at }, [...SOURCES, ...TRANSFORMS, ...RULES, 'lookup', '$comment']);
    const flag = (name: string): boolean =>
        column[name] === undefined ? false : yes(column[name], { at: `${at}.${name}` });
    return {
        ...readColumnSource(pick(column, SOURCES), { at }),
        ...readTransforms(column, { at }),
        skipWhenBlank: flag('skipWhenBlank'),
        createOnly: flag('createOnly'),
        notCompared: flag('notCompared'),
        ...plain({
            requires:
                column.requires === undefined
                    ? undefined
                    : oneOf(column.requires, ['createable', 'updateable'] as const, { at: `${at}.requires` }),
            lookup: column.lookup === undefined ? undefined : readLookup(column.lookup, { at: `${at}.lookup` })
        })
    };
}

export function readColumnSource(value: unknown, { at }: Where): ColumnSource {
    if (typeof value === 'string') {
        return { from: text(value, { at }) };
    }
    const source = record(value, { at }, SOURCES);
    const given = SOURCES.filter((name) => source[name] !== undefined);
    if (given.length !== 1) {
        throw new PlanFault(`${at} takes exactly one of ${SOURCES.join(', ')}.`);
    }
    const name = given[0] as 'from' | 'value' | 'template';
    return { [name]: text(source[name], { at: `${at}.${name}` }) } as unknown as ColumnSource;
}

function readTransforms(column: Record<string, unknown>, { at }: Where): Transforms {
    const number =
        column.number === undefined
            ? undefined
            : column.number === true
              ? {}
              : record(column.number, { at: `${at}.number` }, ['multiply']);
    if (number?.multiply !== undefined && typeof number.multiply !== 'number') {
        throw new PlanFault(`${at}.number.multiply is not a number.`);
    }
    if (column.maxLength !== undefined && typeof column.maxLength !== 'number') {
        throw new PlanFault(`${at}.maxLength is not a number.`);
    }
    return plain({
        map: column.map === undefined ? undefined : textMap(column.map, { at: `${at}.map` }),
        mapOnly: column.mapOnly === undefined ? undefined : yes(column.mapOnly, { at: `${at}.mapOnly` }),
        part:
            column.part === undefined
                ? undefined
                : oneOf(column.part, ['first', 'last'] as const, { at: `${at}.part` }),
        number: number,
        date:
            column.date === undefined
                ? undefined
                : oneOf(column.date, ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY'] as const, { at: `${at}.date` }),
        whenBlank: textOr(column.whenBlank, undefined, { at: `${at}.whenBlank` }),
        maxLength: column.maxLength
    });
}

function readLookup(value: unknown, { at }: Where): Lookup {
    const lookup = record(value, { at }, ['object', 'by', 'missing', 'aliases']);
    return {
        object: text(lookup.object, { at: `${at}.object` }),
        by: text(lookup.by, { at: `${at}.by` }),
        missing:
            lookup.missing === undefined
                ? 'reject'
                : oneOf(lookup.missing, ['reject', 'blank'] as const, { at: `${at}.missing` }),
        aliases: lookup.aliases === undefined ? {} : textMap(lookup.aliases, { at: `${at}.aliases` })
    };
}

const pick = (value: Record<string, unknown>, keys: readonly string[]): Record<string, unknown> =>
    Object.fromEntries(keys.filter((key) => value[key] !== undefined).map((key) => [key, value[key]]));
