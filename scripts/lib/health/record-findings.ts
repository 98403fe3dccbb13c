import type { Connection } from 'jsforce';
import type { Finding, Level } from './health.ts';

const OBJECT = 'Health_Finding__c';
/** A collections request takes so many records. */
const ROWS_A_CALL = 200;

const STATES: Readonly<Record<Level, string>> = { ok: 'good', note: 'note', warning: 'attention', error: 'problem' };

/**
 * Keeps in the org what was found, for its set-up page: permission sets, sharing and rules are things that no page can see. Writes
 * over what was kept before; what is no longer looked at goes.
 * @param target the name that commands in the findings are to name
 * @param on ISO date and time of the look
 * @returns how many were kept; undefined where the running user may not keep any
 */
export async function recordFindings(
    connection: Connection,
    findings: readonly Finding[],
    target: string,
    on: string
): Promise<number | undefined> {
    const { sobjects } = await connection.describeGlobal();
    if (!sobjects.some(({ name, createable }) => name === OBJECT && createable)) {
        return undefined;
    }
    const rows = findings.map(({ key, level, found, cost, mend }) => ({
        Key__c: key,
        State__c: STATES[level],
        Subject__c: found,
        Cost__c: cost ?? null,
        How_To_Mend__c: mend?.replace('--target-org ORG', `--target-org ${target}`) ?? null,
        Checked_On__c: on
    }));
    for (let start = 0; start < rows.length; start += ROWS_A_CALL) {
        const results = await connection
            .sobject(OBJECT)
            .upsert(rows.slice(start, start + ROWS_A_CALL), 'Key__c', { allOrNone: true });
        const refused = results.find(({ success }) => !success);
        if (refused) {
            throw new Error(`The findings were not kept: ${refused.errors.map(({ message }) => message).join('; ')}`);
        }
    }
    await removeOthers(connection, new Set(findings.map(({ key }) => key.toLowerCase())));
    return rows.length;
}

async function removeOthers(connection: Connection, kept: ReadonlySet<string>): Promise<void> {
    const { records } = await connection.query<{ Id: string; Key__c: string }>(`SELECT Id, Key__c FROM ${OBJECT}`);
    const ids = records.filter(({ Key__c: key }) => !kept.has(key.toLowerCase())).map(({ Id }) => Id);
    for (let start = 0; start < ids.length; start += ROWS_A_CALL) {
        await connection.sobject(OBJECT).delete(ids.slice(start, start + ROWS_A_CALL), { allOrNone: true });
    }
}
