import action from '@salesforce/label/c.Board_Action';
import actionDone from '@salesforce/label/c.Board_Action_Done';
import actionDue from '@salesforce/label/c.Board_Action_Due';
import actionFailed from '@salesforce/label/c.Board_Action_Failed';
import actionFrom from '@salesforce/label/c.Board_Action_From';
import actionFromText from '@salesforce/label/c.Board_Action_From_Text';
import actionIncomplete from '@salesforce/label/c.Board_Action_Incomplete';
import actionLate from '@salesforce/label/c.Board_Action_Late';
import actionOpen from '@salesforce/label/c.Board_Action_Open';
import actionOwner from '@salesforce/label/c.Board_Action_Owner';
import actionState from '@salesforce/label/c.Board_Action_State';
import actions from '@salesforce/label/c.Board_Actions';
import actionsHidden from '@salesforce/label/c.Board_Actions_Hidden';
import actionsNone from '@salesforce/label/c.Board_Actions_None';
import cancel from '@salesforce/label/c.Board_Cancel';
import checkBack from '@salesforce/label/c.Board_Check_Back';
import checked from '@salesforce/label/c.Board_Checked';
import checklist from '@salesforce/label/c.Board_Checklist';
import checklistText from '@salesforce/label/c.Board_Checklist_Text';
import company from '@salesforce/label/c.Board_Company';
import conditions from '@salesforce/label/c.Board_Conditions';
import conditionsBoth from '@salesforce/label/c.Board_Conditions_Both';
import conditionsHead from '@salesforce/label/c.Board_Conditions_Head';
import conditionsReader from '@salesforce/label/c.Board_Conditions_Reader';
import failed from '@salesforce/label/c.Board_Failed';
import group from '@salesforce/label/c.Board_Group';
import groupActivity from '@salesforce/label/c.Board_Group_Activity';
import groupCulture from '@salesforce/label/c.Board_Group_Culture';
import groupOption from '@salesforce/label/c.Board_Group_Option';
import groupProcess from '@salesforce/label/c.Board_Group_Process';
import groupStructure from '@salesforce/label/c.Board_Group_Structure';
import hintApart from '@salesforce/label/c.Board_Hint_Apart';
import hintCampaigns from '@salesforce/label/c.Board_Hint_Campaigns';
import hintCycle from '@salesforce/label/c.Board_Hint_Cycle';
import hintMapped from '@salesforce/label/c.Board_Hint_Mapped';
import hintPeople from '@salesforce/label/c.Board_Hint_People';
import hintTogether from '@salesforce/label/c.Board_Hint_Together';
import hintUntouched from '@salesforce/label/c.Board_Hint_Untouched';
import holdsFor from '@salesforce/label/c.Board_Holds_For';
import inPlace from '@salesforce/label/c.Board_In_Place';
import intro from '@salesforce/label/c.Board_Intro';
import leaveIf from '@salesforce/label/c.Board_Leave_If';
import loading from '@salesforce/label/c.Board_Loading';
import looksAligned from '@salesforce/label/c.Board_Looks_Aligned';
import looksDefined from '@salesforce/label/c.Board_Looks_Defined';
import looksIntegrated from '@salesforce/label/c.Board_Looks_Integrated';
import looksUndefined from '@salesforce/label/c.Board_Looks_Undefined';
import makeAction from '@salesforce/label/c.Board_Make_Action';
import makeActionOf from '@salesforce/label/c.Board_Make_Action_Of';
import markDone from '@salesforce/label/c.Board_Mark_Done';
import markDoneOf from '@salesforce/label/c.Board_Mark_Done_Of';
import marketing from '@salesforce/label/c.Board_Marketing';
import moves from '@salesforce/label/c.Board_Moves';
import movesText from '@salesforce/label/c.Board_Moves_Text';
import newAction from '@salesforce/label/c.Board_New_Action';
import noAccess from '@salesforce/label/c.Board_No_Access';
import noAccessText from '@salesforce/label/c.Board_No_Access_Text';
import noDate from '@salesforce/label/c.Board_No_Date';
import none from '@salesforce/label/c.Board_None';
import noneShown from '@salesforce/label/c.Board_None_Shown';
import noneShownText from '@salesforce/label/c.Board_None_Shown_Text';
import noneText from '@salesforce/label/c.Board_None_Text';
import notInPlace from '@salesforce/label/c.Board_Not_In_Place';
import notTicked from '@salesforce/label/c.Board_Not_Ticked';
import note from '@salesforce/label/c.Board_Note';
import noteOf from '@salesforce/label/c.Board_Note_Of';
import outcome from '@salesforce/label/c.Board_Outcome';
import outcomeLeave from '@salesforce/label/c.Board_Outcome_Leave';
import outcomeLeaveText from '@salesforce/label/c.Board_Outcome_Leave_Text';
import outcomeMixed from '@salesforce/label/c.Board_Outcome_Mixed';
import outcomeMixedText from '@salesforce/label/c.Board_Outcome_Mixed_Text';
import outcomeOpen from '@salesforce/label/c.Board_Outcome_Open';
import outcomeOpenText from '@salesforce/label/c.Board_Outcome_Open_Text';
import outcomeTighten from '@salesforce/label/c.Board_Outcome_Tighten';
import outcomeTightenText from '@salesforce/label/c.Board_Outcome_Tighten_Text';
import pointBoth from '@salesforce/label/c.Board_Point_Both';
import pointOne from '@salesforce/label/c.Board_Point_One';
import proofActions from '@salesforce/label/c.Board_Proof_Actions';
import proofCurrent from '@salesforce/label/c.Board_Proof_Current';
import proofDefinitions from '@salesforce/label/c.Board_Proof_Definitions';
import proofMapped from '@salesforce/label/c.Board_Proof_Mapped';
import proofOfficer from '@salesforce/label/c.Board_Proof_Officer';
import proofWaves from '@salesforce/label/c.Board_Proof_Waves';
import proven from '@salesforce/label/c.Board_Proven';
import recordsSay from '@salesforce/label/c.Board_Records_Say';
import result from '@salesforce/label/c.Board_Result';
import retry from '@salesforce/label/c.Board_Retry';
import sales from '@salesforce/label/c.Board_Sales';
import save from '@salesforce/label/c.Board_Save';
import saveFailed from '@salesforce/label/c.Board_Save_Failed';
import saveFailedAdvice from '@salesforce/label/c.Board_Save_Failed_Advice';
import saving from '@salesforce/label/c.Board_Saving';
import somebody from '@salesforce/label/c.Board_Somebody';
import ticked from '@salesforce/label/c.Board_Ticked';
import tickedBack from '@salesforce/label/c.Board_Ticked_Back';
import tightenIf from '@salesforce/label/c.Board_Tighten_If';
import title from '@salesforce/label/c.Board_Title';
import top from '@salesforce/label/c.Board_Top';
import what from '@salesforce/label/c.Board_What';
import when from '@salesforce/label/c.Board_When';
import who from '@salesforce/label/c.Board_Who';

export { checkTexts, conditionTexts, moveTexts } from './wording';

/** Words of the decision board. */
export const boardLabels = Object.freeze({
    action,
    actionDone,
    actionDue,
    actionFailed,
    actionFrom,
    actionFromText,
    actionIncomplete,
    actionLate,
    actionOpen,
    actionOwner,
    actionState,
    actions,
    actionsHidden,
    actionsNone,
    cancel,
    checkBack,
    checked,
    checklist,
    checklistText,
    company,
    conditions,
    conditionsBoth,
    conditionsHead,
    conditionsReader,
    failed,
    group,
    groupActivity,
    groupCulture,
    groupOption,
    groupProcess,
    groupStructure,
    hintApart,
    hintCampaigns,
    hintCycle,
    hintMapped,
    hintPeople,
    hintTogether,
    hintUntouched,
    holdsFor,
    inPlace,
    intro,
    leaveIf,
    loading,
    looksAligned,
    looksDefined,
    looksIntegrated,
    looksUndefined,
    makeAction,
    makeActionOf,
    markDone,
    markDoneOf,
    marketing,
    moves,
    movesText,
    newAction,
    noAccess,
    noAccessText,
    noDate,
    none,
    noneShown,
    noneShownText,
    noneText,
    notInPlace,
    notTicked,
    note,
    noteOf,
    outcome,
    outcomeLeave,
    outcomeLeaveText,
    outcomeMixed,
    outcomeMixedText,
    outcomeOpen,
    outcomeOpenText,
    outcomeTighten,
    outcomeTightenText,
    pointBoth,
    pointOne,
    proofActions,
    proofCurrent,
    proofDefinitions,
    proofMapped,
    proofOfficer,
    proofWaves,
    proven,
    recordsSay,
    result,
    retry,
    sales,
    save,
    saveFailed,
    saveFailedAdvice,
    saving,
    somebody,
    ticked,
    tickedBack,
    tightenIf,
    title,
    top,
    what,
    when,
    who
});
