import addList from '@salesforce/label/c.Waves_Add_List';
import addPeople from '@salesforce/label/c.Waves_Add_People';
import addTeams from '@salesforce/label/c.Waves_Add_Teams';
import addUsers from '@salesforce/label/c.Waves_Add_Users';
import addedOne from '@salesforce/label/c.Waves_Added_One';
import addedOther from '@salesforce/label/c.Waves_Added_Other';
import addresses from '@salesforce/label/c.Waves_Addresses';
import answeredOf from '@salesforce/label/c.Waves_Answered_Of';
import asBefore from '@salesforce/label/c.Waves_As_Before';
import byScript from '@salesforce/label/c.Waves_By_Script';
import cancel from '@salesforce/label/c.Waves_Cancel';
import chooseFunction from '@salesforce/label/c.Waves_Choose_Function';
import close from '@salesforce/label/c.Waves_Close';
import closeNote from '@salesforce/label/c.Waves_Close_Note';
import closeOn from '@salesforce/label/c.Waves_Close_On';
import closeSure from '@salesforce/label/c.Waves_Close_Sure';
import closedNote from '@salesforce/label/c.Waves_Closed_Note';
import closingDone from '@salesforce/label/c.Waves_Closing_Done';
import closingEarlier from '@salesforce/label/c.Waves_Closing_Earlier';
import closingFreeze from '@salesforce/label/c.Waves_Closing_Freeze';
import closingWork from '@salesforce/label/c.Waves_Closing_Work';
import closingWrite from '@salesforce/label/c.Waves_Closing_Write';
import copiedOne from '@salesforce/label/c.Waves_Copied_One';
import copiedOther from '@salesforce/label/c.Waves_Copied_Other';
import copy from '@salesforce/label/c.Waves_Copy';
import copyByHand from '@salesforce/label/c.Waves_Copy_By_Hand';
import deactivated from '@salesforce/label/c.Waves_Deactivated';
import deactivatedOne from '@salesforce/label/c.Waves_Deactivated_One';
import deactivatedOther from '@salesforce/label/c.Waves_Deactivated_Other';
import fieldDepartment from '@salesforce/label/c.Waves_Field_Department';
import fieldProfile from '@salesforce/label/c.Waves_Field_Profile';
import fieldRole from '@salesforce/label/c.Waves_Field_Role';
import fieldTitle from '@salesforce/label/c.Waves_Field_Title';
import functionLabel from '@salesforce/label/c.Waves_Function';
import functionOf from '@salesforce/label/c.Waves_Function_Of';
import group from '@salesforce/label/c.Waves_Group';
import groups from '@salesforce/label/c.Waves_Groups';
import hasAnswered from '@salesforce/label/c.Waves_Has_Answered';
import head from '@salesforce/label/c.Waves_Head';
import heads from '@salesforce/label/c.Waves_Heads';
import hindranceFunction from '@salesforce/label/c.Waves_Hindrance_Function';
import hindranceLastDay from '@salesforce/label/c.Waves_Hindrance_Last_Day';
import hindranceNobody from '@salesforce/label/c.Waves_Hindrance_Nobody';
import hindranceUnsaved from '@salesforce/label/c.Waves_Hindrance_Unsaved';
import interrupted from '@salesforce/label/c.Waves_Interrupted';
import interruptedText from '@salesforce/label/c.Waves_Interrupted_Text';
import kind from '@salesforce/label/c.Waves_Kind';
import kindEverybody from '@salesforce/label/c.Waves_Kind_Everybody';
import kindSegment from '@salesforce/label/c.Waves_Kind_Segment';
import kindTeam from '@salesforce/label/c.Waves_Kind_Team';
import lastDay from '@salesforce/label/c.Waves_Last_Day';
import level from '@salesforce/label/c.Waves_Level';
import levelOf from '@salesforce/label/c.Waves_Level_Of';
import list from '@salesforce/label/c.Waves_List';
import listExample from '@salesforce/label/c.Waves_List_Example';
import listHelp from '@salesforce/label/c.Waves_List_Help';
import listOne from '@salesforce/label/c.Waves_List_One';
import listOther from '@salesforce/label/c.Waves_List_Other';
import listProblem from '@salesforce/label/c.Waves_List_Problem';
import loadAdvice from '@salesforce/label/c.Waves_Load_Advice';
import loadFailed from '@salesforce/label/c.Waves_Load_Failed';
import loading from '@salesforce/label/c.Waves_Loading';
import marketing from '@salesforce/label/c.Waves_Marketing';
import minimum from '@salesforce/label/c.Waves_Minimum';
import minimumHelp from '@salesforce/label/c.Waves_Minimum_Help';
import missingInactiveOne from '@salesforce/label/c.Waves_Missing_Inactive_One';
import missingInactiveOther from '@salesforce/label/c.Waves_Missing_Inactive_Other';
import missingOne from '@salesforce/label/c.Waves_Missing_One';
import missingOther from '@salesforce/label/c.Waves_Missing_Other';
import moreOne from '@salesforce/label/c.Waves_More_One';
import moreOther from '@salesforce/label/c.Waves_More_Other';
import moreTeams from '@salesforce/label/c.Waves_More_Teams';
import movedNote from '@salesforce/label/c.Waves_Moved_Note';
import name from '@salesforce/label/c.Waves_Name';
import needsFunction from '@salesforce/label/c.Waves_Needs_Function';
import newWave from '@salesforce/label/c.Waves_New_Wave';
import noAccess from '@salesforce/label/c.Waves_No_Access';
import noAccessText from '@salesforce/label/c.Waves_No_Access_Text';
import noTeams from '@salesforce/label/c.Waves_No_Teams';
import nobodyYet from '@salesforce/label/c.Waves_Nobody_Yet';
import none from '@salesforce/label/c.Waves_None';
import noneText from '@salesforce/label/c.Waves_None_Text';
import notClosed from '@salesforce/label/c.Waves_Not_Closed';
import notClosedAdvice from '@salesforce/label/c.Waves_Not_Closed_Advice';
import notOpened from '@salesforce/label/c.Waves_Not_Opened';
import notSaved from '@salesforce/label/c.Waves_Not_Saved';
import notSavedAdvice from '@salesforce/label/c.Waves_Not_Saved_Advice';
import open from '@salesforce/label/c.Waves_Open';
import openNote from '@salesforce/label/c.Waves_Open_Note';
import openSure from '@salesforce/label/c.Waves_Open_Sure';
import opensOn from '@salesforce/label/c.Waves_Opens_On';
import outlook from '@salesforce/label/c.Waves_Outlook';
import outlookProtects from '@salesforce/label/c.Waves_Outlook_Protects';
import outlookShown from '@salesforce/label/c.Waves_Outlook_Shown';
import outlookTooFew from '@salesforce/label/c.Waves_Outlook_Too_Few';
import people from '@salesforce/label/c.Waves_People';
import peopleNotSavedAdvice from '@salesforce/label/c.Waves_People_Not_Saved_Advice';
import peopleOne from '@salesforce/label/c.Waves_People_One';
import peopleOther from '@salesforce/label/c.Waves_People_Other';
import person from '@salesforce/label/c.Waves_Person';
import previewNote from '@salesforce/label/c.Waves_Preview_Note';
import problemFunction from '@salesforce/label/c.Waves_Problem_Function';
import problemLevel from '@salesforce/label/c.Waves_Problem_Level';
import problemTwice from '@salesforce/label/c.Waves_Problem_Twice';
import problemTwoPeople from '@salesforce/label/c.Waves_Problem_Two_People';
import problemUnknown from '@salesforce/label/c.Waves_Problem_Unknown';
import reminders from '@salesforce/label/c.Waves_Reminders';
import remindersNote from '@salesforce/label/c.Waves_Reminders_Note';
import remove from '@salesforce/label/c.Waves_Remove';
import removeOf from '@salesforce/label/c.Waves_Remove_Of';
import rule from '@salesforce/label/c.Waves_Rule';
import ruleHead from '@salesforce/label/c.Waves_Rule_Head';
import ruleMarketing from '@salesforce/label/c.Waves_Rule_Marketing';
import ruleNote from '@salesforce/label/c.Waves_Rule_Note';
import ruleSales from '@salesforce/label/c.Waves_Rule_Sales';
import ruleSegment from '@salesforce/label/c.Waves_Rule_Segment';
import sales from '@salesforce/label/c.Waves_Sales';
import save from '@salesforce/label/c.Waves_Save';
import savePeople from '@salesforce/label/c.Waves_Save_People';
import savedOf from '@salesforce/label/c.Waves_Saved_Of';
import scope from '@salesforce/label/c.Waves_Scope';
import scopeCompany from '@salesforce/label/c.Waves_Scope_Company';
import scopeTeams from '@salesforce/label/c.Waves_Scope_Teams';
import scopeUnit from '@salesforce/label/c.Waves_Scope_Unit';
import searchPeople from '@salesforce/label/c.Waves_Search_People';
import searchTeams from '@salesforce/label/c.Waves_Search_Teams';
import segment from '@salesforce/label/c.Waves_Segment';
import segmentDepartment from '@salesforce/label/c.Waves_Segment_Department';
import segmentDivision from '@salesforce/label/c.Waves_Segment_Division';
import segmentNone from '@salesforce/label/c.Waves_Segment_None';
import segmentOf from '@salesforce/label/c.Waves_Segment_Of';
import settings from '@salesforce/label/c.Waves_Settings';
import sides from '@salesforce/label/c.Waves_Sides';
import source from '@salesforce/label/c.Waves_Source';
import sourceList from '@salesforce/label/c.Waves_Source_List';
import sourceTeams from '@salesforce/label/c.Waves_Source_Teams';
import sourceUsers from '@salesforce/label/c.Waves_Source_Users';
import staff from '@salesforce/label/c.Waves_Staff';
import status from '@salesforce/label/c.Waves_Status';
import statusClosed from '@salesforce/label/c.Waves_Status_Closed';
import statusClosing from '@salesforce/label/c.Waves_Status_Closing';
import statusDraft from '@salesforce/label/c.Waves_Status_Draft';
import statusOpen from '@salesforce/label/c.Waves_Status_Open';
import teamOf from '@salesforce/label/c.Waves_Team_Of';
import teams from '@salesforce/label/c.Waves_Teams';
import teamsOff from '@salesforce/label/c.Waves_Teams_Off';
import teamsOffText from '@salesforce/label/c.Waves_Teams_Off_Text';
import title from '@salesforce/label/c.Waves_Title';
import tooMany from '@salesforce/label/c.Waves_Too_Many';
import tooManyAnswers from '@salesforce/label/c.Waves_Too_Many_Answers';
import tooMuchWriting from '@salesforce/label/c.Waves_Too_Much_Writing';
import undo from '@salesforce/label/c.Waves_Undo';
import unit from '@salesforce/label/c.Waves_Unit';
import unsavedOne from '@salesforce/label/c.Waves_Unsaved_One';
import unsavedOther from '@salesforce/label/c.Waves_Unsaved_Other';
import usersSummary from '@salesforce/label/c.Waves_Users_Summary';
import wave from '@salesforce/label/c.Waves_Wave';
import whyBefore from '@salesforce/label/c.Waves_Why_Before';
import whyList from '@salesforce/label/c.Waves_Why_List';
import whyRule from '@salesforce/label/c.Waves_Why_Rule';
import wording from '@salesforce/label/c.Waves_Wording';
import wordingHelp from '@salesforce/label/c.Waves_Wording_Help';
import wordingPackage from '@salesforce/label/c.Waves_Wording_Package';

export const wavesLabels = Object.freeze({
    addList,
    addPeople,
    addTeams,
    addUsers,
    addedOne,
    addedOther,
    addresses,
    answeredOf,
    asBefore,
    byScript,
    cancel,
    chooseFunction,
    close,
    closeNote,
    closeOn,
    closeSure,
    closedNote,
    closingDone,
    closingEarlier,
    closingFreeze,
    closingWork,
    closingWrite,
    copiedOne,
    copiedOther,
    copy,
    copyByHand,
    deactivated,
    deactivatedOne,
    deactivatedOther,
    fieldDepartment,
    fieldProfile,
    fieldRole,
    fieldTitle,
    function: functionLabel,
    functionOf,
    group,
    groups,
    hasAnswered,
    head,
    heads,
    hindranceFunction,
    hindranceLastDay,
    hindranceNobody,
    hindranceUnsaved,
    interrupted,
    interruptedText,
    kind,
    kindEverybody,
    kindSegment,
    kindTeam,
    lastDay,
    level,
    levelOf,
    list,
    listExample,
    listHelp,
    listOne,
    listOther,
    listProblem,
    loadAdvice,
    loadFailed,
    loading,
    marketing,
    minimum,
    minimumHelp,
    missingInactiveOne,
    missingInactiveOther,
    missingOne,
    missingOther,
    moreOne,
    moreOther,
    moreTeams,
    movedNote,
    name,
    needsFunction,
    newWave,
    noAccess,
    noAccessText,
    noTeams,
    nobodyYet,
    none,
    noneText,
    notClosed,
    notClosedAdvice,
    notOpened,
    notSaved,
    notSavedAdvice,
    open,
    openNote,
    openSure,
    opensOn,
    outlook,
    outlookProtects,
    outlookShown,
    outlookTooFew,
    people,
    peopleNotSavedAdvice,
    peopleOne,
    peopleOther,
    person,
    previewNote,
    problemFunction,
    problemLevel,
    problemTwice,
    problemTwoPeople,
    problemUnknown,
    reminders,
    remindersNote,
    remove,
    removeOf,
    rule,
    ruleHead,
    ruleMarketing,
    ruleNote,
    ruleSales,
    ruleSegment,
    sales,
    save,
    savePeople,
    savedOf,
    scope,
    scopeCompany,
    scopeTeams,
    scopeUnit,
    searchPeople,
    searchTeams,
    segment,
    segmentDepartment,
    segmentDivision,
    segmentNone,
    segmentOf,
    settings,
    sides,
    source,
    sourceList,
    sourceTeams,
    sourceUsers,
    staff,
    status,
    statusClosed,
    statusClosing,
    statusDraft,
    statusOpen,
    teamOf,
    teams,
    teamsOff,
    teamsOffText,
    title,
    tooMany,
    tooManyAnswers,
    tooMuchWriting,
    undo,
    unit,
    unsavedOne,
    unsavedOther,
    usersSummary,
    wave,
    whyBefore,
    whyList,
    whyRule,
    wording,
    wordingHelp,
    wordingPackage
});
