import again from '@salesforce/label/c.Funnel_History_Again';
import atLeast from '@salesforce/label/c.Funnel_History_At_Least';
import back from '@salesforce/label/c.Funnel_History_Back';
import closed from '@salesforce/label/c.Funnel_History_Closed';
import cut from '@salesforce/label/c.Funnel_History_Cut';
import daysInAll from '@salesforce/label/c.Funnel_History_Days_In_All';
import daysOf from '@salesforce/label/c.Funnel_History_Days_Of';
import daysOver from '@salesforce/label/c.Funnel_History_Days_Over';
import detoursNone from '@salesforce/label/c.Funnel_History_Detours_None';
import detoursOne from '@salesforce/label/c.Funnel_History_Detours_One';
import detoursOther from '@salesforce/label/c.Funnel_History_Detours_Other';
import gap from '@salesforce/label/c.Funnel_History_Gap';
import left from '@salesforce/label/c.Funnel_History_Left';
import none from '@salesforce/label/c.Funnel_History_None';
import noneDeal from '@salesforce/label/c.Funnel_History_None_Deal';
import noneLead from '@salesforce/label/c.Funnel_History_None_Lead';
import open from '@salesforce/label/c.Funnel_History_Open';
import path from '@salesforce/label/c.Funnel_History_Path';
import showAll from '@salesforce/label/c.Funnel_History_Show_All';
import showLess from '@salesforce/label/c.Funnel_History_Show_Less';
import skipped from '@salesforce/label/c.Funnel_History_Skipped';
import stages from '@salesforce/label/c.Funnel_History_Stages';
import step from '@salesforce/label/c.Funnel_History_Step';
import title from '@salesforce/label/c.Funnel_History_Title';
import underADay from '@salesforce/label/c.Funnel_History_Under_A_Day';
import unknownDay from '@salesforce/label/c.Funnel_History_Unknown_Day';
import unknownLength from '@salesforce/label/c.Funnel_History_Unknown_Length';
import unmapped from '@salesforce/label/c.Funnel_History_Unmapped';

/** What is said of the way that a record took through the funnel. */
export const historyLabels = Object.freeze({
    again,
    atLeast,
    back,
    closed,
    cut,
    daysInAll,
    daysOf,
    daysOver,
    detoursNone,
    detoursOne,
    detoursOther,
    gap,
    left,
    none,
    noneDeal,
    noneLead,
    open,
    path,
    showAll,
    showLess,
    skipped,
    stages,
    step,
    title,
    underADay,
    unknownDay,
    unknownLength,
    unmapped
});
