// The thread of BuildThread: compiles pages, so that the org answers while it does.
import { parentPort } from 'node:worker_threads';
import type { BuildAnswer, BuildOrder } from './build-thread.ts';
import { OutputStore } from './output-store.ts';
import { pageOutput } from './page-manifest.ts';
import { ComponentBuilder, PageBuildError } from './run-build.ts';

const builder = new ComponentBuilder();

parentPort?.on('message', (order: BuildOrder | 'close') => {
    if (order === 'close') {
        void builder.close().then(() => parentPort?.close());
        return;
    }
    void build(order).then((answer) => parentPort?.postMessage(answer));
});

async function build({ inputs, dataDirectory }: BuildOrder): Promise<BuildAnswer> {
    try {
        const output = pageOutput(inputs, await builder.run(inputs));
        await new OutputStore(dataDirectory).write(output);
        return { manifest: output.manifest };
    } catch (error) {
        return { isPageFault: error instanceof PageBuildError, message: (error as Error).message };
    }
}
