import type { Connection } from 'jsforce';
import type { Mapping, OrgFacts, ValueCount } from './health.ts';

/** The fields whose values an org maps to stages. */
const MAPPED_FIELDS = [
    { object: 'Lead', field: 'Status' },
    { object: 'Opportunity', field: 'StageName' },
    { object: 'CampaignMember', field: 'Status' }
] as const;

interface MappingRow {
    readonly Object__c: string;
    readonly Source_Field__c: string;
    readonly Source_Value__c: string;
    readonly Record_Type__c: string | null;
    readonly Outcome__c: string;
    readonly Funnel_Stage__c: string | null;
    readonly Selling_Step__c: string | null;
}

/** @returns mappings undefined where the user may not read them */
export async function readMappings(connection: Connection): Promise<Pick<OrgFacts, 'activeStages' | 'mappings'>> {
    try {
        const stages = await connection.query<{ Id: string }>(
            'SELECT Id FROM Funnel_Stage__c WHERE Is_Active__c = true'
        );
        const active = new Set(stages.records.map(({ Id }) => Id));
        const rows = await connection.query<MappingRow>(
            'SELECT Object__c, Source_Field__c, Source_Value__c, Record_Type__c, Outcome__c, Funnel_Stage__c, Selling_Step__c ' +
                'FROM Stage_Mapping__c WHERE Is_Active__c = true',
            { autoFetch: true, maxFetch: 100_000 }
        );
        return { activeStages: active.size, mappings: rows.records.map((row) => toMapping(row, active)) };
    } catch (error) {
        const code = (error as { errorCode?: string }).errorCode;
        if (code === 'INVALID_FIELD' || code === 'INVALID_TYPE') {
            return { activeStages: 0, mappings: undefined };
        }
        throw error;
    }
}

const toMapping = (row: MappingRow, activeStages: ReadonlySet<string>): Mapping => ({
    object: row.Object__c,
    field: row.Source_Field__c,
    value: row.Source_Value__c,
    recordType: row.Record_Type__c ?? '',
    leavesFunnel: row.Outcome__c === 'Left the funnel',
    stageId: row.Funnel_Stage__c && activeStages.has(row.Funnel_Stage__c) ? row.Funnel_Stage__c : undefined,
    sellingStep: row.Selling_Step__c ?? ''
});

/** Values that records have, with how many of them; where an object has record types, apart for each. */
export async function readValues(connection: Connection): Promise<ValueCount[]> {
    const counts: ValueCount[] = [];
    for (const { object, field } of MAPPED_FIELDS) {
        const { fields } = await connection.sobject(object).describe();
        const hasTypes = fields.some(({ name }) => name === 'RecordTypeId');
        const groups = hasTypes ? `${field}, RecordType.DeveloperName` : field;
        const select = hasTypes ? `${field} value, RecordType.DeveloperName recordType` : `${field} value`;
        const { records } = await connection.query<{ value: string; recordType?: string | null; records: number }>(
            `SELECT ${select}, COUNT(Id) records FROM ${object} WHERE ${field} != null GROUP BY ${groups}`
        );
        for (const { value, recordType, records: number } of records) {
            counts.push({ object, field, value, recordType: recordType ?? '', records: number });
        }
    }
    return counts;
}
