import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { BuildInputs } from './build-inputs.ts';
import type { PageOutput } from './page-manifest.ts';
import { PageBuildError } from './run-build.ts';

export type BuildAnswer =
    | { readonly output: PageOutput }
    /** `isPageFault`: a PageBuildError. */
    | { readonly isPageFault: boolean; readonly message: string };

/** Builds pages in a thread of its own, one after the other. The thread starts with the first build. */
export class BuildThread {
    #worker: Worker | undefined;
    #last: Promise<unknown> = Promise.resolve();

    /** @throws PageBuildError */
    build(inputs: BuildInputs): Promise<PageOutput> {
        const next = this.#last.then(() => this.#build(inputs));
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

    async #build(inputs: BuildInputs): Promise<PageOutput> {
        const worker = (this.#worker ??= this.#start());
        // once() rejects when the thread dies of an error
        const answered = once(worker, 'message') as Promise<[BuildAnswer]>;
        worker.postMessage(inputs);
        const [answer] = await answered;
        if ('output' in answer) return answer.output;
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
