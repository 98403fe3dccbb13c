import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Database, Row, SqlValue, Statement } from './database.ts';

/** How many compiled statements one connection keeps; the oldest goes first. */
const STATEMENTS_KEPT = 500;

/** Node's built-in SQLite behind the database port. `:memory:` keeps nothing on disk. */
export function openSqlite(file: string): Database {
    const connection = new DatabaseSync(file);
    // WAL with NORMAL: an acknowledged write survives the death of the process; only a power cut may lose the last ones.
    connection.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY;'
    );
    // Fewer, larger checkpoints: a bulk load would else stop every 4 MB to copy pages.
    connection.exec('PRAGMA cache_size = -64000; PRAGMA busy_timeout = 2000; PRAGMA wal_autocheckpoint = 8000;');
    const statements = new Map<string, StatementSync>();
    let depth = 0;

    function compiled(sql: string): StatementSync {
        const known = statements.get(sql);
        if (known) {
            return known;
        }
        const statement = connection.prepare(sql);
        if (statements.size >= STATEMENTS_KEPT) {
            statements.delete(statements.keys().next().value as string);
        }
        statements.set(sql, statement);
        return statement;
    }

    return {
        exec: (sql) => {
            connection.exec(sql);
        },
        prepare: (sql) => asStatement(compiled(sql)),
        prepareFresh: (sql) => asStatement(connection.prepare(sql)),
        transaction(work) {
            const [begin, commit, rollback] =
                depth === 0
                    ? ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK']
                    : [`SAVEPOINT s${depth}`, `RELEASE s${depth}`, `ROLLBACK TO s${depth}; RELEASE s${depth}`];
            compiled(begin).run();
            depth++;
            try {
                const result = work();
                compiled(commit).run();
                return result;
            } catch (error) {
                connection.exec(rollback);
                throw error;
            } finally {
                depth--;
            }
        },
        define(name, work) {
            connection.function(
                name,
                { deterministic: true, varargs: true },
                work as (...values: unknown[]) => SqlValue
            );
        },
        close: () => connection.close()
    };
}

function asStatement(statement: StatementSync): Statement {
    return {
        run: (...parameters) => ({ changes: Number(statement.run(...parameters).changes) }),
        get: (...parameters) => statement.get(...parameters),
        all: (...parameters) => statement.all(...parameters),
        iterate: (...parameters) => statement.iterate(...parameters) as IterableIterator<Row>
    };
}
