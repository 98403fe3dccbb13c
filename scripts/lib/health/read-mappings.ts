import type { Connection } from 'jsforce';
import type { Mapping, OrgFacts, ValueCount } from './health.ts';

/** The fields whose values an org maps to stages. */
const MAPPED_FIELDS = [
    { object: 'Lead', field: 'Status' },
    { object: 'Opportunity', field: 'StageName' },
    { object: 'CampaignMember', field: 'Status' }
] as const;

type MappingFacts = Pick<OrgFacts, 'stages' | 'retiredMappings' | 'mappings'>;

/** Of an org, or a user, that has nothing to tell. */
export const NO_MAPPING: MappingFacts = { stages: [], retiredMappings: [], mappings: undefined };

interface MappingRow {
    readonly Mapping_Key__c: string;
    readonly Object__c: string;
    readonly Source_Field__c: string;
    readonly Source_Value__c: string;
    readonly Record_Type__c: string | null;
    readonly Outcome__c: string;
    readonly Funnel_Stage__c: string | null;
    readonly Selling_Step__c: string | null;
}

/** @returns mappings undefined where the user may not read them */
export async function readMappings(connection: Connection): Promise<MappingFacts> {
    try {
        const stages = await connection.query<{ Id: string; Name: string; Sequence__c: number }>(
            'SELECT Id, Name, Sequence__c FROM Funnel_Stage__c WHERE Is_Active__c = true'
        );
        const active = new Set(stages.records.map(({ Id }) => Id));
        const rows = await connection.query<MappingRow>(
            'SELECT Mapping_Key__c, Object__c, Source_Field__c, Source_Value__c, Record_Type__c, Outcome__c, Funnel_Stage__c, Selling_Step__c ' +
                'FROM Stage_Mapping__c WHERE Is_Active__c = true',
            { autoFetch: true, maxFetch: 100_000 }
        );
        return {
            stages: stages.records.map(({ Name, Sequence__c }) => ({ name: Name, sequence: Sequence__c })),
            retiredMappings: rows.records
                .filter(({ Funnel_Stage__c: stage }) => stage !== null && !active.has(stage))
                .map(({ Mapping_Key__c }) => Mapping_Key__c),
            mappings: rows.records.map((row) => toMapping(row, active))
        };
    } catch (error) {
        const code = (error as { errorCode?: string }).errorCode;
        if (code === 'INVALID_FIELD' || code === 'INVALID_TYPE') {
            return NO_MAPPING;
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
