import { crc32 } from 'node:zlib';
import * as yauzl from 'yauzl';
import { OrgError } from '../../engine/errors.ts';

const MOST_FILES = 20_000;
const MOST_BYTES = 300 * 1024 * 1024;
const SYMBOLIC_LINK = 0xa000;

/** Path inside the archive -> content, in the archive's order. A Map: a path may be any word. */
export type ZipContent = ReadonlyMap<string, Buffer>;

/**
 * Unpacks an archive in memory, within limits.
 * @throws OrgError INVALID_ZIP for damage, lying sizes, names that lead out of the archive, duplicates, links, bombs
 */
export async function readZip(bytes: Buffer): Promise<ZipContent> {
    let archive: yauzl.ZipFile | undefined;
    try {
        archive = await openArchive(bytes);
        return await readEntries(archive);
    } catch (error) {
        throw error instanceof OrgError ? error : invalid((error as Error).message);
    } finally {
        archive?.close();
    }
}

const invalid = (reason: string): OrgError =>
    new OrgError('INVALID_ZIP', `The package is not a zip file that can be deployed: ${reason}`);

function openArchive(bytes: Buffer): Promise<yauzl.ZipFile> {
    return new Promise((resolve, reject) => {
        const options = { lazyEntries: true, autoClose: false, validateEntrySize: true, strictFileNames: true };
        yauzl.fromBuffer(bytes, options, (error, archive) =>
            archive ? resolve(archive) : reject(error ?? new Error('unreadable'))
        );
    });
}

function readEntries(archive: yauzl.ZipFile): Promise<Map<string, Buffer>> {
    const files = new Map<string, Buffer>();
    let total = 0;
    return new Promise((resolve, reject) => {
        archive.on('error', reject);
        archive.on('end', () => resolve(files));
        archive.on('entry', (entry: yauzl.Entry) => {
            if (entry.fileName.endsWith('/')) {
                archive.readEntry();
                return;
            }
            total += entry.uncompressedSize;
            const fault = faultOf(entry, files, total);
            if (fault !== undefined) {
                reject(invalid(fault));
                return;
            }
            readEntry(archive, entry).then((content) => {
                files.set(entry.fileName, content);
                archive.readEntry();
            }, reject);
        });
        archive.readEntry();
    });
}

function faultOf(entry: yauzl.Entry, files: ReadonlyMap<string, Buffer>, total: number): string | undefined {
    if (files.has(entry.fileName)) {
        return `${entry.fileName} is in it twice`;
    }
    if (files.size >= MOST_FILES) {
        return `it has more than ${MOST_FILES} files`;
    }
    if (total > MOST_BYTES) {
        return `unpacked it is larger than ${MOST_BYTES / 1024 / 1024} MB`;
    }
    const isLink = ((entry.externalFileAttributes >>> 16) & 0xf000) === SYMBOLIC_LINK;
    return isLink ? `${entry.fileName} is a symbolic link` : undefined;
}

function readEntry(archive: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
    return new Promise((resolve, reject) => {
        archive.openReadStream(entry, (error, stream) => {
            if (!stream) {
                reject(error ?? new Error('unreadable'));
                return;
            }
            const chunks: Buffer[] = [];
            stream.on('data', (chunk: Buffer) => chunks.push(chunk));
            stream.on('error', reject);
            stream.on('end', () => {
                const content = Buffer.concat(chunks);
                if (crc32(content) === entry.crc32) {
                    resolve(content);
                } else {
                    reject(invalid(`${entry.fileName} is damaged (checksum)`));
                }
            });
        });
    });
}
