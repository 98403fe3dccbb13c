import originStood from '@salesforce/label/c.Funnel_Record_Origin_Stood';
import originTitle from '@salesforce/label/c.Funnel_Record_Origin_Title';

/** What is said of a record in the funnel beyond its place. */
export const recordLabels = Object.freeze({
    originStood,
    originTitle
});
