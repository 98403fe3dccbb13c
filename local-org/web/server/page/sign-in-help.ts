import fs from 'node:fs';
import path from 'node:path';
import type { SignInHelp } from '../../page-types.ts';

/** Whoever fills a demo org writes this file beside its database; other orgs have none and tell nobody's name. */
const FILE = 'sign-in-help.json';

/** Who can sign in, as the org tells: `{ "password": "…", "users": [{ "username", "name", "role" }] }`. */
export function readSignInHelp(dataDirectory: string): SignInHelp | undefined {
    try {
        const help = JSON.parse(fs.readFileSync(path.join(dataDirectory, FILE), 'utf8')) as Partial<SignInHelp>;
        const users = (help.users ?? []).filter((user) => typeof user.username === 'string');
        return typeof help.password === 'string' && users.length > 0 ? { users, password: help.password } : undefined;
    } catch {
        return undefined;
    }
}
