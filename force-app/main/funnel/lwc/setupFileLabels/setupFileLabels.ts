import faultBadProperty from '@salesforce/label/c.Setup_Fault_Bad_Property';
import faultOwedAtRetired from '@salesforce/label/c.Setup_Fault_Owed_At_Retired';
import faultOwedBadDays from '@salesforce/label/c.Setup_Fault_Owed_Bad_Days';
import faultOwedBadLink from '@salesforce/label/c.Setup_Fault_Owed_Bad_Link';
import faultOwedByNobody from '@salesforce/label/c.Setup_Fault_Owed_By_Nobody';
import faultOwedNoName from '@salesforce/label/c.Setup_Fault_Owed_No_Name';
import faultOwedNowhere from '@salesforce/label/c.Setup_Fault_Owed_Nowhere';
import faultOwedTwice from '@salesforce/label/c.Setup_Fault_Owed_Twice';
import faultTooLong from '@salesforce/label/c.Setup_Fault_Too_Long';
import faultUnknownProperty from '@salesforce/label/c.Setup_Fault_Unknown_Property';
import faultUnknownUser from '@salesforce/label/c.Setup_Fault_Unknown_User';
import fieldDetails from '@salesforce/label/c.Setup_Field_Details';
import fieldDueDays from '@salesforce/label/c.Setup_Field_Due_Days';
import fieldFrom from '@salesforce/label/c.Setup_Field_From';
import fieldLink from '@salesforce/label/c.Setup_Field_Link';
import fieldOwedAt from '@salesforce/label/c.Setup_Field_Owed_At';
import fieldResponsible from '@salesforce/label/c.Setup_Field_Responsible';
import fieldTopic from '@salesforce/label/c.Setup_Field_Topic';
import lookingUp from '@salesforce/label/c.Setup_File_Looking_Up';
import owedHidden from '@salesforce/label/c.Setup_File_Owed_Hidden';
import peopleUnread from '@salesforce/label/c.Setup_File_People_Unread';
import peopleUnreadAdvice from '@salesforce/label/c.Setup_File_People_Unread_Advice';
import tooMany from '@salesforce/label/c.Setup_File_Too_Many';

/** Words of the set-up as a file, and of what is owed in it. */
export const setupFileLabels = Object.freeze({
    faultBadProperty,
    faultOwedAtRetired,
    faultOwedBadDays,
    faultOwedBadLink,
    faultOwedByNobody,
    faultOwedNoName,
    faultOwedNowhere,
    faultOwedTwice,
    faultTooLong,
    faultUnknownProperty,
    faultUnknownUser,
    fieldDetails,
    fieldDueDays,
    fieldFrom,
    fieldLink,
    fieldOwedAt,
    fieldResponsible,
    fieldTopic,
    lookingUp,
    owedHidden,
    peopleUnread,
    peopleUnreadAdvice,
    tooMany
});
