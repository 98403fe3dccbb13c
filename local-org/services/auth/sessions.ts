import { createHash, randomBytes } from 'node:crypto';
import type { Org } from '../../engine/org.ts';

export type SessionKind = 'access' | 'refresh';

export interface Session {
    readonly userId: string;
    readonly kind: SessionKind;
    /** Milliseconds since 1970. */
    readonly createdAt: number;
    readonly expiresAt: number;
}

const HOUR = 3_600_000;
const LIFETIME: Record<SessionKind, number> = { access: 12 * HOUR, refresh: 30 * 24 * HOUR };
/** A session in use is prolonged when this share of its life is over. */
const PROLONG_AFTER = 0.25;

export interface Sessions {
    /** @returns the token; it is kept nowhere in clear, so it cannot be asked for again */
    open(userId: string, kind?: SessionKind): string;
    /** @returns undefined for an unknown, closed or expired token, or a user who is no longer active */
    find(token: string, kind?: SessionKind): Session | undefined;
    close(token: string): boolean;
    closeAllOf(userId: string): void;
}

/** Sessions of the org, kept as hashes in its database so that they outlive a restart. */
export function createSessions(org: Org): Sessions {
    const { database } = org;
    database.exec(
        `CREATE TABLE IF NOT EXISTS "_sessions" (token_hash TEXT PRIMARY KEY, user_id TEXT NOT NULL, kind TEXT NOT NULL,
            created_at INTEGER NOT NULL, expires_at INTEGER NOT NULL) WITHOUT ROWID`
    );
    const now = (): number => Date.now();

    function open(userId: string, kind: SessionKind = 'access'): string {
        const token = newToken(org.id);
        database.prepare('DELETE FROM "_sessions" WHERE expires_at < ?').run(now());
        database
            .prepare(
                'INSERT INTO "_sessions" (token_hash, user_id, kind, created_at, expires_at) VALUES (?, ?, ?, ?, ?)'
            )
            .run(hashOf(token), userId, kind, now(), now() + LIFETIME[kind]);
        return token;
    }

    function find(token: string, kind: SessionKind = 'access'): Session | undefined {
        const row = database
            .prepare(
                `SELECT s.user_id, s.created_at, s.expires_at FROM "_sessions" s JOIN "User" u ON u."Id" = s.user_id
                 WHERE s.token_hash = ? AND s.kind = ? AND u."IsActive" = 1`
            )
            .get(hashOf(token), kind);
        const expiresAt = Number(row?.expires_at ?? 0);
        if (!row || expiresAt <= now()) {
            return undefined;
        }
        prolong(token, kind, expiresAt);
        return { userId: String(row.user_id), kind, createdAt: Number(row.created_at), expiresAt };
    }

    function prolong(token: string, kind: SessionKind, expiresAt: number): void {
        if (expiresAt - now() < LIFETIME[kind] * (1 - PROLONG_AFTER)) {
            database
                .prepare('UPDATE "_sessions" SET expires_at = ? WHERE token_hash = ?')
                .run(now() + LIFETIME[kind], hashOf(token));
        }
    }

    return {
        open,
        find,
        close: (token) =>
            database.prepare('DELETE FROM "_sessions" WHERE token_hash = ?').run(hashOf(token)).changes > 0,
        closeAllOf: (userId) => void database.prepare('DELETE FROM "_sessions" WHERE user_id = ?').run(userId)
    };
}

/** `00D…!…` with letters, digits, `_` and `.` only: the form that the Salesforce CLI accepts. */
function newToken(orgId: string): string {
    return `${orgId.slice(0, 15)}!${randomBytes(48).toString('base64url').replaceAll('-', '.')}`;
}

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
