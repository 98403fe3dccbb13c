// Who can read and write answers of the alignment survey, person by person and door by door, with the demo company's data.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Connection } from 'jsforce';
import { openConnection } from '../../scripts/lib/org/target-org.ts';
import { DEMO_DOMAIN, DEMO_PASSWORD } from '../../scripts/lib/start/demo-people.ts';
import { closeWave } from '../../scripts/lib/wave/close-wave.ts';
import type { StartedOrg } from '../../scripts/lib/start/start-org.ts';
import { startPreparedOrg } from '../support/prepared-org.ts';

const PEOPLE = ['rep', 'marketer', 'head.sales', 'head.marketing'] as const;
const ANALYST_PASSWORD = 'survey-2026';

interface Answer {
    readonly Id: string;
    readonly OwnerId: string;
}

describe('answers of the alignment survey', () => {
    let folder = '';
    let org: StartedOrg;
    let admin: Connection;
    let surveyAdministrator: Connection;
    const people = new Map<string, Connection>();
    const userIds = new Map<string, string>();
    let openWave = '';
    let closedWave = '';

    const signIn = async (username: string, password: string): Promise<Connection> => {
        const connection = await openConnection({ instanceUrl: org.url, loginUrl: org.url });
        await connection.login(username, password);
        return connection;
    };
    const as = (person: string): Connection => people.get(person) ?? assert.fail(`${person} is not signed in`);
    const rows = async <Row extends object>(connection: Connection, soql: string): Promise<Row[]> =>
        (await connection.query<Row & { Id: string }>(soql, { autoFetch: true, maxFetch: 10_000 })).records;
    const idOf = async (soql: string): Promise<string> => (await rows<Answer>(admin, soql))[0]?.Id ?? assert.fail(soql);

    before(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'alignment-access-'));
        org = await startPreparedOrg(folder);
        admin = await signIn(`admin@${DEMO_DOMAIN}`, DEMO_PASSWORD);
        for (const person of PEOPLE) {
            const connection = await signIn(`${person}@${DEMO_DOMAIN}`, DEMO_PASSWORD);
            people.set(person, connection);
            userIds.set(person, (await connection.identity()).user_id);
        }
        surveyAdministrator = await anAdministratorOfTheSurvey();
        openWave = await idOf(`SELECT Id FROM Alignment_Wave__c WHERE Status__c = 'Open'`);
        closedWave = await idOf(`SELECT Id FROM Alignment_Wave__c WHERE Key__c = 'wave-4'`);
    });
    after(async () => {
        await org.close();
        await rm(folder, { recursive: true });
    });

    /** Somebody without any other right: an analyst who was given the permission set. */
    async function anAdministratorOfTheSurvey(): Promise<Connection> {
        const [analyst] = await rows<{ Id: string; Username: string }>(
            admin,
            `SELECT Id, Username FROM User WHERE Title = 'Revenue Operations Analyst'`
        );
        const set = await idOf(`SELECT Id FROM PermissionSet WHERE Name = 'Alignment_Administrator'`);
        await admin.sobject('PermissionSetAssignment').create({ AssigneeId: analyst?.Id ?? '', PermissionSetId: set });
        const NewPassword = ANALYST_PASSWORD;
        await admin.requestPost(`/sobjects/User/${analyst?.Id}/password`, { NewPassword });
        return signIn(analyst?.Username ?? '', NewPassword);
    }

    const participationOf = (person: string, wave: string): Promise<string> =>
        idOf(
            `SELECT Id FROM Alignment_Participation__c WHERE Wave__c = '${wave}' AND OwnerId = '${userIds.get(person)}'`
        );
    const newAnswer = async (person: string, wave: string, changes: object = {}): Promise<Record<string, unknown>> => ({
        Wave__c: wave,
        Participation__c: await participationOf(person, wave),
        Response_Key__c: `${wave}${userIds.get(person)}`,
        S01__c: 4,
        ...changes
    });
    const refusal = async (attempt: Promise<unknown>): Promise<string> =>
        attempt.then(
            () => 'was not refused',
            (error: Error & { data?: unknown }) => `${error.message} ${JSON.stringify(error.data ?? '')}`
        );

    for (const person of PEOPLE) {
        describe(`to ${person}`, () => {
            it('are their own and nobody else’s, in every query', async () => {
                const own = userIds.get(person);
                const found = await rows<Answer>(as(person), 'SELECT Id, OwnerId, S01__c FROM Alignment_Response__c');
                assert.equal(found.length, 4);
                assert.ok(found.every(({ OwnerId }) => OwnerId === own));
                const counted = await rows<{ n: number }>(as(person), 'SELECT COUNT(Id) n FROM Alignment_Response__c');
                assert.equal(counted[0]?.n, 4);
                const waves = await rows<{ Responses__r: { records: unknown[] } | null }>(
                    as(person),
                    'SELECT Id, (SELECT Id, S01__c FROM Responses__r) FROM Alignment_Wave__c'
                );
                assert.equal(
                    waves.reduce((sum, wave) => sum + (wave.Responses__r?.records.length ?? 0), 0),
                    4
                );
            });

            it('of others are not there, by id and by key', async () => {
                const other = await idOf(
                    `SELECT Id FROM Alignment_Response__c WHERE OwnerId != '${userIds.get(person)}' LIMIT 1`
                );
                const response = as(person).sobject('Alignment_Response__c');
                assert.match(await refusal(response.retrieve(other)), /not exist|not found|NOT_FOUND/i);
                assert.match(await refusal(response.update({ Id: other, S01__c: 5 })), /access|exist|insufficient/i);
                assert.match(await refusal(response.destroy(other)), /access|exist|insufficient|permission/i);
                const byKey = `/sobjects/Alignment_Response__c/Response_Key__c/${encodeURIComponent(`wave-4|director@${DEMO_DOMAIN}`)}`;
                assert.match(await refusal(as(person).request(byKey)), /not exist|not found|NOT_FOUND/i);
            });

            it('are their own in GraphQL and in bulk', async () => {
                const query =
                    'query { uiapi { query { Alignment_Response__c(first: 200) { edges { node { Id } } totalCount } } } }';
                const graphql = await as(person).requestPost<{
                    data: { uiapi: { query: { Alignment_Response__c: { edges: unknown[]; totalCount: number } } } };
                }>('/graphql', { query });
                const found = graphql.data.uiapi.query.Alignment_Response__c;
                assert.deepEqual([found.edges.length, found.totalCount], [4, 4]);
                const stream = await as(person).bulk2.query('SELECT Id FROM Alignment_Response__c');
                assert.equal((await stream.toArray()).length, 4);
            });

            it('leave no trace of who else was asked', async () => {
                const asked = await rows<Answer>(as(person), 'SELECT Id, OwnerId FROM Alignment_Participation__c');
                assert.equal(asked.length, 5);
                assert.ok(asked.every(({ OwnerId }) => OwnerId === userIds.get(person)));
            });

            it('do not tell who is in which team, and the words asked can be read, not written', async () => {
                assert.match(
                    await refusal(rows(as(person), 'SELECT Id FROM Alignment_Membership__c')),
                    /INVALID_TYPE|not supported/
                );
                assert.deepEqual(await rows(as(person), 'SELECT Id FROM Alignment_Wording__c'), []);
                const wording = as(person).sobject('Alignment_Wording__c').create({ Name: 'Mine' });
                assert.match(await refusal(wording), /access|permission|insufficient|CANNOT_INSERT/i);
            });

            it('can be read as results, never written', async () => {
                const results = await rows<{ Id: string }>(as(person), 'SELECT Id FROM Alignment_Result__c');
                assert.ok(results.length > 0);
                const change = as(person)
                    .sobject('Alignment_Result__c')
                    .update({ Id: results[0]?.Id ?? '', Mean_Total__c: 100 });
                assert.match(await refusal(change), /access|permission|insufficient/i);
            });
        });
    }

    describe('to a survey administrator', () => {
        it('are all there to be read', async () => {
            const all = await rows(admin, 'SELECT Id FROM Alignment_Response__c');
            const seen = await rows(surveyAdministrator, 'SELECT Id, S01__c, Comment__c FROM Alignment_Response__c');
            assert.ok(seen.length > 180);
            assert.equal(seen.length, all.length);
        });

        it('cannot be changed', async () => {
            const one = await idOf(`SELECT Id FROM Alignment_Response__c WHERE Wave__c = '${openWave}' LIMIT 1`);
            const change = surveyAdministrator.sobject('Alignment_Response__c').update({ Id: one, S01__c: 1 });
            assert.match(await refusal(change), /access|permission|insufficient/i);
        });
    });

    describe('a wave, to a survey administrator', () => {
        const words = (text: string): Record<string, string> =>
            Object.fromEntries(
                Array.from({ length: 20 }, (_, index) => [`S${String(index + 1).padStart(2, '0')}__c`, text])
            );
        const wordings = (): ReturnType<Connection['sobject']> =>
            surveyAdministrator.sobject<string>('Alignment_Wording__c');
        const waves = (): ReturnType<Connection['sobject']> => surveyAdministrator.sobject<string>('Alignment_Wave__c');

        it('opens with words that are frozen, and keeps them', async () => {
            const wording = (await wordings().create({ Name: 'Ours', ...words('We agree.') })).id ?? '';
            const wave = (await waves().create({ Name: 'Words', Key__c: 'words', Wording__c: wording })).id ?? '';
            assert.match(await refusal(waves().update({ Id: wave, Status__c: 'Open' })), /Freeze the wording/);
            await wordings().update({ Id: wording, Is_Frozen__c: true });
            await waves().update({ Id: wave, Status__c: 'Open' });
            assert.match(
                await refusal(wordings().update({ Id: wording, S07__c: 'Other words.' })),
                /cannot be changed/
            );
            assert.match(await refusal(wordings().update({ Id: wording, Is_Frozen__c: false })), /cannot be changed/);
            assert.match(await refusal(waves().update({ Id: wave, Wording__c: null })), /words stay as they are/);
            assert.match(await refusal(wordings().destroy(wording)), /associated|restrict|DELETE_FAILED|dependent/i);
            assert.match(await refusal(waves().update({ Id: wave, Scope__c: 'Account Teams' })), /whom it asks/);
        });

        it('asks nobody with words of which one is missing', async () => {
            const attempt = wordings().create({
                Name: 'Half',
                ...words('We agree.'),
                S20__c: null,
                Is_Frozen__c: true
            });
            assert.match(await refusal(attempt), /all twenty/);
        });

        it('never shows groups below three, and has a last day after its first', async () => {
            assert.match(await refusal(waves().create({ Name: 'Two', Minimum_Group_Size__c: 2 })), /3|three/i);
            const attempt = waves().create({ Name: 'Back', Opens_On__c: '2026-05-02', Closes_On__c: '2026-05-01' });
            assert.match(await refusal(attempt), /last day/);
        });

        it('keeps who was in which team once it is closed', async () => {
            const member = await idOf(
                `SELECT Id FROM Alignment_Membership__c WHERE Participation__r.Wave__c = '${closedWave}' LIMIT 1`
            );
            const members = surveyAdministrator.sobject('Alignment_Membership__c');
            assert.match(await refusal(members.destroy(member)), /closed/);
            const [asked] = await rows<{ Id: string; Participation_Key__c: string }>(
                surveyAdministrator,
                `SELECT Id, Participation_Key__c FROM Alignment_Participation__c WHERE Wave__c = '${closedWave}' AND Account_Teams__c = 0`
            );
            const account = await idOf('SELECT Id FROM Account LIMIT 1');
            const joining = members.create({
                Participation__c: asked?.Id ?? '',
                Account__c: account,
                Team_Key__c: account,
                Membership_Key__c: 'late'
            });
            assert.match(await refusal(joining), /closed/);
        });
    });

    describe('when they are given', () => {
        const response = (person: string): ReturnType<Connection['sobject']> =>
            as(person).sobject<string>('Alignment_Response__c');

        it('belong to who gives them', async () => {
            const forged = await newAnswer('marketer', openWave, { OwnerId: userIds.get('marketer') });
            assert.match(await refusal(response('rep').create(forged)), /asked to take|your own|access/i);
        });

        it('are refused for a wave that is closed', async () => {
            const own = await idOf(
                `SELECT Id FROM Alignment_Response__c WHERE Wave__c = '${closedWave}' AND OwnerId = '${userIds.get('rep')}'`
            );
            assert.match(await refusal(response('rep').update({ Id: own, S01__c: 5 })), /not open/);
        });

        it('are ratings from 1 to 5', async () => {
            for (const S01__c of [0, 6]) {
                const wrong = await newAnswer('rep', openWave, { S01__c });
                assert.match(await refusal(response('rep').create(wrong)), /from 1/);
            }
        });

        it('are one set a person and wave, changed until they are handed in, and handed in complete', async () => {
            const created = await response('rep').create(await newAnswer('rep', openWave));
            assert.ok(created.success);
            assert.match(await refusal(response('rep').create(await newAnswer('rep', openWave))), /duplicate/i);
            const otherKey = await newAnswer('rep', openWave, { Response_Key__c: 'another' });
            assert.match(await refusal(response('rep').create(otherKey)), /response key/i);
            await response('rep').update({ Id: created.id, S01__c: 2 });
            const Submitted_On__c = new Date().toISOString();
            assert.match(
                await refusal(response('rep').update({ Id: created.id, Submitted_On__c })),
                /all twenty statements/
            );
            const all = Object.fromEntries(
                Array.from({ length: 20 }, (_, index) => [`S${String(index + 1).padStart(2, '0')}__c`, 3])
            );
            await response('rep').update({ Id: created.id, ...all, Submitted_On__c });
            assert.match(await refusal(response('rep').update({ Id: created.id, S01__c: 5 })), /handed in/);
            assert.match(await refusal(response('rep').destroy(created.id ?? '')), /access|permission|insufficient/i);
        });

        it('leave function and level to the survey administrator', async () => {
            const Id = await participationOf('rep', openWave);
            const change = as('rep').sobject('Alignment_Participation__c').update({ Id, Function__c: 'Marketing' });
            assert.match(await refusal(change), /Function__c|access|INVALID_FIELD/i);
        });
    });

    it('are never shown of fewer people than the minimum, and APAC and its complement are held back', async () => {
        const results = await rows<Record<string, unknown>>(
            as('rep'),
            `SELECT Id, Group_Name__c, Function__c, Level__c, Answers__c, Mean_Total__c, Suppressed__c FROM Alignment_Result__c WHERE Wave__c = '${closedWave}'`
        );
        for (const result of results) {
            assert.ok(
                result.Suppressed__c === null ? Number(result.Answers__c) >= 5 : result.Mean_Total__c === null,
                JSON.stringify(result)
            );
        }
        const whole = (name: string): unknown =>
            results.find((one) => one.Group_Name__c === name && one.Function__c === 'All' && one.Level__c === 'All')
                ?.Suppressed__c;
        assert.deepEqual(
            [whole('APAC'), whole('West'), whole('East')],
            ['Too few answers', 'Protects a smaller group', null]
        );
    });

    it('are shown of account teams that are large enough; of a small one the segment that holds it is named', async () => {
        const teams = await rows<{ Account__r: { Name: string }; Group_Name__c: null; [field: string]: unknown }>(
            as('rep'),
            `SELECT Id, Account__r.Name, Group_Key__c, Account__c, Group_Name__c, Segment__c, Suppressed__c FROM Alignment_Result__c WHERE Wave__c = '${closedWave}' AND Group_Kind__c = 'Account Team' AND Function__c = 'All' AND Level__c = 'All'`
        );
        assert.ok(teams.every((team) => team.Group_Key__c === team.Account__c && team.Group_Name__c === null));
        const of = (name: string): unknown[] => {
            const team = teams.find(({ Account__r: account }) => account.Name === name);
            return [team?.Suppressed__c, team?.Segment__c];
        };
        assert.deepEqual(of('Silver Mesa Casino'), [null, null]);
        assert.deepEqual(of('Cinnabar Mining'), ['Too few answers', 'East']);
    });

    it('came to the scores of the demo company', async () => {
        const results = await rows<{ Function__c: string; Mean_Total__c: number }>(
            as('rep'),
            `SELECT Function__c, Mean_Total__c FROM Alignment_Result__c WHERE Group_Kind__c = 'Company' AND Level__c = 'All' AND Function__c != 'All' ORDER BY Wave__r.Closed_On__c`
        );
        const scores = (side: string): number[] =>
            results.filter((one) => one.Function__c === side).map((one) => one.Mean_Total__c);
        assert.deepEqual(
            [scores('Sales'), scores('Marketing')],
            [
                [47, 50, 55, 57],
                [62, 62, 64, 65]
            ]
        );
        const statements = await rows<{ Mean__c: number; Result__r: { Function__c: string } }>(
            as('rep'),
            `SELECT Mean__c, Result__r.Function__c FROM Alignment_Statement_Result__c WHERE Statement__c = 'S05' AND Result__r.Wave__c = '${closedWave}' AND Result__r.Group_Kind__c = 'Company' AND Result__r.Level__c = 'All' AND Result__r.Function__c != 'All' ORDER BY Mean__c`
        );
        assert.deepEqual(
            statements.map((one) => one.Mean__c.toFixed(1)),
            ['2.0', '3.9']
        );
    });

    it('are worked out by a survey administrator who has no other right', async () => {
        const report = await closeWave({ connection: surveyAdministrator, wave: 'wave-5' });
        assert.equal(report.closed, true);
        assert.equal(report.asked, 42);
        assert.ok(report.answered > 10 && report.answered < 42);
    });
});
