import LightningConfirm from 'lightning/confirm';
import { ShowToastEvent } from 'lightning/platformShowToastEvent';
import { deleteRecord } from 'lightning/uiRecordApi';
import { errorText } from 'host/errors';
import { currentPage, navigateTo } from 'host/router';
import { recordsSaved } from 'host/savedRecords';

/** Asks, deletes, says what happened, and goes back to the object's list. */
export async function openDeleteDialog(recordId: string, object: string | undefined): Promise<void> {
    const sure = await LightningConfirm.open({
        label: 'Delete this record?',
        message: 'Are you sure you want to delete this record?',
        theme: 'warning'
    });
    if (!sure) return;
    try {
        await deleteRecord(recordId);
        if (object) recordsSaved(object);
        toast('The record was deleted.', 'success');
        if (currentPage().attributes.recordId === recordId) {
            navigateTo(object ? `/lightning/o/${object}/home` : '/lightning/page/home');
        }
    } catch (error) {
        toast(`The record was not deleted. ${errorText(error)}`, 'error');
    }
}

const toast = (title: string, variant: 'success' | 'error'): void => {
    document.dispatchEvent(new ShowToastEvent({ title, variant }));
};
