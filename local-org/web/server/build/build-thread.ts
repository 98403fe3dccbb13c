import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BuildInputs } from './build-inputs.ts';
import type { PageManifest } from './page-manifest.ts';
import { PageBuildError } from './run-build.ts';

export interface BuildOrder {
    readonly inputs: BuildInputs;
    /** Where the built page is kept. */
    readonly dataDirectory: string;
}

export type BuildAnswer =
    | { readonly manifest: PageManifest }
    /** `isPageFault`: a PageBuildError. */
    | { readonly isPageFault: boolean; readonly message: string };

/** Builds pages and writes them, in a thread of its own, one after the other. The thread starts with the first build. */
export class BuildThread {
    #worker: Worker | undefined;
    #last: Promise<unknown> = Promise.resolve();

    /** @throws PageBuildError */
    build(order: BuildOrder): Promise<PageManifest> {
        const next = this.#last.then(() => this.#build(order));
        this.#last = next.catch(() => undefined);
        return next;
    }

    /** Waits for the build at hand; the compiler's processes end with the thread. */
    async close(): Promise<void> {
        await this.#last;
        const worker = this.#worker;
        if (!worker) return;
        this.#worker = undefined;
        const ended = once(worker, 'exit');
        worker.postMessage('close');
        await ended;
    }

    async #build(order: BuildOrder): Promise<PageManifest> {
        const worker = (this.#worker ??= this.#start());
        // once() rejects when the thread dies of an error
        const answered = once(worker, 'message') as Promise<[BuildAnswer]>;
        worker.postMessage(order);
        const [answer] = await answered;
        if ('manifest' in answer) return answer.manifest;
        throw answer.isPageFault ? new PageBuildError(answer.message) : new Error(answer.message);
    }

    #start(): Worker {
        const worker = new Worker(new URL('build-worker.ts', import.meta.url));
        worker.on('error', () => {
            this.#worker = undefined;
        });
        return worker;
    }
}
