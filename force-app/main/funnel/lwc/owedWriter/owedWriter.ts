import { LightningElement, api, wire } from 'lwc';
import TASK from '@salesforce/schema/Task';
import STATUS from '@salesforce/schema/Task.Status';
import { getObjectInfo, getPicklistValues } from 'lightning/uiObjectInfoApi';
import type { PicklistValues } from 'lightning/uiObjectInfoApi';
import { fill } from 'c/formatting';
import { funnelLabels } from 'c/funnelLabels';
import { saveOwed, taskStatusesFrom } from 'c/owedData';
import type { TaskStatuses } from 'c/owedData';
import { owedLabels } from 'c/owedLabels';
import type { OwedItem, OwedTask } from 'c/owedModel';

/** Saves what was brought (or was not, after all) as a task on its record, and says what happened. */
export default class OwedWriter extends LightningElement {
    labels = owedLabels;
    taskType: string | undefined;
    statuses: TaskStatuses | undefined;
    statusError: unknown;
    /** What happened last, for eyes and screen readers. */
    message = '';
    saveError: unknown;

    get taskObject(): string {
        return TASK.objectApiName;
    }

    @wire(getObjectInfo, { objectApiName: '$taskObject' })
    wiredTask({ data, error }: { data?: { readonly defaultRecordTypeId: string }; error?: unknown }): void {
        this.taskType = data?.defaultRecordTypeId;
        this.statusError = error ?? this.statusError;
    }

    @wire(getPicklistValues, { recordTypeId: '$taskType', fieldApiName: STATUS })
    wiredStatuses({ data, error }: { data?: PicklistValues; error?: unknown }): void {
        this.statuses = data && taskStatusesFrom(data);
        this.statusError = error ?? this.statusError;
    }

    /** @returns the task as it is now; undefined: nothing was saved, and it is said why */
    @api
    async mark(item: OwedItem, isDone: boolean): Promise<OwedTask | undefined> {
        this.saveError = undefined;
        this.message = owedLabels.saving;
        try {
            if (!this.statuses) {
                throw new Error(owedLabels.noStatus);
            }
            const name = item.contribution.name;
            const who = item.contribution.from === 'Sales' ? funnelLabels.sales : funnelLabels.marketing;
            const task = await saveOwed(item, isDone, this.statuses, fill(owedLabels.subject, name, who));
            this.message = fill(isDone ? owedLabels.savedDone : owedLabels.savedBack, name, item.record.name);
            return task;
        } catch (error) {
            this.message = '';
            this.saveError = error;
            return undefined;
        }
    }

    handleRetry(): void {
        this.saveError = undefined;
    }
}
