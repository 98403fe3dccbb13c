import add from '@salesforce/label/c.Setup_Add';
import allTypes from '@salesforce/label/c.Setup_All_Types';
import changeField from '@salesforce/label/c.Setup_Change_Field';
import changeNew from '@salesforce/label/c.Setup_Change_New';
import changeOne from '@salesforce/label/c.Setup_Change_One';
import changeOther from '@salesforce/label/c.Setup_Change_Other';
import changesTitle from '@salesforce/label/c.Setup_Changes_Title';
import compare from '@salesforce/label/c.Setup_Compare';
import conflict from '@salesforce/label/c.Setup_Conflict';
import conflictText from '@salesforce/label/c.Setup_Conflict_Text';
import down from '@salesforce/label/c.Setup_Down';
import dragHint from '@salesforce/label/c.Setup_Drag_Hint';
import exportFile from '@salesforce/label/c.Setup_Export';
import faultBadDays from '@salesforce/label/c.Setup_Fault_Bad_Days';
import faultBadEvidence from '@salesforce/label/c.Setup_Fault_Bad_Evidence';
import faultBadKey from '@salesforce/label/c.Setup_Fault_Bad_Key';
import faultBadObject from '@salesforce/label/c.Setup_Fault_Bad_Object';
import faultBadRecordType from '@salesforce/label/c.Setup_Fault_Bad_Record_Type';
import faultBadSequence from '@salesforce/label/c.Setup_Fault_Bad_Sequence';
import faultBadStep from '@salesforce/label/c.Setup_Fault_Bad_Step';
import faultLeftWithStage from '@salesforce/label/c.Setup_Fault_Left_With_Stage';
import faultNoJson from '@salesforce/label/c.Setup_Fault_No_Json';
import faultNoName from '@salesforce/label/c.Setup_Fault_No_Name';
import faultNoOwner from '@salesforce/label/c.Setup_Fault_No_Owner';
import faultNoStage from '@salesforce/label/c.Setup_Fault_No_Stage';
import faultNoStages from '@salesforce/label/c.Setup_Fault_No_Stages';
import faultNotWhole from '@salesforce/label/c.Setup_Fault_Not_Whole';
import faultRetiredStage from '@salesforce/label/c.Setup_Fault_Retired_Stage';
import faultSameKey from '@salesforce/label/c.Setup_Fault_Same_Key';
import faultSameSequence from '@salesforce/label/c.Setup_Fault_Same_Sequence';
import faultsTitle from '@salesforce/label/c.Setup_Faults_Title';
import faultTwice from '@salesforce/label/c.Setup_Fault_Twice';
import faultUnknownStage from '@salesforce/label/c.Setup_Fault_Unknown_Stage';
import faultWrongFormat from '@salesforce/label/c.Setup_Fault_Wrong_Format';
import fieldActive from '@salesforce/label/c.Setup_Field_Active';
import fieldMarketingOwes from '@salesforce/label/c.Setup_Field_Marketing_Owes';
import fieldMeaning from '@salesforce/label/c.Setup_Field_Meaning';
import fieldName from '@salesforce/label/c.Setup_Field_Name';
import fieldOwner from '@salesforce/label/c.Setup_Field_Owner';
import fieldPlace from '@salesforce/label/c.Setup_Field_Place';
import fieldSalesOwes from '@salesforce/label/c.Setup_Field_Sales_Owes';
import fieldSequence from '@salesforce/label/c.Setup_Field_Sequence';
import fieldStep from '@salesforce/label/c.Setup_Field_Step';
import fieldTargetDays from '@salesforce/label/c.Setup_Field_Target_Days';
import fileName from '@salesforce/label/c.Setup_File_Name';
import fileNote from '@salesforce/label/c.Setup_File_Note';
import importFile from '@salesforce/label/c.Setup_Import_File';
import importText from '@salesforce/label/c.Setup_Import_Text';
import inherit from '@salesforce/label/c.Setup_Inherit';
import inheritNow from '@salesforce/label/c.Setup_Inherit_Now';
import letGo from '@salesforce/label/c.Setup_Let_Go';
import moved from '@salesforce/label/c.Setup_Moved';
import moveValue from '@salesforce/label/c.Setup_Move_Value';
import newStage from '@salesforce/label/c.Setup_New_Stage';
import no from '@salesforce/label/c.Setup_No';
import nothing from '@salesforce/label/c.Setup_Nothing_Value';
import notUndone from '@salesforce/label/c.Setup_Not_Undone';
import overTarget from '@salesforce/label/c.Setup_Over_Target';
import ownerNone from '@salesforce/label/c.Setup_Owner_None';
import pickedUp from '@salesforce/label/c.Setup_Picked_Up';
import preview from '@salesforce/label/c.Setup_Preview';
import previewMove from '@salesforce/label/c.Setup_Preview_Move';
import previewNothing from '@salesforce/label/c.Setup_Preview_Nothing';
import previewOne from '@salesforce/label/c.Setup_Preview_One';
import previewOther from '@salesforce/label/c.Setup_Preview_Other';
import previewOwner from '@salesforce/label/c.Setup_Preview_Owner';
import recordType from '@salesforce/label/c.Setup_Record_Type';
import refused from '@salesforce/label/c.Setup_Refused';
import refusedText from '@salesforce/label/c.Setup_Refused_Text';
import restore from '@salesforce/label/c.Setup_Restore';
import retire from '@salesforce/label/c.Setup_Retire';
import retired from '@salesforce/label/c.Setup_Retired_Heading';
import same from '@salesforce/label/c.Setup_Same';
import save from '@salesforce/label/c.Setup_Save';
import saved from '@salesforce/label/c.Setup_Saved_Changes';
import stageName from '@salesforce/label/c.Setup_Stage_Name';
import stageOwner from '@salesforce/label/c.Setup_Stage_Owner';
import stagesNote from '@salesforce/label/c.Setup_Stages_Note';
import stagesReadOnly from '@salesforce/label/c.Setup_Stages_Read_Only';
import stays from '@salesforce/label/c.Setup_Stays';
import suggested from '@salesforce/label/c.Setup_Suggested';
import tabFile from '@salesforce/label/c.Setup_Tab_File';
import tabHealth from '@salesforce/label/c.Setup_Tab_Health';
import tabMapping from '@salesforce/label/c.Setup_Tab_Mapping';
import tabStages from '@salesforce/label/c.Setup_Tab_Stages';
import take from '@salesforce/label/c.Setup_Take';
import takeFor from '@salesforce/label/c.Setup_Take_For';
import targetDays from '@salesforce/label/c.Setup_Target_Days';
import targets from '@salesforce/label/c.Setup_Targets';
import typeUnknown from '@salesforce/label/c.Setup_Type_Unknown';
import undoAll from '@salesforce/label/c.Setup_Undo_All';
import up from '@salesforce/label/c.Setup_Up';
import yes from '@salesforce/label/c.Setup_Yes';
import yours from '@salesforce/label/c.Setup_Yours';

/** Words of the set-up page: mapping by hand, stages, files, faults. */
export const setupLabels = Object.freeze({
    add,
    allTypes,
    changeField,
    changeNew,
    changeOne,
    changeOther,
    changesTitle,
    compare,
    conflict,
    conflictText,
    down,
    dragHint,
    exportFile,
    faultBadDays,
    faultBadEvidence,
    faultBadKey,
    faultBadObject,
    faultBadRecordType,
    faultBadSequence,
    faultBadStep,
    faultLeftWithStage,
    faultNoJson,
    faultNoName,
    faultNoOwner,
    faultNoStage,
    faultNoStages,
    faultNotWhole,
    faultRetiredStage,
    faultSameKey,
    faultSameSequence,
    faultsTitle,
    faultTwice,
    faultUnknownStage,
    faultWrongFormat,
    fieldActive,
    fieldMarketingOwes,
    fieldMeaning,
    fieldName,
    fieldOwner,
    fieldPlace,
    fieldSalesOwes,
    fieldSequence,
    fieldStep,
    fieldTargetDays,
    fileName,
    fileNote,
    importFile,
    importText,
    inherit,
    inheritNow,
    letGo,
    moved,
    moveValue,
    newStage,
    no,
    nothing,
    notUndone,
    overTarget,
    ownerNone,
    pickedUp,
    preview,
    previewMove,
    previewNothing,
    previewOne,
    previewOther,
    previewOwner,
    recordType,
    refused,
    refusedText,
    restore,
    retire,
    retired,
    same,
    save,
    saved,
    stageName,
    stageOwner,
    stagesNote,
    stagesReadOnly,
    stays,
    suggested,
    tabFile,
    tabHealth,
    tabMapping,
    tabStages,
    take,
    takeFor,
    targetDays,
    targets,
    typeUnknown,
    undoAll,
    up,
    yes,
    yours
});
