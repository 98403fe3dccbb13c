import advice from '@salesforce/label/c.Team_Advice';
import adviceGap from '@salesforce/label/c.Team_Advice_Gap';
import adviceLow from '@salesforce/label/c.Team_Advice_Low';
import adviceMove from '@salesforce/label/c.Team_Advice_Move';
import adviceNone from '@salesforce/label/c.Team_Advice_None';
import cycle from '@salesforce/label/c.Team_Cycle';
import dealsOf from '@salesforce/label/c.Team_Deals_Of';
import dealsOne from '@salesforce/label/c.Team_Deals_One';
import dealsOther from '@salesforce/label/c.Team_Deals_Other';
import failed from '@salesforce/label/c.Team_Failed';
import gapClear from '@salesforce/label/c.Team_Gap_Clear';
import gapNoise from '@salesforce/label/c.Team_Gap_Noise';
import groupCompany from '@salesforce/label/c.Team_Group_Company';
import groupSegment from '@salesforce/label/c.Team_Group_Segment';
import groupTeam from '@salesforce/label/c.Team_Group_Team';
import inWave from '@salesforce/label/c.Team_In_Wave';
import late from '@salesforce/label/c.Team_Late';
import loading from '@salesforce/label/c.Team_Loading';
import middle from '@salesforce/label/c.Team_Middle';
import nextCloses from '@salesforce/label/c.Team_Next_Closes';
import nextNone from '@salesforce/label/c.Team_Next_None';
import noAccess from '@salesforce/label/c.Team_No_Access';
import noAccount from '@salesforce/label/c.Team_No_Account';
import noFigure from '@salesforce/label/c.Team_No_Figure';
import noWave from '@salesforce/label/c.Team_No_Wave';
import notShown from '@salesforce/label/c.Team_Not_Shown';
import ofDeals from '@salesforce/label/c.Team_Of_Deals';
import openAmount from '@salesforce/label/c.Team_Open_Amount';
import percent from '@salesforce/label/c.Team_Percent';
import pipeline from '@salesforce/label/c.Team_Pipeline';
import pipelineNote from '@salesforce/label/c.Team_Pipeline_Note';
import pipelinePart from '@salesforce/label/c.Team_Pipeline_Part';
import points from '@salesforce/label/c.Team_Points';
import range from '@salesforce/label/c.Team_Range';
import rangeNone from '@salesforce/label/c.Team_Range_None';
import retry from '@salesforce/label/c.Team_Retry';
import score from '@salesforce/label/c.Team_Score';
import sides from '@salesforce/label/c.Team_Sides';
import sidesHidden from '@salesforce/label/c.Team_Sides_Hidden';
import stageAge from '@salesforce/label/c.Team_Stage_Age';
import title from '@salesforce/label/c.Team_Title';
import titleSmall from '@salesforce/label/c.Team_Title_Small';
import trend from '@salesforce/label/c.Team_Trend';
import trendPoint from '@salesforce/label/c.Team_Trend_Point';
import trendPointHidden from '@salesforce/label/c.Team_Trend_Point_Hidden';
import weighted from '@salesforce/label/c.Team_Weighted';
import whyHeldBack from '@salesforce/label/c.Team_Why_Held_Back';
import whyNotAsked from '@salesforce/label/c.Team_Why_Not_Asked';
import whySegment from '@salesforce/label/c.Team_Why_Segment';
import whySeveralSegments from '@salesforce/label/c.Team_Why_Several_Segments';
import whyTeam from '@salesforce/label/c.Team_Why_Team';
import winRate from '@salesforce/label/c.Team_Win_Rate';

export { adviceTexts } from './wording';

/** Words of alignment on accounts. */
export const teamLabels = Object.freeze({
    advice,
    adviceGap,
    adviceLow,
    adviceMove,
    adviceNone,
    cycle,
    dealsOf,
    dealsOne,
    dealsOther,
    failed,
    gapClear,
    gapNoise,
    groupCompany,
    groupSegment,
    groupTeam,
    inWave,
    late,
    loading,
    middle,
    nextCloses,
    nextNone,
    noAccess,
    noAccount,
    noFigure,
    noWave,
    notShown,
    ofDeals,
    openAmount,
    percent,
    pipeline,
    pipelineNote,
    pipelinePart,
    points,
    range,
    rangeNone,
    retry,
    score,
    sides,
    sidesHidden,
    stageAge,
    title,
    titleSmall,
    trend,
    trendPoint,
    trendPointHidden,
    weighted,
    whyHeldBack,
    whyNotAsked,
    whySegment,
    whySeveralSegments,
    whyTeam,
    winRate
});
