/** Records in the bin: which deletion took them there. */
export const BIN_TABLE = `
    CREATE TABLE IF NOT EXISTS _bin (
        id TEXT PRIMARY KEY, object TEXT NOT NULL, root TEXT NOT NULL, deletedDate TEXT NOT NULL, deletedById TEXT NOT NULL
    );
    CREATE INDEX IF NOT EXISTS _bin_root ON _bin (root);`;

/** Lookups that a deletion emptied, so that they can come back. */
export const LOOKUPS_TABLE = `
    CREATE TABLE IF NOT EXISTS _bin_lookups (
        object TEXT NOT NULL, field TEXT NOT NULL, id TEXT NOT NULL, target TEXT NOT NULL, root TEXT NOT NULL,
        PRIMARY KEY (object, field, id)
    ) WITHOUT ROWID;`;
