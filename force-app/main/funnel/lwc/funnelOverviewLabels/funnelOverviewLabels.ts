import columnAccount from '@salesforce/label/c.Funnel_Overview_View_Column_Account';
import columnAmount from '@salesforce/label/c.Funnel_Overview_View_Column_Amount';
import columnConversion from '@salesforce/label/c.Funnel_Overview_View_Column_Conversion';
import columnDays from '@salesforce/label/c.Funnel_Overview_View_Column_Days';
import columnDeal from '@salesforce/label/c.Funnel_Overview_View_Column_Deal';
import columnDeals from '@salesforce/label/c.Funnel_Overview_View_Column_Deals';
import columnEnded from '@salesforce/label/c.Funnel_Overview_View_Column_Ended';
import columnLeft from '@salesforce/label/c.Funnel_Overview_View_Column_Left';
import columnLower from '@salesforce/label/c.Funnel_Overview_View_Column_Lower';
import columnMedian from '@salesforce/label/c.Funnel_Overview_View_Column_Median';
import columnMovedOn from '@salesforce/label/c.Funnel_Overview_View_Column_Moved_On';
import columnObject from '@salesforce/label/c.Funnel_Overview_View_Column_Object';
import columnOnward from '@salesforce/label/c.Funnel_Overview_View_Column_Onward';
import columnOver from '@salesforce/label/c.Funnel_Overview_View_Column_Over';
import columnOwner from '@salesforce/label/c.Funnel_Overview_View_Column_Owner';
import columnReached from '@salesforce/label/c.Funnel_Overview_View_Column_Reached';
import columnStage from '@salesforce/label/c.Funnel_Overview_View_Column_Stage';
import columnStep from '@salesforce/label/c.Funnel_Overview_View_Column_Step';
import columnUndecided from '@salesforce/label/c.Funnel_Overview_View_Column_Undecided';
import columnUpper from '@salesforce/label/c.Funnel_Overview_View_Column_Upper';
import daysHeading from '@salesforce/label/c.Funnel_Overview_View_Days_Heading';
import daysNone from '@salesforce/label/c.Funnel_Overview_View_Days_None';
import daysNotYet from '@salesforce/label/c.Funnel_Overview_View_Days_Not_Yet';
import daysNote from '@salesforce/label/c.Funnel_Overview_View_Days_Note';
import daysTarget from '@salesforce/label/c.Funnel_Overview_View_Days_Target';
import daysText from '@salesforce/label/c.Funnel_Overview_View_Days_Text';
import fileFlow from '@salesforce/label/c.Funnel_Overview_View_File_Flow';
import fileStuck from '@salesforce/label/c.Funnel_Overview_View_File_Stuck';
import fileTrend from '@salesforce/label/c.Funnel_Overview_View_File_Trend';
import filters from '@salesforce/label/c.Funnel_Overview_View_Filters';
import flowEnded from '@salesforce/label/c.Funnel_Overview_View_Flow_Ended';
import flowHeading from '@salesforce/label/c.Funnel_Overview_View_Flow_Heading';
import flowNote from '@salesforce/label/c.Funnel_Overview_View_Flow_Note';
import flowOpen from '@salesforce/label/c.Funnel_Overview_View_Flow_Open';
import flowTable from '@salesforce/label/c.Funnel_Overview_View_Flow_Table';
import flowText from '@salesforce/label/c.Funnel_Overview_View_Flow_Text';
import historyFrom from '@salesforce/label/c.Funnel_Overview_View_History_From';
import keyEnded from '@salesforce/label/c.Funnel_Overview_View_Key_Ended';
import keyLeft from '@salesforce/label/c.Funnel_Overview_View_Key_Left';
import keyOn from '@salesforce/label/c.Funnel_Overview_View_Key_On';
import keyOpen from '@salesforce/label/c.Funnel_Overview_View_Key_Open';
import lineOf from '@salesforce/label/c.Funnel_Overview_View_Line_Of';
import liveNote from '@salesforce/label/c.Funnel_Overview_View_Live_Note';
import noDealHistory from '@salesforce/label/c.Funnel_Overview_View_No_Deal_History';
import noLeadHistory from '@salesforce/label/c.Funnel_Overview_View_No_Lead_History';
import noRecords from '@salesforce/label/c.Funnel_Overview_View_No_Records';
import openOutcome from '@salesforce/label/c.Funnel_Overview_View_Open_Outcome';
import ownerOther from '@salesforce/label/c.Funnel_Overview_View_Owner_Other';
import ownerWho from '@salesforce/label/c.Funnel_Overview_View_Owner_Who';
import percent from '@salesforce/label/c.Funnel_Overview_View_Percent';
import reading from '@salesforce/label/c.Funnel_Overview_View_Reading';
import recordType from '@salesforce/label/c.Funnel_Overview_View_Record_Type';
import recordTypeAll from '@salesforce/label/c.Funnel_Overview_View_Record_Type_All';
import recordTypeOf from '@salesforce/label/c.Funnel_Overview_View_Record_Type_Of';
import recordTypeOnly from '@salesforce/label/c.Funnel_Overview_View_Record_Type_Only';
import recordsOf from '@salesforce/label/c.Funnel_Overview_View_Records_Of';
import snapshotCompany from '@salesforce/label/c.Funnel_Overview_View_Snapshot_Company';
import snapshotScope from '@salesforce/label/c.Funnel_Overview_View_Snapshot_Scope';
import source from '@salesforce/label/c.Funnel_Overview_View_Source';
import sourceLive from '@salesforce/label/c.Funnel_Overview_View_Source_Live';
import sourceSnapshot from '@salesforce/label/c.Funnel_Overview_View_Source_Snapshot';
import stepOf from '@salesforce/label/c.Funnel_Overview_View_Step_Of';
import stuckAll from '@salesforce/label/c.Funnel_Overview_View_Stuck_All';
import stuckChart from '@salesforce/label/c.Funnel_Overview_View_Stuck_Chart';
import stuckHeading from '@salesforce/label/c.Funnel_Overview_View_Stuck_Heading';
import stuckHeadingOne from '@salesforce/label/c.Funnel_Overview_View_Stuck_Heading_One';
import stuckLimit from '@salesforce/label/c.Funnel_Overview_View_Stuck_Limit';
import stuckLimits from '@salesforce/label/c.Funnel_Overview_View_Stuck_Limits';
import stuckMeasure from '@salesforce/label/c.Funnel_Overview_View_Stuck_Measure';
import stuckNoLimit from '@salesforce/label/c.Funnel_Overview_View_Stuck_No_Limit';
import stuckNoLimitText from '@salesforce/label/c.Funnel_Overview_View_Stuck_No_Limit_Text';
import stuckNone from '@salesforce/label/c.Funnel_Overview_View_Stuck_None';
import stuckNote from '@salesforce/label/c.Funnel_Overview_View_Stuck_Note';
import stuckOpen from '@salesforce/label/c.Funnel_Overview_View_Stuck_Open';
import stuckTable from '@salesforce/label/c.Funnel_Overview_View_Stuck_Table';
import stuckTarget from '@salesforce/label/c.Funnel_Overview_View_Stuck_Target';
import stuckUsual from '@salesforce/label/c.Funnel_Overview_View_Stuck_Usual';
import tabFlow from '@salesforce/label/c.Funnel_Overview_View_Tab_Flow';
import tabStuck from '@salesforce/label/c.Funnel_Overview_View_Tab_Stuck';
import tabTrend from '@salesforce/label/c.Funnel_Overview_View_Tab_Trend';
import tabWhere from '@salesforce/label/c.Funnel_Overview_View_Tab_Where';
import tooMuch from '@salesforce/label/c.Funnel_Overview_View_Too_Much';
import tooMuchMeasure from '@salesforce/label/c.Funnel_Overview_View_Too_Much_Measure';
import tooMuchText from '@salesforce/label/c.Funnel_Overview_View_Too_Much_Text';
import trendAmount from '@salesforce/label/c.Funnel_Overview_View_Trend_Amount';
import trendConversion from '@salesforce/label/c.Funnel_Overview_View_Trend_Conversion';
import trendLine from '@salesforce/label/c.Funnel_Overview_View_Trend_Line';
import trendMeasure from '@salesforce/label/c.Funnel_Overview_View_Trend_Measure';
import trendMedian from '@salesforce/label/c.Funnel_Overview_View_Trend_Median';
import trendNoScope from '@salesforce/label/c.Funnel_Overview_View_Trend_No_Scope';
import trendNone from '@salesforce/label/c.Funnel_Overview_View_Trend_None';
import trendNoneText from '@salesforce/label/c.Funnel_Overview_View_Trend_None_Text';
import trendNote from '@salesforce/label/c.Funnel_Overview_View_Trend_Note';
import trendRecords from '@salesforce/label/c.Funnel_Overview_View_Trend_Records';
import trendTable from '@salesforce/label/c.Funnel_Overview_View_Trend_Table';
import unknown from '@salesforce/label/c.Funnel_Overview_View_Unknown';

/** What the parts of the overview say: time and conversion, stuck deals, trend. */
export const overviewLabels = Object.freeze({
    columnAccount,
    columnAmount,
    columnConversion,
    columnDays,
    columnDeal,
    columnDeals,
    columnEnded,
    columnLeft,
    columnLower,
    columnMedian,
    columnMovedOn,
    columnObject,
    columnOnward,
    columnOver,
    columnOwner,
    columnReached,
    columnStage,
    columnStep,
    columnUndecided,
    columnUpper,
    daysHeading,
    daysNone,
    daysNotYet,
    daysNote,
    daysTarget,
    daysText,
    fileFlow,
    fileStuck,
    fileTrend,
    filters,
    flowEnded,
    flowHeading,
    flowNote,
    flowOpen,
    flowTable,
    flowText,
    historyFrom,
    keyEnded,
    keyLeft,
    keyOn,
    keyOpen,
    lineOf,
    liveNote,
    noDealHistory,
    noLeadHistory,
    noRecords,
    openOutcome,
    ownerOther,
    ownerWho,
    percent,
    reading,
    recordType,
    recordTypeAll,
    recordTypeOf,
    recordTypeOnly,
    recordsOf,
    snapshotCompany,
    snapshotScope,
    source,
    sourceLive,
    sourceSnapshot,
    stepOf,
    stuckAll,
    stuckChart,
    stuckHeading,
    stuckHeadingOne,
    stuckLimit,
    stuckLimits,
    stuckMeasure,
    stuckNoLimit,
    stuckNoLimitText,
    stuckNone,
    stuckNote,
    stuckOpen,
    stuckTable,
    stuckTarget,
    stuckUsual,
    tabFlow,
    tabStuck,
    tabTrend,
    tabWhere,
    tooMuch,
    tooMuchMeasure,
    tooMuchText,
    trendAmount,
    trendConversion,
    trendLine,
    trendMeasure,
    trendMedian,
    trendNoScope,
    trendNone,
    trendNoneText,
    trendNote,
    trendRecords,
    trendTable,
    unknown
});
