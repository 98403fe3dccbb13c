import type { Database, SqlValue } from '../../../storage/database.ts';
import type { FormulaEnvironment } from '../environment.ts';
import { fromStored, toStored } from '../stored.ts';
import { FormulaRuntimeError } from '../formula-error.ts';
import { distance } from '../functions/location.ts';
import { FUNCTIONS } from '../functions/registry.ts';
import type { Run } from '../functions/definition.ts';
import { evaluateBinary } from '../operators.ts';
import { localDate } from '../time-zone.ts';
import { defineWholeFormulas } from './whole.ts';
import type { TypedNode } from '../typed.ts';
import type { FormulaType } from '../types.ts';
import { decimal, formatDate, parseDatetime, roundTo, type Value } from '../values.ts';

/** Decimal digits that a double holds for sure: what lies behind them is noise of binary arithmetic. */
const DIGITS = 15;

const LETTERS: Readonly<Record<string, FormulaType>> = {
    n: 'number',
    t: 'text',
    b: 'boolean',
    d: 'date',
    z: 'datetime',
    h: 'time',
    p: 'picklist',
    m: 'multipicklist',
    '0': 'null'
};
const LETTER_OF = Object.fromEntries(Object.entries(LETTERS).map(([letter, type]) => [type, letter]));

/** One letter a type: `nt>n` is a function of a number and a text that gives a number. */
export const typeLetters = (args: readonly FormulaType[], result: FormulaType): string =>
    `${args.map((type) => LETTER_OF[type]).join('')}>${LETTER_OF[result]}`;

/**
 * Makes the evaluator callable from SQL, so that whatever SQLite lacks means exactly the same there:
 * `formula_call(what, …)` works out a function or an operator (null when it fails), `formula_fails` says whether
 * it does, `formula_compare`, `formula_plain` and `formula_round` look at numbers without the noise of binary arithmetic.
 */
export function defineFormulaFunctions(database: Database): void {
    defineWholeFormulas(database);
    database.define('formula_call', (what, ...args) => {
        const result = call(what as string, args);
        return result instanceof FormulaRuntimeError ? null : result;
    });
    database.define('formula_fails', (what, ...args) =>
        call(what as string, args) instanceof FormulaRuntimeError ? 1 : 0
    );
    database.define('formula_upper', (text) => (text === null ? null : String(text).toUpperCase()));
    database.define('formula_lower', (text) => (text === null ? null : String(text).toLowerCase()));
    database.define('formula_compare', (left, right) =>
        left === null || right === null ? null : compare(Number(left), Number(right))
    );
    database.define('formula_plain', (number) => (number === null ? null : withoutNoise(Number(number))));
    database.define('formula_round', (number, places) =>
        number === null || places === null ? null : rounded(Number(number), Number(places))
    );
    database.define('formula_local_date', (moment, zone) =>
        moment === null ? null : formatDate(localDate(parseDatetime(String(moment)), String(zone)))
    );
    database.define('formula_distance', (...values) => (values.includes(null) ? null : distanceBetween(values)));
}

function withoutNoise(number: number): number {
    // Most numbers have few digits and no noise; finding that out is ten times cheaper than writing the digits down.
    const clean = Math.abs(number) < 1e9 && Math.round(number * 1e6) / 1e6 === number;
    return clean ? number : Number(number.toPrecision(DIGITS));
}

/** Half away from zero, as decimals do it: 2.675 is 2.68 although its double lies a little below. */
function rounded(number: number, places: number): number {
    const unit = 10 ** places;
    const size = Math.abs(number) * unit;
    const whole = Math.floor(size);
    const clear = size < 1e15 && Math.abs(size - whole - 0.5) > 1e-14 * size;
    return clear
        ? (Math.sign(number) * Math.round(size)) / unit
        : roundTo(decimal(withoutNoise(number)), places).toNumber();
}

function compare(left: number, right: number): number {
    const difference = left - right;
    return Math.abs(difference) <= 1e-14 * Math.max(Math.abs(left), Math.abs(right)) ? 0 : Math.sign(difference);
}

function distanceBetween(values: readonly SqlValue[]): number | null {
    const [latitude, longitude, toLatitude, toLongitude] = values.map(Number) as [number, number, number, number];
    const inRange =
        Math.max(Math.abs(latitude), Math.abs(toLatitude)) <= 90 &&
        Math.max(Math.abs(longitude), Math.abs(toLongitude)) <= 180;
    const unit = String(values[4]);
    if (!inRange || (unit !== 'km' && unit !== 'mi')) {
        return null;
    }
    return distance({ latitude, longitude }, { latitude: toLatitude, longitude: toLongitude }, unit);
}

/** One function or operator at given types: what stays the same from call to call, and the last call's outcome. */
interface Prepared {
    readonly work: (values: readonly Value[]) => Value;
    readonly types: readonly FormulaType[];
    readonly result: FormulaType;
    /** `formula_fails` and `formula_call` come in pairs with the same arguments: the second takes what the first found. */
    lastArgs: readonly SqlValue[] | undefined;
    lastOutcome: SqlValue | FormulaRuntimeError;
}

const prepared = new Map<string, Prepared>();

/** @param what `ADDMONTHS dn>d` */
function prepare(what: string): Prepared {
    const [name = '', types = ''] = what.split(' ');
    const [from = '', to = ''] = types.split(/>(?=.$)/);
    const all = [...from].map((letter) => LETTERS[letter] ?? 'null');
    const result = LETTERS[to] ?? 'null';
    const entry = { work: worker(name, all, result), types: all, result, lastArgs: undefined, lastOutcome: null };
    prepared.set(what, entry);
    return entry;
}

function call(what: string, args: readonly SqlValue[]): SqlValue | FormulaRuntimeError {
    const shape = prepared.get(what) ?? prepare(what);
    const { lastArgs } = shape;
    if (!lastArgs || !args.every((arg, index) => arg === lastArgs[index])) {
        shape.lastOutcome = outcome(shape, args);
        shape.lastArgs = args;
    }
    return shape.lastOutcome;
}

function outcome({ work, types, result }: Prepared, args: readonly SqlValue[]): SqlValue | FormulaRuntimeError {
    try {
        return toStored(result, work(types.map((type, index) => valueOf(type, args[index] ?? null))));
    } catch (error) {
        if (error instanceof FormulaRuntimeError) {
            return error;
        }
        throw error;
    }
}

function valueOf(type: FormulaType, input: SqlValue): Value {
    return type === 'number' && typeof input === 'number' ? decimal(withoutNoise(input)) : fromStored(type, input);
}

/** The evaluator's own work. The arguments' nodes are stand-ins that carry the types; the values come with each call. */
function worker(name: string, types: readonly FormulaType[], result: FormulaType): Prepared['work'] {
    const args = types.map((type) => ({ kind: 'null' as const, type, start: 0, end: 0 }));
    const definition = FUNCTIONS.get(name);
    if (definition) {
        return (values) => definition.evaluate(runWith(args, values), args);
    }
    const [left, right] = args as [TypedNode, TypedNode];
    const node = {
        kind: 'binary' as const,
        operator: name as '+' | '-' | '^',
        left,
        right,
        type: result,
        start: 0,
        end: 0
    };
    return (values) => evaluateBinary(node, values[0] ?? null, values[1] ?? null);
}

function runWith(args: readonly TypedNode[], values: readonly Value[]): Run {
    const value = (node: TypedNode): Value => values[args.indexOf(node)] ?? null;
    return {
        environment: NOWHERE,
        blanksAsZero: false,
        value,
        isTrue: (node) => value(node) === true,
        priorValue: () => null,
        valueInRecord: () => null
    };
}

const NOWHERE: FormulaEnvironment = { value: () => null, now: () => 0, timeZone: 'UTC' };
