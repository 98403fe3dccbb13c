// npm run bench [-- ready|page|bulk-load]: every bench, or the named ones, one after the other.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

const folder = import.meta.dirname;
const known = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
    .map((file) => path.basename(file, '.ts'));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
    console.error(`There is no bench "${unknown.join('", "')}". Known: ${known.join(', ')}.`);
    process.exit(1);
}
for (const name of wanted.length > 0 ? wanted : known) {
    const { status } = spawnSync(process.execPath, [path.join(folder, `${name}.ts`)], { stdio: 'inherit' });
    if (status !== 0) {
        process.exitCode = 1;
    }
}
