// The local org on the data directory given, for benches that ask it from another process.
import './report-memory.ts';
import { startLocalOrg } from '../../../local-org/main.ts';
import { BENCH_ADMINISTRATOR } from './sales-org.ts';

const local = await startLocalOrg({
    port: 0,
    dataDirectory: process.argv[2] ?? '',
    administrator: BENCH_ADMINISTRATOR
});
// the first page is built after a start: not beside what is measured
await local.web.ready();
console.log(`Ready: ${local.url}`);
process.on('SIGINT', () => void local.close().then(() => process.exit(0)));
