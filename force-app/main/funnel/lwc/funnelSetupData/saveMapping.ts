import MAPPING from '@salesforce/schema/Stage_Mapping__c';
import IS_ACTIVE from '@salesforce/schema/Stage_Mapping__c.Is_Active__c';
import KEY from '@salesforce/schema/Stage_Mapping__c.Mapping_Key__c';
import OBJECT from '@salesforce/schema/Stage_Mapping__c.Object__c';
import OUTCOME from '@salesforce/schema/Stage_Mapping__c.Outcome__c';
import SELLING_STEP from '@salesforce/schema/Stage_Mapping__c.Selling_Step__c';
import SOURCE_FIELD from '@salesforce/schema/Stage_Mapping__c.Source_Field__c';
import SOURCE_VALUE from '@salesforce/schema/Stage_Mapping__c.Source_Value__c';
import STAGE from '@salesforce/schema/Stage_Mapping__c.Funnel_Stage__c';
import { mappingKey } from 'c/funnelSetupModel';
import type { SourceValue } from 'c/funnelModel';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';

/** What a value is to stand for. */
export type MappingChoice =
    { readonly kind: 'stage'; readonly stageId: string } | { readonly kind: 'left' } | { readonly kind: 'none' };

/**
 * Maps a value. A mapping that is taken back is switched off, not deleted: its history stays.
 * @param id of the mapping that the value has, in use or not; undefined: none yet
 * @throws the platform's error, with what it refused
 */
export async function saveMapping(source: SourceValue, choice: MappingChoice, id: string | undefined): Promise<void> {
    const fields = fieldsFor(choice);
    if (id !== undefined) {
        await updateRecord({ fields: { Id: id, ...fields } });
    } else if (choice.kind !== 'none') {
        await createRecord({
            apiName: MAPPING.objectApiName,
            fields: {
                [KEY.fieldApiName]: mappingKey(source),
                [OBJECT.fieldApiName]: source.object,
                [SOURCE_FIELD.fieldApiName]: source.field,
                [SOURCE_VALUE.fieldApiName]: source.value,
                ...fields
            }
        });
    }
}

function fieldsFor(choice: MappingChoice): Record<string, string | boolean | null> {
    switch (choice.kind) {
        case 'stage':
            return {
                [IS_ACTIVE.fieldApiName]: true,
                [OUTCOME.fieldApiName]: 'In the funnel',
                [STAGE.fieldApiName]: choice.stageId
            };
        case 'left':
            return {
                [IS_ACTIVE.fieldApiName]: true,
                [OUTCOME.fieldApiName]: 'Left the funnel',
                [STAGE.fieldApiName]: null,
                [SELLING_STEP.fieldApiName]: null
            };
        default:
            return { [IS_ACTIVE.fieldApiName]: false };
    }
}
