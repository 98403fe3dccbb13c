// Runs before `npm start` and `npm test`, under whatever Node the machine has: installs what package-lock.json names and
// is not there yet, the pinned Node 24 runtime among it. `start` leaves lint and test tools out; `test` wants everything.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const wanted = process.argv[2] === 'test' ? 'all' : 'start';
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.shared-funnel-installed.json');
const lock = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');

if (!isInstalled()) {
    console.log(`Installing what ${wanted === 'all' ? 'the tests need' : 'npm start needs'} (once, about a minute) …`);
    const result = spawnSync('npm', npmArguments(), { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    if (result.status !== 0) {
        console.error('Installation failed: see the lines above. Nothing else was changed; run the same command again.');
        process.exit(result.status ?? 1);
    }
    writeFileSync(stamp, JSON.stringify({ lock, wanted }));
}

function isInstalled() {
    if (!existsSync(stamp)) {
        return false;
    }
    const installed = JSON.parse(readFileSync(stamp, 'utf8'));
    return installed.lock === lock && (installed.wanted === 'all' || installed.wanted === wanted);
}

/** A first installation takes the lockfile as it is; a later one adds what is missing and leaves the rest in place. */
function npmArguments() {
    const command = existsSync(modules) ? ['install', '--no-save'] : ['ci'];
    const scope = wanted === 'all' ? ['--include=dev'] : ['--omit=dev'];
    return [...command, ...scope, '--no-audit', '--no-fund', '--loglevel=error'];
}
