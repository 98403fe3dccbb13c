/** The way of a definition from draft to agreement. What the org refuses in any case is not offered. */

export interface Signature {
    readonly userId: string;
    readonly name: string;
    /** ISO date and time. */
    readonly on: string;
}

export interface Agreement {
    readonly id: string;
    readonly key: string;
    readonly status: 'Draft' | 'Proposed' | 'Agreed' | 'Retired';
    readonly marketing: Signature | undefined;
    readonly sales: Signature | undefined;
    /** The version of this definition that is in force now. */
    readonly formerId: string | undefined;
}

export type Act = 'propose' | 'revise' | 'signForMarketing' | 'signForSales' | 'putInForce';

export interface Signer {
    readonly userId: string;
    readonly mayEdit: boolean;
    readonly maySignForMarketing: boolean;
    readonly maySignForSales: boolean;
}

/** One save: a record and its new values. */
export interface Step {
    readonly Id: string;
    readonly [field: string]: unknown;
}

export function actsOf({ status, marketing, sales }: Agreement, person: Signer): Act[] {
    if (status === 'Draft') {
        return person.mayEdit ? ['propose'] : [];
    }
    if (status !== 'Proposed') {
        return [];
    }
    const acts: Act[] = [];
    if (!marketing && person.maySignForMarketing && sales?.userId !== person.userId) {
        acts.push('signForMarketing');
    }
    if (!sales && person.maySignForSales && marketing?.userId !== person.userId) {
        acts.push('signForSales');
    }
    if (marketing && sales && (person.maySignForMarketing || person.maySignForSales)) {
        acts.push('putInForce');
    }
    // Who writes definitions cannot take off signatures: those who signed do that first.
    return person.mayEdit && !marketing && !sales ? [...acts, 'revise'] : acts;
}

/** Whether a person could sign, had they not signed for the other function. */
export const hasSignedForOther = ({ status, marketing, sales }: Agreement, person: Signer): boolean =>
    status === 'Proposed' &&
    ((!marketing && person.maySignForMarketing && sales?.userId === person.userId) ||
        (!sales && person.maySignForSales && marketing?.userId === person.userId));

const forceSteps = ({ id, key, formerId }: Agreement): Step[] => [
    ...(formerId ? [{ Id: formerId, Status__c: 'Retired', In_Force_Key__c: null }] : []),
    { Id: id, Status__c: 'Agreed', In_Force_Key__c: key }
];

/**
 * The saves of an act, in order. A signature comes first, so that it is kept when a later save fails.
 * @param now ISO date and time
 */
export function stepsOf(act: Act, agreement: Agreement, userId: string, now: string): Step[] {
    const { id, marketing, sales } = agreement;
    switch (act) {
        case 'propose':
            return [{ Id: id, Status__c: 'Proposed' }];
        case 'revise':
            return [{ Id: id, Status__c: 'Draft' }];
        case 'signForMarketing':
            return [
                { Id: id, Signed_By_Marketing__c: userId, Marketing_Signed_On__c: now },
                ...(sales ? forceSteps(agreement) : [])
            ];
        case 'signForSales':
            return [
                { Id: id, Signed_By_Sales__c: userId, Sales_Signed_On__c: now },
                ...(marketing ? forceSteps(agreement) : [])
            ];
        default:
            return forceSteps(agreement);
    }
}
