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
import countMany from '@salesforce/label/c.Studio_Count_Many';
import countNot from '@salesforce/label/c.Studio_Count_Not';
import countReading from '@salesforce/label/c.Studio_Count_Reading';
import leadFields from '@salesforce/label/c.Studio_Lead_Fields';
import limitLookups from '@salesforce/label/c.Studio_Limit_Lookups';
import limitNotFilterable from '@salesforce/label/c.Studio_Limit_Not_Filterable';
import limitResponseCount from '@salesforce/label/c.Studio_Limit_Response_Count';
import limitResponses from '@salesforce/label/c.Studio_Limit_Responses';
import limitResponsesNested from '@salesforce/label/c.Studio_Limit_Responses_Nested';
import mistakeTime from '@salesforce/label/c.Studio_Mistake_Time';
import path from '@salesforce/label/c.Studio_Path';
import responseCount from '@salesforce/label/c.Studio_Response_Count';
import responseCountDays from '@salesforce/label/c.Studio_Response_Count_Days';
import responseLatest from '@salesforce/label/c.Studio_Response_Latest';
import responses from '@salesforce/label/c.Studio_Responses';
import signKeep from '@salesforce/label/c.Studio_Sign_Keep';
import signReason from '@salesforce/label/c.Studio_Sign_Reason';
import signReturn from '@salesforce/label/c.Studio_Sign_Return';
import signReturnNow from '@salesforce/label/c.Studio_Sign_Return_Now';
import signReturned from '@salesforce/label/c.Studio_Sign_Returned';
import via from '@salesforce/label/c.Studio_Via';

/** The words of the definition studio, by what they are for. */
export const studioLabels = Object.freeze({
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
    countMany,
    countNot,
    countReading,
    leadFields,
    limitLookups,
    limitNotFilterable,
    limitResponseCount,
    limitResponses,
    limitResponsesNested,
    mistakeTime,
    path,
    responseCount,
    responseCountDays,
    responseLatest,
    responses,
    signKeep,
    signReason,
    signReturn,
    signReturnNow,
    signReturned,
    via
});
