import type { Database, SqlValue } from '../../../storage/database.ts';
import { evaluateFormula, locationParts } from '../evaluate.ts';
import { FormulaFailure } from '../formula-error.ts';
import type { FieldNode, TypedFormula, TypedNode } from '../typed.ts';
import type { FormulaSqlEnvironment } from './environment.ts';
import { bound, list, raw, sql, withFailure, type SqlFragment, type SqlText } from './fragment.ts';

/** What the function called from SQL has to know; it goes into the statement as JSON. */
interface Order {
    readonly formula: TypedFormula;
    /** Paths in lower case, in the order of the arguments; `!` in front: the next argument says whether that field failed. */
    readonly columns: readonly string[];
    readonly now: number;
    readonly timeZone: string;
}

interface Kept {
    readonly order: Order;
    readonly places: ReadonlyMap<string, number>;
    lastArgs: readonly SqlValue[] | undefined;
    lastOutcome: SqlValue | FormulaFailure;
}

/** Orders in use; the oldest goes first. */
const KEPT = 100;
const kept = new Map<string, Kept>();

/** SQL that hands all fields of a formula to the evaluator: for formulas that are too big, too deep or too odd for SQLite. */
export function wholeSql(formula: TypedFormula, environment: FormulaSqlEnvironment): SqlFragment {
    const columns: string[] = [];
    const args: SqlText[] = [];
    for (const path of columnsOf(formula.root).values()) {
        const given = environment.column(path);
        const column: SqlFragment = typeof given === 'string' ? raw(given) : given;
        columns.push(`${column.failed ? '!' : ''}${keyOf(path)}`);
        args.push(column, ...(column.failed ? [sql`coalesce(${column.failed}, 0)`] : []));
    }
    const order: Order = { formula, columns, now: environment.now(), timeZone: environment.timeZone };
    const all = list([bound(JSON.stringify(order, lean)), ...args]);
    return withFailure(sql`formula_whole(${all})`, sql`formula_whole_fails(${all})`, true);
}

/** Of fields, the evaluator needs type and scale alone; schemas say much more. */
function lean(key: string, value: unknown): unknown {
    const { type, scale } = (value ?? {}) as Partial<FieldNode['field']>;
    return key === 'field' || key === 'result' ? { type, scale } : value;
}

const keyOf = (path: readonly string[]): string => path.join('.').toLowerCase();

function columnsOf(node: TypedNode, found = new Map<string, readonly string[]>()): Map<string, readonly string[]> {
    switch (node.kind) {
        case 'field':
            for (const path of node.type === 'location' ? locationParts(node.path) : [node.path]) {
                found.set(keyOf(path), path);
            }
            break;
        case 'unary':
            columnsOf(node.operand, found);
            break;
        case 'binary':
            columnsOf(node.left, found);
            columnsOf(node.right, found);
            break;
        case 'call':
            node.args.forEach((arg) => columnsOf(arg, found));
            break;
        default:
    }
    return found;
}

export function defineWholeFormulas(database: Database): void {
    database.define('formula_whole', (order, ...args) => {
        const result = outcome(order as string, args);
        return result instanceof FormulaFailure ? null : result;
    });
    database.define('formula_whole_fails', (order, ...args) =>
        outcome(order as string, args) instanceof FormulaFailure ? 1 : 0
    );
}

function outcome(json: string, args: readonly SqlValue[]): SqlValue | FormulaFailure {
    const entry = kept.get(json) ?? keep(json);
    const { lastArgs } = entry;
    if (!lastArgs || !args.every((arg, index) => arg === lastArgs[index])) {
        entry.lastOutcome = evaluateWith(entry, args);
        entry.lastArgs = args;
    }
    return entry.lastOutcome;
}

function keep(json: string): Kept {
    const order = JSON.parse(json) as Order;
    const places = new Map<string, number>();
    let place = 0;
    for (const column of order.columns) {
        places.set(column.replace('!', ''), place);
        place += column.startsWith('!') ? 2 : 1;
    }
    if (kept.size >= KEPT) {
        kept.delete(kept.keys().next().value as string);
    }
    const entry: Kept = { order, places, lastArgs: undefined, lastOutcome: null };
    kept.set(json, entry);
    return entry;
}

function evaluateWith({ order, places }: Kept, args: readonly SqlValue[]): SqlValue | FormulaFailure {
    const flagged = new Set(order.columns.filter((column) => column.startsWith('!')));
    const value = evaluateFormula(order.formula, {
        value: (path) => {
            const key = keyOf(path);
            const place = places.get(key) as number;
            return flagged.has(`!${key}`) && args[place + 1] === 1
                ? new FormulaFailure('Error in referenced formula')
                : args[place];
        },
        now: () => order.now,
        timeZone: order.timeZone
    });
    return typeof value === 'boolean' ? Number(value) : value;
}
