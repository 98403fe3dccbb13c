import accountTeams from '@salesforce/label/c.Health_Account_Teams';
import accountTeamsCost from '@salesforce/label/c.Health_Account_Teams_Cost';
import accountTeamsSetup from '@salesforce/label/c.Health_Account_Teams_Setup';
import allGood from '@salesforce/label/c.Health_All_Good';
import costs from '@salesforce/label/c.Health_Costs';
import featureMend from '@salesforce/label/c.Health_Feature_Mend';
import featureOff from '@salesforce/label/c.Health_Feature_Off';
import featureOn from '@salesforce/label/c.Health_Feature_On';
import featureUnused from '@salesforce/label/c.Health_Feature_Unused';
import hideGood from '@salesforce/label/c.Health_Hide_Good';
import historyMend from '@salesforce/label/c.Health_History_Mend';
import historyOff from '@salesforce/label/c.Health_History_Off';
import historyOffCost from '@salesforce/label/c.Health_History_Off_Cost';
import historyOn from '@salesforce/label/c.Health_History_On';
import historyUnknown from '@salesforce/label/c.Health_History_Unknown';
import historyUnknownCost from '@salesforce/label/c.Health_History_Unknown_Cost';
import mappingHidden from '@salesforce/label/c.Health_Mapping_Hidden';
import mappingHiddenMend from '@salesforce/label/c.Health_Mapping_Hidden_Mend';
import mappingOpen from '@salesforce/label/c.Health_Mapping_Open';
import mappingOpenCost from '@salesforce/label/c.Health_Mapping_Open_Cost';
import mappingOpenMend from '@salesforce/label/c.Health_Mapping_Open_Mend';
import mappingOpenTyped from '@salesforce/label/c.Health_Mapping_Open_Typed';
import mappingOpenValue from '@salesforce/label/c.Health_Mapping_Open_Value';
import mappingWhole from '@salesforce/label/c.Health_Mapping_Whole';
import mend from '@salesforce/label/c.Health_Mend';
import multipleCurrencies from '@salesforce/label/c.Health_Multiple_Currencies';
import neverRecorded from '@salesforce/label/c.Health_Never_Recorded';
import note from '@salesforce/label/c.Health_Note';
import opportunityTeams from '@salesforce/label/c.Health_Opportunity_Teams';
import opportunityTeamsCost from '@salesforce/label/c.Health_Opportunity_Teams_Cost';
import opportunityTeamsSetup from '@salesforce/label/c.Health_Opportunity_Teams_Setup';
import orderClear from '@salesforce/label/c.Health_Order_Clear';
import orderSame from '@salesforce/label/c.Health_Order_Same';
import orderSameCost from '@salesforce/label/c.Health_Order_Same_Cost';
import orderSameMend from '@salesforce/label/c.Health_Order_Same_Mend';
import participantsOpen from '@salesforce/label/c.Health_Participants_Open';
import participantsOpenCost from '@salesforce/label/c.Health_Participants_Open_Cost';
import participantsOpenMend from '@salesforce/label/c.Health_Participants_Open_Mend';
import participantsWhole from '@salesforce/label/c.Health_Participants_Whole';
import personAccounts from '@salesforce/label/c.Health_Person_Accounts';
import publishedBehind from '@salesforce/label/c.Health_Published_Behind';
import publishedBehindCost from '@salesforce/label/c.Health_Published_Behind_Cost';
import publishedMend from '@salesforce/label/c.Health_Published_Mend';
import publishedNever from '@salesforce/label/c.Health_Published_Never';
import publishedNeverCost from '@salesforce/label/c.Health_Published_Never_Cost';
import publishedWhole from '@salesforce/label/c.Health_Published_Whole';
import recorded from '@salesforce/label/c.Health_Recorded';
import retiredCost from '@salesforce/label/c.Health_Retired_Cost';
import retiredMend from '@salesforce/label/c.Health_Retired_Mend';
import retiredNone from '@salesforce/label/c.Health_Retired_None';
import retiredSome from '@salesforce/label/c.Health_Retired_Some';
import setMissing from '@salesforce/label/c.Health_Set_Missing';
import setMissingCost from '@salesforce/label/c.Health_Set_Missing_Cost';
import setMissingMend from '@salesforce/label/c.Health_Set_Missing_Mend';
import setNobody from '@salesforce/label/c.Health_Set_Nobody';
import setNobodyMend from '@salesforce/label/c.Health_Set_Nobody_Mend';
import setOne from '@salesforce/label/c.Health_Set_One';
import setOther from '@salesforce/label/c.Health_Set_Other';
import showGood from '@salesforce/label/c.Health_Show_Good';
import stagesActive from '@salesforce/label/c.Health_Stages_Active';
import stagesNone from '@salesforce/label/c.Health_Stages_None';
import stagesNoneCost from '@salesforce/label/c.Health_Stages_None_Cost';
import stagesNoneMend from '@salesforce/label/c.Health_Stages_None_Mend';
import stateAttention from '@salesforce/label/c.Health_State_Attention';
import stateGood from '@salesforce/label/c.Health_State_Good';
import stateNote from '@salesforce/label/c.Health_State_Note';
import stateProblem from '@salesforce/label/c.Health_State_Problem';
import territories from '@salesforce/label/c.Health_Territories';
import title from '@salesforce/label/c.Health_Title';

/** Words of the health of the funnel in an org: the set-up page and the doctor say the same. */
export const healthLabels = Object.freeze({
    accountTeams,
    accountTeamsCost,
    accountTeamsSetup,
    allGood,
    costs,
    featureMend,
    featureOff,
    featureOn,
    featureUnused,
    hideGood,
    historyMend,
    historyOff,
    historyOffCost,
    historyOn,
    historyUnknown,
    historyUnknownCost,
    mappingHidden,
    mappingHiddenMend,
    mappingOpen,
    mappingOpenCost,
    mappingOpenMend,
    mappingOpenTyped,
    mappingOpenValue,
    mappingWhole,
    mend,
    multipleCurrencies,
    neverRecorded,
    note,
    opportunityTeams,
    opportunityTeamsCost,
    opportunityTeamsSetup,
    orderClear,
    orderSame,
    orderSameCost,
    orderSameMend,
    participantsOpen,
    participantsOpenCost,
    participantsOpenMend,
    participantsWhole,
    personAccounts,
    publishedBehind,
    publishedBehindCost,
    publishedMend,
    publishedNever,
    publishedNeverCost,
    publishedWhole,
    recorded,
    retiredCost,
    retiredMend,
    retiredNone,
    retiredSome,
    setMissing,
    setMissingCost,
    setMissingMend,
    setNobody,
    setNobodyMend,
    setOne,
    setOther,
    showGood,
    stagesActive,
    stagesNone,
    stagesNoneCost,
    stagesNoneMend,
    stateAttention,
    stateGood,
    stateNote,
    stateProblem,
    territories,
    title
});
