import done from '@salesforce/label/c.Evidence_Done';
import failed from '@salesforce/label/c.Evidence_Failed';
import intro from '@salesforce/label/c.Evidence_Intro';
import keyAccounts from '@salesforce/label/c.Evidence_Key_Accounts';
import keyAccountsLimit from '@salesforce/label/c.Evidence_Key_Accounts_Limit';
import loading from '@salesforce/label/c.Evidence_Loading';
import mapped from '@salesforce/label/c.Evidence_Mapped';
import mappedLimit from '@salesforce/label/c.Evidence_Mapped_Limit';
import missing from '@salesforce/label/c.Evidence_Missing';
import missingNoAccess from '@salesforce/label/c.Evidence_Missing_No_Access';
import missingNoHeads from '@salesforce/label/c.Evidence_Missing_No_Heads';
import missingNoInsights from '@salesforce/label/c.Evidence_Missing_No_Insights';
import missingNoRecords from '@salesforce/label/c.Evidence_Missing_No_Records';
import missingTeamsOff from '@salesforce/label/c.Evidence_Missing_Teams_Off';
import noWave from '@salesforce/label/c.Evidence_No_Wave';
import notSaid from '@salesforce/label/c.Evidence_Not_Said';
import quarter from '@salesforce/label/c.Evidence_Quarter';
import quarterLimit from '@salesforce/label/c.Evidence_Quarter_Limit';
import recordsKeyAccounts from '@salesforce/label/c.Evidence_Records_Key_Accounts';
import recordsQuarter from '@salesforce/label/c.Evidence_Records_Quarter';
import recordsReports from '@salesforce/label/c.Evidence_Records_Reports';
import recordsReturned from '@salesforce/label/c.Evidence_Records_Returned';
import reportsApart from '@salesforce/label/c.Evidence_Reports_Apart';
import reportsLimit from '@salesforce/label/c.Evidence_Reports_Limit';
import reportsTogether from '@salesforce/label/c.Evidence_Reports_Together';
import retry from '@salesforce/label/c.Evidence_Retry';
import returned from '@salesforce/label/c.Evidence_Returned';
import returnedLimit from '@salesforce/label/c.Evidence_Returned_Limit';
import said from '@salesforce/label/c.Evidence_Said';
import sides from '@salesforce/label/c.Evidence_Sides';
import title from '@salesforce/label/c.Evidence_Title';
import wave from '@salesforce/label/c.Evidence_Wave';

/** Words of said against done. */
export const evidenceLabels = Object.freeze({
    done,
    failed,
    intro,
    keyAccounts,
    keyAccountsLimit,
    loading,
    mapped,
    mappedLimit,
    missing,
    missingNoAccess,
    missingNoHeads,
    missingNoInsights,
    missingNoRecords,
    missingTeamsOff,
    noWave,
    notSaid,
    quarter,
    quarterLimit,
    recordsKeyAccounts,
    recordsQuarter,
    recordsReports,
    recordsReturned,
    reportsApart,
    reportsLimit,
    reportsTogether,
    retry,
    returned,
    returnedLimit,
    said,
    sides,
    title,
    wave
});
