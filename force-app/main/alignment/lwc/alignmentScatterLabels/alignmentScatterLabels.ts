import account from '@salesforce/label/c.Scatter_Account';
import allSegments from '@salesforce/label/c.Scatter_All_Segments';
import choosePoint from '@salesforce/label/c.Scatter_Choose_Point';
import closed from '@salesforce/label/c.Scatter_Closed';
import csvName from '@salesforce/label/c.Scatter_Csv_Name';
import failed from '@salesforce/label/c.Scatter_Failed';
import intro from '@salesforce/label/c.Scatter_Intro';
import leftOutFewOne from '@salesforce/label/c.Scatter_Left_Out_Few_One';
import leftOutFewOther from '@salesforce/label/c.Scatter_Left_Out_Few_Other';
import leftOutHiddenOne from '@salesforce/label/c.Scatter_Left_Out_Hidden_One';
import leftOutHiddenOther from '@salesforce/label/c.Scatter_Left_Out_Hidden_Other';
import loading from '@salesforce/label/c.Scatter_Loading';
import measure from '@salesforce/label/c.Scatter_Measure';
import noAccess from '@salesforce/label/c.Scatter_No_Access';
import noAccessText from '@salesforce/label/c.Scatter_No_Access_Text';
import noise from '@salesforce/label/c.Scatter_Noise';
import none from '@salesforce/label/c.Scatter_None';
import noneText from '@salesforce/label/c.Scatter_None_Text';
import notShown from '@salesforce/label/c.Scatter_Not_Shown';
import openAmount from '@salesforce/label/c.Scatter_Open_Amount';
import percent from '@salesforce/label/c.Scatter_Percent';
import picture from '@salesforce/label/c.Scatter_Picture';
import point from '@salesforce/label/c.Scatter_Point';
import pointsOfRate from '@salesforce/label/c.Scatter_Points_Of_Rate';
import retry from '@salesforce/label/c.Scatter_Retry';
import score from '@salesforce/label/c.Scatter_Score';
import scoreAxis from '@salesforce/label/c.Scatter_Score_Axis';
import segment from '@salesforce/label/c.Scatter_Segment';
import segmentNote from '@salesforce/label/c.Scatter_Segment_Note';
import several from '@salesforce/label/c.Scatter_Several';
import table from '@salesforce/label/c.Scatter_Table';
import theOpenAmount from '@salesforce/label/c.Scatter_The_Open_Amount';
import theWeighted from '@salesforce/label/c.Scatter_The_Weighted';
import theWinRate from '@salesforce/label/c.Scatter_The_Win_Rate';
import title from '@salesforce/label/c.Scatter_Title';
import tooFew from '@salesforce/label/c.Scatter_Too_Few';
import tooFewDeals from '@salesforce/label/c.Scatter_Too_Few_Deals';
import twenty from '@salesforce/label/c.Scatter_Twenty';
import type from '@salesforce/label/c.Scatter_Type';
import up from '@salesforce/label/c.Scatter_Up';
import verdict from '@salesforce/label/c.Scatter_Verdict';
import weighted from '@salesforce/label/c.Scatter_Weighted';
import winRate from '@salesforce/label/c.Scatter_Win_Rate';

/** Words of alignment across accounts. */
export const scatterLabels = Object.freeze({
    account,
    allSegments,
    choosePoint,
    closed,
    csvName,
    failed,
    intro,
    leftOutFewOne,
    leftOutFewOther,
    leftOutHiddenOne,
    leftOutHiddenOther,
    loading,
    measure,
    noAccess,
    noAccessText,
    noise,
    none,
    noneText,
    notShown,
    openAmount,
    percent,
    picture,
    point,
    pointsOfRate,
    retry,
    score,
    scoreAxis,
    segment,
    segmentNote,
    several,
    table,
    theOpenAmount,
    theWeighted,
    theWinRate,
    title,
    tooFew,
    tooFewDeals,
    twenty,
    type,
    up,
    verdict,
    weighted,
    winRate
});
