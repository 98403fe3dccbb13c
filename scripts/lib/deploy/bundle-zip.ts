import path from 'node:path';
import { manifestXml } from '../metadata/manifest.ts';
import { filesBelow, zipOf } from '../metadata/zip.ts';

/** A Lightning component bundle of the build: its name, and its folder while it has one. */
export interface Bundle {
    readonly name: string;
    readonly folder: string | undefined;
}

/**
 * A deployable zip of single component bundles. Bundles look the same in source and in metadata format, so that nothing
 * has to be converted; a bundle without a folder is deleted in the org.
 */
export async function bundleZip(bundles: readonly Bundle[]): Promise<Buffer> {
    const files = new Map<string, Buffer | string>();
    for (const { name, folder } of bundles) {
        for (const [file, content] of folder ? await filesBelow(folder) : []) {
            files.set(path.posix.join('lwc', name, file), content);
        }
    }
    files.set('package.xml', manifest(bundles.filter((bundle) => bundle.folder !== undefined)));
    const gone = bundles.filter((bundle) => bundle.folder === undefined);
    if (gone.length > 0) {
        files.set('destructiveChanges.xml', manifest(gone));
    }
    return zipOf(files);
}

const manifest = (bundles: readonly Bundle[]): string =>
    manifestXml(bundles.map(({ name }) => ({ type: 'LightningComponentBundle', fullName: name })));
