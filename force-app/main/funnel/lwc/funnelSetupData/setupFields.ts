/** From the words of the set-up to fields of the org. */
import IS_ACTIVE from '@salesforce/schema/Stage_Mapping__c.Is_Active__c';
import MAPPING_KEY from '@salesforce/schema/Stage_Mapping__c.Mapping_Key__c';
import OBJECT from '@salesforce/schema/Stage_Mapping__c.Object__c';
import OUTCOME from '@salesforce/schema/Stage_Mapping__c.Outcome__c';
import RECORD_TYPE from '@salesforce/schema/Stage_Mapping__c.Record_Type__c';
import SELLING_STEP from '@salesforce/schema/Stage_Mapping__c.Selling_Step__c';
import SOURCE_FIELD from '@salesforce/schema/Stage_Mapping__c.Source_Field__c';
import SOURCE_VALUE from '@salesforce/schema/Stage_Mapping__c.Source_Value__c';
import STAGE from '@salesforce/schema/Stage_Mapping__c.Funnel_Stage__c';
import STAGE_ACTIVE from '@salesforce/schema/Funnel_Stage__c.Is_Active__c';
import STAGE_KEY from '@salesforce/schema/Funnel_Stage__c.Key__c';
import MARKETING_OWES from '@salesforce/schema/Funnel_Stage__c.Marketing_Owes__c';
import MEANING from '@salesforce/schema/Funnel_Stage__c.Meaning__c';
import NAME from '@salesforce/schema/Funnel_Stage__c.Name';
import OWNER from '@salesforce/schema/Funnel_Stage__c.Owner_Function__c';
import SALES_OWES from '@salesforce/schema/Funnel_Stage__c.Sales_Owes__c';
import SEQUENCE from '@salesforce/schema/Funnel_Stage__c.Sequence__c';
import TARGET_DAYS from '@salesforce/schema/Funnel_Stage__c.Target_Days__c';
import OWED_ACTIVE from '@salesforce/schema/Stage_Contribution__c.Is_Active__c';
import OWED_AT from '@salesforce/schema/Stage_Contribution__c.Funnel_Stage__c';
import OWED_BY from '@salesforce/schema/Stage_Contribution__c.From_Function__c';
import OWED_DAYS from '@salesforce/schema/Stage_Contribution__c.Due_Days__c';
import OWED_DETAILS from '@salesforce/schema/Stage_Contribution__c.Details__c';
import OWED_KEY from '@salesforce/schema/Stage_Contribution__c.Key__c';
import OWED_LINK from '@salesforce/schema/Stage_Contribution__c.Link__c';
import OWED_NAME from '@salesforce/schema/Stage_Contribution__c.Name';
import OWED_STEP from '@salesforce/schema/Stage_Contribution__c.Selling_Step__c';
import OWED_TOPIC from '@salesforce/schema/Stage_Contribution__c.Topic__c';
import RESPONSIBLE from '@salesforce/schema/Stage_Contribution__c.Responsible__c';
import { mappingKey } from 'c/funnelSetupModel';
import type { SetupContribution, SetupMapping, SetupStage } from 'c/funnelSetupModel';

export type Fields = Record<string, string | number | boolean | null>;

/** The fields that may change; the key is written with a new stage only. */
export function stageFields(stage: SetupStage): Fields {
    return {
        [NAME.fieldApiName]: stage.name,
        [SEQUENCE.fieldApiName]: stage.sequence,
        [OWNER.fieldApiName]: stage.owner,
        [STAGE_ACTIVE.fieldApiName]: stage.isActive,
        [MEANING.fieldApiName]: stage.meaning || null,
        [MARKETING_OWES.fieldApiName]: stage.marketingOwes || null,
        [SALES_OWES.fieldApiName]: stage.salesOwes || null,
        [TARGET_DAYS.fieldApiName]: stage.targetDays ?? null
    };
}

export const newStageFields = (stage: SetupStage): Fields => ({
    [STAGE_KEY.fieldApiName]: stage.key,
    ...stageFields(stage)
});

/** @param stageId of the stage that the mapping points to */
export function mappingFields({ leavesFunnel, sellingStep, isActive }: SetupMapping, stageId: string | null): Fields {
    return {
        [IS_ACTIVE.fieldApiName]: isActive,
        [OUTCOME.fieldApiName]: leavesFunnel ? 'Left the funnel' : 'In the funnel',
        [STAGE.fieldApiName]: leavesFunnel ? null : stageId,
        [SELLING_STEP.fieldApiName]: leavesFunnel ? null : sellingStep || null
    };
}

export function newMappingFields(mapping: SetupMapping, stageId: string | null): Fields {
    const { source } = mapping;
    return {
        [MAPPING_KEY.fieldApiName]: mappingKey(source),
        [OBJECT.fieldApiName]: source.object,
        [SOURCE_FIELD.fieldApiName]: source.field,
        [SOURCE_VALUE.fieldApiName]: source.value,
        ...(source.recordType === '' ? {} : { [RECORD_TYPE.fieldApiName]: source.recordType }),
        ...mappingFields(mapping, stageId)
    };
}

/** @param stageId of the stage that it is owed at */
export function contributionFields(contribution: SetupContribution, stageId: string | null): Fields {
    return {
        [OWED_NAME.fieldApiName]: contribution.name,
        [OWED_BY.fieldApiName]: contribution.from,
        [OWED_AT.fieldApiName]: stageId,
        [OWED_STEP.fieldApiName]: contribution.sellingStep || null,
        [OWED_TOPIC.fieldApiName]: contribution.topic || null,
        [OWED_DETAILS.fieldApiName]: contribution.details || null,
        [OWED_LINK.fieldApiName]: contribution.link || null,
        [OWED_DAYS.fieldApiName]: contribution.dueDays ?? null,
        [RESPONSIBLE.fieldApiName]: contribution.responsibleId ?? null,
        [OWED_ACTIVE.fieldApiName]: contribution.isActive
    };
}

export const newContributionFields = (contribution: SetupContribution, stageId: string | null): Fields => ({
    [OWED_KEY.fieldApiName]: contribution.key || null,
    ...contributionFields(contribution, stageId)
});
