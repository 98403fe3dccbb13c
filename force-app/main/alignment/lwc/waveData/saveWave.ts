import WAVE from '@salesforce/schema/Alignment_Wave__c';
import BUSINESS_UNIT from '@salesforce/schema/Alignment_Wave__c.Business_Unit__c';
import CLOSED_ON from '@salesforce/schema/Alignment_Wave__c.Closed_On__c';
import CLOSES_ON from '@salesforce/schema/Alignment_Wave__c.Closes_On__c';
import HEAD_WORDS from '@salesforce/schema/Alignment_Wave__c.Head_Words__c';
import KEY from '@salesforce/schema/Alignment_Wave__c.Key__c';
import MARKETING_WORDS from '@salesforce/schema/Alignment_Wave__c.Marketing_Words__c';
import MINIMUM from '@salesforce/schema/Alignment_Wave__c.Minimum_Group_Size__c';
import NAME from '@salesforce/schema/Alignment_Wave__c.Name';
import OPENS_ON from '@salesforce/schema/Alignment_Wave__c.Opens_On__c';
import SALES_WORDS from '@salesforce/schema/Alignment_Wave__c.Sales_Words__c';
import SCOPE from '@salesforce/schema/Alignment_Wave__c.Scope__c';
import STATUS from '@salesforce/schema/Alignment_Wave__c.Status__c';
import WORDING from '@salesforce/schema/Alignment_Wave__c.Wording__c';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { waveKeyFrom } from 'c/waveModel';
import type { Rule, WaveScope, WaveStatus } from 'c/waveModel';

/** What a person says of a wave. Blank: not said. */
export interface WaveDraft {
    readonly name: string;
    readonly scope: WaveScope;
    readonly businessUnit: string;
    readonly opensOn: string;
    readonly closesOn: string;
    readonly minimum: number | undefined;
    /** Blank: the words of the package. */
    readonly wordingId: string;
}

/** @param id undefined: a new wave @returns its id */
export async function saveWave(id: string | undefined, draft: WaveDraft): Promise<string> {
    const fields = {
        [NAME.fieldApiName]: draft.name,
        [SCOPE.fieldApiName]: draft.scope,
        [BUSINESS_UNIT.fieldApiName]: draft.scope === 'Business Unit' ? draft.businessUnit : null,
        [OPENS_ON.fieldApiName]: draft.opensOn || null,
        [CLOSES_ON.fieldApiName]: draft.closesOn || null,
        [MINIMUM.fieldApiName]: draft.minimum ?? null,
        [WORDING.fieldApiName]: draft.wordingId || null
    };
    if (id) {
        await updateRecord({ fields: { Id: id, ...fields } });
        return id;
    }
    const key = waveKeyFrom(draft.name, Date.now());
    const created = await createRecord({
        apiName: WAVE.objectApiName,
        fields: { ...fields, [KEY.fieldApiName]: key, [STATUS.fieldApiName]: 'Draft' }
    });
    return created.id;
}

export async function saveRule(id: string, { marketing, sales, head }: Rule): Promise<void> {
    await updateRecord({
        fields: {
            Id: id,
            [MARKETING_WORDS.fieldApiName]: marketing,
            [SALES_WORDS.fieldApiName]: sales,
            [HEAD_WORDS.fieldApiName]: head
        }
    });
}

/**
 * @param wordingId undefined: it stays as it is
 * @returns when, by the server's clock: the clock of this computer may be wrong
 */
export async function setStatus(
    id: string,
    status: WaveStatus,
    { wordingId, closedOn }: { readonly wordingId?: string; readonly closedOn?: string } = {}
): Promise<string> {
    const saved = await updateRecord({
        fields: {
            Id: id,
            [STATUS.fieldApiName]: status,
            ...(wordingId === undefined ? {} : { [WORDING.fieldApiName]: wordingId }),
            ...(closedOn === undefined ? {} : { [CLOSED_ON.fieldApiName]: closedOn })
        }
    });
    return saved.lastModifiedDate ?? new Date().toISOString();
}
