// How long `npm start` takes when everything is installed: on the first start (deploy, page build and demo company
// included) and on the following ones, beside a bare web server on the same runtime.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median, printFigures } from './support/report.ts';
import { startProcess } from './support/start-process.ts';

const RUNS = 5;
const data = await mkdtemp(path.join(tmpdir(), 'shared-funnel-ready-'));

async function readyMs(file: string, args: readonly string[]): Promise<number> {
    const started = await startProcess(file, args);
    await started.stop();
    return started.readyMs;
}

try {
    const start = (...more: string[]): Promise<number> =>
        readyMs('scripts/start.ts', ['--port', '0', '--data', data, ...more]);
    const first = [await start(), await start('--reset')];
    const next: number[] = [];
    const bare: number[] = [];
    for (let run = 0; run < RUNS; run++) {
        next.push(await start());
        bare.push(await readyMs('tests/bench/support/bare-server.ts', []));
    }
    const baseline = { name: 'bare Fastify server', value: median(bare) };
    printFigures('Ready time of npm start, everything installed', [
        {
            name: 'first start (deploy, page build, demo company)',
            value: first[0] ?? NaN,
            unit: 'ms',
            aim: 5000,
            baseline
        },
        { name: 'start after --reset (page build known)', value: first[1] ?? NaN, unit: 'ms', aim: 5000, baseline },
        { name: `following starts, median of ${RUNS}`, value: median(next), unit: 'ms', aim: 5000, baseline }
    ]);
} finally {
    await rm(data, { recursive: true, force: true });
}
