import aroundClock from '@salesforce/label/c.Studio_Around_Clock';
import calendarBadZone from '@salesforce/label/c.Studio_Calendar_Bad_Zone';
import calendarClock from '@salesforce/label/c.Studio_Calendar_Clock';
import calendarDay from '@salesforce/label/c.Studio_Calendar_Day';
import calendarDays from '@salesforce/label/c.Studio_Calendar_Days';
import calendarHolidaysOne from '@salesforce/label/c.Studio_Calendar_Holidays_One';
import calendarHolidaysOther from '@salesforce/label/c.Studio_Calendar_Holidays_Other';
import calendarNever from '@salesforce/label/c.Studio_Calendar_Never';
import calendarNoHolidays from '@salesforce/label/c.Studio_Calendar_No_Holidays';
import calendarZone from '@salesforce/label/c.Studio_Calendar_Zone';
import choiceNone from '@salesforce/label/c.Studio_Choice_None';
import choiceOne from '@salesforce/label/c.Studio_Choice_One';
import choiceRemove from '@salesforce/label/c.Studio_Choice_Remove';
import choiceSeveral from '@salesforce/label/c.Studio_Choice_Several';
import chooseNone from '@salesforce/label/c.Studio_Choose_None';
import commentsError from '@salesforce/label/c.Studio_Comments_Error';
import commentsErrorAdvice from '@salesforce/label/c.Studio_Comments_Error_Advice';
import commentsNew from '@salesforce/label/c.Studio_Comments_New';
import commentsNone from '@salesforce/label/c.Studio_Comments_None';
import commentsPost from '@salesforce/label/c.Studio_Comments_Post';
import commentsProposed from '@salesforce/label/c.Studio_Comments_Proposed';
import commentsRequired from '@salesforce/label/c.Studio_Comments_Required';
import commentsReturned from '@salesforce/label/c.Studio_Comments_Returned';
import commentsSaid from '@salesforce/label/c.Studio_Comments_Said';
import commentsSigned from '@salesforce/label/c.Studio_Comments_Signed';
import commentsTitle from '@salesforce/label/c.Studio_Comments_Title';
import conflictGone from '@salesforce/label/c.Studio_Conflict_Gone';
import conflictMerged from '@salesforce/label/c.Studio_Conflict_Merged';
import conflictMine from '@salesforce/label/c.Studio_Conflict_Mine';
import conflictText from '@salesforce/label/c.Studio_Conflict_Text';
import conflictTheirs from '@salesforce/label/c.Studio_Conflict_Theirs';
import conflictTitle from '@salesforce/label/c.Studio_Conflict_Title';
import countMany from '@salesforce/label/c.Studio_Count_Many';
import countNot from '@salesforce/label/c.Studio_Count_Not';
import countReading from '@salesforce/label/c.Studio_Count_Reading';
import diffAdded from '@salesforce/label/c.Studio_Diff_Added';
import diffChanged from '@salesforce/label/c.Studio_Diff_Changed';
import diffNone from '@salesforce/label/c.Studio_Diff_None';
import diffRemoved from '@salesforce/label/c.Studio_Diff_Removed';
import diffText from '@salesforce/label/c.Studio_Diff_Text';
import diffTitle from '@salesforce/label/c.Studio_Diff_Title';
import editAdd from '@salesforce/label/c.Studio_Edit_Add';
import editBack from '@salesforce/label/c.Studio_Edit_Back';
import editCosts from '@salesforce/label/c.Studio_Edit_Costs';
import editDiscard from '@salesforce/label/c.Studio_Edit_Discard';
import editError from '@salesforce/label/c.Studio_Edit_Error';
import editErrorAdvice from '@salesforce/label/c.Studio_Edit_Error_Advice';
import editKeyTaken from '@salesforce/label/c.Studio_Edit_Key_Taken';
import editLogicHelp from '@salesforce/label/c.Studio_Edit_Logic_Help';
import editMistakes from '@salesforce/label/c.Studio_Edit_Mistakes';
import editNeedKey from '@salesforce/label/c.Studio_Edit_Need_Key';
import editNeedName from '@salesforce/label/c.Studio_Edit_Need_Name';
import editNotYet from '@salesforce/label/c.Studio_Edit_Not_Yet';
import editRule from '@salesforce/label/c.Studio_Edit_Rule';
import editSave from '@salesforce/label/c.Studio_Edit_Save';
import editSaved from '@salesforce/label/c.Studio_Edit_Saved';
import editSays from '@salesforce/label/c.Studio_Edit_Says';
import editThen from '@salesforce/label/c.Studio_Edit_Then';
import editUnsaved from '@salesforce/label/c.Studio_Edit_Unsaved';
import editWords from '@salesforce/label/c.Studio_Edit_Words';
import leadFields from '@salesforce/label/c.Studio_Lead_Fields';
import leadsClose from '@salesforce/label/c.Studio_Leads_Close';
import leadsCompany from '@salesforce/label/c.Studio_Leads_Company';
import leadsConverted from '@salesforce/label/c.Studio_Leads_Converted';
import leadsCreated from '@salesforce/label/c.Studio_Leads_Created';
import leadsName from '@salesforce/label/c.Studio_Leads_Name';
import leadsNone from '@salesforce/label/c.Studio_Leads_None';
import leadsShown from '@salesforce/label/c.Studio_Leads_Shown';
import leadsStatus from '@salesforce/label/c.Studio_Leads_Status';
import leadsTitle from '@salesforce/label/c.Studio_Leads_Title';
import limitLookups from '@salesforce/label/c.Studio_Limit_Lookups';
import limitNotFilterable from '@salesforce/label/c.Studio_Limit_Not_Filterable';
import limitResponseCount from '@salesforce/label/c.Studio_Limit_Response_Count';
import limitResponses from '@salesforce/label/c.Studio_Limit_Responses';
import limitResponsesNested from '@salesforce/label/c.Studio_Limit_Responses_Nested';
import listDefinitions from '@salesforce/label/c.Studio_List_Definitions';
import listEmpty from '@salesforce/label/c.Studio_List_Empty';
import listEmptyText from '@salesforce/label/c.Studio_List_Empty_Text';
import listError from '@salesforce/label/c.Studio_List_Error';
import listErrorAdvice from '@salesforce/label/c.Studio_List_Error_Advice';
import listInForce from '@salesforce/label/c.Studio_List_In_Force';
import listLoading from '@salesforce/label/c.Studio_List_Loading';
import listNew from '@salesforce/label/c.Studio_List_New';
import listNewVersion from '@salesforce/label/c.Studio_List_New_Version';
import listNotInForce from '@salesforce/label/c.Studio_List_Not_In_Force';
import listNote from '@salesforce/label/c.Studio_List_Note';
import listOlder from '@salesforce/label/c.Studio_List_Older';
import listSelect from '@salesforce/label/c.Studio_List_Select';
import listTitle from '@salesforce/label/c.Studio_List_Title';
import listUnnamed from '@salesforce/label/c.Studio_List_Unnamed';
import listVersion from '@salesforce/label/c.Studio_List_Version';
import mistakeTime from '@salesforce/label/c.Studio_Mistake_Time';
import nothing from '@salesforce/label/c.Studio_Nothing';
import openVersion from '@salesforce/label/c.Studio_Open_Version';
import ownerLead from '@salesforce/label/c.Studio_Owner_Lead';
import ownerMarketing from '@salesforce/label/c.Studio_Owner_Marketing';
import ownerSales from '@salesforce/label/c.Studio_Owner_Sales';
import partAcceptance from '@salesforce/label/c.Studio_Part_Acceptance';
import partCalendar from '@salesforce/label/c.Studio_Part_Calendar';
import partChange from '@salesforce/label/c.Studio_Part_Change';
import partKey from '@salesforce/label/c.Studio_Part_Key';
import partLogic from '@salesforce/label/c.Studio_Part_Logic';
import partMeaning from '@salesforce/label/c.Studio_Part_Meaning';
import partName from '@salesforce/label/c.Studio_Part_Name';
import partNextOwner from '@salesforce/label/c.Studio_Part_Next_Owner';
import partNextStep from '@salesforce/label/c.Studio_Part_Next_Step';
import partResponse from '@salesforce/label/c.Studio_Part_Response';
import partStage from '@salesforce/label/c.Studio_Part_Stage';
import path from '@salesforce/label/c.Studio_Path';
import readFacts from '@salesforce/label/c.Studio_Read_Facts';
import readOnly from '@salesforce/label/c.Studio_Read_Only';
import readOpen from '@salesforce/label/c.Studio_Read_Open';
import responseCount from '@salesforce/label/c.Studio_Response_Count';
import responseCountDays from '@salesforce/label/c.Studio_Response_Count_Days';
import responseLatest from '@salesforce/label/c.Studio_Response_Latest';
import responses from '@salesforce/label/c.Studio_Responses';
import rowCriterion from '@salesforce/label/c.Studio_Row_Criterion';
import rowDays from '@salesforce/label/c.Studio_Row_Days';
import rowField from '@salesforce/label/c.Studio_Row_Field';
import rowHidden from '@salesforce/label/c.Studio_Row_Hidden';
import rowOperator from '@salesforce/label/c.Studio_Row_Operator';
import rowRemove from '@salesforce/label/c.Studio_Row_Remove';
import rowValue from '@salesforce/label/c.Studio_Row_Value';
import rowValuesHelp from '@salesforce/label/c.Studio_Row_Values_Help';
import signKeep from '@salesforce/label/c.Studio_Sign_Keep';
import signReason from '@salesforce/label/c.Studio_Sign_Reason';
import signReturn from '@salesforce/label/c.Studio_Sign_Return';
import signReturnNow from '@salesforce/label/c.Studio_Sign_Return_Now';
import signReturned from '@salesforce/label/c.Studio_Sign_Returned';
import stateAgreed from '@salesforce/label/c.Studio_State_Agreed';
import stateDraft from '@salesforce/label/c.Studio_State_Draft';
import stateProposed from '@salesforce/label/c.Studio_State_Proposed';
import stateRetired from '@salesforce/label/c.Studio_State_Retired';
import testCaveat from '@salesforce/label/c.Studio_Test_Caveat';
import testColumnConverted from '@salesforce/label/c.Studio_Test_Column_Converted';
import testColumnGroup from '@salesforce/label/c.Studio_Test_Column_Group';
import testColumnMedian from '@salesforce/label/c.Studio_Test_Column_Median';
import testColumnMet from '@salesforce/label/c.Studio_Test_Column_Met';
import testColumnRate from '@salesforce/label/c.Studio_Test_Column_Rate';
import testDays from '@salesforce/label/c.Studio_Test_Days';
import testError from '@salesforce/label/c.Studio_Test_Error';
import testFew from '@salesforce/label/c.Studio_Test_Few';
import testNoRate from '@salesforce/label/c.Studio_Test_No_Rate';
import testNot from '@salesforce/label/c.Studio_Test_Not';
import testNote from '@salesforce/label/c.Studio_Test_Note';
import testOpen from '@salesforce/label/c.Studio_Test_Open';
import testPeriod from '@salesforce/label/c.Studio_Test_Period';
import testRate from '@salesforce/label/c.Studio_Test_Rate';
import testRowAll from '@salesforce/label/c.Studio_Test_Row_All';
import testRowGained from '@salesforce/label/c.Studio_Test_Row_Gained';
import testRowInForce from '@salesforce/label/c.Studio_Test_Row_In_Force';
import testRowLost from '@salesforce/label/c.Studio_Test_Row_Lost';
import testRowThis from '@salesforce/label/c.Studio_Test_Row_This';
import testRun from '@salesforce/label/c.Studio_Test_Run';
import testRunning from '@salesforce/label/c.Studio_Test_Running';
import testStale from '@salesforce/label/c.Studio_Test_Stale';
import testTable from '@salesforce/label/c.Studio_Test_Table';
import testTitle from '@salesforce/label/c.Studio_Test_Title';
import testVerdictClear from '@salesforce/label/c.Studio_Test_Verdict_Clear';
import testVerdictFew from '@salesforce/label/c.Studio_Test_Verdict_Few';
import testVerdictNoise from '@salesforce/label/c.Studio_Test_Verdict_Noise';
import testVerdictNone from '@salesforce/label/c.Studio_Test_Verdict_None';
import via from '@salesforce/label/c.Studio_Via';

/** The words of the definition studio, by what they are for. */
export const studioLabels = Object.freeze({
    aroundClock,
    calendarBadZone,
    calendarClock,
    calendarDay,
    calendarDays,
    calendarHolidaysOne,
    calendarHolidaysOther,
    calendarNever,
    calendarNoHolidays,
    calendarZone,
    choiceNone,
    choiceOne,
    choiceRemove,
    choiceSeveral,
    chooseNone,
    commentsError,
    commentsErrorAdvice,
    commentsNew,
    commentsNone,
    commentsPost,
    commentsProposed,
    commentsRequired,
    commentsReturned,
    commentsSaid,
    commentsSigned,
    commentsTitle,
    conflictGone,
    conflictMerged,
    conflictMine,
    conflictText,
    conflictTheirs,
    conflictTitle,
    countMany,
    countNot,
    countReading,
    diffAdded,
    diffChanged,
    diffNone,
    diffRemoved,
    diffText,
    diffTitle,
    editAdd,
    editBack,
    editCosts,
    editDiscard,
    editError,
    editErrorAdvice,
    editKeyTaken,
    editLogicHelp,
    editMistakes,
    editNeedKey,
    editNeedName,
    editNotYet,
    editRule,
    editSave,
    editSaved,
    editSays,
    editThen,
    editUnsaved,
    editWords,
    leadFields,
    leadsClose,
    leadsCompany,
    leadsConverted,
    leadsCreated,
    leadsName,
    leadsNone,
    leadsShown,
    leadsStatus,
    leadsTitle,
    limitLookups,
    limitNotFilterable,
    limitResponseCount,
    limitResponses,
    limitResponsesNested,
    listDefinitions,
    listEmpty,
    listEmptyText,
    listError,
    listErrorAdvice,
    listInForce,
    listLoading,
    listNew,
    listNewVersion,
    listNotInForce,
    listNote,
    listOlder,
    listSelect,
    listTitle,
    listUnnamed,
    listVersion,
    mistakeTime,
    nothing,
    openVersion,
    ownerLead,
    ownerMarketing,
    ownerSales,
    partAcceptance,
    partCalendar,
    partChange,
    partKey,
    partLogic,
    partMeaning,
    partName,
    partNextOwner,
    partNextStep,
    partResponse,
    partStage,
    path,
    readFacts,
    readOnly,
    readOpen,
    responseCount,
    responseCountDays,
    responseLatest,
    responses,
    rowCriterion,
    rowDays,
    rowField,
    rowHidden,
    rowOperator,
    rowRemove,
    rowValue,
    rowValuesHelp,
    signKeep,
    signReason,
    signReturn,
    signReturnNow,
    signReturned,
    stateAgreed,
    stateDraft,
    stateProposed,
    stateRetired,
    testCaveat,
    testColumnConverted,
    testColumnGroup,
    testColumnMedian,
    testColumnMet,
    testColumnRate,
    testDays,
    testError,
    testFew,
    testNoRate,
    testNot,
    testNote,
    testOpen,
    testPeriod,
    testRate,
    testRowAll,
    testRowGained,
    testRowInForce,
    testRowLost,
    testRowThis,
    testRun,
    testRunning,
    testStale,
    testTable,
    testTitle,
    testVerdictClear,
    testVerdictFew,
    testVerdictNoise,
    testVerdictNone,
    via
});
