import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Connection } from 'jsforce';
import { startLocalOrg } from '../../../../local-org/main.ts';
import { buildPackage } from '../../../../scripts/lib/build/build-package.ts';
import { deployPackage } from '../../../../scripts/lib/deploy/deploy-package.ts';
import { assignPermissionSets } from '../../../../scripts/lib/org/assign-permission-sets.ts';
import { openConnection } from '../../../../scripts/lib/org/target-org.ts';

const PASSWORD = 'demo';

export interface Person {
    readonly id: string;
    readonly connection: Connection;
}

/** A local org with the package, and people who come in by the doors of any client. */
export interface StandardsOrg {
    readonly administrator: Person;
    /** A new person with these permission sets. */
    person(name: string, ...permissionSets: string[]): Promise<Person>;
    close(): Promise<void>;
}

export async function openStandardsOrg(): Promise<StandardsOrg> {
    const folder = await mkdtemp(path.join(tmpdir(), 'lead-standards-'));
    const username = 'admin@standards.example';
    const localOrg = await startLocalOrg({
        port: 0,
        dataDirectory: folder,
        administrator: { username, password: PASSWORD, firstName: 'Ada', lastName: 'Minton' }
    });
    const signIn = async (name: string): Promise<Connection> => {
        const connection = await openConnection({ instanceUrl: localOrg.url, loginUrl: localOrg.url });
        await connection.login(name, PASSWORD);
        return connection;
    };
    const connection = await signIn(username);
    await deployPackage({ connection, directory: (await buildPackage()).directory });
    const administratorId = (await connection.identity()).user_id;
    await assignPermissionSets(connection, administratorId, ['Lead_Standards_Author']);
    const profile = await connection.query<{ Id: string }>("SELECT Id FROM Profile WHERE Name = 'Standard User'");
    return {
        administrator: { id: administratorId, connection: await signIn(username) },
        async person(name, ...permissionSets) {
            const created = await connection.sobject('User').create({
                Username: `${name}@standards.example`,
                Email: `${name}@standards.example`,
                LastName: name,
                Alias: name.slice(0, 8),
                ProfileId: profile.records[0]?.Id,
                TimeZoneSidKey: 'America/New_York',
                LocaleSidKey: 'en_US',
                LanguageLocaleKey: 'en_US',
                EmailEncodingKey: 'UTF-8'
            });
            assert.ok(created.success);
            if (permissionSets.length > 0) {
                await assignPermissionSets(connection, created.id, permissionSets);
            }
            await connection.request({
                method: 'POST',
                url: `/services/data/v67.0/sobjects/User/${created.id}/password`,
                body: JSON.stringify({ NewPassword: PASSWORD }),
                headers: { 'content-type': 'application/json' }
            });
            return { id: created.id, connection: await signIn(`${name}@standards.example`) };
        },
        async close() {
            await localOrg.close();
            await rm(folder, { recursive: true });
        }
    };
}
