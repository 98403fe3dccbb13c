/** What a run of publishing shall bring about. */
import type { PlannedComponent } from './components/component.ts';
import type { Note, PublicationKind } from './models.ts';

/** A definition that shall be enforced. */
export interface Enforcement {
    readonly key: string;
    /** Values of Lead Status that ask for it. */
    readonly statuses: readonly string[];
    readonly isActive: boolean;
}

/** One thing that is published, with what becomes of it. */
export interface PlannedPublication {
    readonly key: string;
    readonly kind: PublicationKind;
    readonly object: string;
    readonly name: string;
    readonly source: string;
    /** API names of its fields or its rule; none: it cannot be published. */
    readonly components: readonly string[];
    readonly notes: readonly Note[];
    /** What was published before stays as it is, until people have said what they mean. */
    readonly keepsOld: boolean;
}

export interface PublicationPlan {
    readonly components: readonly PlannedComponent[];
    /** Fields of an earlier publication that stay as they are, `Object.Field__c`. */
    readonly kept: readonly string[];
    readonly publications: readonly PlannedPublication[];
}

export interface PlanOptions {
    readonly enforcements: readonly Enforcement[];
    /** Fields and rules, `Object.Name`, that the org has refused in this run, with its words. */
    readonly refusedByOrg: ReadonlyMap<string, string>;
    /** Whether leads have hand-off notes: then the field stays. */
    readonly keepsNotes: boolean;
}
