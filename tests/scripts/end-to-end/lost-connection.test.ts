import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { startLocalOrg, type LocalOrg } from '../../../local-org/main.ts';
import { JobError } from '../../../scripts/lib/cli/job-error.ts';
import { runPlan, type LoadReport } from '../../../scripts/lib/load/run-plan.ts';
import { deployZip } from '../../../scripts/lib/metadata/deploy-zip.ts';
import { manifestXml } from '../../../scripts/lib/metadata/manifest.ts';
import { zipOf } from '../../../scripts/lib/metadata/zip.ts';
import { openConnection } from '../../../scripts/lib/org/target-org.ts';
import { totalsOf } from '../../../scripts/lib/report/load-report.ts';
import { LoadProject } from '../load/support/load-project.ts';
import { FaultyProxy } from './support/faulty-proxy.ts';

const ADMINISTRATOR = { username: 'admin@example.com', password: 'secret' };
const ROWS = 1200;
const FIELD =
    '<?xml version="1.0" encoding="UTF-8"?>\n<CustomObject xmlns="http://soap.sforce.com/2006/04/metadata"><fields><fullName>Key__c</fullName>' +
    '<externalId>true</externalId><label>Key</label><length>40</length><type>Text</type><unique>true</unique></fields></CustomObject>';

/** A load of accounts by a bulk job, and then of a few contacts by a collection. */
const STEPS = [
    {
        name: 'accounts',
        object: 'Account',
        file: 'accounts.csv',
        key: 'Key__c',
        columns: { Key__c: 'key', Name: 'name' }
    },
    {
        name: 'contacts',
        object: 'Contact',
        file: 'contacts.csv',
        key: 'Key__c',
        columns: {
            Key__c: 'key',
            LastName: 'name',
            AccountId: { from: 'account', lookup: { object: 'Account', by: 'Key__c' } }
        }
    }
];

describe('a load whose connection fails', () => {
    let folder = '';
    let localOrg: LocalOrg;
    let proxy: FaultyProxy;
    let project: LoadProject;
    let direct: Connection;
    let connection: Connection;
    let round = 0;

    before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'lost-'));
        localOrg = await startLocalOrg({ port: 0, dataDirectory: folder, administrator: ADMINISTRATOR });
        direct = await openConnection({ instanceUrl: localOrg.url, loginUrl: localOrg.url });
        await direct.login(ADMINISTRATOR.username, ADMINISTRATOR.password);
        const fields = ['Account', 'Contact'];
        const outcome = await deployZip(
            direct,
            await zipOf(
                new Map([
                    ...fields.map((object) => [`objects/${object}.object`, FIELD] as const),
                    [
                        'package.xml',
                        manifestXml(fields.map((object) => ({ type: 'CustomField', fullName: `${object}.Key__c` })))
                    ]
                ])
            )
        );
        assert.deepEqual(outcome.problems, []);
        proxy = await FaultyProxy.before(localOrg.url);
        connection = await openConnection({ instanceUrl: proxy.url, accessToken: direct.accessToken ?? '' });
        project = await LoadProject.create();
        await project.plan(STEPS);
    });
    after(async () => {
        await proxy.close();
        await localOrg.close();
        await project.remove();
        await rm(folder, { recursive: true });
    });
    beforeEach(async () => {
        round += 1;
        proxy.fault = () => undefined;
        await project.forgetState();
        const keys = Array.from({ length: ROWS }, (_, index) => `r${round}-${index}`);
        await project.file(
            'accounts.csv',
            keys.map((key) => ({ key, name: `Account ${key}` }))
        );
        await project.file(
            'contacts.csv',
            keys.slice(0, 150).map((key) => ({ key, name: `Contact ${key}`, account: key }))
        );
    });

    const load = (): Promise<LoadReport> =>
        runPlan({
            connection,
            planFile: path.join(project.folder, 'plan.json'),
            sourceFolder: path.join(project.folder, 'data'),
            stateFolder: path.join(project.folder, 'state')
        });
    const count = async (object: string): Promise<number> =>
        (await direct.query(`SELECT Id FROM ${object} WHERE Key__c LIKE 'r${round}-%'`)).totalSize;
    /** Breaks the first request of a kind, and those after it; then lets a second run finish. */
    const breakAndGoOn = async (pattern: RegExp, fault: 'cut' | 'quota', words: RegExp): Promise<void> => {
        let isBroken = false;
        proxy.fault = (_, url) => {
            isBroken ||= pattern.test(url);
            return isBroken ? fault : undefined;
        };
        await assert.rejects(load(), (error) => {
            assert.ok(error instanceof JobError, String(error));
            assert.match(error.message, words);
            assert.match(error.todo, /run the same command again/);
            return true;
        });
        proxy.fault = () => undefined;
        const report = await load();
        assert.equal(totalsOf(report.steps).rejected, 0, JSON.stringify(report.steps));
        assert.deepEqual([await count('Account'), await count('Contact')], [ROWS, 150]);
    };

    it('goes on after the upload of a bulk job was cut off: nothing is lost, nothing twice', async () => {
        await breakAndGoOn(/jobs\/ingest\/[^/]+\/batches/, 'cut', /the connection to the org was lost/);
    });

    it('goes on after the answer about a finished bulk job was lost', async () => {
        await breakAndGoOn(/successfulResults/, 'cut', /the connection to the org was lost/);
    });

    it('goes on after rows were written whose answer was lost', async () => {
        await breakAndGoOn(/composite\/sobjects/, 'cut', /the connection to the org was lost/);
    });

    it('stops when the quota of requests is used up, and goes on later', async () => {
        await breakAndGoOn(/composite\/sobjects/, 'quota', /quota of API requests is used up/);
    });

    it('stops when the quota is used up while it reads, too', async () => {
        let queries = 0;
        proxy.fault = (_, url) => {
            queries += /\/query/.test(url) ? 1 : 0;
            return queries > 1 ? 'quota' : undefined;
        };
        await assert.rejects(load(), /quota of API requests is used up/);
        proxy.fault = () => undefined;
        await load();
        assert.equal(await count('Contact'), 150);
    });

    it('does not begin where the org has fewer requests left than the load may need', async () => {
        const limited = Object.create(connection) as Connection;
        limited.limits = () => Promise.resolve({ DailyApiRequests: { Max: 15_000, Remaining: 3 } } as never);
        await assert.rejects(
            runPlan({
                connection: limited,
                planFile: path.join(project.folder, 'plan.json'),
                sourceFolder: path.join(project.folder, 'data')
            }),
            /has 3 API requests left for today/
        );
        assert.equal(await count('Account'), 0);
    });
});
