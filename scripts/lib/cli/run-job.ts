import { JobError, messageOf } from './job-error.ts';

/**
 * Runs a job as a process: errors become text and an exit code, the first Ctrl-C asks the job to stop at the next safe
 * point, a second one stops at once.
 * @param main returns the exit code; 0 when it returns nothing
 */
export async function runJob(main: (signal: AbortSignal) => Promise<number | void>): Promise<void> {
    const stop = new AbortController();
    const onSignal = (): void => {
        if (stop.signal.aborted) {
            process.exit(130);
        }
        process.stderr.write('\nStopping after the request that is under way (Ctrl-C again: at once) …\n');
        stop.abort();
    };
    process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
    try {
        process.exitCode = (await main(stop.signal)) ?? 0;
    } catch (error) {
        process.stderr.write(`\n${textOf(error)}\n`);
        process.exitCode = stop.signal.aborted ? 130 : 1;
    } finally {
        process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    }
}

function textOf(error: unknown): string {
    if (error instanceof JobError) {
        return error.toString();
    }
    const stack = process.env.DEBUG && error instanceof Error ? `\n${error.stack}` : '';
    return `Something unexpected happened: ${messageOf(error)}${stack}\n  To do: run it again with DEBUG=1 to see where, and report it.`;
}

/** Thrown between two requests once Ctrl-C was pressed. */
export function throwIfStopped(signal: AbortSignal | undefined, kept: string): void {
    if (signal?.aborted) {
        throw new JobError({
            happened: 'Stopped on request.',
            kept,
            todo: 'run the same command again: it goes on from here.'
        });
    }
}
