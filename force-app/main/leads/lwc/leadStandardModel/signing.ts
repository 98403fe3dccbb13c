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
    /** Why the last proposal went back; empty: it did not. */
    readonly returnReason: string;
    readonly marketing: Signature | undefined;
    readonly sales: Signature | undefined;
    /** The version of this definition that is in force now. */
    readonly formerId: string | undefined;
}

/** Signing puts the version into force when the other function has signed. */
export type Act = 'propose' | 'revise' | 'returnWithReason' | 'signForMarketing' | 'signForSales';

export interface Signer {
    readonly userId: string;
    readonly mayEdit: boolean;
    readonly maySignForMarketing: boolean;
    readonly maySignForSales: boolean;
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
    const maySign = person.maySignForMarketing || person.maySignForSales;
    if (maySign) {
        acts.push('returnWithReason');
    }
    // Who writes definitions and does not sign takes back what nobody has signed.
    return person.mayEdit && !maySign && !marketing && !sales ? [...acts, 'revise'] : acts;
}

/** Whether a person could sign, had they not signed for the other function. */
export const hasSignedForOther = ({ status, marketing, sales }: Agreement, person: Signer): boolean =>
    status === 'Proposed' &&
    ((!marketing && person.maySignForMarketing && sales?.userId === person.userId) ||
        (!sales && person.maySignForSales && marketing?.userId === person.userId));
