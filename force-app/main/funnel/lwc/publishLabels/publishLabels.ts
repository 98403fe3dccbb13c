import behind from '@salesforce/label/c.Publish_Behind';
import by from '@salesforce/label/c.Publish_By';
import byUnknown from '@salesforce/label/c.Publish_By_Unknown';
import definition from '@salesforce/label/c.Publish_Definition';
import difference from '@salesforce/label/c.Publish_Difference';
import differenceRule from '@salesforce/label/c.Publish_Difference_Rule';
import differenceStage from '@salesforce/label/c.Publish_Difference_Stage';
import differenceType from '@salesforce/label/c.Publish_Difference_Type';
import differenceVersion from '@salesforce/label/c.Publish_Difference_Version';
import differencesMoreOne from '@salesforce/label/c.Publish_Differences_More_One';
import differencesMoreOther from '@salesforce/label/c.Publish_Differences_More_Other';
import enforcement from '@salesforce/label/c.Publish_Enforcement';
import error from '@salesforce/label/c.Publish_Error';
import errorAdvice from '@salesforce/label/c.Publish_Error_Advice';
import how from '@salesforce/label/c.Publish_How';
import left from '@salesforce/label/c.Publish_Left';
import live from '@salesforce/label/c.Publish_Live';
import never from '@salesforce/label/c.Publish_Never';
import noAccess from '@salesforce/label/c.Publish_No_Access';
import noAccessText from '@salesforce/label/c.Publish_No_Access_Text';
import none from '@salesforce/label/c.Publish_None';
import noneText from '@salesforce/label/c.Publish_None_Text';
import notMapped from '@salesforce/label/c.Publish_Not_Mapped';
import note from '@salesforce/label/c.Publish_Note';
import over from '@salesforce/label/c.Publish_Over';
import refused from '@salesforce/label/c.Publish_Refused';
import stages from '@salesforce/label/c.Publish_Stages';
import title from '@salesforce/label/c.Publish_Title';

export const publishLabels = Object.freeze({
    behind,
    by,
    byUnknown,
    definition,
    difference,
    differenceRule,
    differenceStage,
    differenceType,
    differenceVersion,
    differencesMoreOne,
    differencesMoreOther,
    enforcement,
    error,
    errorAdvice,
    how,
    left,
    live,
    never,
    noAccess,
    noAccessText,
    none,
    noneText,
    notMapped,
    note,
    over,
    refused,
    stages,
    title
});
