/** What is published, and what it is compared with. Types alone: nothing of this file is left at run time. */
import type { CriterionInput } from 'c/criteriaModel';
import type { FunnelStage, StageMapping } from 'c/funnelModel';

/** Objects whose records show their stage. */
export type StagedObject = 'Lead' | 'Opportunity';

export interface StageFacts {
    /** Active ones. */
    readonly stages: readonly FunnelStage[];
    /** Active ones, of any object. */
    readonly mappings: readonly StageMapping[];
}

/** A lead definition in force, as far as it can be published. */
export interface DefinitionFacts {
    /** Names it through all its versions: mql. */
    readonly key: string;
    readonly name: string;
    readonly version: number | undefined;
    readonly filterLogic: string;
    /** In the order of their positions. */
    readonly criteria: readonly CriterionInput[];
}

export type PublicationKind = 'Stages' | 'Definition' | 'Enforcement' | 'Lists';

/** Something that can be published, with what it would be made from now. */
export interface Publishable {
    /** `stages.Opportunity`, `definition.mql`, `enforcement.mql`. */
    readonly key: string;
    readonly kind: PublicationKind;
    /** Object that gets the fields or the rule. */
    readonly object: string;
    /** The object's API name, or the name of the definition. */
    readonly name: string;
    /** One line a fact. */
    readonly source: string;
}

/** What was published, as the org keeps it. */
export interface Publication extends Publishable {
    /** API names of fields and rules; none: nothing of it is in the org. */
    readonly components: readonly string[];
    /** What the last run could not do, a sentence a line; empty: nothing. */
    readonly notes: string;
    /** ISO date and time. */
    readonly publishedOn: string | undefined;
    /** Empty: the person may not see who. */
    readonly publishedBy: string;
}

/** `live`: the fields say what holds now. `behind`: they say something else. `never`: not published yet. `refused`: it cannot be published. `over`: it holds no longer, and its fields are still there. */
export type PublicationState = 'live' | 'behind' | 'never' | 'refused' | 'over';

/** One fact that differs. */
export interface Difference {
    /** `stage`: name or owner of a stage; `value`: what a value stands for; `version`: of a definition; `rule`: its criteria; `status`: what is enforced. */
    readonly what: 'stage' | 'value' | 'version' | 'rule' | 'status';
    /** The value or the number of the stage. */
    readonly name: string;
    /** Developer name; empty: all. */
    readonly recordType: string;
    /** Empty: not there. */
    readonly published: string;
    readonly now: string;
}

export interface Comparison {
    readonly key: string;
    readonly kind: PublicationKind;
    readonly object: string;
    readonly name: string;
    readonly state: PublicationState;
    readonly differences: readonly Difference[];
    /** Undefined: it was never published. */
    readonly publication: Publication | undefined;
}

export interface FormulaField {
    /** API name without its object. */
    readonly name: string;
    readonly label: string;
    readonly type: 'Text' | 'Number' | 'Checkbox';
    readonly formula: string;
    readonly description: string;
}

export type NoteCode =
    /** Mappings: the value's mapping is for a record type that the org does not have. */
    | 'unknownRecordType'
    /** Its stage is not active, so that the value is not mapped. */
    | 'stageRetired'
    /** Two mappings of one value say different things. */
    | 'twoMappings'
    /** Two stages have one number. */
    | 'sameNumber'
    /** Definitions: the key makes no API name. */
    | 'name'
    | 'unknownField'
    | 'brokenRule'
    | 'brokenLogic'
    /** Formulas cannot say it; `reason` says why. */
    | 'limit'
    | 'notInFormulas'
    /** Definitions that ask for each other. */
    | 'circle'
    /** It asks for a definition that cannot be published. */
    | 'restsOn'
    | 'always'
    | 'never'
    /** The org did not take it; `other` is what it said. */
    | 'refusedByOrg'
    /** Characters of the formula. */
    | 'tooLong'
    /** What the platform makes of it. */
    | 'tooLarge';

/** Something that was left out, or is worth knowing. */
export interface Note {
    readonly code: NoteCode;
    /** Value, stage, object or key that it is about. */
    readonly subject: string;
    readonly other?: string;
    /** Number of a criterion or a stage, or a size. */
    readonly count?: number;
    readonly most?: number;
    readonly reason?: string;
}

/** What became of something that shall be published. */
export interface Compiled {
    /** In an order in which each reads only those before it, or none. */
    readonly fields: readonly FormulaField[];
    readonly notes: readonly Note[];
    /** Nothing of it can be published; the notes say why. */
    readonly isRefused: boolean;
}
