/** What people do with hand-offs. The org's rules guard each save; the lead follows its hand-off in a save of its own. */
import HANDOFF from '@salesforce/schema/Lead_Handoff__c';
import ACCEPTED_BY from '@salesforce/schema/Lead_Handoff__c.Accepted_By__c';
import ACCEPTED_ON from '@salesforce/schema/Lead_Handoff__c.Accepted_On__c';
import ANSWER from '@salesforce/schema/Lead_Handoff__c.Answer__c';
import ANSWERED_BY from '@salesforce/schema/Lead_Handoff__c.Answered_By__c';
import ANSWERED_ON from '@salesforce/schema/Lead_Handoff__c.Answered_On__c';
import DEFINITION from '@salesforce/schema/Lead_Handoff__c.Lead_Definition__c';
import FOLLOWS from '@salesforce/schema/Lead_Handoff__c.Follows__c';
import FROM from '@salesforce/schema/Lead_Handoff__c.Handed_Over_By__c';
import LEAD from '@salesforce/schema/Lead_Handoff__c.Lead__c';
import NOTE from '@salesforce/schema/Lead_Handoff__c.Note__c';
import ON from '@salesforce/schema/Lead_Handoff__c.Handed_Over_On__c';
import OPEN_KEY from '@salesforce/schema/Lead_Handoff__c.Open_Key__c';
import QUEUE from '@salesforce/schema/Lead_Handoff__c.Handed_To_Queue__c';
import REASON from '@salesforce/schema/Lead_Handoff__c.Return_Reason__c';
import RETURN_NOTE from '@salesforce/schema/Lead_Handoff__c.Return_Note__c';
import RETURNED_BY from '@salesforce/schema/Lead_Handoff__c.Returned_By__c';
import RETURNED_ON from '@salesforce/schema/Lead_Handoff__c.Returned_On__c';
import STANDING from '@salesforce/schema/Lead_Handoff__c.Standing_At_Handoff__c';
import TO from '@salesforce/schema/Lead_Handoff__c.Handed_To__c';
import WITHDRAWN_BY from '@salesforce/schema/Lead_Handoff__c.Withdrawn_By__c';
import WITHDRAWN_ON from '@salesforce/schema/Lead_Handoff__c.Withdrawn_On__c';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import type { Standing } from 'c/handoffModel';

export interface NewHandoff {
    readonly leadId: string;
    readonly definitionId: string | undefined;
    readonly standing: Standing | undefined;
    /** Undefined: to the queue that owns the lead. */
    readonly toId: string | undefined;
    readonly queue: string;
    readonly note: string;
    /** The hand-off that came back. */
    readonly followsId: string | undefined;
}

const now = (): string => new Date().toISOString();

const save = async (id: string, fields: Readonly<Record<string, unknown>>): Promise<void> => {
    await updateRecord({ fields: { Id: id, ...fields } });
};

/** Records the hand-off. The lead follows by `giveLead`: first the record, for who hands over may lose sight of the lead with it. */
export async function handOver(handoff: NewHandoff, userId: string): Promise<void> {
    await createRecord({
        apiName: HANDOFF.objectApiName,
        fields: {
            [LEAD.fieldApiName]: handoff.leadId,
            [OPEN_KEY.fieldApiName]: handoff.leadId,
            [DEFINITION.fieldApiName]: handoff.definitionId ?? null,
            [STANDING.fieldApiName]: handoff.standing ?? null,
            [FROM.fieldApiName]: userId,
            [ON.fieldApiName]: now(),
            [TO.fieldApiName]: handoff.toId ?? null,
            [QUEUE.fieldApiName]: handoff.toId ? null : handoff.queue,
            [NOTE.fieldApiName]: handoff.note || null,
            [FOLLOWS.fieldApiName]: handoff.followsId ?? null
        }
    });
}

/** Makes somebody the owner of a lead. */
export const giveLead = (leadId: string, ownerId: string): Promise<void> => save(leadId, { OwnerId: ownerId });

export const acceptHandoff = (id: string, userId: string): Promise<void> =>
    save(id, {
        [ACCEPTED_BY.fieldApiName]: userId,
        [ACCEPTED_ON.fieldApiName]: now(),
        [OPEN_KEY.fieldApiName]: null
    });

export const returnLead = (id: string, userId: string, reason: string, note: string): Promise<void> =>
    save(id, {
        [RETURNED_BY.fieldApiName]: userId,
        [RETURNED_ON.fieldApiName]: now(),
        [REASON.fieldApiName]: reason,
        [RETURN_NOTE.fieldApiName]: note || null,
        [OPEN_KEY.fieldApiName]: null
    });

export const answerReturn = (id: string, userId: string, words: string): Promise<void> =>
    save(id, {
        [ANSWERED_BY.fieldApiName]: userId,
        [ANSWERED_ON.fieldApiName]: now(),
        [ANSWER.fieldApiName]: words
    });

export const withdrawHandoff = (id: string, userId: string): Promise<void> =>
    save(id, {
        [WITHDRAWN_BY.fieldApiName]: userId,
        [WITHDRAWN_ON.fieldApiName]: now(),
        [OPEN_KEY.fieldApiName]: null
    });
