import path from 'node:path';
import { filesBelow, zipOf } from '../metadata/zip.ts';
import { API_VERSION } from '../org/target-org.ts';

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

function manifest(bundles: readonly Bundle[]): string {
    const members = bundles.map(({ name }) => `        <members>${name}</members>\n`).join('');
    const types =
        bundles.length === 0
            ? ''
            : `    <types>\n${members}        <name>LightningComponentBundle</name>\n    </types>\n`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<Package xmlns="http://soap.sforce.com/2006/04/metadata">\n${types}    <version>${API_VERSION}</version>\n</Package>\n`;
}
