import type { Connection } from 'jsforce';
import type {
    Funnel,
    FunnelFunction,
    FunnelStage,
    StageMapping
} from '../../../force-app/main/funnel/lwc/funnelModel/funnelModel.ts';
import { refused } from '../cli/job-error.ts';
import { queryAll } from '../load/org-reader.ts';

/** A stage with the key that names it through all renaming. */
export type KeyedStage = FunnelStage & { readonly key: string };

export interface KeyedFunnel extends Funnel {
    readonly stages: readonly KeyedStage[];
    /** What is wrong with it and keeps nothing from being measured, a sentence each. */
    readonly notes: readonly string[];
}

/**
 * The org's own funnel, as far as places are concerned: active stages and mappings.
 * @throws JobError where the package is not there, or no stage is active
 */
export async function readFunnel(connection: Connection): Promise<KeyedFunnel> {
    try {
        const stages = await stagesOf(connection);
        if (stages.length === 0) {
            throw refused(
                'The org has no active funnel stage.',
                'Load the defaults: npm run data:load -- --plan config/data-plans/defaults.json.'
            );
        }
        const mappings = await mappingsOf(connection);
        return {
            stages,
            mappings: mappings.map(({ mapping }) => mapping),
            contributions: [],
            notes: [...samePlaces(stages), ...retired(stages, mappings)]
        };
    } catch (error) {
        const code = (error as { errorCode?: string }).errorCode;
        if (code === 'INVALID_TYPE' || code === 'INVALID_FIELD') {
            throw refused(
                'This user does not see the funnel in this org.',
                'Deploy the package (npm run deploy) and give the user the permission set Funnel Admin.',
                error
            );
        }
        throw error;
    }
}

async function stagesOf(connection: Connection): Promise<KeyedStage[]> {
    const soql =
        'SELECT Id, Key__c, Name, Sequence__c, Owner_Function__c, Target_Days__c FROM Funnel_Stage__c WHERE Is_Active__c = true ORDER BY Sequence__c, Name';
    const stages: KeyedStage[] = [];
    for await (const row of queryAll(connection, soql)) {
        stages.push({
            id: row.Id,
            key: String(row.Key__c),
            name: String(row.Name),
            sequence: Number(row.Sequence__c),
            owner: row.Owner_Function__c as FunnelFunction,
            targetDays: typeof row.Target_Days__c === 'number' ? row.Target_Days__c : undefined,
            meaning: '',
            marketingOwes: '',
            salesOwes: ''
        });
    }
    return stages;
}

/** A mapping with the names that people know. */
interface NamedMapping {
    readonly mapping: StageMapping;
    readonly key: string;
    readonly stageName: string;
}

async function mappingsOf(connection: Connection): Promise<NamedMapping[]> {
    const soql =
        'SELECT Id, Mapping_Key__c, Object__c, Source_Field__c, Source_Value__c, Record_Type__c, Outcome__c, Funnel_Stage__c, Funnel_Stage__r.Name, Selling_Step__c FROM Stage_Mapping__c WHERE Is_Active__c = true ORDER BY Mapping_Key__c';
    const mappings: NamedMapping[] = [];
    for await (const row of queryAll(connection, soql)) {
        const mapping = {
            object: String(row.Object__c),
            field: String(row.Source_Field__c),
            value: String(row.Source_Value__c),
            recordType: String(row.Record_Type__c ?? ''),
            leavesFunnel: row.Outcome__c === 'Left the funnel',
            stageId: typeof row.Funnel_Stage__c === 'string' ? row.Funnel_Stage__c : undefined,
            sellingStep: String(row.Selling_Step__c ?? '')
        };
        const stage = row.Funnel_Stage__r as unknown as { Name?: string } | null;
        mappings.push({ mapping, key: String(row.Mapping_Key__c), stageName: stage?.Name ?? '' });
    }
    return mappings;
}

const MEND = 'Mend it on the tab Funnel Set-up.';

/** Then nobody has said which comes first: they are taken in the order of their names. */
function samePlaces(stages: readonly KeyedStage[]): string[] {
    return [...Map.groupBy(stages, ({ sequence }) => sequence)].flatMap(([sequence, own]) =>
        own.length < 2
            ? []
            : [
                  `Several stages stand at place ${sequence}: ${own.map(({ name }) => name).join(', ')}. They are measured in this order. ${MEND}`
              ]
    );
}

function retired(stages: readonly KeyedStage[], mappings: readonly NamedMapping[]): string[] {
    const active = new Set(stages.map(({ id }) => id));
    return mappings.flatMap(({ mapping: { stageId }, key, stageName }) =>
        stageId === undefined || active.has(stageId)
            ? []
            : [`${key} is mapped to "${stageName}", which is retired: its records count as not mapped. ${MEND}`]
    );
}
