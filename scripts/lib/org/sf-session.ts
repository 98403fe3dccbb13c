import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { refused } from '../cli/job-error.ts';

export interface SfSession {
    readonly instanceUrl: string;
    readonly accessToken: string;
}

interface SfAnswer {
    readonly result?: { readonly instanceUrl?: string; readonly accessToken?: string } | string;
    readonly message?: string;
}

/**
 * Asks the Salesforce CLI of this machine for the session of an alias.
 * Since version 2.136 `org display` blanks the token out and `org auth show-access-token` gives it; older ones know only the first.
 */
export async function readSfSession(alias: string): Promise<SfSession> {
    if (!/^[\w.@+-]+$/.test(alias)) {
        throw refused(`"${alias}" is no alias or username.`, '`sf org list` shows the aliases.');
    }
    const display = await runSf(['org', 'display', '--json', '--target-org', alias]);
    const shown = typeof display.result === 'object' ? display.result : undefined;
    if (!shown?.instanceUrl) {
        throw unknownAlias(alias, display.message);
    }
    if (isToken(shown.accessToken)) {
        return { instanceUrl: shown.instanceUrl, accessToken: shown.accessToken };
    }
    const answer = await runSf(['org', 'auth', 'show-access-token', '--json', '--no-prompt', '--target-org', alias]);
    const token = typeof answer.result === 'string' ? answer.result : answer.result?.accessToken;
    if (!isToken(token)) {
        throw refused(
            `sf gave no access token for "${alias}"${answer.message ? `: ${answer.message}` : ''}.`,
            `Try: sf org auth show-access-token --target-org ${alias}`
        );
    }
    return { instanceUrl: shown.instanceUrl, accessToken: token };
}

const isToken = (value: string | undefined): value is string => value !== undefined && value.startsWith('00D');

const unknownAlias = (alias: string, message: string | undefined): Error =>
    refused(
        `sf knows no org "${alias}"${message ? `: ${message}` : ''}.`,
        '`sf org list` shows the aliases; `sf org login web --alias NAME` adds one; the local org is called local.'
    );

async function runSf(args: readonly string[]): Promise<SfAnswer> {
    try {
        const { stdout } = await promisify(execFile)('sf', [...args], {
            env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
            maxBuffer: 16 << 20,
            shell: process.platform === 'win32'
        });
        return JSON.parse(stdout) as SfAnswer;
    } catch (error) {
        const failed = error as { code?: unknown; stdout?: string };
        if (failed.code === 'ENOENT') {
            throw refused(
                'The Salesforce CLI (sf) is not installed or not in the PATH.',
                'Install it (npm install -g @salesforce/cli), or give a URL as --target-org and SF_ACCESS_TOKEN, or use --target-org local.',
                error
            );
        }
        // sf exits with 1 and still prints its JSON: the message in it is the one worth showing.
        try {
            return JSON.parse(failed.stdout ?? '') as SfAnswer;
        } catch {
            throw refused(`sf ${args.join(' ')} failed.`, 'Run it by hand to see why.', error);
        }
    }
}
