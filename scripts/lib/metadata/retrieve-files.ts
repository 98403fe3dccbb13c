import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import type { Connection } from 'jsforce';
import yauzl, { type Entry } from 'yauzl';
import { backoff } from '../org/backoff.ts';
import { API_VERSION } from '../org/target-org.ts';
import type { ComponentName } from './manifest.ts';

/**
 * Retrieves components in metadata format.
 * @returns content by path in the package; what the org does not have is not there
 */
export async function retrieveFiles(
    connection: Connection,
    components: readonly ComponentName[]
): Promise<Map<string, Buffer>> {
    const types = [...Map.groupBy(components, ({ type }) => type)].map(([name, members]) => ({
        name,
        members: members.map(({ fullName }) => fullName)
    }));
    const { id } = await connection.metadata.retrieve({
        apiVersion: API_VERSION,
        singlePackage: true,
        unpackaged: { types, version: API_VERSION }
    } as unknown as Parameters<Connection['metadata']['retrieve']>[0]);
    for (const wait of backoff()) {
        const result = await connection.metadata.checkRetrieveStatus(id);
        if (String(result.done) === 'true') {
            if (String(result.success) !== 'true') {
                throw new Error(`retrieve ${id} failed: ${result.errorMessage ?? result.status}`);
            }
            return unzip(Buffer.from(result.zipFile, 'base64'));
        }
        await wait();
    }
    throw new Error('unreachable');
}

async function unzip(zip: Buffer): Promise<Map<string, Buffer>> {
    const archive = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(zip, { lazyEntries: true });
    const open = promisify<Entry, NodeJS.ReadableStream>(archive.openReadStream.bind(archive));
    const files = new Map<string, Buffer>();
    return new Promise((resolve, reject) => {
        archive.on('error', reject).on('end', () => resolve(files));
        archive.on('entry', (entry: Entry) => {
            void (async () => {
                if (!entry.fileName.endsWith('/')) {
                    files.set(entry.fileName.replace(/^unpackaged\//, ''), await buffer(await open(entry)));
                }
                archive.readEntry();
            })().catch(reject);
        });
        archive.readEntry();
    });
}
