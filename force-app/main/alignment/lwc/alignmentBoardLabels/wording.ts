import conditionAlignedLeaveCulture from '@salesforce/label/c.Board_Condition_Aligned_Leave_Culture';
import conditionAlignedLeaveCycle from '@salesforce/label/c.Board_Condition_Aligned_Leave_Cycle';
import conditionAlignedLeaveReporting from '@salesforce/label/c.Board_Condition_Aligned_Leave_Reporting';
import conditionAlignedTightenProcess from '@salesforce/label/c.Board_Condition_Aligned_Tighten_Process';
import conditionDefinedLeaveOffers from '@salesforce/label/c.Board_Condition_Defined_Leave_Offers';
import conditionDefinedLeaveReason from '@salesforce/label/c.Board_Condition_Defined_Leave_Reason';
import conditionDefinedLeaveRoles from '@salesforce/label/c.Board_Condition_Defined_Leave_Roles';
import conditionDefinedTightenCommodity from '@salesforce/label/c.Board_Condition_Defined_Tighten_Commodity';
import conditionDefinedTightenCustom from '@salesforce/label/c.Board_Condition_Defined_Tighten_Custom';
import conditionDefinedTightenLifecycle from '@salesforce/label/c.Board_Condition_Defined_Tighten_Lifecycle';
import conditionDefinedTightenOverlap from '@salesforce/label/c.Board_Condition_Defined_Tighten_Overlap';
import conditionUndefinedLeaveInformal from '@salesforce/label/c.Board_Condition_Undefined_Leave_Informal';
import conditionUndefinedLeaveSmall from '@salesforce/label/c.Board_Condition_Undefined_Leave_Small';
import conditionUndefinedLeaveSupport from '@salesforce/label/c.Board_Condition_Undefined_Leave_Support';
import conditionUndefinedTightenConflict from '@salesforce/label/c.Board_Condition_Undefined_Tighten_Conflict';
import conditionUndefinedTightenFunding from '@salesforce/label/c.Board_Condition_Undefined_Tighten_Funding';
import conditionUndefinedTightenOverlap from '@salesforce/label/c.Board_Condition_Undefined_Tighten_Overlap';
import itemActivityAdvertising from '@salesforce/label/c.Board_Item_Activity_Advertising';
import itemActivityNeeds from '@salesforce/label/c.Board_Item_Activity_Needs';
import itemActivityOpportunities from '@salesforce/label/c.Board_Item_Activity_Opportunities';
import itemActivityProduct from '@salesforce/label/c.Board_Item_Activity_Product';
import itemActivityValue from '@salesforce/label/c.Board_Item_Activity_Value';
import itemCultureConform from '@salesforce/label/c.Board_Item_Culture_Conform';
import itemCultureMetrics from '@salesforce/label/c.Board_Item_Culture_Metrics';
import itemCultureResponsibility from '@salesforce/label/c.Board_Item_Culture_Responsibility';
import itemCultureRewards from '@salesforce/label/c.Board_Item_Culture_Rewards';
import itemProcessBudgets from '@salesforce/label/c.Board_Item_Process_Budgets';
import itemProcessDatabases from '@salesforce/label/c.Board_Item_Process_Databases';
import itemProcessMeetings from '@salesforce/label/c.Board_Item_Process_Meetings';
import itemProcessMetrics from '@salesforce/label/c.Board_Item_Process_Metrics';
import itemProcessRewards from '@salesforce/label/c.Board_Item_Process_Rewards';
import itemProcessTrack from '@salesforce/label/c.Board_Item_Process_Track';
import itemStructureOfficer from '@salesforce/label/c.Board_Item_Structure_Officer';
import itemStructureStreams from '@salesforce/label/c.Board_Item_Structure_Streams';
import moveCommunication from '@salesforce/label/c.Board_Move_Communication';
import moveFeedback from '@salesforce/label/c.Board_Move_Feedback';
import moveHandoff from '@salesforce/label/c.Board_Move_Handoff';
import moveLiaison from '@salesforce/label/c.Board_Move_Liaison';
import moveMetrics from '@salesforce/label/c.Board_Move_Metrics';
import moveOfficer from '@salesforce/label/c.Board_Move_Officer';
import moveRotation from '@salesforce/label/c.Board_Move_Rotation';
import moveRules from '@salesforce/label/c.Board_Move_Rules';
import moveSplit from '@salesforce/label/c.Board_Move_Split';
import moveSteps from '@salesforce/label/c.Board_Move_Steps';
import moveTargets from '@salesforce/label/c.Board_Move_Targets';
import moveTogether from '@salesforce/label/c.Board_Move_Together';

/** By key of the condition. */
export const conditionTexts: Readonly<Record<string, string>> = Object.freeze({
    undefined_leave_small: conditionUndefinedLeaveSmall,
    undefined_leave_informal: conditionUndefinedLeaveInformal,
    undefined_leave_support: conditionUndefinedLeaveSupport,
    undefined_tighten_conflict: conditionUndefinedTightenConflict,
    undefined_tighten_overlap: conditionUndefinedTightenOverlap,
    undefined_tighten_funding: conditionUndefinedTightenFunding,
    defined_leave_offers: conditionDefinedLeaveOffers,
    defined_leave_roles: conditionDefinedLeaveRoles,
    defined_leave_reason: conditionDefinedLeaveReason,
    defined_tighten_overlap: conditionDefinedTightenOverlap,
    defined_tighten_commodity: conditionDefinedTightenCommodity,
    defined_tighten_custom: conditionDefinedTightenCustom,
    defined_tighten_lifecycle: conditionDefinedTightenLifecycle,
    aligned_leave_culture: conditionAlignedLeaveCulture,
    aligned_leave_reporting: conditionAlignedLeaveReporting,
    aligned_leave_cycle: conditionAlignedLeaveCycle,
    aligned_tighten_process: conditionAlignedTightenProcess
});

/** By key of the item of the checklist. */
export const checkTexts: Readonly<Record<string, string>> = Object.freeze({
    activity_product: itemActivityProduct,
    activity_value: itemActivityValue,
    activity_needs: itemActivityNeeds,
    activity_advertising: itemActivityAdvertising,
    activity_opportunities: itemActivityOpportunities,
    process_track: itemProcessTrack,
    process_databases: itemProcessDatabases,
    process_metrics: itemProcessMetrics,
    process_rewards: itemProcessRewards,
    process_meetings: itemProcessMeetings,
    process_budgets: itemProcessBudgets,
    culture_responsibility: itemCultureResponsibility,
    culture_metrics: itemCultureMetrics,
    culture_rewards: itemCultureRewards,
    culture_conform: itemCultureConform,
    structure_streams: itemStructureStreams,
    structure_officer: itemStructureOfficer
});

/** By key of the move. */
export const moveTexts: Readonly<Record<string, string>> = Object.freeze({
    rules: moveRules,
    handoff: moveHandoff,
    communication: moveCommunication,
    rotation: moveRotation,
    liaison: moveLiaison,
    together: moveTogether,
    feedback: moveFeedback,
    officer: moveOfficer,
    steps: moveSteps,
    split: moveSplit,
    targets: moveTargets,
    metrics: moveMetrics
});
