// The thread of BuildThread: compiles pages, so that the org answers while it does.
import { parentPort } from 'node:worker_threads';
import type { BuildInputs } from './build-inputs.ts';
import type { BuildAnswer } from './build-thread.ts';
import { pageOutput } from './page-manifest.ts';
import { ComponentBuilder, PageBuildError } from './run-build.ts';

const builder = new ComponentBuilder();

parentPort?.on('message', (inputs: BuildInputs | 'close') => {
    if (inputs === 'close') {
        void builder.close().then(() => parentPort?.close());
        return;
    }
    void build(inputs).then((answer) => parentPort?.postMessage(answer));
});

async function build(inputs: BuildInputs): Promise<BuildAnswer> {
    try {
        return { output: pageOutput(inputs, await builder.run(inputs)) };
    } catch (error) {
        return { isPageFault: error instanceof PageBuildError, message: (error as Error).message };
    }
}
