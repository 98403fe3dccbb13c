import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Database, Row, SqlValue, Statement } from './database.ts';

/** How many compiled statements a generation holds; two generations are kept. */
const GENERATION = 400;

/** Node's built-in SQLite behind the database port. `:memory:` keeps nothing on disk. */
export function openSqlite(file: string): Database {
    const connection = new DatabaseSync(file);
    // WAL with NORMAL: an acknowledged write survives the death of the process; only a power cut may lose the last ones.
    connection.exec(
        'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = OFF; PRAGMA temp_store = MEMORY;'
    );
    // Fewer, larger checkpoints: a bulk load would else stop every 4 MB to copy pages.
    connection.exec('PRAGMA cache_size = -64000; PRAGMA busy_timeout = 2000; PRAGMA wal_autocheckpoint = 8000;');
    return wrap(connection, file);
}

/** A second connection that sees what was committed when it was opened. It holds up nobody's writing. */
function openSnapshot(file: string): Database {
    const connection = new DatabaseSync(file, { readOnly: true });
    connection.exec('PRAGMA temp_store = MEMORY; BEGIN');
    // The view begins with the first read.
    connection.prepare('SELECT count(*) FROM sqlite_schema').get();
    return wrap(connection, file);
}

function wrap(connection: DatabaseSync, file: string): Database {
    let young = new Map<string, StatementSync>();
    let old = new Map<string, StatementSync>();
    let depth = 0;

    // What is used moves to the young generation; what is not used while a generation fills up is forgotten.
    function compiled(sql: string): StatementSync {
        const known = young.get(sql);
        if (known) {
            return known;
        }
        const statement = old.get(sql) ?? connection.prepare(sql);
        if (young.size >= GENERATION) {
            old = young;
            young = new Map();
        }
        young.set(sql, statement);
        return statement;
    }

    return {
        file: file === ':memory:' ? undefined : file,
        isInTransaction: () => depth > 0,
        snapshot: () => (file === ':memory:' ? undefined : openSnapshot(file)),
        copyTo(path) {
            connection.prepare('VACUUM INTO ?').run(path);
        },
        exec: (sql) => {
            connection.exec(sql);
        },
        prepare: (sql) => asStatement(compiled(sql)),
        prepareFresh: (sql) => asStatement(connection.prepare(sql)),
        prepareArrays(sql) {
            const statement = connection.prepare(sql);
            statement.setReturnArrays(true);
            return { get: (...parameters) => statement.get(...parameters) as SqlValue[] | undefined };
        },
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
                // A full disk and the like end the transaction by themselves.
                if (connection.isTransaction) {
                    connection.exec(rollback);
                }
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
