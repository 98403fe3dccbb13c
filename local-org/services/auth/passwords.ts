import { randomBytes } from 'node:crypto';
import { setPassword } from '../../engine/access/credentials.ts';
import { notFound, OrgError } from '../../engine/errors.ts';
import type { Caller } from '../caller.ts';

const SHORTEST = 4;

/** @returns the user's 18-character id @throws OrgError when there is no such user, or the caller may not set this password */
export function userForPassword(caller: Caller, id: string): string {
    const row = caller.org.database
        .prepare('SELECT "Id" FROM "User" WHERE substr("Id", 1, 15) = ?')
        .get(id.slice(0, 15));
    if (!row) {
        throw notFound();
    }
    const userId = String(row.Id);
    if (!caller.access.isAdministrator && caller.userId !== userId) {
        throw new OrgError('INSUFFICIENT_ACCESS', 'insufficient access rights on cross-reference id', { status: 403 });
    }
    return userId;
}

/** Administrators set all passwords, everybody their own. @throws OrgError */
export function changePassword(caller: Caller, id: string, password: unknown): void {
    const userId = userForPassword(caller, id);
    if (typeof password !== 'string' || password.length < SHORTEST) {
        throw new OrgError('INVALID_NEW_PASSWORD', `Your password must be at least ${SHORTEST} characters long.`, {
            fields: ['NewPassword']
        });
    }
    setPassword(caller.org, userId, password);
}

/** Gives a user a new password that nobody chose. @returns user and password @throws OrgError */
export function resetPassword(caller: Caller, id: string): { userId: string; password: string } {
    const userId = userForPassword(caller, id);
    const password = randomBytes(9).toString('base64url');
    setPassword(caller.org, userId, password);
    return { userId, password };
}
