/**
 * The database port: all that the engine asks of an embedded SQL database.
 * Dialect: SQLite's. A driver for another database of that dialect implements these two interfaces.
 */
export type SqlValue = string | number | bigint | null | Uint8Array;
export type Row = Record<string, SqlValue>;

export interface Statement {
    /** @returns how many rows were inserted, changed or deleted */
    run(...parameters: SqlValue[]): { changes: number };
    get(...parameters: SqlValue[]): Row | undefined;
    all(...parameters: SqlValue[]): Row[];
    /** Rows as they are read: flat memory for exports. The statement must not be used again before the end. */
    iterate(...parameters: SqlValue[]): IterableIterator<Row>;
}

/** A statement whose rows are arrays in the order of its columns: half the time of named rows where columns are many. */
export interface ArrayStatement {
    get(...parameters: SqlValue[]): SqlValue[] | undefined;
}

export interface Database {
    /** Path of the file; undefined for a database in memory. */
    readonly file: string | undefined;
    isInTransaction(): boolean;
    /** Writes a copy of what is committed to a new file. Not inside a transaction. */
    copyTo(path: string): void;
    /**
     * What is committed now, to be read while others write: close it when it is read. A database in memory has none; the
     * functions that were defined here are not known there.
     */
    snapshot(): Database | undefined;
    /** Runs one or more statements that return nothing. */
    exec(sql: string): void;
    /** Compiles a statement; the same text gives the same compiled statement. */
    prepare(sql: string): Statement;
    /** Compiles a statement that the caller alone holds: for iterators that stay open. */
    prepareFresh(sql: string): Statement;
    /** Compiles a statement that the caller alone holds. */
    prepareArrays(sql: string): ArrayStatement;
    /** Runs `work` in a transaction; a throw rolls back. Nested calls are savepoints. */
    transaction<T>(work: () => T): T;
    /** Makes a JavaScript function callable from SQL. */
    define(name: string, work: (...values: SqlValue[]) => SqlValue): void;
    close(): void;
}
