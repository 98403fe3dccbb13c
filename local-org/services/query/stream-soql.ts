import type { Access } from '../../engine/access/access.ts';
import { OrgError } from '../../engine/errors.ts';
import type { Org } from '../../engine/org.ts';
import { registerFunctions } from '../../engine/query/register-functions.ts';
import type { CompiledRecords } from '../../engine/query/compile-records.ts';
import { iterateRows, readIds, rowsByIds } from '../../engine/query/run-records.ts';
import type { RunTime } from '../../engine/query/sql.ts';
import type { Entry, ValueEntry } from '../../engine/soql/plan.ts';
import type { Database, Row } from '../../storage/database.ts';
import { runTime, soqlPlan } from './soql-plans.ts';

/** Rows read at once. */
const BATCH = 2000;

export interface SoqlStream {
    /** Object of the query. */
    readonly object: string;
    /** `Name`, `Account.Name`: headers of an export. */
    readonly columns: readonly string[];
    /** One array a row, in the order of `columns`. Read once. */
    readonly rows: Iterable<unknown[]>;
}

/**
 * A query as flat rows, read as they are asked for and all as they are at the first: for exports of any size.
 * @throws OrgError as runSoql; FEATURENOTENABLED for what bulk queries do not have
 */
export function streamSoql(org: Org, access: Access, text: string, options: { allRows?: boolean } = {}): SoqlStream {
    const plan = soqlPlan(org, access, text, options.allRows ?? false);
    if (plan.kind !== 'records') {
        throw new OrgError('FEATURENOTENABLED', 'Aggregate functions and GROUP BY are not supported in Bulk Query');
    }
    if (plan.compiled.children.length > 0) {
        throw new OrgError('FEATURENOTENABLED', 'Aggregate Relationships not supported in Bulk Query');
    }
    const flat = inOrderOfTheQuery(flatten(plan.shape.entries, ''));
    const { compiled } = plan;
    const run = runTime(org, access);
    return {
        object: plan.shape.object,
        columns: flat.map(({ column }) => column),
        rows: {
            *[Symbol.iterator]() {
                // What is written while the rows are read shows in none of them.
                const snapshot = org.database.snapshot();
                if (snapshot) {
                    registerFunctions(snapshot);
                }
                // A sort of whole rows would hold all of them in memory: what has an order goes by ids.
                const isStraight = snapshot !== undefined && compiled.query.order.length === 0;
                const rows = isStraight
                    ? iterateRows(snapshot, compiled.rows, run)
                    : rowsInBatches(snapshot ?? org.database, compiled, run);
                try {
                    for (const row of rows) {
                        yield flat.map(({ entry }) => readEntry(entry, row));
                    }
                } finally {
                    snapshot?.close();
                }
            }
        }
    };
}

function* rowsInBatches(database: Database, compiled: CompiledRecords, run: RunTime): Generator<Row> {
    const ids = readIds(database, compiled, run);
    for (let from = 0; from < ids.length; from += BATCH) {
        yield* rowsByIds(database, compiled, ids.slice(from, from + BATCH), run);
    }
}

/** Fields of one parent are read together, and stand in the file where the query names them. */
function inOrderOfTheQuery<T extends { readonly entry: ValueEntry }>(columns: readonly T[]): T[] {
    const place = ({ entry }: T): number => Number(entry.column.slice(1));
    return [...columns].sort((a, b) => place(a) - place(b));
}

function readEntry(entry: ValueEntry, row: Row): unknown {
    const value = row[entry.column] ?? null;
    return entry.read ? entry.read(value) : value;
}

function flatten(entries: readonly Entry[], prefix: string): { column: string; entry: ValueEntry }[] {
    return entries.flatMap((entry) => {
        if (entry.kind === 'value') {
            return [{ column: `${prefix}${entry.key}`, entry }];
        }
        if (entry.kind === 'parent' && !entry.byObject) {
            return flatten(entry.shape.entries, `${prefix}${entry.key}.`);
        }
        throw new OrgError('FEATURENOTENABLED', 'TYPEOF and child lists are not supported in Bulk Query');
    });
}
