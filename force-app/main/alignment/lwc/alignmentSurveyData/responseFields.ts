/** The fields of a response, by names that a namespace reaches. */
import COMMENT from '@salesforce/schema/Alignment_Response__c.Comment__c';
import S01 from '@salesforce/schema/Alignment_Response__c.S01__c';
import S02 from '@salesforce/schema/Alignment_Response__c.S02__c';
import S03 from '@salesforce/schema/Alignment_Response__c.S03__c';
import S04 from '@salesforce/schema/Alignment_Response__c.S04__c';
import S05 from '@salesforce/schema/Alignment_Response__c.S05__c';
import S06 from '@salesforce/schema/Alignment_Response__c.S06__c';
import S07 from '@salesforce/schema/Alignment_Response__c.S07__c';
import S08 from '@salesforce/schema/Alignment_Response__c.S08__c';
import S09 from '@salesforce/schema/Alignment_Response__c.S09__c';
import S10 from '@salesforce/schema/Alignment_Response__c.S10__c';
import S11 from '@salesforce/schema/Alignment_Response__c.S11__c';
import S12 from '@salesforce/schema/Alignment_Response__c.S12__c';
import S13 from '@salesforce/schema/Alignment_Response__c.S13__c';
import S14 from '@salesforce/schema/Alignment_Response__c.S14__c';
import S15 from '@salesforce/schema/Alignment_Response__c.S15__c';
import S16 from '@salesforce/schema/Alignment_Response__c.S16__c';
import S17 from '@salesforce/schema/Alignment_Response__c.S17__c';
import S18 from '@salesforce/schema/Alignment_Response__c.S18__c';
import S19 from '@salesforce/schema/Alignment_Response__c.S19__c';
import S20 from '@salesforce/schema/Alignment_Response__c.S20__c';
import SUBMITTED_ON from '@salesforce/schema/Alignment_Response__c.Submitted_On__c';

/** Values by API name. */
export type ResponseFields = Readonly<Record<string, string | number | null>>;

const STATEMENT_FIELDS: Readonly<Record<string, { readonly fieldApiName: string }>> = {
    S01,
    S02,
    S03,
    S04,
    S05,
    S06,
    S07,
    S08,
    S09,
    S10,
    S11,
    S12,
    S13,
    S14,
    S15,
    S16,
    S17,
    S18,
    S19,
    S20
};

/** @param key of a statement: S05 */
export const answerField = (key: string, rating: number): ResponseFields => ({
    [STATEMENT_FIELDS[key]?.fieldApiName ?? key]: rating
});

export const commentField = (comment: string): ResponseFields => ({
    [COMMENT.fieldApiName]: comment === '' ? null : comment
});

/** @param on ISO date and time */
export const submittedField = (on: string): ResponseFields => ({ [SUBMITTED_ON.fieldApiName]: on });
