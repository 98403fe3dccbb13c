import { mkdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { OrgError } from '../../engine/errors.ts';
import type { Org } from '../../engine/org.ts';
import type { Row } from '../../storage/database.ts';
import type { Deployment } from './deploy-result.ts';

/** First characters of deployment ids, as on the platform. */
const KEY_PREFIX = '0Af';

export interface DeployStore {
    /** Writes package and record before it returns: what was accepted survives the death of the process. */
    create(deployment: Omit<Deployment, 'id'>, zip: Buffer): Deployment;
    /** @throws OrgError INVALID_ID_FIELD */
    get(id: string): Deployment;
    unfinished(): Deployment[];
    update(id: string, changes: Partial<Omit<Deployment, 'id'>>): void;
    /** @throws OrgError when the package is not kept any more */
    zipOf(id: string): Buffer;
    forgetZip(id: string): void;
}

/** Deployments as rows in the org's database, their packages as files below `directory`. */
export function openDeployStore(org: Org, directory: string): DeployStore {
    const { database } = org;
    database.exec(
        `CREATE TABLE IF NOT EXISTS "_deployments" (id TEXT PRIMARY KEY, status TEXT NOT NULL, created_at INTEGER NOT NULL,
            content TEXT NOT NULL) WITHOUT ROWID`
    );
    mkdirSync(directory, { recursive: true });
    const fileOf = (id: string): string => join(directory, `${id}.zip`);

    function get(id: string): Deployment {
        const row = database
            .prepare('SELECT content FROM "_deployments" WHERE substr(id, 1, 15) = ?')
            .get(id.slice(0, 15));
        if (!row) {
            throw new OrgError('INVALID_ID_FIELD', `There is no deployment ${id}.`, { status: 404 });
        }
        return asDeployment(row);
    }

    return {
        create(fields, zip) {
            return database.transaction(() => {
                const deployment: Deployment = { ...fields, id: org.ids.next(KEY_PREFIX) };
                org.ids.save();
                writeFileSync(fileOf(deployment.id), zip, { flush: true });
                database
                    .prepare('INSERT INTO "_deployments" (id, status, created_at, content) VALUES (?, ?, ?, ?)')
                    .run(deployment.id, deployment.status, deployment.createdAt, JSON.stringify(deployment));
                return deployment;
            });
        },
        get,
        unfinished: () =>
            database
                .prepare(
                    `SELECT content FROM "_deployments" WHERE status IN ('Pending', 'InProgress') ORDER BY created_at, id`
                )
                .all()
                .map(asDeployment),
        update(id, changes) {
            const changed = { ...get(id), ...changes };
            database
                .prepare('UPDATE "_deployments" SET status = ?, content = ? WHERE id = ?')
                .run(changed.status, JSON.stringify(changed), changed.id);
        },
        zipOf(id) {
            if (!existsSync(fileOf(id))) {
                throw new OrgError(
                    'INVALID_ID_FIELD',
                    `The package of deployment ${id} is not kept any more. Deploy it again.`
                );
            }
            return readFileSync(fileOf(id));
        },
        forgetZip: (id) => rmSync(fileOf(id), { force: true })
    };
}

const asDeployment = (row: Row): Deployment => JSON.parse(String(row.content)) as Deployment;
