// funnel:measure in a process of its own, so that its memory is its own: address of the org and folder to work in are given.
// Prints one line of JSON: seconds, rows, and bytes held before it began and at the peak, all of the process.
import { readFileSync } from 'node:fs';
import { measureFunnel } from '../../../scripts/lib/measure/measure-funnel.ts';
import { openConnection } from '../../../scripts/lib/org/target-org.ts';
import { BENCH_ADMINISTRATOR } from './sales-org.ts';

const [url = '', workFolder = ''] = process.argv.slice(2);
const connection = await openConnection({ instanceUrl: url, loginUrl: url });
await connection.login(BENCH_ADMINISTRATOR.username, BENCH_ADMINISTRATOR.password);
const before = process.memoryUsage.rss();
const startedAt = performance.now();
const { objects } = await measureFunnel({ connection, workFolder });
const seconds = (performance.now() - startedAt) / 1000;
const rows = objects.reduce((sum, { records, changes }) => sum + records + changes, 0);
const peak = peakOfThisProcess();
console.log(JSON.stringify({ seconds, rows, before, peak }));

/** The system's own count, which no sample can miss. Linux counts in maxRSS what the process that started this one held. */
function peakOfThisProcess(): number {
    try {
        const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
        return Number(kilobytes) * 1024;
    } catch {
        return process.resourceUsage().maxRSS * 1024;
    }
}
