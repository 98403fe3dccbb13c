import askAbout from '@salesforce/label/c.Funnel_Ask_About';
import beenHere from '@salesforce/label/c.Funnel_Been_Here';
import bringsToStage from '@salesforce/label/c.Funnel_Brings_To_Stage';
import bringsToStep from '@salesforce/label/c.Funnel_Brings_To_Step';
import contributesMarketing from '@salesforce/label/c.Funnel_Contributes_Marketing';
import contributesSales from '@salesforce/label/c.Funnel_Contributes_Sales';
import contributor from '@salesforce/label/c.Funnel_Contributor';
import dueWithin from '@salesforce/label/c.Funnel_Due_Within';
import error from '@salesforce/label/c.Funnel_Error';
import errorAdvice from '@salesforce/label/c.Funnel_Error_Advice';
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
import moveBackLast from '@salesforce/label/c.Funnel_Move_Back_Last';
import moveBackLastNoDate from '@salesforce/label/c.Funnel_Move_Back_Last_No_Date';
import movesBack from '@salesforce/label/c.Funnel_Moves_Back';
import movesBackAtLeast from '@salesforce/label/c.Funnel_Moves_Back_At_Least';
import movesBackOne from '@salesforce/label/c.Funnel_Moves_Back_One';
import movesBackOther from '@salesforce/label/c.Funnel_Moves_Back_Other';
import noAccess from '@salesforce/label/c.Funnel_No_Access';
import noAccessText from '@salesforce/label/c.Funnel_No_Access_Text';
import noRecord from '@salesforce/label/c.Funnel_No_Record';
import noRecordText from '@salesforce/label/c.Funnel_No_Record_Text';
import noStages from '@salesforce/label/c.Funnel_No_Stages';
import noStagesText from '@salesforce/label/c.Funnel_No_Stages_Text';
import notMapped from '@salesforce/label/c.Funnel_Not_Mapped';
import notMappedText from '@salesforce/label/c.Funnel_Not_Mapped_Text';
import nothingOwed from '@salesforce/label/c.Funnel_Nothing_Owed';
import openMappings from '@salesforce/label/c.Funnel_Open_Mappings';
import overTarget from '@salesforce/label/c.Funnel_Over_Target';
import ownedByBoth from '@salesforce/label/c.Funnel_Owned_By_Both';
import ownedByMarketing from '@salesforce/label/c.Funnel_Owned_By_Marketing';
import ownedBySales from '@salesforce/label/c.Funnel_Owned_By_Sales';
import owner from '@salesforce/label/c.Funnel_Owner';
import positionInFunnel from '@salesforce/label/c.Funnel_Position_In_Funnel';
import ribbonTitle from '@salesforce/label/c.Funnel_Ribbon_Title';
import sales from '@salesforce/label/c.Funnel_Sales';
import salesOwes from '@salesforce/label/c.Funnel_Sales_Owes';
import sellingStep from '@salesforce/label/c.Funnel_Selling_Step';
import shared from '@salesforce/label/c.Funnel_Shared';
import showDues from '@salesforce/label/c.Funnel_Show_Dues';
import since from '@salesforce/label/c.Funnel_Since';
import sinceNow from '@salesforce/label/c.Funnel_Since_Now';
import sinceUnknown from '@salesforce/label/c.Funnel_Since_Unknown';
import sinceUnknownLead from '@salesforce/label/c.Funnel_Since_Unknown_Lead';
import stageNumber from '@salesforce/label/c.Funnel_Stage_Number';
import stageRetired from '@salesforce/label/c.Funnel_Stage_Retired';
import stages from '@salesforce/label/c.Funnel_Stages';
import target from '@salesforce/label/c.Funnel_Target';
import value from '@salesforce/label/c.Funnel_Value';
import whoMaps from '@salesforce/label/c.Funnel_Who_Maps';
import wrongObject from '@salesforce/label/c.Funnel_Wrong_Object';
import wrongObjectText from '@salesforce/label/c.Funnel_Wrong_Object_Text';

export const funnelLabels = Object.freeze({
    askAbout,
    beenHere,
    bringsToStage,
    bringsToStep,
    contributesMarketing,
    contributesSales,
    contributor,
    dueWithin,
    error,
    errorAdvice,
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
    moveBackLast,
    moveBackLastNoDate,
    movesBack,
    movesBackAtLeast,
    movesBackOne,
    movesBackOther,
    noAccess,
    noAccessText,
    noRecord,
    noRecordText,
    noStages,
    noStagesText,
    notMapped,
    notMappedText,
    nothingOwed,
    openMappings,
    overTarget,
    ownedByBoth,
    ownedByMarketing,
    ownedBySales,
    owner,
    positionInFunnel,
    ribbonTitle,
    sales,
    salesOwes,
    sellingStep,
    shared,
    showDues,
    since,
    sinceNow,
    sinceUnknown,
    sinceUnknownLead,
    stageNumber,
    stageRetired,
    stages,
    target,
    value,
    whoMaps,
    wrongObject,
    wrongObjectText
});
