import path from 'node:path';
import type { Connection } from 'jsforce';
import { packageFolders } from '../deploy/package-zip.ts';
import { retrieveFiles } from '../metadata/retrieve-files.ts';
import { filesBelow } from '../metadata/zip.ts';

/**
 * Compares component bundles in an org with the build. Bundles come back as they were deployed; other metadata are written
 * anew by the org, and are compared by name only.
 * @returns names of bundles that differ; undefined where the org gives none
 */
export async function changedBundles(
    connection: Connection,
    directory: string,
    names: readonly string[]
): Promise<string[] | undefined> {
    if (names.length === 0) {
        return undefined;
    }
    const retrieved = await retrieveFiles(
        connection,
        names.map((fullName) => ({ type: 'LightningComponentBundle', fullName }))
    );
    if (![...retrieved.keys()].some((file) => file.startsWith('lwc/'))) {
        return undefined;
    }
    const built = new Map<string, string>();
    for (const folder of await packageFolders(directory)) {
        for (const [file, content] of await filesBelow(folder)) {
            const inBundle = /(?:^|\/)(lwc\/[^/]+\/.+)$/.exec(file)?.[1];
            if (inBundle && !isMeta(inBundle)) {
                built.set(inBundle, textOf(content));
            }
        }
    }
    const inOrg = new Map(
        [...retrieved]
            .filter(([file]) => file.startsWith('lwc/') && !isMeta(file))
            .map(([file, content]) => [file, textOf(content)])
    );
    const wanted = new Set(names);
    const files = [...new Set([...built.keys(), ...inOrg.keys()])].filter(
        (file) => built.get(file) !== inOrg.get(file)
    );
    return [...new Set(files.map(bundleOf))].filter((name) => wanted.has(name)).sort();
}

const bundleOf = (file: string): string => path.posix.dirname(file).split('/')[1] ?? '';
const isMeta = (file: string): boolean => file.endsWith('-meta.xml');
/** Line ends and a last empty line are no difference. */
const textOf = (content: Buffer): string => content.toString('utf8').replace(/\r\n/g, '\n').trimEnd();
