import implementing from '@salesforce/label/c.Value_Step_Implementing_Sale';
import needs from '@salesforce/label/c.Value_Step_Defining_Needs';
import negotiating from '@salesforce/label/c.Value_Step_Negotiating_Contracts';
import proposals from '@salesforce/label/c.Value_Step_Preparing_Proposals';
import prospecting from '@salesforce/label/c.Value_Step_Prospecting_Qualifying';
import reference from '@salesforce/label/c.Value_Evidence_Reference';
import referral from '@salesforce/label/c.Value_Evidence_Referral';
import repeatWin from '@salesforce/label/c.Value_Evidence_Repeat_Win';
import solution from '@salesforce/label/c.Value_Step_Developing_Solution';

/** By the value that mappings and contributions hold. */
const STEPS: Readonly<Record<string, string>> = {
    'Prospecting and qualifying': prospecting,
    'Defining needs': needs,
    'Developing the solution': solution,
    'Preparing and presenting proposals': proposals,
    'Negotiating contracts': negotiating,
    'Implementing the sale': implementing
};

const EVIDENCE: Readonly<Record<string, string>> = {
    'Repeat win': repeatWin,
    Reference: reference,
    Referral: referral
};

/** A selling step in the language of the person. A step that an org has added is said as it is called there; so is any other name. */
export const stepText = (step: string): string => STEPS[step] ?? step;

/** What makes a customer loyal or an advocate, in the language of the person. */
export const evidenceText = (evidence: string): string => EVIDENCE[evidence] ?? evidence;
