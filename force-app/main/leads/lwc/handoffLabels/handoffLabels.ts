import accept from '@salesforce/label/c.Handoff_Accept';
import acceptance from '@salesforce/label/c.Handoff_Acceptance';
import acceptedBy from '@salesforce/label/c.Handoff_Accepted_By';
import answer from '@salesforce/label/c.Handoff_Answer';
import answerAndNote from '@salesforce/label/c.Handoff_Answer_And_Note';
import answerHint from '@salesforce/label/c.Handoff_Answer_Hint';
import answerTitle from '@salesforce/label/c.Handoff_Answer_Title';
import answeredBy from '@salesforce/label/c.Handoff_Answered_By';
import atRisk from '@salesforce/label/c.Handoff_At_Risk';
import blank from '@salesforce/label/c.Handoff_Blank';
import cancel from '@salesforce/label/c.Handoff_Cancel';
import convertedLead from '@salesforce/label/c.Handoff_Converted_Lead';
import done from '@salesforce/label/c.Handoff_Done';
import due from '@salesforce/label/c.Handoff_Due';
import error from '@salesforce/label/c.Handoff_Error';
import errorAdvice from '@salesforce/label/c.Handoff_Error_Advice';
import failed from '@salesforce/label/c.Handoff_Failed';
import failedAdvice from '@salesforce/label/c.Handoff_Failed_Advice';
import giveBack from '@salesforce/label/c.Handoff_Give_Back';
import handOff from '@salesforce/label/c.Handoff_Hand_Off';
import handOffAgain from '@salesforce/label/c.Handoff_Hand_Off_Again';
import handedOver from '@salesforce/label/c.Handoff_Handed_Over';
import hidden from '@salesforce/label/c.Handoff_Hidden';
import hide from '@salesforce/label/c.Handoff_Hide';
import inside from '@salesforce/label/c.Handoff_Inside';
import kind from '@salesforce/label/c.Handoff_Kind';
import lacksNow from '@salesforce/label/c.Handoff_Lacks_Now';
import loading from '@salesforce/label/c.Handoff_Loading';
import meetsNow from '@salesforce/label/c.Handoff_Meets_Now';
import noAccess from '@salesforce/label/c.Handoff_No_Access';
import noAccessText from '@salesforce/label/c.Handoff_No_Access_Text';
import noDefinition from '@salesforce/label/c.Handoff_No_Definition';
import none from '@salesforce/label/c.Handoff_None';
import noneConverted from '@salesforce/label/c.Handoff_None_Converted';
import notAgreed from '@salesforce/label/c.Handoff_Not_Agreed';
import note from '@salesforce/label/c.Handoff_Note';
import outside from '@salesforce/label/c.Handoff_Outside';
import over from '@salesforce/label/c.Handoff_Over';
import ownerHint from '@salesforce/label/c.Handoff_Owner_Hint';
import queue from '@salesforce/label/c.Handoff_Queue';
import respondedBy from '@salesforce/label/c.Handoff_Responded_By';
import response from '@salesforce/label/c.Handoff_Response';
import returnHint from '@salesforce/label/c.Handoff_Return_Hint';
import returnNote from '@salesforce/label/c.Handoff_Return_Note';
import returnTitle from '@salesforce/label/c.Handoff_Return_Title';
import returnedBy from '@salesforce/label/c.Handoff_Returned_By';
import running from '@salesforce/label/c.Handoff_Running';
import runningOpen from '@salesforce/label/c.Handoff_Running_Open';
import show from '@salesforce/label/c.Handoff_Show';
import somebody from '@salesforce/label/c.Handoff_Somebody';
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
import title from '@salesforce/label/c.Handoff_Title';
import to from '@salesforce/label/c.Handoff_To';
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
    acceptedBy,
    answer,
    answerAndNote,
    answerHint,
    answerTitle,
    answeredBy,
    atRisk,
    blank,
    cancel,
    convertedLead,
    done,
    due,
    error,
    errorAdvice,
    failed,
    failedAdvice,
    giveBack,
    handOff,
    handOffAgain,
    handedOver,
    hidden,
    hide,
    inside,
    kind,
    lacksNow,
    loading,
    meetsNow,
    noAccess,
    noAccessText,
    noDefinition,
    none,
    noneConverted,
    notAgreed,
    note,
    outside,
    over,
    ownerHint,
    queue,
    respondedBy,
    response,
    returnHint,
    returnNote,
    returnTitle,
    returnedBy,
    running,
    runningOpen,
    show,
    somebody,
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
    title,
    to,
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
