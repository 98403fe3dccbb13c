import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const DECLARED = path.join(ROOT, 'config/salesforce-cli');
const INSTALLED = path.join(ROOT, '.cache/salesforce-cli');

/** Folder of the program `sf`, for the PATH of those who call it by its name. */
export const SF_FOLDER = path.join(INSTALLED, 'node_modules/.bin');
/** The program itself, for Node. */
export const SF_PROGRAM = path.join(INSTALLED, 'node_modules/@salesforce/cli/bin/run.js');

/**
 * Installs the Salesforce CLI that `config/salesforce-cli` names, once: about 290 MB, so it is kept apart from what the
 * project itself needs.
 * @returns its name and version
 * @throws Error when npm cannot install it
 */
export function ensureSalesforceCli(): string {
    if (!isCurrent()) {
        console.log('Installing the Salesforce CLI for its tests (once, about 290 MB) …');
        install();
    }
    const { version } = JSON.parse(
        readFileSync(path.join(INSTALLED, 'node_modules/@salesforce/cli/package.json'), 'utf8')
    ) as { version: string };
    return `@salesforce/cli ${version}`;
}

/** The lockfile is copied into the installation: the same text, the same installation. */
function isCurrent(): boolean {
    const [declared, installed] = [DECLARED, INSTALLED].map((folder) => path.join(folder, 'package-lock.json'));
    return (
        existsSync(SF_PROGRAM) &&
        existsSync(installed ?? '') &&
        readFileSync(declared ?? '', 'utf8') === readFileSync(installed ?? '', 'utf8')
    );
}

/** Installs beside the final place and moves it there whole: an installation that was cut off is never taken for one. */
function install(): void {
    mkdirSync(path.dirname(INSTALLED), { recursive: true });
    const folder = mkdtempSync(`${INSTALLED}-`);
    try {
        for (const file of ['package.json', 'package-lock.json']) {
            copyFileSync(path.join(DECLARED, file), path.join(folder, file));
        }
        const args = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
        const { status } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
        if (status !== 0) {
            throw new Error(
                'The Salesforce CLI could not be installed: see the lines above. `npm test -- --without-cli` leaves its tests out.'
            );
        }
        rmSync(INSTALLED, { recursive: true, force: true });
        renameSync(folder, INSTALLED);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
