import type { Journey, Place, SourceValue, StagePlace, ValueChange } from 'c/funnelModel';

/** Something that places a customer: dated, and with the record that shows it. */
export interface Evidence {
    readonly kind: 'response' | 'lead' | 'reference' | 'referral';
    /** Record that shows it. */
    readonly id: string;
    readonly name: string;
    /** What is mapped. For references and referrals: the customer's own evidence. */
    readonly source: SourceValue;
    /** ISO date or date and time; undefined: not known. */
    readonly on: string | undefined;
}

export interface Deal {
    readonly id: string;
    readonly name: string;
    readonly source: SourceValue;
    readonly amount: number;
    readonly isWon: boolean;
    readonly isClosed: boolean;
    readonly createdOn: string | undefined;
    /** When it was won or lost; undefined while it is open. */
    readonly closedOn: string | undefined;
    /** Stages that it was given, oldest first. */
    readonly changes: readonly ValueChange[];
}

/** All that is known of one customer. */
export interface Customer {
    /** Developer name of the account's or contact's own record type; empty: none. */
    readonly recordType: string;
    readonly evidence: readonly Evidence[];
    readonly deals: readonly Deal[];
}

/** What one piece of evidence says about the place, and from when to when. */
export interface Claim {
    readonly kind: Evidence['kind'] | 'deal';
    readonly id: string;
    readonly name: string;
    readonly source: SourceValue;
    readonly on: string | undefined;
    /** Undefined: it holds still. */
    readonly until: string | undefined;
    readonly place: Place;
    /** 1 for the first deal that was won, 2 for the second, …; 0: no win. */
    readonly winNumber: number;
}

export interface Standing {
    /** Undefined: nothing is known that would place the customer. */
    readonly place: Place | undefined;
    /** What the place rests on. */
    readonly reason: (Claim & { readonly place: StagePlace }) | undefined;
    readonly journey: Journey | undefined;
    /** Values that are mapped to no stage, each once: they were left out, not guessed. */
    readonly unmapped: readonly SourceValue[];
}
