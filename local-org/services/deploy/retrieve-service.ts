import { ZipFile } from 'yazl';
import { OrgError } from '../../engine/errors.ts';
import type { Org } from '../../engine/org.ts';
import { fileProperties } from './list-metadata.ts';
import type { Named } from './package-manifest.ts';
import { collectComponents } from './collect-components.ts';

const KEY_PREFIX = '09S';

export interface RetrieveService {
    /** @param singlePackage true: files at the root of the archive; false: in the folder `unpackaged` */
    start(members: readonly Named[], singlePackage: boolean): string;
    /** @throws OrgError INVALID_LOCATOR for an id that was not given out, or is long gone */
    status(id: string): Promise<Record<string, unknown>>;
}

interface Request {
    readonly members: readonly Named[];
    readonly root: string;
}

/** Requests that can still be asked for. */
const MOST_KEPT = 100;

/** Gives deployed components back as a package. Requests live in memory. */
export function createRetrieveService(org: Org): RetrieveService {
    const requests = new Map<string, Request>();
    return {
        start(members, singlePackage) {
            const id = org.database.transaction(() => {
                const next = org.ids.next(KEY_PREFIX);
                org.ids.save();
                return next;
            });
            requests.set(id, { members, root: singlePackage ? '' : 'unpackaged/' });
            if (requests.size > MOST_KEPT) {
                requests.delete(requests.keys().next().value as string);
            }
            return id;
        },
        async status(id) {
            const request = requests.get(id);
            if (!request) {
                throw new OrgError('INVALID_LOCATOR', `There is no retrieve request ${id}, or not any more.`);
            }
            const { root } = request;
            const { files, found, missing } = collectComponents(org, request.members);
            return {
                done: true,
                fileProperties: found.map((component) => {
                    const properties = fileProperties(org, component);
                    return { ...properties, fileName: root + String(properties.fileName) };
                }),
                id,
                messages: missing.map((member) => ({
                    fileName: 'unpackaged/package.xml',
                    problem: `Entity of type '${member.type}' named '${member.fullName}' cannot be found`
                })),
                status: 'Succeeded',
                success: true,
                zipFile: (await zip(files, root)).toString('base64')
            };
        }
    };
}

function zip(files: ReadonlyMap<string, Uint8Array | string>, root: string): Promise<Buffer> {
    const archive = new ZipFile();
    for (const [path, content] of files) {
        archive.addBuffer(Buffer.from(content as Uint8Array), root + path);
    }
    archive.end();
    return new Promise((resolve, reject) => {
        const chunks: Buffer[] = [];
        archive.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk));
        archive.outputStream.on('end', () => resolve(Buffer.concat(chunks)));
        archive.outputStream.on('error', reject);
    });
}
