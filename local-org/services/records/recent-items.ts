import { objectOf, type ObjectDef } from '../../engine/schema/schema.ts';
import type { Caller } from '../caller.ts';
import { query } from './read-records.ts';

const KEPT = 200;

/** Remembers that this person looked at a record. */
export function noteViewed(caller: Caller, object: ObjectDef, id: string): void {
    const { database } = caller.org;
    ensureTable(caller);
    database
        .prepare(
            'INSERT OR REPLACE INTO "_recently_viewed" (user_id, record_id, object, viewed_at) VALUES (?, ?, ?, ?)'
        )
        .run(caller.userId, id, object.name, caller.org.clock.now());
    database
        .prepare(
            `DELETE FROM "_recently_viewed" WHERE user_id = ?1 AND viewed_at < (SELECT viewed_at FROM "_recently_viewed"
                WHERE user_id = ?1 ORDER BY viewed_at DESC LIMIT 1 OFFSET ${KEPT})`
        )
        .run(caller.userId);
}

/** Ids that this person looked at, latest first. */
export function recentIds(
    caller: Caller,
    object: ObjectDef | undefined,
    limit: number
): { object: string; id: string }[] {
    ensureTable(caller);
    return caller.org.database
        .prepare(
            `SELECT object, record_id FROM "_recently_viewed" WHERE user_id = ? AND (? IS NULL OR object = ?)
             ORDER BY viewed_at DESC LIMIT ?`
        )
        .all(caller.userId, object?.name ?? null, object?.name ?? null, limit)
        .map((row) => ({ object: String(row.object), id: String(row.record_id) }));
}

/** Id and name of what this person looked at; records that went out of sight are left out. */
export function recentItems(caller: Caller, limit: number, object?: ObjectDef): Record<string, unknown>[] {
    return recentIds(caller, object, limit).flatMap(({ object: name, id }) => {
        const definition = objectOf(caller.org.schema(), name);
        if (!definition || !caller.access.canRead(definition)) {
            return [];
        }
        const nameField = [...definition.fields.values()].find((field) => field.nameField)?.name;
        const fields = nameField ? ['Id', nameField] : ['Id'];
        const [record] = query(
            caller,
            `SELECT ${fields.join(', ')} FROM ${definition.name} WHERE Id = '${id}'`
        ).records;
        return record ? [record] : [];
    });
}

function ensureTable(caller: Caller): void {
    caller.org.database.exec(
        `CREATE TABLE IF NOT EXISTS "_recently_viewed" (user_id TEXT NOT NULL, record_id TEXT NOT NULL, object TEXT NOT NULL,
            viewed_at INTEGER NOT NULL, PRIMARY KEY (user_id, record_id)) WITHOUT ROWID`
    );
}
