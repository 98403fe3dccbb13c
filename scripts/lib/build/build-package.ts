import { createHash } from 'node:crypto';
import { readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { isCurrent, listFiles, removeEmptyFolders, writeDifferent, writeWhole } from './files.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { transpile } from './transpile.ts';

export interface BuildResult {
    /** The SFDX project that was built: deployments start here. */
    readonly directory: string;
    /** Files of the package by what happened to them. */
    readonly written: number;
    readonly unchanged: number;
    readonly removed: number;
}

interface SfdxProject {
    readonly packageDirectories: readonly { readonly path: string; readonly package?: string }[];
}

const STATE_FILE = '.build-state';
/** Of use to those who write the package, and to no org. */
const LEFT_OUT = /(^|\/)(__tests__\/|\.)|\.d\.ts$|\.md$|(^|\/)[jt]sconfig[^/]*\.json$/;

/**
 * Writes the package as an org receives it: an SFDX project under `build/` whose components are JavaScript. Only what
 * changed since the last build is written, and what has gone from the source goes from the build.
 * @param root folder of sfdx-project.json
 * @throws Error naming file and line where a component is not TypeScript; what was built before stays usable
 */
export async function buildPackage(root: string = path.resolve(import.meta.dirname, '../../..')): Promise<BuildResult> {
    return oneAtATime(path.join(root, '.cache/build.lock'), () => build(root));
}

async function build(root: string): Promise<BuildResult> {
    const directory = path.join(root, 'build');
    const settings = await readFile(path.join(root, 'sfdx-project.json'), 'utf8');
    const project = JSON.parse(settings) as SfdxProject;
    await startOverWhenBuilderChanged(directory);

    const wanted = new Map<string, string>();
    for (const { path: folder } of project.packageDirectories) {
        for (const file of await listFiles(path.join(root, folder))) {
            if (!LEFT_OUT.test(file)) {
                wanted.set(`${folder}/${file.replace(/\.ts$/, '.js')}`, path.join(root, folder, file));
            }
        }
    }
    const written = await writeChanged(root, directory, wanted);
    const removed = await removeOthers(directory, project, wanted);
    await writeDifferent(path.join(directory, 'sfdx-project.json'), await withVersion(root, project));
    await writeDifferent(path.join(directory, '.forceignore'), await readFile(path.join(root, '.forceignore'), 'utf8'));
    return { directory, written, unchanged: wanted.size - written, removed };
}

/** Package versions are made from the build; their number stands in package.json alone. */
async function withVersion(root: string, project: SfdxProject): Promise<string> {
    const directories = project.packageDirectories;
    if (!directories.some((directory) => directory.package)) {
        return `${JSON.stringify(project, null, 4)}\n`;
    }
    const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
    const packageDirectories = directories.map((directory) =>
        directory.package ? { ...directory, versionName: version, versionNumber: `${version}.NEXT` } : directory
    );
    return `${JSON.stringify({ ...project, packageDirectories }, null, 4)}\n`;
}

/** Compiles everything before it writes anything: a mistake in one component leaves no mixture behind. */
async function writeChanged(root: string, directory: string, wanted: ReadonlyMap<string, string>): Promise<number> {
    const changed: { target: string; source: string; contents: string | Uint8Array }[] = [];
    for (const [file, source] of wanted) {
        const target = path.join(directory, file);
        if (!(await isCurrent(target, source))) {
            const bytes = await readFile(source);
            const name = path.relative(root, source).split(path.sep).join('/');
            const contents = source.endsWith('.ts') ? transpile(bytes.toString('utf8'), name) : bytes;
            changed.push({ target, source, contents });
        }
    }
    for (const { target, source, contents } of changed) {
        await writeWhole(target, contents, source);
    }
    return changed.length;
}

async function removeOthers(
    directory: string,
    project: SfdxProject,
    wanted: ReadonlyMap<string, string>
): Promise<number> {
    let removed = 0;
    for (const { path: folder } of project.packageDirectories) {
        for (const file of await listFiles(path.join(directory, folder))) {
            if (!wanted.has(`${folder}/${file}`)) {
                await rm(path.join(directory, folder, file), { force: true });
                removed++;
            }
        }
        await removeEmptyFolders(path.join(directory, folder));
    }
    return removed;
}

/** Another compiler, or another builder, may give other JavaScript for the same source. */
async function startOverWhenBuilderChanged(directory: string): Promise<void> {
    const hash = createHash('sha256').update(process.versions.node);
    for (const file of (await readdir(import.meta.dirname)).sort()) {
        hash.update(await readFile(path.join(import.meta.dirname, file)));
    }
    const compiler = new URL(import.meta.resolve('typescript/package.json'));
    const state = hash.update(await readFile(compiler)).digest('hex');
    const stateFile = path.join(directory, STATE_FILE);
    if ((await readFile(stateFile, 'utf8').catch(() => '')) !== state) {
        await rm(directory, { recursive: true, force: true });
        await writeWhole(stateFile, state);
    }
}
