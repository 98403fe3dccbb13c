import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { refused } from '../cli/job-error.ts';
import type { Plan } from './plan.ts';

export interface SourceFacts {
    /** Changes when the plan or one of its files does. */
    readonly digest: string;
    /** File -> lines after the header: its rows, unless cells hold line breaks. */
    readonly rowCounts: ReadonlyMap<string, number>;
}

/** Reads every file of a plan once. @throws JobError when one is missing */
export async function readSourceFacts(plan: Plan, sourceFolder: string): Promise<SourceFacts> {
    const hash = createHash('sha256').update(JSON.stringify(plan));
    const rowCounts = new Map<string, number>();
    for (const file of new Set(plan.steps.map((step) => step.file))) {
        let lines = 0;
        try {
            for await (const chunk of createReadStream(path.join(sourceFolder, file)) as AsyncIterable<Buffer>) {
                hash.update(chunk);
                for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) {
                    lines += 1;
                }
            }
        } catch (error) {
            throw refused(
                `There is no file ${path.join(sourceFolder, file)}.`,
                '--source names the folder that holds the files of the plan.',
                error
            );
        }
        rowCounts.set(file, Math.max(0, lines - 1));
    }
    return { digest: hash.digest('hex'), rowCounts };
}
