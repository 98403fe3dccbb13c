import { spawn } from 'node:child_process';
import type { Connection } from 'jsforce';
import type { Progress } from '../cli/progress.ts';

/** The first tab of the app. */
const TAB = 'lightning/n/Funnel_Overview';

/**
 * Ends a deployment where it is looked at: says the address, and has the Salesforce CLI open it, signed in.
 * @param options.alias of the org, for the Salesforce CLI; undefined: the address is said only
 */
export async function openApp(options: {
    connection: Connection;
    alias: string | undefined;
    progress: Progress;
}): Promise<void> {
    const { connection, alias, progress } = options;
    progress.say(`The app: ${new URL(TAB, `${connection.instanceUrl}/`.replace(/\/+$/, '/')).href}`);
    if (alias === undefined) {
        return;
    }
    const args = ['org', 'open', '--target-org', alias, '--path', TAB];
    const child = spawn('sf', args, { stdio: 'ignore', shell: process.platform === 'win32' });
    const isOpen = await new Promise<boolean>((resolve) =>
        child.on('error', () => resolve(false)).on('exit', (code) => resolve(code === 0))
    );
    if (!isOpen) {
        progress.say(`sf did not open it. By hand: sf ${args.join(' ')}`);
    }
}
