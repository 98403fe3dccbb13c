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
        return { stages, mappings: await mappingsOf(connection), contributions: [] };
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

async function mappingsOf(connection: Connection): Promise<StageMapping[]> {
    const soql =
        'SELECT Id, Object__c, Source_Field__c, Source_Value__c, Record_Type__c, Outcome__c, Funnel_Stage__c, Selling_Step__c FROM Stage_Mapping__c WHERE Is_Active__c = true ORDER BY Mapping_Key__c';
    const mappings: StageMapping[] = [];
    for await (const row of queryAll(connection, soql)) {
        mappings.push({
            object: String(row.Object__c),
            field: String(row.Source_Field__c),
            value: String(row.Source_Value__c),
            recordType: String(row.Record_Type__c ?? ''),
            leavesFunnel: row.Outcome__c === 'Left the funnel',
            stageId: typeof row.Funnel_Stage__c === 'string' ? row.Funnel_Stage__c : undefined,
            sellingStep: String(row.Selling_Step__c ?? '')
        });
    }
    return mappings;
}
