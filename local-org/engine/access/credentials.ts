import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';
import type { Org } from '../org.ts';

/** Cost of one guess: about 20 ms, so that a stolen file does not give its passwords away quickly. */
const COST = { N: 2 ** 13, r: 8, p: 1 };
const KEY_BYTES = 32;

const TABLE =
    'CREATE TABLE IF NOT EXISTS _credentials (userId TEXT PRIMARY KEY, salt BLOB NOT NULL, hash BLOB NOT NULL)';

export function setPassword(org: Org, userId: string, password: string): void {
    const salt = randomBytes(16);
    org.database.exec(TABLE);
    org.database
        .prepare('INSERT OR REPLACE INTO _credentials (userId, salt, hash) VALUES (?, ?, ?)')
        .run(userId, salt, scryptSync(password, salt, KEY_BYTES, COST));
}

/** @returns the id of the active user with this name and password, or undefined; takes as long for an unknown name */
export function checkPassword(org: Org, username: string, password: string): string | undefined {
    org.database.exec(TABLE);
    const row = org.database
        .prepare(
            'SELECT c.userId, c.salt, c.hash FROM "User" u JOIN _credentials c ON c.userId = u."Id" WHERE u."Username" = ? AND u."IsActive" = 1'
        )
        .get(username);
    const salt = (row?.['salt'] as Uint8Array | undefined) ?? new Uint8Array(16);
    const expected = (row?.['hash'] as Uint8Array | undefined) ?? new Uint8Array(KEY_BYTES);
    const same = timingSafeEqual(scryptSync(password, salt, KEY_BYTES, COST), expected);
    return row && same ? String(row['userId']) : undefined;
}
