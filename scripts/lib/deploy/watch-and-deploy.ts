import { existsSync, watch, type FSWatcher } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Connection } from 'jsforce';
import { buildPackage } from '../build/build-package.ts';
import { JobError, messageOf } from '../cli/job-error.ts';
import { deployZip } from '../metadata/deploy-zip.ts';
import { bundleZip, type Bundle } from './bundle-zip.ts';
import { deployPackage, describeProblems } from './deploy-package.ts';

/** Editors write a file in several steps: what comes within this time is one change. */
const QUIET = 40;

/**
 * Watches the package's source and deploys what changes: the component bundle alone where the change lies in bundles, the
 * package otherwise. A change that does not build or deploy is said, and the watch goes on.
 * @param options.root folder of sfdx-project.json
 * @returns a function that stops the watch
 */
export async function watchAndDeploy(options: {
    connection: Connection;
    root: string;
    say: (sentence: string) => void;
}): Promise<() => void> {
    const { root, say } = options;
    const changed = new Set<string>();
    let timer: NodeJS.Timeout | undefined;
    let isStopped = false;
    let running = Promise.resolve();
    const watcher: FSWatcher = watch(path.join(root, 'force-app'), { recursive: true }, (_, file) => {
        if (file === null || isStopped || isNoise(file)) {
            return;
        }
        changed.add(file.split(path.sep).join('/'));
        clearTimeout(timer);
        timer = setTimeout(() => {
            running = running.then(() => deployChanges(options, changed));
        }, QUIET);
    });
    watcher.on('error', (error) =>
        say(`The watch on force-app ended: ${messageOf(error)}. Start again to go on watching.`)
    );
    say('Watching force-app: a saved file is deployed.');
    return () => {
        isStopped = true;
        clearTimeout(timer);
        watcher.close();
    };
}

const isNoise = (file: string): boolean =>
    file.includes('__tests__') || /(~|\.sw.|\.tmp)$|(^|[\\/])(\.|4913$)/.test(file);

async function deployChanges(
    { connection, root, say }: { connection: Connection; root: string; say: (sentence: string) => void },
    changed: Set<string>
): Promise<void> {
    const files = [...changed];
    changed.clear();
    if (files.length === 0) {
        return;
    }
    const started = performance.now();
    try {
        const { directory } = await buildPackage(root);
        const bundles = await changedBundles(path.join(directory, 'force-app'), files);
        const what = bundles
            ? await deployBundles(connection, directory, bundles)
            : await deployWhole(connection, directory);
        say(`${what} deployed in ${((performance.now() - started) / 1000).toFixed(2)} s.`);
    } catch (error) {
        say(error instanceof JobError ? error.toString() : `Not deployed: ${messageOf(error)}`);
    }
}

async function deployBundles(connection: Connection, directory: string, bundles: readonly Bundle[]): Promise<string> {
    const outcome = await deployZip(connection, await bundleZip(bundles));
    if (!outcome.success) {
        throw new Error(await describeProblems(outcome, directory));
    }
    return bundles.map((bundle) => `${bundle.name}${bundle.folder ? '' : ' (deleted)'}`).join(', ');
}

async function deployWhole(connection: Connection, directory: string): Promise<string> {
    await deployPackage({ connection, directory });
    return 'The package';
}

/** @returns the bundles that the files belong to, or undefined when a file lies elsewhere */
export async function changedBundles(packageFolder: string, files: readonly string[]): Promise<Bundle[] | undefined> {
    const bundles = new Map<string, Bundle>();
    for (const file of files) {
        const match = /^(.*\/lwc)\/([^/]+)(\/|$)/.exec(file);
        const [, parent, name] = match ?? [];
        if (parent === undefined || name === undefined || name.includes('.')) {
            return undefined;
        }
        bundles.set(name, { name, folder: await folderOf(packageFolder, `${parent}/${name}`, name) });
    }
    return [...bundles.values()];
}

/** A bundle may have moved to another wing: its folder is where it is now. */
async function folderOf(packageFolder: string, expected: string, name: string): Promise<string | undefined> {
    const there = path.join(packageFolder, expected);
    if (existsSync(there)) {
        return there;
    }
    const entries = await readdir(packageFolder, { recursive: true, withFileTypes: true });
    const elsewhere = entries.find(
        (entry) => entry.isDirectory() && entry.name === name && path.basename(entry.parentPath) === 'lwc'
    );
    return elsewhere ? path.join(elsewhere.parentPath, elsewhere.name) : undefined;
}
