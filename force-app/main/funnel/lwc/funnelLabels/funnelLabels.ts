import askAbout from '@salesforce/label/c.Funnel_Ask_About';
import atLeast from '@salesforce/label/c.Funnel_At_Least';
import beenHere from '@salesforce/label/c.Funnel_Been_Here';
import bringsToStage from '@salesforce/label/c.Funnel_Brings_To_Stage';
import bringsToStep from '@salesforce/label/c.Funnel_Brings_To_Step';
import columnAmount from '@salesforce/label/c.Funnel_Column_Amount';
import columnContacts from '@salesforce/label/c.Funnel_Column_Contacts';
import columnCustomers from '@salesforce/label/c.Funnel_Column_Customers';
import columnDeals from '@salesforce/label/c.Funnel_Column_Deals';
import columnLeads from '@salesforce/label/c.Funnel_Column_Leads';
import columnMembers from '@salesforce/label/c.Funnel_Column_Members';
import columnStage from '@salesforce/label/c.Funnel_Column_Stage';
import contributesMarketing from '@salesforce/label/c.Funnel_Contributes_Marketing';
import contributesSales from '@salesforce/label/c.Funnel_Contributes_Sales';
import contributor from '@salesforce/label/c.Funnel_Contributor';
import csvFile from '@salesforce/label/c.Funnel_Csv_File';
import customerTitle from '@salesforce/label/c.Funnel_Customer_Title';
import dueWithin from '@salesforce/label/c.Funnel_Due_Within';
import error from '@salesforce/label/c.Funnel_Error';
import errorAdvice from '@salesforce/label/c.Funnel_Error_Advice';
import halfMarketing from '@salesforce/label/c.Funnel_Half_Marketing';
import halfRecordsOne from '@salesforce/label/c.Funnel_Half_Records_One';
import halfRecordsOther from '@salesforce/label/c.Funnel_Half_Records_Other';
import halfSales from '@salesforce/label/c.Funnel_Half_Sales';
import halfShared from '@salesforce/label/c.Funnel_Half_Shared';
import halfWorth from '@salesforce/label/c.Funnel_Half_Worth';
import handoff from '@salesforce/label/c.Funnel_Handoff';
import handoffBefore from '@salesforce/label/c.Funnel_Handoff_Before';
import hereNow from '@salesforce/label/c.Funnel_Here_Now';
import hideDues from '@salesforce/label/c.Funnel_Hide_Dues';
import left from '@salesforce/label/c.Funnel_Left';
import leftFrom from '@salesforce/label/c.Funnel_Left_From';
import leftHere from '@salesforce/label/c.Funnel_Left_Here';
import letterMarketing from '@salesforce/label/c.Funnel_Letter_Marketing';
import letterSales from '@salesforce/label/c.Funnel_Letter_Sales';
import letterShared from '@salesforce/label/c.Funnel_Letter_Shared';
import loading from '@salesforce/label/c.Funnel_Loading';
import marketing from '@salesforce/label/c.Funnel_Marketing';
import marketingOwes from '@salesforce/label/c.Funnel_Marketing_Owes';
import measure from '@salesforce/label/c.Funnel_Measure';
import measureAmount from '@salesforce/label/c.Funnel_Measure_Amount';
import measureRecords from '@salesforce/label/c.Funnel_Measure_Records';
import moveBackLast from '@salesforce/label/c.Funnel_Move_Back_Last';
import moveBackLastNoDate from '@salesforce/label/c.Funnel_Move_Back_Last_No_Date';
import movesBack from '@salesforce/label/c.Funnel_Moves_Back';
import movesBackAtLeast from '@salesforce/label/c.Funnel_Moves_Back_At_Least';
import movesBackOne from '@salesforce/label/c.Funnel_Moves_Back_One';
import movesBackOther from '@salesforce/label/c.Funnel_Moves_Back_Other';
import noAccess from '@salesforce/label/c.Funnel_No_Access';
import noAccessText from '@salesforce/label/c.Funnel_No_Access_Text';
import noPlace from '@salesforce/label/c.Funnel_No_Place';
import noPlaceAccount from '@salesforce/label/c.Funnel_No_Place_Account';
import noPlaceContact from '@salesforce/label/c.Funnel_No_Place_Contact';
import noRecord from '@salesforce/label/c.Funnel_No_Record';
import noRecordText from '@salesforce/label/c.Funnel_No_Record_Text';
import noStages from '@salesforce/label/c.Funnel_No_Stages';
import noStagesText from '@salesforce/label/c.Funnel_No_Stages_Text';
import notAll from '@salesforce/label/c.Funnel_Not_All';
import nothingOwed from '@salesforce/label/c.Funnel_Nothing_Owed';
import notMapped from '@salesforce/label/c.Funnel_Not_Mapped';
import notMappedText from '@salesforce/label/c.Funnel_Not_Mapped_Text';
import onlyAccounts from '@salesforce/label/c.Funnel_Only_Accounts';
import onlyAccountsText from '@salesforce/label/c.Funnel_Only_Accounts_Text';
import openMappings from '@salesforce/label/c.Funnel_Open_Mappings';
import openRecords from '@salesforce/label/c.Funnel_Open_Records';
import overTarget from '@salesforce/label/c.Funnel_Over_Target';
import overviewChart from '@salesforce/label/c.Funnel_Overview_Chart';
import overviewChartAmount from '@salesforce/label/c.Funnel_Overview_Chart_Amount';
import overviewEmpty from '@salesforce/label/c.Funnel_Overview_Empty';
import overviewEmptyText from '@salesforce/label/c.Funnel_Overview_Empty_Text';
import overviewNote from '@salesforce/label/c.Funnel_Overview_Note';
import overviewTable from '@salesforce/label/c.Funnel_Overview_Table';
import overviewTableNote from '@salesforce/label/c.Funnel_Overview_Table_Note';
import overviewTitle from '@salesforce/label/c.Funnel_Overview_Title';
import ownedByBoth from '@salesforce/label/c.Funnel_Owned_By_Both';
import ownedByMarketing from '@salesforce/label/c.Funnel_Owned_By_Marketing';
import ownedBySales from '@salesforce/label/c.Funnel_Owned_By_Sales';
import owner from '@salesforce/label/c.Funnel_Owner';
import ownerAll from '@salesforce/label/c.Funnel_Owner_All';
import ownerFilter from '@salesforce/label/c.Funnel_Owner_Filter';
import ownerMine from '@salesforce/label/c.Funnel_Owner_Mine';
import period from '@salesforce/label/c.Funnel_Period';
import periodAll from '@salesforce/label/c.Funnel_Period_All';
import periodDays from '@salesforce/label/c.Funnel_Period_Days';
import periodQuarter from '@salesforce/label/c.Funnel_Period_Quarter';
import periodYear from '@salesforce/label/c.Funnel_Period_Year';
import place from '@salesforce/label/c.Funnel_Place';
import positionInFunnel from '@salesforce/label/c.Funnel_Position_In_Funnel';
import reason from '@salesforce/label/c.Funnel_Reason';
import reasonDeal from '@salesforce/label/c.Funnel_Reason_Deal';
import reasonLead from '@salesforce/label/c.Funnel_Reason_Lead';
import reasonReference from '@salesforce/label/c.Funnel_Reason_Reference';
import reasonReferral from '@salesforce/label/c.Funnel_Reason_Referral';
import reasonResponse from '@salesforce/label/c.Funnel_Reason_Response';
import reasonWin1 from '@salesforce/label/c.Funnel_Reason_Win_1';
import reasonWin2 from '@salesforce/label/c.Funnel_Reason_Win_2';
import reasonWin3 from '@salesforce/label/c.Funnel_Reason_Win_3';
import reasonWin4 from '@salesforce/label/c.Funnel_Reason_Win_4';
import reasonWin5 from '@salesforce/label/c.Funnel_Reason_Win_5';
import reasonWinMore from '@salesforce/label/c.Funnel_Reason_Win_More';
import recordAmount from '@salesforce/label/c.Funnel_Record_Amount';
import recordName from '@salesforce/label/c.Funnel_Record_Name';
import recordOf from '@salesforce/label/c.Funnel_Record_Of';
import recordsClose from '@salesforce/label/c.Funnel_Records_Close';
import recordsLoading from '@salesforce/label/c.Funnel_Records_Loading';
import recordsMore from '@salesforce/label/c.Funnel_Records_More';
import recordsNone from '@salesforce/label/c.Funnel_Records_None';
import recordsRead from '@salesforce/label/c.Funnel_Records_Read';
import recordsTitle from '@salesforce/label/c.Funnel_Records_Title';
import recordValue from '@salesforce/label/c.Funnel_Record_Value';
import reentries from '@salesforce/label/c.Funnel_Reentries';
import reentriesOne from '@salesforce/label/c.Funnel_Reentries_One';
import reentriesOther from '@salesforce/label/c.Funnel_Reentries_Other';
import reentryLast from '@salesforce/label/c.Funnel_Reentry_Last';
import reentryLastNoDate from '@salesforce/label/c.Funnel_Reentry_Last_No_Date';
import ribbonTitle from '@salesforce/label/c.Funnel_Ribbon_Title';
import rowLeft from '@salesforce/label/c.Funnel_Row_Left';
import rowNone from '@salesforce/label/c.Funnel_Row_None';
import rowUnmapped from '@salesforce/label/c.Funnel_Row_Unmapped';
import sales from '@salesforce/label/c.Funnel_Sales';
import salesOwes from '@salesforce/label/c.Funnel_Sales_Owes';
import segment from '@salesforce/label/c.Funnel_Segment';
import segmentAll from '@salesforce/label/c.Funnel_Segment_All';
import sellingStep from '@salesforce/label/c.Funnel_Selling_Step';
import setupAllMapped from '@salesforce/label/c.Funnel_Setup_All_Mapped';
import setupCoverage from '@salesforce/label/c.Funnel_Setup_Coverage';
import setupEvidenceAccount from '@salesforce/label/c.Funnel_Setup_Evidence_Account';
import setupEvidenceContact from '@salesforce/label/c.Funnel_Setup_Evidence_Contact';
import setupLeft from '@salesforce/label/c.Funnel_Setup_Left';
import setupNone from '@salesforce/label/c.Funnel_Setup_None';
import setupNote from '@salesforce/label/c.Funnel_Setup_Note';
import setupNotSaved from '@salesforce/label/c.Funnel_Setup_Not_Saved';
import setupNotSavedAdvice from '@salesforce/label/c.Funnel_Setup_Not_Saved_Advice';
import setupReadOnly from '@salesforce/label/c.Funnel_Setup_Read_Only';
import setupRecords from '@salesforce/label/c.Funnel_Setup_Records';
import setupRetired from '@salesforce/label/c.Funnel_Setup_Retired';
import setupSaved from '@salesforce/label/c.Funnel_Setup_Saved';
import setupSavedNone from '@salesforce/label/c.Funnel_Setup_Saved_None';
import setupSaving from '@salesforce/label/c.Funnel_Setup_Saving';
import setupStage from '@salesforce/label/c.Funnel_Setup_Stage';
import setupStageFor from '@salesforce/label/c.Funnel_Setup_Stage_For';
import setupTitle from '@salesforce/label/c.Funnel_Setup_Title';
import setupUnmappedOne from '@salesforce/label/c.Funnel_Setup_Unmapped_One';
import setupUnmappedOther from '@salesforce/label/c.Funnel_Setup_Unmapped_Other';
import setupValue from '@salesforce/label/c.Funnel_Setup_Value';
import shared from '@salesforce/label/c.Funnel_Shared';
import showDues from '@salesforce/label/c.Funnel_Show_Dues';
import since from '@salesforce/label/c.Funnel_Since';
import sinceNow from '@salesforce/label/c.Funnel_Since_Now';
import sinceUnknown from '@salesforce/label/c.Funnel_Since_Unknown';
import sinceUnknownLead from '@salesforce/label/c.Funnel_Since_Unknown_Lead';
import stageNumber from '@salesforce/label/c.Funnel_Stage_Number';
import stageRetired from '@salesforce/label/c.Funnel_Stage_Retired';
import stages from '@salesforce/label/c.Funnel_Stages';
import standsHere from '@salesforce/label/c.Funnel_Stands_Here';
import standsHereNote from '@salesforce/label/c.Funnel_Stands_Here_Note';
import target from '@salesforce/label/c.Funnel_Target';
import threadConverted from '@salesforce/label/c.Funnel_Thread_Converted';
import threadLeft from '@salesforce/label/c.Funnel_Thread_Left';
import threadStands from '@salesforce/label/c.Funnel_Thread_Stands';
import threadTitle from '@salesforce/label/c.Funnel_Thread_Title';
import threadUnmapped from '@salesforce/label/c.Funnel_Thread_Unmapped';
import unknownDate from '@salesforce/label/c.Funnel_Unknown_Date';
import unmappedNote from '@salesforce/label/c.Funnel_Unmapped_Note';
import unmappedValue from '@salesforce/label/c.Funnel_Unmapped_Value';
import unmappedValues from '@salesforce/label/c.Funnel_Unmapped_Values';
import value from '@salesforce/label/c.Funnel_Value';
import whoMaps from '@salesforce/label/c.Funnel_Who_Maps';
import wrongObject from '@salesforce/label/c.Funnel_Wrong_Object';
import wrongObjectText from '@salesforce/label/c.Funnel_Wrong_Object_Text';

export const funnelLabels = Object.freeze({
    askAbout,
    atLeast,
    beenHere,
    bringsToStage,
    bringsToStep,
    columnAmount,
    columnContacts,
    columnCustomers,
    columnDeals,
    columnLeads,
    columnMembers,
    columnStage,
    contributesMarketing,
    contributesSales,
    contributor,
    csvFile,
    customerTitle,
    dueWithin,
    error,
    errorAdvice,
    halfMarketing,
    halfRecordsOne,
    halfRecordsOther,
    halfSales,
    halfShared,
    halfWorth,
    handoff,
    handoffBefore,
    hereNow,
    hideDues,
    left,
    leftFrom,
    leftHere,
    letterMarketing,
    letterSales,
    letterShared,
    loading,
    marketing,
    marketingOwes,
    measure,
    measureAmount,
    measureRecords,
    moveBackLast,
    moveBackLastNoDate,
    movesBack,
    movesBackAtLeast,
    movesBackOne,
    movesBackOther,
    noAccess,
    noAccessText,
    noPlace,
    noPlaceAccount,
    noPlaceContact,
    noRecord,
    noRecordText,
    noStages,
    noStagesText,
    notAll,
    nothingOwed,
    notMapped,
    notMappedText,
    onlyAccounts,
    onlyAccountsText,
    openMappings,
    openRecords,
    overTarget,
    overviewChart,
    overviewChartAmount,
    overviewEmpty,
    overviewEmptyText,
    overviewNote,
    overviewTable,
    overviewTableNote,
    overviewTitle,
    ownedByBoth,
    ownedByMarketing,
    ownedBySales,
    owner,
    ownerAll,
    ownerFilter,
    ownerMine,
    period,
    periodAll,
    periodDays,
    periodQuarter,
    periodYear,
    place,
    positionInFunnel,
    reason,
    reasonDeal,
    reasonLead,
    reasonReference,
    reasonReferral,
    reasonResponse,
    reasonWin1,
    reasonWin2,
    reasonWin3,
    reasonWin4,
    reasonWin5,
    reasonWinMore,
    recordAmount,
    recordName,
    recordOf,
    recordsClose,
    recordsLoading,
    recordsMore,
    recordsNone,
    recordsRead,
    recordsTitle,
    recordValue,
    reentries,
    reentriesOne,
    reentriesOther,
    reentryLast,
    reentryLastNoDate,
    ribbonTitle,
    rowLeft,
    rowNone,
    rowUnmapped,
    sales,
    salesOwes,
    segment,
    segmentAll,
    sellingStep,
    setupAllMapped,
    setupCoverage,
    setupEvidenceAccount,
    setupEvidenceContact,
    setupLeft,
    setupNone,
    setupNote,
    setupNotSaved,
    setupNotSavedAdvice,
    setupReadOnly,
    setupRecords,
    setupRetired,
    setupSaved,
    setupSavedNone,
    setupSaving,
    setupStage,
    setupStageFor,
    setupTitle,
    setupUnmappedOne,
    setupUnmappedOther,
    setupValue,
    shared,
    showDues,
    since,
    sinceNow,
    sinceUnknown,
    sinceUnknownLead,
    stageNumber,
    stageRetired,
    stages,
    standsHere,
    standsHereNote,
    target,
    threadConverted,
    threadLeft,
    threadStands,
    threadTitle,
    threadUnmapped,
    unknownDate,
    unmappedNote,
    unmappedValue,
    unmappedValues,
    value,
    whoMaps,
    wrongObject,
    wrongObjectText
});
