import fs from 'node:fs';
import path from 'node:path';
import type { SignInHelp } from '../../page-types.ts';
import { webFolder } from '../build/paths.ts';
import { escapeHtml } from './html.ts';

export interface SignInPage {
    readonly organization: string;
    readonly startUrl: string;
    readonly username: string;
    readonly help: SignInHelp | undefined;
}

/** The sign-in page stands alone: it needs no build, and works before one is done. */
export const signInHtml = ({ organization, startUrl, username, help }: SignInPage): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign in | ${escapeHtml(organization)}</title>
<link rel="stylesheet" href="/page/sign-in.css">
<link rel="icon" href="/page/icon/action/goal.svg" type="image/svg+xml">
<script type="module" src="/page/sign-in.js"></script>
</head>
<body>
<main>
<h1>${escapeHtml(organization)}</h1>
<p class="lead">Sign in to the org on this computer.</p>
<form method="post" action="/login" id="sign-in">
<p class="error" role="alert" id="error" hidden></p>
<input type="hidden" name="startURL" value="${escapeHtml(startUrl)}">
<label for="username">Username</label>
<input id="username" name="username" type="text" autocomplete="username" autocapitalize="none" spellcheck="false" required value="${escapeHtml(username)}">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button type="submit">Sign in</button>
</form>
${help ? helpHtml(help) : ''}
</main>
</body>
</html>`;

const helpHtml = ({ users, password }: SignInHelp): string => `<section aria-labelledby="who">
<h2 id="who">Demo users</h2>
<p>This is a demo org. Everybody's password is <code>${escapeHtml(password)}</code>.</p>
<ul>${users
    .map(
        (
            user
        ) => `<li><button type="button" data-username="${escapeHtml(user.username)}" data-password="${escapeHtml(password)}">
<span>${escapeHtml(user.name)}</span><span class="role">${escapeHtml(user.role)}</span></button></li>`
    )
    .join('')}</ul>
</section>`;

export const signInFile = (name: 'sign-in.css' | 'sign-in.js'): string =>
    fs.readFileSync(path.join(webFolder, 'sign-in', name), 'utf8');
