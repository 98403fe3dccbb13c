import type { Connection } from 'jsforce';
import { refused } from '../cli/job-error.ts';
import { queryAll } from '../load/org-reader.ts';
import { readCriteriaFields } from './read-criteria-fields.ts';
import {
    splitValues,
    STAGED_OBJECTS,
    type CriteriaField,
    type DefinitionFacts,
    type Publication,
    type PublicationKind,
    type StagedObject,
    type StageFacts
} from './models.ts';

/** What a publication is made from, read from an org. */
export interface PublishFacts {
    readonly funnel: StageFacts;
    /** Those in force. */
    readonly definitions: readonly DefinitionFacts[];
    /** Developer names of active record types. */
    readonly recordTypes: Readonly<Record<StagedObject, readonly string[]>>;
    /** Fields that the definitions ask about, by path; what is not there does not exist. */
    readonly leadFields: ReadonlyMap<string, CriteriaField>;
    /** Values of Lead Status. */
    readonly leadStatuses: readonly string[];
    /** What was published before. */
    readonly publications: readonly Publication[];
}

/** @throws JobError when the package is not there, or this user may not read what is published */
export async function readPublishFacts(connection: Connection): Promise<PublishFacts> {
    try {
        const definitions = await readDefinitions(connection);
        const { fields } = await connection.sobject('Lead').describe();
        const status = fields.find(({ name }) => name === 'Status');
        return {
            funnel: await readStages(connection),
            definitions,
            recordTypes: await readRecordTypes(connection),
            leadFields: await readCriteriaFields(
                connection,
                definitions.flatMap(({ criteria }) => criteria.map(({ field }) => field))
            ),
            leadStatuses: (status?.picklistValues ?? []).map(({ value }) => String(value)),
            publications: await readPublications(connection)
        };
    } catch (error) {
        const code = (error as { errorCode?: string }).errorCode;
        if (code === 'INVALID_TYPE' || code === 'INVALID_FIELD') {
            throw refused(
                'This org has no funnel to publish, or you may not see it.',
                'Deploy the package (npm run deploy -- --target-org ORG), and assign the permission set Funnel Admin to yourself.',
                error
            );
        }
        throw error;
    }
}

async function readStages(connection: Connection): Promise<StageFacts> {
    const stages = await rows(
        connection,
        'SELECT Id, Name, Sequence__c, Owner_Function__c FROM Funnel_Stage__c WHERE Is_Active__c = true'
    );
    const mappings = await rows(
        connection,
        'SELECT Id, Object__c, Source_Field__c, Source_Value__c, Record_Type__c, Outcome__c, Funnel_Stage__c ' +
            'FROM Stage_Mapping__c WHERE Is_Active__c = true ORDER BY Mapping_Key__c'
    );
    return {
        stages: stages.map((row) => ({
            id: row.Id,
            name: text(row.Name),
            sequence: Number(row.Sequence__c),
            owner: text(row.Owner_Function__c) as StageFacts['stages'][number]['owner'],
            meaning: '',
            marketingOwes: '',
            salesOwes: '',
            targetDays: undefined
        })),
        mappings: mappings.map((row) => ({
            object: text(row.Object__c),
            field: text(row.Source_Field__c),
            value: text(row.Source_Value__c),
            recordType: text(row.Record_Type__c),
            leavesFunnel: row.Outcome__c === 'Left the funnel',
            stageId: text(row.Funnel_Stage__c) || undefined,
            sellingStep: ''
        }))
    };
}

async function readDefinitions(connection: Connection): Promise<DefinitionFacts[]> {
    const definitions = await rows(
        connection,
        'SELECT Id, Name, Definition_Key__c, Version__c, Filter_Logic__c FROM Lead_Definition__c ' +
            "WHERE Status__c = 'Agreed' ORDER BY Definition_Key__c"
    );
    const criteria = await rows(
        connection,
        'SELECT Id, Lead_Definition__c, Field__c, Operator__c, Value__c FROM Lead_Criterion__c ' +
            "WHERE Lead_Definition__r.Status__c = 'Agreed' ORDER BY Position__c"
    );
    const byDefinition = Map.groupBy(criteria, (row) => text(row.Lead_Definition__c));
    return definitions.map((row) => ({
        key: text(row.Definition_Key__c),
        name: text(row.Name),
        version: row.Version__c === null ? undefined : Number(row.Version__c),
        filterLogic: text(row.Filter_Logic__c),
        criteria: (byDefinition.get(row.Id) ?? []).map((criterion) => ({
            field: text(criterion.Field__c),
            operator: text(criterion.Operator__c),
            values: splitValues(text(criterion.Value__c))
        }))
    }));
}

async function readRecordTypes(connection: Connection): Promise<PublishFacts['recordTypes']> {
    const found: Record<StagedObject, string[]> = { Lead: [], Opportunity: [] };
    for (const object of STAGED_OBJECTS) {
        const { fields } = await connection.sobject(object).describe();
        if (fields.some(({ name }) => name === 'RecordTypeId')) {
            const types = await rows(
                connection,
                `SELECT Id, DeveloperName FROM RecordType WHERE SobjectType = '${object}' ORDER BY DeveloperName`
            );
            found[object] = types.map((row) => text(row.DeveloperName));
        }
    }
    return found;
}

export async function readPublications(connection: Connection): Promise<Publication[]> {
    const found = await rows(
        connection,
        'SELECT Id, Name, Key__c, Kind__c, Object__c, Components__c, Source__c, Notes__c, Published_On__c, Published_By__r.Name ' +
            'FROM Funnel_Publication__c ORDER BY Key__c'
    );
    return found.map((row) => ({
        key: text(row.Key__c),
        kind: text(row.Kind__c) as PublicationKind,
        object: text(row.Object__c),
        name: text(row.Name),
        source: text(row.Source__c),
        components: text(row.Components__c)
            .split(/\s+/)
            .filter((name) => name !== ''),
        notes: text(row.Notes__c),
        publishedOn: text(row.Published_On__c) || undefined,
        publishedBy: text((row.Published_By__r as { Name?: unknown } | null)?.Name)
    }));
}

type Row = Readonly<Record<string, unknown>> & { readonly Id: string };

const rows = (connection: Connection, soql: string): Promise<Row[]> =>
    Array.fromAsync(queryAll(connection, soql) as AsyncIterable<Row>);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
