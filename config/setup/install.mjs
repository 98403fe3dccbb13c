// Runs before `npm start` and `npm test`, under whatever Node the machine has (20 or later): installs what package-lock.json
// names and is not there yet, the pinned Node 24 runtime among it. `start` leaves out what only tests and lint need.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const RUNTIME_MAJOR = 24;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const wantsAll = process.argv[2] === 'test';
const wanted = packagesIn('package-lock.json');
/** What npm says that it installed last. */
const present = packagesIn('node_modules/.package-lock.json');

if (!isInstalled()) {
    console.log(`Installing what ${wantsAll ? 'the tests need' : 'npm start needs'} (once, about a minute) …`);
    const { status } = spawnSync('npm', npmArguments(), {
        cwd: root,
        stdio: 'inherit',
        shell: process.platform === 'win32'
    });
    if (status !== 0) {
        console.error(
            'Installation failed: see the lines above. Your data are as they were; run the same command again.'
        );
        process.exit(status ?? 1);
    }
}
if (!hasRuntime()) {
    const platform = `${process.platform}-${process.arch}`;
    console.error(`There is no packaged Node for ${platform}, and this is Node ${process.versions.node}.`);
    console.error(`Install Node ${RUNTIME_MAJOR} or later (https://nodejs.org) and run the same command again.`);
    process.exit(1);
}

function packagesIn(lockfile) {
    const file = path.join(root, lockfile);
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function isInstalled() {
    return Object.entries(wanted).every(
        ([place, { version, dev, optional, devOptional, link }]) =>
            place === '' || optional || devOptional || link || (dev && !wantsAll) || present[place]?.version === version
    );
}

/** A first installation takes the lockfile as it is; a later one adds what is missing and takes nothing away. */
function npmArguments() {
    const isFirst = Object.keys(present).length === 0;
    const hadTests = Object.values(present).some(({ dev }) => dev);
    const command = isFirst ? ['ci'] : ['install', '--no-save'];
    const scope = wantsAll || hadTests ? ['--include=dev'] : ['--omit=dev'];
    return [...command, ...scope, '--no-audit', '--no-fund', '--loglevel=error'];
}

function hasRuntime() {
    const program = process.platform === 'win32' ? 'node.cmd' : 'node';
    return (
        existsSync(path.join(root, 'node_modules/.bin', program)) ||
        parseInt(process.versions.node, 10) >= RUNTIME_MAJOR
    );
}
