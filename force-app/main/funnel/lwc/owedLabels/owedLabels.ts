import byPerson from '@salesforce/label/c.Owed_By_Person';
import columnDone from '@salesforce/label/c.Owed_Column_Done';
import columnDue from '@salesforce/label/c.Owed_Column_Due';
import columnPerson from '@salesforce/label/c.Owed_Column_Person';
import columnRecord from '@salesforce/label/c.Owed_Column_Record';
import columnStage from '@salesforce/label/c.Owed_Column_Stage';
import columnWhat from '@salesforce/label/c.Owed_Column_What';
import deals from '@salesforce/label/c.Owed_Deals';
import done from '@salesforce/label/c.Owed_Done';
import doneBy from '@salesforce/label/c.Owed_Done_By';
import doneOn from '@salesforce/label/c.Owed_Done_On';
import dueOn from '@salesforce/label/c.Owed_Due_On';
import itemOne from '@salesforce/label/c.Owed_Item_One';
import itemOther from '@salesforce/label/c.Owed_Item_Other';
import lateBy from '@salesforce/label/c.Owed_Late_By';
import leads from '@salesforce/label/c.Owed_Leads';
import mark from '@salesforce/label/c.Owed_Mark';
import marketingOwes from '@salesforce/label/c.Owed_Marketing_Owes';
import more from '@salesforce/label/c.Owed_More';
import nobody from '@salesforce/label/c.Owed_Nobody';
import noDay from '@salesforce/label/c.Owed_No_Day';
import noStatus from '@salesforce/label/c.Owed_No_Status';
import note from '@salesforce/label/c.Owed_Note';
import nothing from '@salesforce/label/c.Owed_Nothing';
import nothingContributions from '@salesforce/label/c.Owed_Nothing_Contributions';
import nothingText from '@salesforce/label/c.Owed_Nothing_Text';
import notSaved from '@salesforce/label/c.Owed_Not_Saved';
import notSavedAdvice from '@salesforce/label/c.Owed_Not_Saved_Advice';
import on from '@salesforce/label/c.Owed_On';
import orDeals from '@salesforce/label/c.Owed_Or_Deals';
import orLeads from '@salesforce/label/c.Owed_Or_Leads';
import reading from '@salesforce/label/c.Owed_Reading';
import salesOwes from '@salesforce/label/c.Owed_Sales_Owes';
import savedBack from '@salesforce/label/c.Owed_Saved_Back';
import savedDone from '@salesforce/label/c.Owed_Saved_Done';
import saving from '@salesforce/label/c.Owed_Saving';
import showMore from '@salesforce/label/c.Owed_Show_More';
import stage from '@salesforce/label/c.Owed_Stage';
import stageAll from '@salesforce/label/c.Owed_Stage_All';
import state from '@salesforce/label/c.Owed_State';
import stateAll from '@salesforce/label/c.Owed_State_All';
import stateDone from '@salesforce/label/c.Owed_State_Done';
import stateLate from '@salesforce/label/c.Owed_State_Late';
import stateOpen from '@salesforce/label/c.Owed_State_Open';
import subject from '@salesforce/label/c.Owed_Subject';
import summary from '@salesforce/label/c.Owed_Summary';
import summaryAll from '@salesforce/label/c.Owed_Summary_All';
import summaryLate from '@salesforce/label/c.Owed_Summary_Late';
import summarySoFar from '@salesforce/label/c.Owed_Summary_So_Far';
import takeBack from '@salesforce/label/c.Owed_Take_Back';
import title from '@salesforce/label/c.Owed_Title';
import whoOwes from '@salesforce/label/c.Owed_Who_Owes';
import whose from '@salesforce/label/c.Owed_Whose';
import whoseAll from '@salesforce/label/c.Owed_Whose_All';
import whoseMine from '@salesforce/label/c.Owed_Whose_Mine';
import whoseRecords from '@salesforce/label/c.Owed_Whose_Records';

/** Words of what each function owes on records. */
export const owedLabels = Object.freeze({
    byPerson,
    columnDone,
    columnDue,
    columnPerson,
    columnRecord,
    columnStage,
    columnWhat,
    deals,
    done,
    doneBy,
    doneOn,
    dueOn,
    itemOne,
    itemOther,
    lateBy,
    leads,
    mark,
    marketingOwes,
    more,
    nobody,
    noDay,
    noStatus,
    note,
    nothing,
    nothingContributions,
    nothingText,
    notSaved,
    notSavedAdvice,
    on,
    orDeals,
    orLeads,
    reading,
    salesOwes,
    savedBack,
    savedDone,
    saving,
    showMore,
    stage,
    stageAll,
    state,
    stateAll,
    stateDone,
    stateLate,
    stateOpen,
    subject,
    summary,
    summaryAll,
    summaryLate,
    summarySoFar,
    takeBack,
    title,
    whoOwes,
    whose,
    whoseAll,
    whoseMine,
    whoseRecords
});
