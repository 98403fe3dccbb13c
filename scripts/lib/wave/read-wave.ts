import type { Connection } from 'jsforce';
import { STATEMENTS } from '../../../force-app/main/alignment/lwc/surveyModel/surveyModel.ts';
import { refused } from '../cli/job-error.ts';
import { literal, queryAll } from '../load/org-reader.ts';
import type { Answered, Asked, EarlierWave, Wave } from './closing-model.ts';

export interface WaveRow {
    readonly id: string;
    readonly name: string;
    readonly status: string;
    readonly minimum: number | undefined;
    /** Whom it asks. */
    readonly scope: string;
}

const WAVE = 'SELECT Id, Name, Status__c, Minimum_Group_Size__c, Scope__c FROM Alignment_Wave__c';

/**
 * Finds the wave that a person named.
 * @throws JobError where there is none, or more than one
 */
export async function findWave(connection: Connection, name: string): Promise<WaveRow> {
    const text = literal('string', name);
    const rows = await wavesOf(connection, `${WAVE} WHERE Name = ${text} OR Key__c = ${text}`);
    const [row] = rows;
    if (!row) {
        const open = await wavesOf(connection, `${WAVE} WHERE Status__c IN ('Open', 'Closing') ORDER BY Name`);
        const names = open.map((wave) => `"${wave.name}"`).join(', ');
        throw refused(
            `The org has no wave "${name}".`,
            names ? `Waves that can be closed: ${names}.` : 'No wave of this org is open.'
        );
    }
    if (rows.length > 1) {
        throw refused(`The org has ${rows.length} waves named "${name}".`, 'Name the wave by its key.');
    }
    return row;
}

async function wavesOf(connection: Connection, soql: string): Promise<WaveRow[]> {
    const rows: WaveRow[] = [];
    for await (const row of queryAll(connection, soql)) {
        rows.push({
            id: row.Id,
            name: String(row.Name),
            status: String(row.Status__c),
            minimum: row.Minimum_Group_Size__c === null ? undefined : Number(row.Minimum_Group_Size__c),
            scope: String(row.Scope__c ?? '')
        });
    }
    return rows;
}

/** Everything that the results of a wave are worked out from. */
export async function readWave(connection: Connection, { id, minimum, scope }: WaveRow): Promise<Wave> {
    const asked = await askedIn(connection, id);
    const earlier: EarlierWave[] = [];
    for (const wave of await wavesOf(
        connection,
        `${WAVE} WHERE Status__c = 'Closed' AND Id != '${id}' ORDER BY Closed_On__c`
    )) {
        earlier.push(await readEarlier(connection, wave.id));
    }
    return {
        id,
        minimum,
        asked: [...asked.values()],
        answered: await answeredIn(connection, id, asked),
        earlier,
        areTeamsFirst: scope === 'Account Teams'
    };
}

async function readEarlier(connection: Connection, id: string): Promise<EarlierWave> {
    const shown: string[] = [];
    const results = `SELECT Id, Result_Key__c FROM Alignment_Result__c WHERE Wave__c = '${id}' AND Suppressed__c = null`;
    for await (const row of queryAll(connection, results)) {
        shown.push(String(row.Result_Key__c));
    }
    return { id, shown, people: await answeredIn(connection, id, await askedIn(connection, id)) };
}

/** By the id of the participation. */
async function askedIn(connection: Connection, wave: string): Promise<Map<string, Asked>> {
    const asked = new Map<string, Asked>();
    const teams = await teamsIn(connection, wave);
    const soql = `SELECT Id, Function__c, Level__c, Segment__c FROM Alignment_Participation__c WHERE Wave__c = '${wave}'`;
    for await (const row of queryAll(connection, soql)) {
        asked.set(row.Id, {
            function: row.Function__c === 'Marketing' ? 'Marketing' : 'Sales',
            level: row.Level__c === 'Head' ? 'Head' : 'Staff',
            segment: String(row.Segment__c ?? ''),
            teams: teams.get(row.Id) ?? []
        });
    }
    return asked;
}

/** Keys of account teams by the id of the participation. */
async function teamsIn(connection: Connection, wave: string): Promise<Map<string, string[]>> {
    const teams = new Map<string, string[]>();
    const soql = `SELECT Id, Participation__c, Team_Key__c FROM Alignment_Membership__c WHERE Participation__r.Wave__c = '${wave}' ORDER BY Team_Key__c`;
    for await (const row of queryAll(connection, soql)) {
        const participation = String(row.Participation__c);
        teams.set(participation, [...(teams.get(participation) ?? []), String(row.Team_Key__c)]);
    }
    return teams;
}

/** Answers that were handed in; drafts do not count. */
async function answeredIn(
    connection: Connection,
    wave: string,
    asked: ReadonlyMap<string, Asked>
): Promise<Answered[]> {
    const fields = STATEMENTS.map(({ key }) => `${key}__c`);
    const soql = `SELECT Id, OwnerId, Participation__c, ${fields.join(', ')} FROM Alignment_Response__c WHERE Wave__c = '${wave}' AND Submitted_On__c != null ORDER BY Id`;
    const answered: Answered[] = [];
    for await (const row of queryAll(connection, soql)) {
        const as = asked.get(String(row.Participation__c));
        if (as) {
            answered.push({ ...as, person: String(row.OwnerId), answers: fields.map((field) => Number(row[field])) });
        }
    }
    return answered;
}
