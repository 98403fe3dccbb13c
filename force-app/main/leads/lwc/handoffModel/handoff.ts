/** One hand-off: what was handed over, and what became of it. All times are milliseconds since 1970. */

export type HandoffStatus = 'Open' | 'Accepted' | 'Returned' | 'Answered' | 'Withdrawn';
export type Standing = 'Meets' | 'Lacks' | 'Unknown';

export interface Person {
    readonly id: string;
    /** Empty: not told. */
    readonly name: string;
}

export interface Lead {
    readonly id: string;
    readonly name: string;
    readonly company: string;
    /** Labels; empty: not given, or hidden. */
    readonly source: string;
    readonly segment: string;
    readonly ownerId: string;
    readonly ownerName: string;
    readonly isConverted: boolean;
    /** The contact that it became; empty: none, or hidden. */
    readonly contactId: string;
}

export interface HandoffDefinition {
    readonly id: string;
    readonly name: string;
    /** What all its versions share. */
    readonly key: string;
    readonly version: number | undefined;
    /** Working hours; undefined: no time is agreed. */
    readonly responseHours: number | undefined;
    readonly acceptanceHours: number | undefined;
    /** Undefined: hours count around the clock. */
    readonly calendarId: string | undefined;
}

/** Something that somebody did. */
export interface Deed {
    readonly by: Person;
    readonly on: number;
}

export interface Handoff {
    readonly id: string;
    /** HO-00001. */
    readonly number: string;
    /** Undefined: deleted, or the person may not see it. */
    readonly lead: Lead | undefined;
    readonly definition: HandoffDefinition | undefined;
    readonly standing: Standing | undefined;
    readonly from: Person;
    /** Undefined: handed to a queue. */
    readonly to: Person | undefined;
    readonly queue: string;
    readonly on: number;
    readonly note: string;
    readonly accepted: Deed | undefined;
    readonly returned: (Deed & { readonly reason: string; readonly note: string }) | undefined;
    readonly answered: (Deed & { readonly words: string }) | undefined;
    readonly withdrawn: Deed | undefined;
}

/** A finished task, or an event that has begun. */
export interface Activity {
    /** Lead or contact. */
    readonly whoId: string;
    readonly ownerId: string;
    readonly at: number;
}

/** What happened last says where a hand-off stands; the org works it out in the same way. */
export function statusOf({ accepted, returned, answered, withdrawn }: Handoff): HandoffStatus {
    if (withdrawn) {
        return 'Withdrawn';
    }
    if (answered) {
        return 'Answered';
    }
    if (returned) {
        return 'Returned';
    }
    return accepted ? 'Accepted' : 'Open';
}

/**
 * The first that the representative did with the lead after the hand-off. It is read from their activities, never typed.
 * @param until a later hand-off of the same lead, whose responses are not this one's
 * @returns undefined: nothing yet
 */
export function respondedAt(handoff: Handoff, activities: readonly Activity[], until = Infinity): number | undefined {
    const rep = handoff.to?.id ?? handoff.accepted?.by.id;
    const who = [handoff.lead?.id, handoff.lead?.contactId].filter((id) => id);
    const times = activities
        .filter(({ ownerId, whoId, at }) => ownerId === rep && who.includes(whoId) && at >= handoff.on && at < until)
        .map(({ at }) => at);
    return times.length === 0 ? undefined : Math.min(...times);
}
