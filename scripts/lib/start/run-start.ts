import { messageOf, JobError } from '../cli/job-error.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo-people.ts';
import { HELP, readStartOptions } from './options.ts';
import { startOrg } from './start-org.ts';

/** Starts as the command line says, tells who can sign in, and stops on a signal. Errors end the process with code 1. */
export async function runStart(args: readonly string[]): Promise<void> {
    try {
        const options = readStartOptions(args, process.env);
        if (options.help) {
            console.log(HELP);
            return;
        }
        const started = await startOrg(options, (sentence) => console.log(sentence));
        stopOnSignal(started.close);
        console.log(`Ready: ${started.url}`);
        console.log(whoCanSignIn(options.empty));
    } catch (error) {
        console.error(error instanceof JobError ? error.toString() : messageOf(error));
        process.exit(1);
    }
}

function whoCanSignIn(isEmpty: boolean): string {
    const people = isEmpty ? DEMO_PEOPLE.slice(0, 1) : DEMO_PEOPLE;
    return [
        `Sign in with the password "${DEMO_PASSWORD}" as`,
        ...people.map((person) => `  ${person.username.padEnd(38)}${person.role}`)
    ].join('\n');
}

/** Ctrl-C finishes the requests under way and closes the database; a second one does not wait. */
function stopOnSignal(close: () => Promise<void>): void {
    let isStopping = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
        process.on(signal, () => {
            if (isStopping) {
                process.exit(130);
            }
            isStopping = true;
            void close().then(
                () => process.exit(0),
                (error: unknown) => {
                    console.error(messageOf(error));
                    process.exit(1);
                }
            );
        });
    }
}
