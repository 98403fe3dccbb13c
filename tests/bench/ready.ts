// How long `npm start` takes when everything is installed: the first time of all (everything is compiled), the first time
// of another org, and the following times, beside a bare web server on the same runtime.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median, printFigures } from './support/report.ts';
import { startProcess } from './support/start-process.ts';

const RUNS = 5;
const ROOT = path.resolve(import.meta.dirname, '../..');
/** What earlier starts and deploys left behind; all of it is made again. */
const KEPT = ['build', '.cache/package', 'node_modules/.cache/shared-funnel'];
const data = await mkdtemp(path.join(tmpdir(), 'shared-funnel-ready-'));

async function readyMs(file: string, args: readonly string[]): Promise<number> {
    const started = await startProcess(file, args);
    await started.stop();
    return started.readyMs;
}

try {
    const start = (...more: string[]): Promise<number> =>
        readyMs('scripts/start.ts', ['--port', '0', '--data', data, ...more]);
    await Promise.all(KEPT.map((folder) => rm(path.join(ROOT, folder), { recursive: true, force: true })));
    const ever = await start();
    const again = await start('--reset');
    const next: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < RUNS; run++) {
        next.push(await start());
        bare.push(await readyMs('tests/bench/support/bare-server.ts', []));
    }
    const baseline = { name: 'bare Fastify server', value: median(bare) };
    printFigures('Ready time of npm start, everything installed', [
        { name: 'first start of all: build, deploy, page, demo company', value: ever, unit: 'ms', aim: 5000, baseline },
        { name: 'first start of a new org, the build being known', value: again, unit: 'ms', aim: 5000, baseline },
        { name: `following starts, median of ${RUNS}`, value: median(next), unit: 'ms', aim: 5000, baseline }
    ]);
} finally {
    await rm(data, { recursive: true, force: true });
}
