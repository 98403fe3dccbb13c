import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWhole } from '../build/files.ts';
import { filesBelow } from '../metadata/zip.ts';
import { API_VERSION } from '../org/target-org.ts';

/**
 * The built package as a zip in metadata format. Loading Salesforce's converter takes about a second, so the zip is kept
 * and used again while the build is the same.
 * @param directory the SFDX project that buildPackage wrote
 * @param cacheFolder undefined: nothing is kept
 */
export async function packageZip(
    directory: string,
    cacheFolder = path.join(directory, '../.cache/package')
): Promise<Buffer> {
    const cached = path.join(cacheFolder, `${await digestOf(directory)}.zip`);
    const known = await readFile(cached).catch(() => undefined);
    if (known) {
        return known;
    }
    const zip = await convert(directory);
    await writeWhole(cached, zip);
    return zip;
}

async function digestOf(directory: string): Promise<string> {
    const hash = createHash('sha256').update(API_VERSION);
    for (const [name, content] of [...(await filesBelow(directory))].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        hash.update(`${name}\0${content.length}\0`).update(content);
    }
    return hash.digest('hex').slice(0, 32);
}

async function convert(directory: string): Promise<Buffer> {
    // else the converter keeps a log in the person's home folder
    process.env.SF_DISABLE_LOG_FILE ??= 'true';
    const { ComponentSet, MetadataConverter } = await import('@salesforce/source-deploy-retrieve');
    const components = ComponentSet.fromSource(await packageFolders(directory));
    components.sourceApiVersion = API_VERSION;
    components.apiVersion = API_VERSION;
    const { zipBuffer } = await new MetadataConverter().convert(components, 'metadata', { type: 'zip' });
    if (!zipBuffer) {
        throw new Error('the converter made no zip');
    }
    return zipBuffer;
}

/** Absolute package folders of an SFDX project. */
export async function packageFolders(directory: string): Promise<string[]> {
    const project = JSON.parse(await readFile(path.join(directory, 'sfdx-project.json'), 'utf8')) as {
        packageDirectories: { path: string }[];
    };
    return project.packageDirectories.map((entry) => path.join(directory, entry.path));
}
