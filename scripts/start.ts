// npm start: the local org with the package and the demo company, on 127.0.0.1.
import { messageOf, JobError } from './lib/cli/job-error.ts';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './lib/start/demo-people.ts';
import { HELP, readStartOptions } from './lib/start/options.ts';
import { startOrg } from './lib/start/start-org.ts';

try {
    const options = readStartOptions(process.argv.slice(2), process.env);
    if (options.help) {
        console.log(HELP);
    } else {
        const started = await startOrg(options, (sentence) => console.log(sentence));
        stopOnSignal(started.close);
        console.log(`Ready: ${started.url}`);
        console.log(whoCanSignIn(options.empty));
    }
} catch (error) {
    console.error(error instanceof JobError ? error.toString() : messageOf(error));
    process.exit(1);
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
