import TASK from '@salesforce/schema/Task';
import ACTIVITY_DATE from '@salesforce/schema/Task.ActivityDate';
import CONTRIBUTION from '@salesforce/schema/Task.Owed_Contribution__c';
import OWNER from '@salesforce/schema/Task.OwnerId';
import STATUS from '@salesforce/schema/Task.Status';
import SUBJECT from '@salesforce/schema/Task.Subject';
import WHAT from '@salesforce/schema/Task.WhatId';
import WHO from '@salesforce/schema/Task.WhoId';
import type { OwedItem, OwedTask } from 'c/owedModel';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import type { PicklistValues } from 'lightning/uiObjectInfoApi';

/** What this org's task statuses mean. */
export interface TaskStatuses {
    readonly closed: string;
    readonly open: string;
}

/** @returns undefined where the org offers the person no status that means done, or none that does not */
export function taskStatusesFrom({ values, defaultValue }: PicklistValues): TaskStatuses | undefined {
    const closed = values.find(({ attributes }) => attributes?.closed === true);
    const open = values.filter(({ attributes }) => attributes?.closed !== true);
    const first = open.find(({ value }) => value === defaultValue?.value) ?? open[0];
    return closed && first ? { closed: closed.value, open: first.value } : undefined;
}

/**
 * Marks a contribution as brought, or takes that back. There is one task a record and contribution: the first mark creates it, the
 * following ones change it, so that nothing of it is lost.
 * @param subject of a new task
 * @returns the task as it is now
 * @throws the platform's error, with what it refused
 */
export async function saveOwed(
    item: OwedItem,
    isDone: boolean,
    statuses: TaskStatuses,
    subject: string
): Promise<OwedTask> {
    const { contribution, dueOn, person } = item;
    const status = isDone ? statuses.closed : statuses.open;
    const id = item.task?.id ?? (await create(item, status, subject));
    if (item.task) {
        await updateRecord({ fields: { Id: item.task.id, [STATUS.fieldApiName]: status } });
    }
    return {
        id,
        contributionId: contribution.id,
        isClosed: isDone,
        completedOn: isDone ? new Date().toISOString() : undefined,
        dueOn,
        owner: item.task?.owner ?? person
    };
}

async function create(
    { record, contribution, dueOn, person }: OwedItem,
    status: string,
    subject: string
): Promise<string> {
    const related = record.object === 'Lead' ? WHO : WHAT;
    const saved = await createRecord({
        apiName: TASK.objectApiName,
        fields: {
            [SUBJECT.fieldApiName]: subject,
            [STATUS.fieldApiName]: status,
            [related.fieldApiName]: record.id,
            [CONTRIBUTION.fieldApiName]: contribution.id,
            ...(dueOn === undefined ? {} : { [ACTIVITY_DATE.fieldApiName]: dueOn }),
            ...(person === undefined ? {} : { [OWNER.fieldApiName]: person.id })
        }
    });
    return saved.id;
}
