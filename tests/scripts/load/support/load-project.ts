import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { runPlan, type LoadOptions, type LoadReport } from '../../../../scripts/lib/load/run-plan.ts';
import type { MemoryOrg } from './memory-org.ts';

/** A folder with a plan and its files, and a place for the state of loads. */
export class LoadProject {
    readonly folder: string;

    constructor(folder: string) {
        this.folder = folder;
    }

    static async create(): Promise<LoadProject> {
        return new LoadProject(await mkdtemp(path.join(tmpdir(), 'load-')));
    }

    async plan(steps: readonly object[]): Promise<void> {
        await writeFile(path.join(this.folder, 'plan.json'), JSON.stringify({ description: 'a test', steps }));
    }

    async file(name: string, rows: readonly Record<string, unknown>[]): Promise<void> {
        await mkdir(path.join(this.folder, 'data'), { recursive: true });
        await writeFile(path.join(this.folder, 'data', name), stringify([...rows], { header: true }));
    }

    load(org: MemoryOrg, options: Partial<LoadOptions> = {}): Promise<LoadReport> {
        return runPlan({
            connection: org.connection(),
            planFile: path.join(this.folder, 'plan.json'),
            sourceFolder: path.join(this.folder, 'data'),
            stateFolder: path.join(this.folder, 'state'),
            ...options
        });
    }

    forgetState(): Promise<void> {
        return rm(path.join(this.folder, 'state'), { recursive: true, force: true });
    }

    remove(): Promise<void> {
        return rm(this.folder, { recursive: true });
    }
}
