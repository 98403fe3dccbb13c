/** An error for the person at the keyboard: what happened, what was kept, what to do next. */
export class JobError extends Error {
    readonly kept: string;
    readonly todo: string;

    constructor(parts: { happened: string; kept: string; todo: string; cause?: unknown }) {
        super(parts.happened, parts.cause === undefined ? undefined : { cause: parts.cause });
        this.name = 'JobError';
        this.kept = parts.kept;
        this.todo = parts.todo;
    }

    override toString(): string {
        return `${this.message}\n  Kept: ${this.kept}\n  To do: ${this.todo}`;
    }
}

/** Nothing has been sent yet: the usual case of a wrong flag, plan or file. */
export const refused = (happened: string, todo: string, cause?: unknown): JobError =>
    new JobError({ happened, kept: 'nothing was sent, the org is as it was.', todo, cause });

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
