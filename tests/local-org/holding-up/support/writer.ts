import { NoAnswer } from './client.ts';

/** One kind of client that writes until the org dies, and knows afterwards what must be there. */
export interface Writer {
    /** Writes without end. */
    work(): Promise<never>;
    /** Throws AssertionError where something acknowledged is lost or something half-done is visible. */
    check(): Promise<void>;
}

/** Lets a writer work until its org is killed; an error of another kind is the org's fault and is thrown. */
export async function workUntilKilled(writer: Writer): Promise<void> {
    try {
        await writer.work();
    } catch (error) {
        if (!(error instanceof NoAnswer)) {
            throw error;
        }
    }
}
