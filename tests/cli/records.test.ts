import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startCliOrg, type CliOrg } from '../support/cli/cli-org.ts';
import { answerOfSf } from '../support/cli/run-sf.ts';

interface Saved {
    readonly id: string;
    readonly success: boolean;
}
interface Found<T> {
    readonly records: readonly T[];
    readonly totalSize: number;
}
interface BulkOutcome {
    readonly processedRecords: number;
    readonly successfulRecords: number;
    readonly failedRecords: number;
}

interface BulkResults extends BulkOutcome {
    readonly status: string;
    readonly failedFilePath: string;
}

describe('sf data', () => {
    let org: CliOrg;
    let files: string;
    before(async () => {
        org = await startCliOrg();
        files = await org.folder('files');
    });
    after(() => org.close());

    const query = <T>(soql: string): Promise<Found<T>> => org.sf('data', 'query', '--query', soql);
    const write = async (name: string, content: string): Promise<string> => {
        const file = path.join(files, name);
        await writeFile(file, content);
        return file;
    };

    it('creates, finds, changes and deletes a record', async () => {
        const account = ['--sobject', 'Account', '--where', "Name='Alder Works'"];
        const created = await org.sf<Saved>(
            'data',
            'create',
            'record',
            '--sobject',
            'Account',
            '--values',
            "Name='Alder Works' NumberOfEmployees=12"
        );
        assert.equal(created.success, true);
        const found = await org.sf<Record<string, unknown>>('data', 'get', 'record', ...account);
        assert.deepEqual([found.Id, found.NumberOfEmployees], [created.id, 12]);
        await org.sf('data', 'update', 'record', ...account, '--values', 'NumberOfEmployees=13');
        const [changed] = (await query<{ NumberOfEmployees: number }>('SELECT NumberOfEmployees FROM Account')).records;
        assert.equal(changed?.NumberOfEmployees, 13);
        await org.sf('data', 'delete', 'record', ...account);
        assert.equal((await org.connection.query('SELECT Id FROM Account')).totalSize, 0);
    });

    it('says why a record was refused', async () => {
        const refused = await org.answer(
            'data',
            'create',
            'record',
            '--sobject',
            'Contact',
            '--values',
            'FirstName=Ada'
        );
        assert.notEqual(refused.status, 0);
        assert.match(refused.message ?? '', /Required fields are missing: \[LastName\]/);
    });

    it('imports a tree by its plan, and shows parents and children of queries as a table', async () => {
        const record = (type: string, referenceId: string, fields: object): object => ({
            attributes: { type, referenceId },
            ...fields
        });
        const accounts = [record('Account', 'one', { Name: 'Birch' }), record('Account', 'two', { Name: 'Cedar' })];
        const contacts = [record('Contact', 'kid', { LastName: 'Reed', AccountId: '@one' })];
        await write('Account.json', JSON.stringify({ records: accounts }));
        await write('Contact.json', JSON.stringify({ records: contacts }));
        const plan = await write(
            'plan.json',
            JSON.stringify([
                { sobject: 'Account', files: ['Account.json'] },
                { sobject: 'Contact', files: ['Contact.json'] }
            ])
        );
        const imported = await org.sf<{ refId: string }[]>('data', 'import', 'tree', '--plan', plan);
        assert.deepEqual(imported.map(({ refId }) => refId).sort(), ['kid', 'one', 'two']);

        const soql = 'SELECT Name, Owner.Profile.Name, (SELECT LastName FROM Contacts) FROM Account ORDER BY Name';
        const table = (await org.text(['data', 'query', '--query', soql])).stdout;
        assert.match(table, /NAME +OWNER\.PROFILE\.NAME +CONTACTS\.LASTNAME/);
        assert.match(table, /Birch +System Administrator +Reed/);
        const sums = (await org.text(['data', 'query', '--query', 'SELECT MAX(Name), COUNT(Id) n FROM Account']))
            .stdout;
        assert.match(sums, /Cedar +2/);
    });

    it('imports, upserts, updates, exports and deletes rows in bulk', async () => {
        const object = ['--sobject', 'Campaign', '--wait', '1', '--file'];
        const rows = Array.from({ length: 250 }, (_, i) => `"Wave, ${i}",${i}`);
        const csv = await write('in.csv', ['Name,NumberSent', ...rows, ''].join('\n'));
        const imported = await org.sf<BulkOutcome>('data', 'import', 'bulk', ...object, csv);
        assert.deepEqual([imported.processedRecords, imported.failedRecords ?? 0], [250, 0]);

        const out = path.join(files, 'out.csv');
        await org.sf(
            'data',
            'export',
            'bulk',
            '--query',
            'SELECT Id, Name FROM Campaign WHERE NumberSent < 2 ORDER BY Name',
            '--output-file',
            out,
            '--wait',
            '1',
            '--result-format',
            'csv'
        );
        const [head, first = '', second = ''] = (await readFile(out, 'utf8')).trim().split(/\r?\n/);
        assert.equal(head, '"Id","Name"');
        assert.match(first, /,"Wave, 0"$/);
        const [one, two] = [first, second].map((line) => line.split(',')[0]?.replaceAll('"', ''));

        const upsert = await write('upsert.csv', `Id,Name\n${one},Renamed\n,Added\n`);
        await org.sf('data', 'upsert', 'bulk', '--external-id', 'Id', ...object, upsert);
        const update = await write('update.csv', `Id,NumberSent\n${two},9000\n`);
        await org.sf('data', 'update', 'bulk', ...object, update);
        const gone = await write('delete.csv', `Id\n${one}\n`);
        await org.sf('data', 'delete', 'bulk', ...object, gone);

        const left = await org.connection.query<{ Name: string }>(
            "SELECT Name FROM Campaign WHERE Name = 'Renamed' OR Name = 'Added' OR NumberSent = 9000 ORDER BY Name"
        );
        assert.deepEqual(
            left.records.map(({ Name }) => Name),
            ['Added', 'Wave, 1']
        );
    });

    it('goes on with a bulk import that it did not wait for, and fetches what became of each row', async () => {
        const csv = await write('faulty.csv', 'LastName,Email\nReed,reed@example.com\n,nobody@example.com\n');
        const contacts = ['data', 'import', 'bulk', '--sobject', 'Contact', '--file', csv];
        const { jobId } = await org.sf<{ jobId: string }>(...contacts);
        const refused = await answerOfSf(org, ['data', 'import', 'resume', '--job-id', jobId, '--wait', '1']);
        assert.notEqual(refused.status, 0);
        assert.match(JSON.stringify(refused), /failed to process 1 records.*data bulk results/);
        const results = await org.sf<BulkResults>('data', 'bulk', 'results', '--job-id', jobId);
        assert.deepEqual([results.status, results.processedRecords, results.failedRecords], ['JobComplete', 2, 1]);
        const rows = await readFile(path.join(org.project, results.failedFilePath), 'utf8');
        assert.match(rows, /REQUIRED_FIELD_MISSING:Required fields are missing: \[LastName\]/);
        const saved = await org.connection.query("SELECT Id FROM Contact WHERE Email = 'reed@example.com'");
        assert.equal(saved.totalSize, 1);
    });

    it('writes queries as CSV, and exports a tree that can be imported', async () => {
        const folder = await org.folder('tree');
        const soql = "SELECT Name, (SELECT LastName FROM Contacts) FROM Account WHERE Name = 'Birch'";
        const flat = "SELECT Name, Owner.Name FROM Account WHERE Name = 'Birch'";
        const [csv] = await Promise.all([
            org.text(['data', 'query', '--query', flat, '--use-tooling-api', '--result-format', 'csv']),
            org.sf('data', 'export', 'tree', '--query', soql, '--plan', '--output-dir', folder)
        ]);
        assert.match(csv.stdout, /Name,Owner\.Name\s+Birch,Administrator/);
        const plan = (await readdir(folder)).find((name) => name.endsWith('plan.json')) ?? '';
        const imported = await org.sf<{ type: string }[]>('data', 'import', 'tree', '--plan', path.join(folder, plan));
        assert.deepEqual(imported.map(({ type }) => type).sort(), ['Account', 'Contact']);
    });

    it('reaches REST and GraphQL by its own commands, and says what the org does not have', async () => {
        const graphql = 'query { uiapi { query { Account(first: 1) { edges { node { Name { value } } } } } } }';
        const sosl = 'FIND {Birch} IN ALL FIELDS RETURNING Account(Name)';
        const [rest, answer, search] = await Promise.all([
            org.text(['api', 'request', 'rest', '/services/data/v67.0/sobjects/Account/describe']),
            org.text(['api', 'request', 'graphql', '--body', graphql]),
            org.answer('data', 'search', '--query', sosl)
        ]);
        assert.equal((JSON.parse(rest.stdout) as { name: string }).name, 'Account');
        assert.match(answer.stdout, /"value": "\w+"[\s\S]*"errors": \[\]/);
        assert.notEqual(search.status, 0);
        assert.match(search.message ?? '', /search \(SOSL\) is not available here/);
    });
});
