/** Fields of results by the name that the model gives them; imported, so that a namespace reaches them. */
import RESULT from '@salesforce/schema/Alignment_Result__c';
import STATEMENT_RESULT from '@salesforce/schema/Alignment_Statement_Result__c';
import R_RESULT_KEY from '@salesforce/schema/Alignment_Result__c.Result_Key__c';
import R_GROUP_KIND from '@salesforce/schema/Alignment_Result__c.Group_Kind__c';
import R_GROUP_KEY from '@salesforce/schema/Alignment_Result__c.Group_Key__c';
import R_GROUP_NAME from '@salesforce/schema/Alignment_Result__c.Group_Name__c';
import R_ACCOUNT from '@salesforce/schema/Alignment_Result__c.Account__c';
import R_SEGMENT from '@salesforce/schema/Alignment_Result__c.Segment__c';
import R_FUNCTION from '@salesforce/schema/Alignment_Result__c.Function__c';
import R_LEVEL from '@salesforce/schema/Alignment_Result__c.Level__c';
import R_SUPPRESSED from '@salesforce/schema/Alignment_Result__c.Suppressed__c';
import R_ANSWERS from '@salesforce/schema/Alignment_Result__c.Answers__c';
import R_MEAN_TOTAL from '@salesforce/schema/Alignment_Result__c.Mean_Total__c';
import R_DEVIATION from '@salesforce/schema/Alignment_Result__c.Deviation__c';
import R_HALF_WIDTH from '@salesforce/schema/Alignment_Result__c.Half_Width__c';
import R_ALPHA from '@salesforce/schema/Alignment_Result__c.Alpha__c';
import R_STRAIGHT_LINED from '@salesforce/schema/Alignment_Result__c.Straight_Lined__c';
import R_GAP from '@salesforce/schema/Alignment_Result__c.Gap__c';
import R_GAP_P_VALUE from '@salesforce/schema/Alignment_Result__c.Gap_P_Value__c';
import R_WAVE from '@salesforce/schema/Alignment_Result__c.Wave__c';
import S_STATEMENT_RESULT_KEY from '@salesforce/schema/Alignment_Statement_Result__c.Statement_Result_Key__c';
import S_STATEMENT from '@salesforce/schema/Alignment_Statement_Result__c.Statement__c';
import S_MEAN from '@salesforce/schema/Alignment_Statement_Result__c.Mean__c';
import S_DEVIATION from '@salesforce/schema/Alignment_Statement_Result__c.Deviation__c';
import S_AVERAGE_DEVIATION from '@salesforce/schema/Alignment_Statement_Result__c.Average_Deviation__c';
import S_GAP from '@salesforce/schema/Alignment_Statement_Result__c.Gap__c';
import S_GAP_P_VALUE from '@salesforce/schema/Alignment_Statement_Result__c.Gap_P_Value__c';
import S_RESULT from '@salesforce/schema/Alignment_Statement_Result__c.Result__c';
import type { ResultRow, StatementRow } from 'c/closingModel';

type Field = { readonly fieldApiName: string };

const OF_RESULT: Readonly<Record<keyof ResultRow, Field>> = {
    Result_Key: R_RESULT_KEY,
    Group_Kind: R_GROUP_KIND,
    Group_Key: R_GROUP_KEY,
    Group_Name: R_GROUP_NAME,
    Account: R_ACCOUNT,
    Segment: R_SEGMENT,
    Function: R_FUNCTION,
    Level: R_LEVEL,
    Suppressed: R_SUPPRESSED,
    Answers: R_ANSWERS,
    Mean_Total: R_MEAN_TOTAL,
    Deviation: R_DEVIATION,
    Half_Width: R_HALF_WIDTH,
    Alpha: R_ALPHA,
    Straight_Lined: R_STRAIGHT_LINED,
    Gap: R_GAP,
    Gap_P_Value: R_GAP_P_VALUE
};

const OF_STATEMENT: Readonly<Record<keyof StatementRow, Field>> = {
    Statement_Result_Key: S_STATEMENT_RESULT_KEY,
    Statement: S_STATEMENT,
    Mean: S_MEAN,
    Deviation: S_DEVIATION,
    Average_Deviation: S_AVERAGE_DEVIATION,
    Gap: S_GAP,
    Gap_P_Value: S_GAP_P_VALUE
};

type Fields = Readonly<Record<string, unknown>>;

const named = <Row extends object>(row: Row, fields: Readonly<Record<keyof Row, Field>>): Fields =>
    Object.fromEntries(
        (Object.entries(fields) as [keyof Row, Field][]).map(([name, { fieldApiName }]) => [fieldApiName, row[name]])
    );

export const resultRecord = (waveId: string, row: ResultRow): { apiName: string; fields: Fields } => ({
    apiName: RESULT.objectApiName,
    fields: { [R_WAVE.fieldApiName]: waveId, ...named(row, OF_RESULT) }
});

export const statementRecord = (resultId: string, row: StatementRow): { apiName: string; fields: Fields } => ({
    apiName: STATEMENT_RESULT.objectApiName,
    fields: { [S_RESULT.fieldApiName]: resultId, ...named(row, OF_STATEMENT) }
});
