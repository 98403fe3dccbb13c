import dayOne from '@salesforce/label/c.Shared_Day_One';
import dayOther from '@salesforce/label/c.Shared_Day_Other';
import downloadCsv from '@salesforce/label/c.Shared_Download_Csv';
import errorUnknown from '@salesforce/label/c.Shared_Error_Unknown';
import today from '@salesforce/label/c.Shared_Today';
import tryAgain from '@salesforce/label/c.Shared_Try_Again';
import whatHappened from '@salesforce/label/c.Shared_What_Happened';

export const sharedLabels = Object.freeze({
    dayOne,
    dayOther,
    downloadCsv,
    errorUnknown,
    today,
    tryAgain,
    whatHappened
});
