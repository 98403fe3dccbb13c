import CHECK from '@salesforce/schema/Integration_Check__c';
import CHECK_BY from '@salesforce/schema/Integration_Check__c.Checked_By__c';
import CHECK_DONE from '@salesforce/schema/Integration_Check__c.Is_Done__c';
import CHECK_ITEM from '@salesforce/schema/Integration_Check__c.Item__c';
import CHECK_KEY from '@salesforce/schema/Integration_Check__c.Check_Key__c';
import CHECK_NOTE from '@salesforce/schema/Integration_Check__c.Note__c';
import CHECK_ON from '@salesforce/schema/Integration_Check__c.Checked_On__c';
import DECISION from '@salesforce/schema/Alignment_Decision__c';
import DECISION_KEY from '@salesforce/schema/Alignment_Decision__c.Decision_Key__c';
import DECISION_RESULT from '@salesforce/schema/Alignment_Decision__c.Result__c';
import TICK from '@salesforce/schema/Alignment_Decision_Tick__c';
import TICK_BY from '@salesforce/schema/Alignment_Decision_Tick__c.Ticked_By__c';
import TICK_CONDITION from '@salesforce/schema/Alignment_Decision_Tick__c.Condition__c';
import TICK_DECISION from '@salesforce/schema/Alignment_Decision_Tick__c.Decision__c';
import TICK_HOLDS from '@salesforce/schema/Alignment_Decision_Tick__c.Holds__c';
import TICK_KEY from '@salesforce/schema/Alignment_Decision_Tick__c.Tick_Key__c';
import TICK_LIST from '@salesforce/schema/Alignment_Decision_Tick__c.List__c';
import TICK_ON from '@salesforce/schema/Alignment_Decision_Tick__c.Ticked_On__c';
import TICK_SIDE from '@salesforce/schema/Alignment_Decision_Tick__c.Function__c';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import type { Condition, Side } from 'c/alignmentBoardModel';

/** Who does something, and when. */
export interface Doing {
    readonly userId: string;
    readonly on: string;
}

/** What a save of the board starts from; a decision is made with the first thing that belongs to it. */
export interface Place {
    readonly resultId: string;
    readonly decisionId: string | undefined;
}

async function decisionAt({ decisionId, resultId }: Place): Promise<string> {
    if (decisionId) {
        return decisionId;
    }
    const created = await createRecord({
        apiName: DECISION.objectApiName,
        fields: { [DECISION_RESULT.fieldApiName]: resultId, [DECISION_KEY.fieldApiName]: resultId }
    });
    return created.id;
}

/** Ticks a condition, or takes a tick back: that stays on record. @param tickId of the tick that there is already */
export async function saveTick(
    place: Place,
    tickId: string | undefined,
    { condition, side, holds }: { readonly condition: Condition; readonly side: Side; readonly holds: boolean },
    { userId, on }: Doing
): Promise<void> {
    const marks = { [TICK_HOLDS.fieldApiName]: holds, [TICK_BY.fieldApiName]: userId, [TICK_ON.fieldApiName]: on };
    if (tickId) {
        await updateRecord({ fields: { Id: tickId, ...marks } });
        return;
    }
    const decision = await decisionAt(place);
    await createRecord({
        apiName: TICK.objectApiName,
        fields: {
            ...marks,
            [TICK_DECISION.fieldApiName]: decision,
            [TICK_SIDE.fieldApiName]: side,
            [TICK_CONDITION.fieldApiName]: condition.key,
            [TICK_LIST.fieldApiName]: condition.list,
            [TICK_KEY.fieldApiName]: `${decision}|${side}|${condition.key}`
        }
    });
}

/** An action is a task, related to the decision. @param due YYYY-MM-DD */
export async function createAction(
    place: Place,
    { subject, ownerId, due }: { readonly subject: string; readonly ownerId: string; readonly due: string }
): Promise<void> {
    const decision = await decisionAt(place);
    await createRecord({
        apiName: 'Task',
        fields: { Subject: subject, OwnerId: ownerId, ActivityDate: due, WhatId: decision }
    });
}

export async function finishAction(taskId: string): Promise<void> {
    await updateRecord({ fields: { Id: taskId, Status: 'Completed' } });
}

/** Ticks an item of the checklist or takes the tick back, with what shows it. */
export async function saveCheck(
    checkId: string | undefined,
    { item, isDone, note }: { readonly item: string; readonly isDone: boolean; readonly note: string },
    { userId, on }: Doing
): Promise<void> {
    const fields = {
        [CHECK_DONE.fieldApiName]: isDone,
        [CHECK_NOTE.fieldApiName]: note || null,
        [CHECK_BY.fieldApiName]: userId,
        [CHECK_ON.fieldApiName]: on
    };
    if (checkId) {
        await updateRecord({ fields: { Id: checkId, ...fields } });
        return;
    }
    await createRecord({
        apiName: CHECK.objectApiName,
        fields: { ...fields, [CHECK_ITEM.fieldApiName]: item, [CHECK_KEY.fieldApiName]: item }
    });
}
