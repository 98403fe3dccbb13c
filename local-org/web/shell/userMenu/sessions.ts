import { boot } from 'host/boot';
import { currentPath } from 'host/router';

export interface KnownUser {
    readonly username: string;
    readonly label: string;
    readonly value: string;
}

/** Others who can sign in here: the demo org's people, and who signed in with this browser before. */
export function knownUsers(): KnownUser[] {
    const demo = (boot.signInHelp?.users ?? []).map(({ username, name, role }) => ({
        username,
        label: `${name}, ${role}`
    }));
    const before = remembered()
        .filter((username) => !demo.some((user) => user.username === username))
        .map((username) => ({ username, label: username }));
    return [...demo, ...before]
        .filter(({ username }) => username !== boot.user.username)
        .map((user) => ({ ...user, value: `user:${user.username}` }));
}

function remembered(): string[] {
    try {
        const names: unknown = JSON.parse(localStorage.getItem('signed-in-before') ?? '[]');
        return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
    } catch {
        return [];
    }
}

/** On a demo org at once, elsewhere by way of the sign-in page. */
export async function signInAs(username: string): Promise<void> {
    const demo = boot.signInHelp?.users.some((user) => user.username === username);
    if (demo && (await switchTo(username, boot.signInHelp?.password ?? ''))) location.reload();
    else location.assign(`/page/sign-in?${new URLSearchParams({ un: username, startURL: currentPath() }).toString()}`);
}

async function switchTo(username: string, password: string): Promise<boolean> {
    const response = await fetch('/login', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, password })
    });
    return response.ok;
}

export async function signOut(): Promise<void> {
    await fetch('/logout', { method: 'POST', redirect: 'manual' });
    location.assign('/page/sign-in');
}
