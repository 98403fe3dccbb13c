import type { Project } from './project.ts';

/** Something that must be put right. A warning is shown and fails nothing. */
export interface Problem {
    /** Path from the project's root. */
    readonly file: string;
    /** Counted from 1. */
    readonly line?: number;
    readonly message: string;
    readonly isWarning?: boolean;
}

export interface Check {
    /** As given on the command line: `npm run check -- labels`. */
    readonly name: string;
    /** What holds when the check passes, as a sentence. */
    readonly promise: string;
    run(project: Project): Promise<readonly Problem[]> | readonly Problem[];
}

export const formatProblem = ({ file, line, message, isWarning }: Problem): string =>
    `${file}${line === undefined ? '' : `:${line}`}: ${isWarning ? 'warning: ' : ''}${message}`;
