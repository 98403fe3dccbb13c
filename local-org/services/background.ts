import { setTimeout as after } from 'node:timers/promises';
import { storageFault } from '../engine/storage-fault.ts';

/** Work that goes on beside the requests. */
export interface Background {
    /** There is something to do. */
    wake(): void;
    /** Resolves once nothing is left to do, at the latest after `wait` milliseconds. */
    idle(wait: number): Promise<void>;
    /** Ends after the piece of work at hand. */
    stop(): Promise<void>;
}

/** Milliseconds until work that the disk would not take is tried again. */
const TRY_AGAIN = 5000;

/**
 * @param name of the work, for people: `Bulk jobs`
 * @param workOff does all that there is to do, until it is told that it should close. What it throws stops the work for a
 * while only: a full disk may have room later
 */
export function createBackground(name: string, workOff: (isClosing: () => boolean) => Promise<void>): Background {
    let closing = false;
    let working: Promise<void> | undefined;
    let retry: NodeJS.Timeout | undefined;

    function wake(): void {
        clearTimeout(retry);
        working ??= Promise.resolve()
            .then(() => workOff(() => closing))
            .catch(waitForDisk)
            .finally(() => {
                working = undefined;
            });
    }

    function waitForDisk(error: unknown): void {
        console.error(`${name} wait, and go on by themselves:`, storageFault(error)?.message ?? error);
        if (!closing) {
            retry = setTimeout(wake, TRY_AGAIN);
            retry.unref();
        }
    }

    return {
        wake,
        async idle(wait) {
            await Promise.race([working, after(wait, undefined, { ref: false })]);
        },
        async stop() {
            closing = true;
            clearTimeout(retry);
            await working;
        }
    };
}
