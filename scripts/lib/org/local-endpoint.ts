import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { refused } from '../cli/job-error.ts';

export interface LocalEndpoint {
    /** http://127.0.0.1:PORT of the running local org. */
    readonly url: string;
    readonly dataDirectory: string;
}

/**
 * Finds the running local org by the small file that `npm start` leaves in its data folder: `endpoint.json` with `{ url }`.
 * The folder is `.local-org`, or LOCAL_ORG_DATA.
 */
export async function readLocalEndpoint(environment: NodeJS.ProcessEnv): Promise<LocalEndpoint> {
    const dataDirectory = path.resolve(
        environment.LOCAL_ORG_DATA ?? path.join(import.meta.dirname, '../../../.local-org')
    );
    const file = path.join(dataDirectory, 'endpoint.json');
    try {
        const { url } = JSON.parse(await readFile(file, 'utf8')) as { url?: unknown };
        if (typeof url === 'string' && URL.canParse(url)) {
            return { url, dataDirectory };
        }
    } catch (error) {
        throw refused(
            `No local org is running: ${file} is not there.`,
            'Start it with npm start, in another terminal.',
            error
        );
    }
    throw refused(`${file} holds no url.`, 'Stop the local org and start it again with npm start.');
}
