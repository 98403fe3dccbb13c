import type { Database, Row } from '../../storage/database.ts';
import type { CompiledChild, CompiledRecords, Statement } from './compile-records.ts';
import { IdList } from './id-list.ts';
import { type RunTime, valuesOf } from './sql.ts';

/** The lists of all rows of a page for one child list of the query. */
export interface ChildRows {
    readonly byParent: ReadonlyMap<string, readonly Row[]>;
    readonly lists: readonly ChildRows[];
}

const NONE: readonly ChildRows[] = [];

export const allRows = (database: Database, statement: Statement, run: RunTime): Row[] =>
    database.prepare(statement.text).all(...valuesOf(statement.parameters, run));

/** The rows one by one: memory holds no more than one of them. */
export const iterateRows = (database: Database, statement: Statement, run: RunTime): Iterable<Row> =>
    database.prepare(statement.text).iterate(...valuesOf(statement.parameters, run));

export const countRows = (database: Database, statement: Statement, run: RunTime): number =>
    Number(database.prepare(statement.text).get(...valuesOf(statement.parameters, run))?.['n'] ?? 0);

/** Reads the child lists of rows that are there already: one statement a list, however many rows. */
export function childLists(
    database: Database,
    children: readonly CompiledChild[],
    rows: readonly Row[],
    run: RunTime
): readonly ChildRows[] {
    if (children.length === 0) {
        return NONE;
    }
    const ids = JSON.stringify(rows.map((row) => row['id']));
    return children.map((child) => childRows(database, child, { ...run, ids }));
}

function childRows(database: Database, child: CompiledChild, run: RunTime): ChildRows {
    const rows = allRows(database, child.rows, run);
    const byParent = new Map<string, Row[]>();
    for (const row of rows) {
        const parent = row['parent'] as string;
        const list = byParent.get(parent);
        if (list) {
            list.push(row);
        } else {
            byParent.set(parent, [row]);
        }
    }
    return { byParent, lists: childLists(database, child.children, rows, run) };
}

/** The ids that a query finds, in its order: what later pages go by, whatever is written meanwhile. */
export function readIds(database: Database, { ids }: CompiledRecords, run: RunTime): IdList {
    const row = database.prepare(ids.text).get(...valuesOf(ids.parameters, run));
    return new IdList((row?.['ids'] as string | null) ?? '');
}

/** Rows of these ids, in this order, as they are now; rows that are gone or out of sight are left out. */
export function rowsByIds(database: Database, compiled: CompiledRecords, ids: readonly string[], run: RunTime): Row[] {
    const rows = allRows(database, compiled.byIds, { ...run, ids: JSON.stringify(ids) });
    const byId = new Map(rows.map((row) => [row['id'] as string, row]));
    return ids.map((id) => byId.get(id)).filter((row) => row !== undefined);
}
