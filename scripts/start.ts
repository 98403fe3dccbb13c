// npm start: the local org with the package and the demo company, on 127.0.0.1.
import { enableCompileCache, flushCompileCache } from 'node:module';
import path from 'node:path';

// Half of a start's own time went into stripping types and compiling what had not changed: Node keeps the outcome, for
// this thread and for the page's build thread, which reads the variable. It must be on before anything else is loaded.
process.env.NODE_COMPILE_CACHE ??= path.resolve(import.meta.dirname, '../node_modules/.cache/shared-funnel/node');
enableCompileCache();

const { runStart } = await import('./lib/start/run-start.ts');
await runStart(process.argv.slice(2));
// Kept now: a process that is killed would not keep it.
flushCompileCache();
