import accept from '@salesforce/label/c.Handoff_Accept';
import acceptance from '@salesforce/label/c.Handoff_Acceptance';
import acceptanceRate from '@salesforce/label/c.Handoff_Acceptance_Rate';
import acceptedBy from '@salesforce/label/c.Handoff_Accepted_By';
import activitiesHidden from '@salesforce/label/c.Handoff_Activities_Hidden';
import activitiesLimited from '@salesforce/label/c.Handoff_Activities_Limited';
import all from '@salesforce/label/c.Handoff_All';
import allOpen from '@salesforce/label/c.Handoff_All_Open';
import allOpenNone from '@salesforce/label/c.Handoff_All_Open_None';
import answer from '@salesforce/label/c.Handoff_Answer';
import answerAndNote from '@salesforce/label/c.Handoff_Answer_And_Note';
import answerHint from '@salesforce/label/c.Handoff_Answer_Hint';
import answerTitle from '@salesforce/label/c.Handoff_Answer_Title';
import answeredBy from '@salesforce/label/c.Handoff_Answered_By';
import atRisk from '@salesforce/label/c.Handoff_At_Risk';
import atWork from '@salesforce/label/c.Handoff_At_Work';
import atWorkNext from '@salesforce/label/c.Handoff_At_Work_Next';
import behind from '@salesforce/label/c.Handoff_Behind';
import blank from '@salesforce/label/c.Handoff_Blank';
import by from '@salesforce/label/c.Handoff_By';
import byDefinition from '@salesforce/label/c.Handoff_By_Definition';
import bySegment from '@salesforce/label/c.Handoff_By_Segment';
import bySource from '@salesforce/label/c.Handoff_By_Source';
import calendarError from '@salesforce/label/c.Handoff_Calendar_Error';
import calendarTitle from '@salesforce/label/c.Handoff_Calendar_Title';
import calendarWrong from '@salesforce/label/c.Handoff_Calendar_Wrong';
import cancel from '@salesforce/label/c.Handoff_Cancel';
import close from '@salesforce/label/c.Handoff_Close';
import company from '@salesforce/label/c.Handoff_Company';
import convertedLead from '@salesforce/label/c.Handoff_Converted_Lead';
import csvAccepted from '@salesforce/label/c.Handoff_Csv_Accepted';
import csvHoursDecide from '@salesforce/label/c.Handoff_Csv_Hours_Decide';
import csvHoursRespond from '@salesforce/label/c.Handoff_Csv_Hours_Respond';
import csvName from '@salesforce/label/c.Handoff_Csv_Name';
import csvNumber from '@salesforce/label/c.Handoff_Csv_Number';
import csvReturned from '@salesforce/label/c.Handoff_Csv_Returned';
import definition from '@salesforce/label/c.Handoff_Definition';
import done from '@salesforce/label/c.Handoff_Done';
import due from '@salesforce/label/c.Handoff_Due';
import dueColumn from '@salesforce/label/c.Handoff_Due_Column';
import error from '@salesforce/label/c.Handoff_Error';
import errorAdvice from '@salesforce/label/c.Handoff_Error_Advice';
import failed from '@salesforce/label/c.Handoff_Failed';
import failedAdvice from '@salesforce/label/c.Handoff_Failed_Advice';
import few from '@salesforce/label/c.Handoff_Few';
import from from '@salesforce/label/c.Handoff_From';
import giveBack from '@salesforce/label/c.Handoff_Give_Back';
import handOff from '@salesforce/label/c.Handoff_Hand_Off';
import handOffAgain from '@salesforce/label/c.Handoff_Hand_Off_Again';
import handedOver from '@salesforce/label/c.Handoff_Handed_Over';
import handoffs from '@salesforce/label/c.Handoff_Handoffs';
import hidden from '@salesforce/label/c.Handoff_Hidden';
import hide from '@salesforce/label/c.Handoff_Hide';
import hours from '@salesforce/label/c.Handoff_Hours';
import hoursAhead from '@salesforce/label/c.Handoff_Hours_Ahead';
import inTime from '@salesforce/label/c.Handoff_In_Time';
import inside from '@salesforce/label/c.Handoff_Inside';
import kind from '@salesforce/label/c.Handoff_Kind';
import lacksNow from '@salesforce/label/c.Handoff_Lacks_Now';
import late from '@salesforce/label/c.Handoff_Late';
import lead from '@salesforce/label/c.Handoff_Lead';
import limited from '@salesforce/label/c.Handoff_Limited';
import listOf from '@salesforce/label/c.Handoff_List_Of';
import loading from '@salesforce/label/c.Handoff_Loading';
import measures from '@salesforce/label/c.Handoff_Measures';
import median from '@salesforce/label/c.Handoff_Median';
import meetsNow from '@salesforce/label/c.Handoff_Meets_Now';
import mistakeHoliday from '@salesforce/label/c.Handoff_Mistake_Holiday';
import mistakeHours from '@salesforce/label/c.Handoff_Mistake_Hours';
import mistakeNoHours from '@salesforce/label/c.Handoff_Mistake_No_Hours';
import mistakeZone from '@salesforce/label/c.Handoff_Mistake_Zone';
import more from '@salesforce/label/c.Handoff_More';
import neverAtWork from '@salesforce/label/c.Handoff_Never_At_Work';
import next from '@salesforce/label/c.Handoff_Next';
import noAccess from '@salesforce/label/c.Handoff_No_Access';
import noAccessText from '@salesforce/label/c.Handoff_No_Access_Text';
import noDefinition from '@salesforce/label/c.Handoff_No_Definition';
import none from '@salesforce/label/c.Handoff_None';
import notAgreed from '@salesforce/label/c.Handoff_Not_Agreed';
import note from '@salesforce/label/c.Handoff_Note';
import on from '@salesforce/label/c.Handoff_On';
import outside from '@salesforce/label/c.Handoff_Outside';
import over from '@salesforce/label/c.Handoff_Over';
import ownerHint from '@salesforce/label/c.Handoff_Owner_Hint';
import pageNone from '@salesforce/label/c.Handoff_Page_None';
import pageNoneText from '@salesforce/label/c.Handoff_Page_None_Text';
import pageScope from '@salesforce/label/c.Handoff_Page_Scope';
import pageTitle from '@salesforce/label/c.Handoff_Page_Title';
import period from '@salesforce/label/c.Handoff_Period';
import period365 from '@salesforce/label/c.Handoff_Period36_5';
import period90 from '@salesforce/label/c.Handoff_Period9_0';
import periodAll from '@salesforce/label/c.Handoff_Period_All';
import queue from '@salesforce/label/c.Handoff_Queue';
import range from '@salesforce/label/c.Handoff_Range';
import rangeHours from '@salesforce/label/c.Handoff_Range_Hours';
import rateOf from '@salesforce/label/c.Handoff_Rate_Of';
import reason from '@salesforce/label/c.Handoff_Reason';
import reasons from '@salesforce/label/c.Handoff_Reasons';
import reasonsNone from '@salesforce/label/c.Handoff_Reasons_None';
import respondedBy from '@salesforce/label/c.Handoff_Responded_By';
import response from '@salesforce/label/c.Handoff_Response';
import returnHint from '@salesforce/label/c.Handoff_Return_Hint';
import returnNote from '@salesforce/label/c.Handoff_Return_Note';
import returnTitle from '@salesforce/label/c.Handoff_Return_Title';
import returned from '@salesforce/label/c.Handoff_Returned';
import returnedBy from '@salesforce/label/c.Handoff_Returned_By';
import running from '@salesforce/label/c.Handoff_Running';
import runningOpen from '@salesforce/label/c.Handoff_Running_Open';
import sample from '@salesforce/label/c.Handoff_Sample';
import show from '@salesforce/label/c.Handoff_Show';
import somebody from '@salesforce/label/c.Handoff_Somebody';
import status from '@salesforce/label/c.Handoff_Status';
import statusAccepted from '@salesforce/label/c.Handoff_Status_Accepted';
import statusAnswered from '@salesforce/label/c.Handoff_Status_Answered';
import statusOpen from '@salesforce/label/c.Handoff_Status_Open';
import statusReturned from '@salesforce/label/c.Handoff_Status_Returned';
import statusWithdrawn from '@salesforce/label/c.Handoff_Status_Withdrawn';
import stayed from '@salesforce/label/c.Handoff_Stayed';
import stopped from '@salesforce/label/c.Handoff_Stopped';
import stoppedOpen from '@salesforce/label/c.Handoff_Stopped_Open';
import stuck from '@salesforce/label/c.Handoff_Stuck';
import take from '@salesforce/label/c.Handoff_Take';
import termError from '@salesforce/label/c.Handoff_Term_Error';
import termInForce from '@salesforce/label/c.Handoff_Term_In_Force';
import termLoading from '@salesforce/label/c.Handoff_Term_Loading';
import termNone from '@salesforce/label/c.Handoff_Term_None';
import timeThere from '@salesforce/label/c.Handoff_Time_There';
import title from '@salesforce/label/c.Handoff_Title';
import to from '@salesforce/label/c.Handoff_To';
import toAccept from '@salesforce/label/c.Handoff_To_Accept';
import toAcceptNone from '@salesforce/label/c.Handoff_To_Accept_None';
import toAnswer from '@salesforce/label/c.Handoff_To_Answer';
import toAnswerNone from '@salesforce/label/c.Handoff_To_Answer_None';
import toColumn from '@salesforce/label/c.Handoff_To_Column';
import toNeeded from '@salesforce/label/c.Handoff_To_Needed';
import toPerson from '@salesforce/label/c.Handoff_To_Person';
import toPlaceholder from '@salesforce/label/c.Handoff_To_Placeholder';
import toQueue from '@salesforce/label/c.Handoff_To_Queue';
import transfer from '@salesforce/label/c.Handoff_Transfer';
import under from '@salesforce/label/c.Handoff_Under';
import underField from '@salesforce/label/c.Handoff_Under_Field';
import unknown from '@salesforce/label/c.Handoff_Unknown';
import unknownNow from '@salesforce/label/c.Handoff_Unknown_Now';
import wasDue from '@salesforce/label/c.Handoff_Was_Due';
import wasLacking from '@salesforce/label/c.Handoff_Was_Lacking';
import wasMet from '@salesforce/label/c.Handoff_Was_Met';
import wasUnknown from '@salesforce/label/c.Handoff_Was_Unknown';
import withdraw from '@salesforce/label/c.Handoff_Withdraw';
import withdrawnBy from '@salesforce/label/c.Handoff_Withdrawn_By';
import without from '@salesforce/label/c.Handoff_Without';
import wordsNeeded from '@salesforce/label/c.Handoff_Words_Needed';

/** The words of hand-offs. */
export const handoffLabels = Object.freeze({
    accept,
    acceptance,
    acceptanceRate,
    acceptedBy,
    activitiesHidden,
    activitiesLimited,
    all,
    allOpen,
    allOpenNone,
    answer,
    answerAndNote,
    answerHint,
    answerTitle,
    answeredBy,
    atRisk,
    atWork,
    atWorkNext,
    behind,
    blank,
    by,
    byDefinition,
    bySegment,
    bySource,
    calendarError,
    calendarTitle,
    calendarWrong,
    cancel,
    close,
    company,
    convertedLead,
    csvAccepted,
    csvHoursDecide,
    csvHoursRespond,
    csvName,
    csvNumber,
    csvReturned,
    definition,
    done,
    due,
    dueColumn,
    error,
    errorAdvice,
    failed,
    failedAdvice,
    few,
    from,
    giveBack,
    handOff,
    handOffAgain,
    handedOver,
    handoffs,
    hidden,
    hide,
    hours,
    hoursAhead,
    inTime,
    inside,
    kind,
    lacksNow,
    late,
    lead,
    limited,
    listOf,
    loading,
    measures,
    median,
    meetsNow,
    mistakeHoliday,
    mistakeHours,
    mistakeNoHours,
    mistakeZone,
    more,
    neverAtWork,
    next,
    noAccess,
    noAccessText,
    noDefinition,
    none,
    notAgreed,
    note,
    on,
    outside,
    over,
    ownerHint,
    pageNone,
    pageNoneText,
    pageScope,
    pageTitle,
    period,
    period365,
    period90,
    periodAll,
    queue,
    range,
    rangeHours,
    rateOf,
    reason,
    reasons,
    reasonsNone,
    respondedBy,
    response,
    returnHint,
    returnNote,
    returnTitle,
    returned,
    returnedBy,
    running,
    runningOpen,
    sample,
    show,
    somebody,
    status,
    statusAccepted,
    statusAnswered,
    statusOpen,
    statusReturned,
    statusWithdrawn,
    stayed,
    stopped,
    stoppedOpen,
    stuck,
    take,
    termError,
    termInForce,
    termLoading,
    termNone,
    timeThere,
    title,
    to,
    toAccept,
    toAcceptNone,
    toAnswer,
    toAnswerNone,
    toColumn,
    toNeeded,
    toPerson,
    toPlaceholder,
    toQueue,
    transfer,
    under,
    underField,
    unknown,
    unknownNow,
    wasDue,
    wasLacking,
    wasMet,
    wasUnknown,
    withdraw,
    withdrawnBy,
    without,
    wordsNeeded
});
