import type { Database, SqlValue } from '../../../storage/database.ts';
import { fromStored, toStored } from '../stored.ts';
import { FormulaRuntimeError } from '../formula-error.ts';
import { distance } from '../functions/location.ts';
import { FUNCTIONS } from '../functions/registry.ts';
import type { Run } from '../functions/definition.ts';
import { evaluateBinary } from '../operators.ts';
import { localDate } from '../time-zone.ts';
import type { TypedNode } from '../typed.ts';
import type { FormulaType } from '../types.ts';
import { decimal, formatDate, parseDatetime, roundTo, type Value } from '../values.ts';

/** Decimal digits that a double holds for sure: what lies behind them is noise of binary arithmetic. */
const DIGITS = 15;

const LETTERS: Readonly<Record<string, FormulaType>> = {
    n: 'number', t: 'text', b: 'boolean', d: 'date', z: 'datetime', h: 'time', p: 'picklist', m: 'multipicklist', '0': 'null'
};
const LETTER_OF = Object.fromEntries(Object.entries(LETTERS).map(([letter, type]) => [type, letter]));

/** One letter a type: `nt>n` is a function of a number and a text that gives a number. */
export const typeLetters = (args: readonly FormulaType[], result: FormulaType): string =>
    `${args.map((type) => LETTER_OF[type]).join('')}>${LETTER_OF[result]}`;

/**
 * Makes the evaluator callable from SQL, so that whatever SQLite lacks means exactly the same there:
 * `formula_call(name, types, …)` works out a function or an operator (null when it fails), `formula_fails` says whether
 * it does, `formula_compare`, `formula_plain` and `formula_round` look at numbers without the noise of binary arithmetic.
 */
export function defineFormulaFunctions(database: Database): void {
    database.define('formula_call', (name, types, ...args) => {
        const result = call(String(name), String(types), args);
        return result instanceof FormulaRuntimeError ? null : result;
    });
    database.define('formula_fails', (name, types, ...args) => (call(String(name), String(types), args) instanceof FormulaRuntimeError ? 1 : 0));
    database.define('formula_compare', (left, right) => (left === null || right === null ? null : compare(Number(left), Number(right))));
    database.define('formula_plain', (number) => (number === null ? null : withoutNoise(Number(number))));
    database.define('formula_round', (number, places) => (number === null || places === null ? null : rounded(Number(number), Number(places))));
    database.define('formula_local_date', (moment, zone) =>
        moment === null ? null : formatDate(localDate(parseDatetime(String(moment)), String(zone)))
    );
    database.define('formula_distance', (...values) => (values.includes(null) ? null : distanceBetween(values)));
}

const withoutNoise = (number: number): number => Number(number.toPrecision(DIGITS));

/** Half away from zero, as decimals do it: 2.675 is 2.68 although its double lies a little below. */
function rounded(number: number, places: number): number {
    const unit = 10 ** places;
    const size = Math.abs(number) * unit;
    const whole = Math.floor(size);
    const clear = size < 1e15 && Math.abs(size - whole - 0.5) > 1e-14 * size;
    return clear ? (Math.sign(number) * Math.round(size)) / unit : roundTo(decimal(withoutNoise(number)), places).toNumber();
}

function compare(left: number, right: number): number {
    const difference = left - right;
    return Math.abs(difference) <= 1e-14 * Math.max(Math.abs(left), Math.abs(right)) ? 0 : Math.sign(difference);
}

function distanceBetween(values: readonly SqlValue[]): number | null {
    const [latitude, longitude, toLatitude, toLongitude] = values.map(Number) as [number, number, number, number];
    const inRange = Math.max(Math.abs(latitude), Math.abs(toLatitude)) <= 90 && Math.max(Math.abs(longitude), Math.abs(toLongitude)) <= 180;
    const unit = String(values[4]);
    if (!inRange || (unit !== 'km' && unit !== 'mi')) {
        return null;
    }
    return distance({ latitude, longitude }, { latitude: toLatitude, longitude: toLongitude }, unit);
}

interface Prepared {
    readonly args: readonly (TypedNode & { readonly kind: 'null' })[];
    readonly types: readonly FormulaType[];
    readonly result: FormulaType;
}

const prepared = new Map<string, Prepared>();

/** Stand-ins for the arguments' nodes: they carry the types, the values come with each call. */
function prepare(types: string): Prepared {
    const known = prepared.get(types);
    if (known) {
        return known;
    }
    const [from = '', to = ''] = types.split('>');
    const all = [...from].map((letter) => LETTERS[letter] ?? 'null');
    const args = all.map((type) => ({ kind: 'null' as const, type, start: 0, end: 0 }));
    const entry: Prepared = { args, types: all, result: LETTERS[to] ?? 'null' };
    prepared.set(types, entry);
    return entry;
}

function call(name: string, types: string, args: readonly SqlValue[]): SqlValue | FormulaRuntimeError {
    const shape = prepare(types);
    try {
        const values = shape.types.map((type, index) => valueOf(type, args[index] ?? null));
        return toStored(shape.result, work(name, shape, values)) as SqlValue;
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

function work(name: string, { args, result }: Prepared, values: readonly Value[]): Value {
    const definition = FUNCTIONS.get(name);
    if (definition) {
        return definition.evaluate(runWith(args, values), args);
    }
    const [left, right] = args as [TypedNode, TypedNode];
    const operator = name as '+' | '-' | '^';
    return evaluateBinary({ kind: 'binary', operator, left, right, type: result, start: 0, end: 0 }, values[0] ?? null, values[1] ?? null);
}

function runWith(args: readonly TypedNode[], values: readonly Value[]): Run {
    const value = (node: TypedNode): Value => values[args.indexOf(node)] ?? null;
    const environment = { value: () => null, now: () => 0, timeZone: 'UTC' };
    return { environment, blanksAsZero: false, value, isTrue: (node) => value(node) === true, priorValue: () => null };
}
