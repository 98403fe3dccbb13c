// Hard cases of the alignment survey, held by the server whatever a client does: two answers missing, a wave that is closed while
// people hand in, and clients whose clock is wrong.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Connection } from 'jsforce';
import { openConnection } from '../../scripts/lib/org/target-org.ts';
import { ADMINISTRATOR } from '../../scripts/lib/start/demo-people.ts';
import type { StartedOrg } from '../../scripts/lib/start/start-org.ts';
import { closeWave } from '../../scripts/lib/wave/close-wave.ts';
import { startPreparedOrg } from '../support/prepared-org.ts';

const PASSWORD = 'survey-2026';
const PEOPLE = 8;
const HOUR = 3_600_000;

type Fields = Record<string, unknown>;

interface Person {
    readonly id: string;
    readonly connection: Connection;
}

interface Row extends Fields {
    readonly Id: string;
    readonly LastModifiedDate: string;
}

/** Answers to the first statements. */
const ratings = (answered: number, rating = 4): Fields =>
    Object.fromEntries(
        Array.from({ length: answered }, (_, index) => [`S${String(index + 1).padStart(2, '0')}__c`, rating])
    );

describe('a hard case of the alignment survey', () => {
    let folder = '';
    let org: StartedOrg;
    let admin: Connection;
    let people: Person[] = [];
    let number = 0;

    before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'alignment-hard-'));
        org = await startPreparedOrg(folder, { empty: true });
        admin = await signIn(ADMINISTRATOR.username, ADMINISTRATOR.password);
        people = await participants();
    });
    after(async () => {
        await org.close();
        await rm(folder, { recursive: true });
    });

    async function signIn(username: string, password: string): Promise<Connection> {
        const connection = await openConnection({ instanceUrl: org.url, loginUrl: org.url });
        await connection.login(username, password);
        return connection;
    }
    const create = async (object: string, records: Fields[]): Promise<string[]> => {
        const results = await admin.sobject(object).create(records, { allOrNone: true });
        return results.map((one) => one.id ?? assert.fail(JSON.stringify(one)));
    };
    const first = async (soql: string): Promise<Row> =>
        (await admin.query<Row>(soql)).records[0] ?? assert.fail(`nothing found: ${soql}`);

    async function participants(): Promise<Person[]> {
        const profile = await first(`SELECT Id FROM Profile WHERE Name = 'Standard User'`);
        const set = await first(`SELECT Id FROM PermissionSet WHERE Name = 'Alignment_Participant'`);
        const names = Array.from({ length: PEOPLE }, (_, index) => `hard${index}@wave.example`);
        const ids = await create(
            'User',
            names.map((Username, index) => ({
                Username,
                LastName: `Person ${index}`,
                Email: Username,
                Alias: `h${index}`,
                ProfileId: profile.Id,
                TimeZoneSidKey: 'America/New_York',
                LocaleSidKey: 'en_US',
                LanguageLocaleKey: 'en_US',
                EmailEncodingKey: 'UTF-8'
            }))
        );
        await create(
            'PermissionSetAssignment',
            ids.map((AssigneeId) => ({ AssigneeId, PermissionSetId: set.Id }))
        );
        const signedIn: Person[] = [];
        for (const [index, id] of ids.entries()) {
            await admin.requestPost(`/sobjects/User/${id}/password`, { NewPassword: PASSWORD });
            signedIn.push({ id, connection: await signIn(names[index] ?? '', PASSWORD) });
        }
        return signedIn;
    }

    /** An open wave in which everybody has a complete draft. @returns drafts in the order of the people */
    async function aWaveOfDrafts(answers = ratings(20)): Promise<{ id: string; name: string; drafts: string[] }> {
        const name = `Hard ${++number}`;
        const [id = ''] = await create('Alignment_Wave__c', [
            { Name: name, Status__c: 'Open', Minimum_Group_Size__c: 5 }
        ]);
        const asked = await create(
            'Alignment_Participation__c',
            people.map((person) => ({
                OwnerId: person.id,
                Wave__c: id,
                Participation_Key__c: `${name}|${person.id}`,
                Function__c: 'Sales',
                Level__c: 'Staff'
            }))
        );
        const drafts: string[] = [];
        for (const [index, person] of people.entries()) {
            const saved = await person.connection.sobject('Alignment_Response__c').create({
                Wave__c: id,
                Participation__c: asked[index] ?? '',
                Response_Key__c: `${id}${person.id}`,
                ...answers
            });
            drafts.push(saved.id ?? assert.fail(JSON.stringify(saved)));
        }
        return { id, name, drafts };
    }

    const handIn = (index: number, drafts: readonly string[], fields: Fields = {}): Promise<unknown> =>
        (people[index]?.connection ?? assert.fail())
            .sobject('Alignment_Response__c')
            .update({ Id: drafts[index] ?? '', Submitted_On__c: new Date().toISOString(), ...fields });
    const answer = (id: string): Promise<Row> =>
        first(
            `SELECT Id, Submitted_On__c, LastModifiedDate, S01__c, S18__c, S19__c FROM Alignment_Response__c WHERE Id = '${id}'`
        );
    const company = async (wave: string): Promise<Row> =>
        first(
            `SELECT Id, Answers__c, Mean_Total__c FROM Alignment_Result__c WHERE Wave__c = '${wave}' AND Group_Kind__c = 'Company' AND Function__c = 'All' AND Level__c = 'All'`
        );
    const wholeResult = async (wave: string): Promise<unknown[]> => {
        const { records } = await admin.query<Fields>(
            `SELECT Group_Kind__c, Function__c, Level__c, Answers__c, Mean_Total__c, Suppressed__c FROM Alignment_Result__c WHERE Wave__c = '${wave}' ORDER BY Group_Kind__c, Function__c, Level__c`
        );
        return records.map(({ attributes: _, ...fields }) => fields);
    };

    it('18 of 20 answered: the hand-in is refused in words, the draft stays, and the results go without it', async () => {
        const { id, name, drafts } = await aWaveOfDrafts();
        await people[0]?.connection
            .sobject('Alignment_Response__c')
            .update({ Id: drafts[0] ?? '', S01__c: 1, S19__c: null, S20__c: null });
        await assert.rejects(handIn(0, drafts), /Answer all twenty statements before you hand your answers in/);
        const draft = await answer(drafts[0] ?? '');
        assert.deepEqual([draft.Submitted_On__c, draft.S01__c, draft.S18__c, draft.S19__c], [null, 1, 4, null]);

        for (const index of people.keys()) {
            await (index === 0 ? undefined : handIn(index, drafts));
        }
        const report = await closeWave({ connection: admin, wave: name });
        assert.deepEqual([report.asked, report.answered], [PEOPLE, PEOPLE - 1]);
        const result = await company(id);
        assert.deepEqual([result.Answers__c, result.Mean_Total__c], [PEOPLE - 1, 80]);
        assert.equal((await answer(drafts[0] ?? '')).S01__c, 1);
    });

    it('closed before the hand-in arrives: it is refused, the refusal says why, and the draft is there to be read', async () => {
        const { id, name, drafts } = await aWaveOfDrafts();
        for (const index of people.keys()) {
            await (index === 0 ? undefined : handIn(index, drafts));
        }
        await admin.sobject('Alignment_Wave__c').update({ Id: id, Status__c: 'Closing' });
        await assert.rejects(handIn(0, drafts), /This wave is not open, so answers cannot be saved/);
        await closeWave({ connection: admin, wave: name });
        await assert.rejects(handIn(0, drafts), /This wave is not open, so answers cannot be saved/);
        const own = await people[0]?.connection.sobject('Alignment_Response__c').retrieve(drafts[0] ?? '');
        assert.deepEqual([own?.S01__c, own?.S20__c, own?.Submitted_On__c], [4, 4, null]);
        assert.equal((await company(id)).Answers__c, PEOPLE - 1);
    });

    it('a client whose clock is hours off: in time is what the server had in time, and its time is on the record', async () => {
        const { id, drafts } = await aWaveOfDrafts();
        const started = Date.now();
        const shifts = [-30, 30];
        for (const [index, hours] of shifts.entries()) {
            await handIn(index, drafts, { Submitted_On__c: new Date(started + hours * HOUR).toISOString() });
            const { LastModifiedDate } = await answer(drafts[index] ?? '');
            const apart = Math.abs(Date.parse(LastModifiedDate) - Date.now());
            assert.ok(apart < 60_000, `the hand-in is ${apart} ms from now`);
            // what was handed in stays, so the server's time of the hand-in stays, too
            await assert.rejects(handIn(index, drafts), /handed in and cannot be changed/);
        }
        await admin.sobject('Alignment_Wave__c').update({ Id: id, Status__c: 'Closing' });
        const long = new Date(started - 30 * HOUR).toISOString();
        await assert.rejects(handIn(2, drafts, { Submitted_On__c: long }), /This wave is not open/);
        assert.equal((await answer(drafts[2] ?? '')).Submitted_On__c, null);
    });

    /** Closes in a process of its own, as a person does, its clock off by hours; the server keeps the right time. */
    async function closeWithClockOff(wave: string, hours: number): Promise<void> {
        const { spawn } = await import('node:child_process');
        const code = `
            const right = Date.now.bind(Date), Real = Date, off = ${hours * HOUR};
            globalThis.Date = class extends Real {
                constructor(...given) { super(...(given.length > 0 ? given : [right() + off])); }
                static now() { return right() + off; }
            };
            const { openConnection } = await import('./scripts/lib/org/target-org.ts');
            const { closeWave } = await import('./scripts/lib/wave/close-wave.ts');
            const connection = await openConnection({ instanceUrl: process.env.ORG_URL, loginUrl: process.env.ORG_URL });
            await connection.login(process.env.ORG_USER, process.env.ORG_PASSWORD);
            await closeWave({ connection, wave: process.env.ORG_WAVE });`;
        const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
            cwd: path.resolve(import.meta.dirname, '../..'),
            env: {
                ...process.env,
                ORG_URL: org.url,
                ORG_USER: ADMINISTRATOR.username,
                ORG_PASSWORD: ADMINISTRATOR.password,
                ORG_WAVE: wave
            },
            stdio: ['ignore', 'ignore', 'pipe']
        });
        let said = '';
        child.stderr.on('data', (text: Buffer) => (said += text.toString()));
        const exitCode = await new Promise((done) => child.on('close', done));
        assert.equal(exitCode, 0, said);
    }

    it('closed with a local clock days off: same results, and the closing time is the server’s', async () => {
        const results: unknown[] = [];
        for (const hours of [0, -50, 50]) {
            const { id, name, drafts } = await aWaveOfDrafts();
            for (const index of people.keys()) {
                await (index === 0 ? undefined : handIn(index, drafts, { S01__c: (index % 5) + 1 }));
            }
            const started = Date.now();
            await closeWithClockOff(name, hours);
            const wave = await first(`SELECT Id, Status__c, Closed_On__c FROM Alignment_Wave__c WHERE Id = '${id}'`);
            const closedOn = Date.parse(String(wave.Closed_On__c));
            assert.equal(wave.Status__c, 'Closed');
            assert.ok(closedOn >= started - 1000 && closedOn <= Date.now(), String(wave.Closed_On__c));
            assert.notEqual((await company(id)).Mean_Total__c, null);
            results.push(await wholeResult(id));
        }
        assert.deepEqual(results[1], results[0]);
        assert.deepEqual(results[2], results[0]);
    });

    // last: what it comes to differs, and the results of later waves must not tell single people
    it('closed while all hand in: each is either in and counts, or is refused and keeps a draft', async () => {
        const { name, drafts } = await aWaveOfDrafts();
        // the others race with the closing
        for (const index of [0, 1, 2, 3, 4]) {
            await handIn(index, drafts);
        }
        const [closing, ...late] = await Promise.allSettled([
            closeWave({ connection: admin, wave: name }),
            ...[5, 6, 7].map(async (index) => {
                await pause((index - 5) * 25);
                return handIn(index, drafts, { S01__c: 5 });
            })
        ]);
        assert.equal(closing?.status, 'fulfilled');
        let counted = 5;
        for (const [at, outcome] of late.entries()) {
            const kept = await answer(drafts[at + 5] ?? '');
            if (outcome.status === 'fulfilled') {
                counted += 1;
                assert.deepEqual([kept.Submitted_On__c !== null, kept.S01__c], [true, 5]);
            } else {
                assert.match(String(outcome.reason), /This wave is not open, so answers cannot be saved/);
                assert.deepEqual([kept.Submitted_On__c, kept.S01__c], [null, 4]);
            }
        }
        assert.equal(closing.value.answered, counted);
    });
});
