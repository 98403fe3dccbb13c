/** What a health check is made of. Types alone: reading the org and judging what was read are kept apart. */

/** `ok`: as intended. `note`: switched off or empty, and fine so. `warning`: somebody misses something. `error`: does not work, or shows too much. */
export type Level = 'ok' | 'note' | 'warning' | 'error';

export interface Finding {
    /** Stable, for pipelines: `mapping.Opportunity.StageName`. */
    readonly key: string;
    readonly level: Level;
    /** What was found, a sentence. */
    readonly found: string;
    /** What it costs while it stays so. */
    readonly cost?: string;
    /** What to do, and the place in Setup or the command. */
    readonly mend?: string;
}

/** What the package wants, read from its source. */
export interface PackageFacts {
    readonly version: string;
    /** The oldest API version that it works with. */
    readonly apiVersion: number;
    /** Sharing model by object of its own. */
    readonly sharingModels: ReadonlyMap<string, string>;
    readonly permissionSets: readonly string[];
    readonly restrictionRules: readonly RestrictionRule[];
    /** `Type Name` of every component. */
    readonly components: readonly string[];
}

export interface RestrictionRule {
    readonly name: string;
    readonly object: string;
    readonly filter: string;
}

/** How many records have a value of a field. */
export interface ValueCount {
    readonly object: string;
    readonly field: string;
    readonly value: string;
    /** Developer name; empty: none. */
    readonly recordType: string;
    readonly records: number;
}

export interface Mapping {
    readonly object: string;
    readonly field: string;
    readonly value: string;
    readonly recordType: string;
    readonly leavesFunnel: boolean;
    /** undefined: it names no stage, or one that is not active. */
    readonly stageId: string | undefined;
    readonly sellingStep: string;
}

/** What was read from an org. */
export interface OrgFacts {
    readonly newestApiVersion: number;
    /** Components of the package that the org lacks, `Type Name`. */
    readonly missing: readonly string[];
    /** Lightning components whose source in the org is another; undefined: the org did not tell. */
    readonly changedBundles: readonly string[] | undefined;
    /** Active people that have each permission set; a set that is missing is not named. */
    readonly assigned: ReadonlyMap<string, number>;
    readonly sharingModels: ReadonlyMap<string, string>;
    readonly activeRestrictionRules: readonly RestrictionRule[];
    /** Optional features that are on, by name of the FEATURES of healthModel. */
    readonly features: ReadonlySet<string>;
    /** undefined: the org did not tell, and no lead has changed its status yet. */
    readonly tracksLeadStatus: boolean | undefined;
    readonly stages: readonly { readonly name: string; readonly sequence: number }[];
    /** Keys of active mappings that point to a stage that is not active. */
    readonly retiredMappings: readonly string[];
    /** undefined: the running user may not read them. */
    readonly mappings: readonly Mapping[] | undefined;
    readonly values: readonly ValueCount[];
    /** People asked in waves that are not closed who have no function; undefined: the running user may not see them. */
    readonly participantsWithoutFunction: number | undefined;
    /** Whether anything was published, and what of it is behind; undefined: the running user may not tell. */
    readonly publication: { readonly isPublished: boolean; readonly behind: readonly string[] } | undefined;
}
