/** The whole set-up of a funnel, as records and files hold it. Types alone: nothing of this file is left at run time. */
import type { FunnelFunction, Place, SourceValue } from 'c/funnelModel';

/** A value that the org has, and how many open records have it. */
export interface OrgValue {
    readonly source: SourceValue;
    readonly label: string;
    /** Undefined: records are not counted by it. */
    readonly count: number | undefined;
}

export interface SetupStage {
    /** Undefined: not in the org yet. */
    readonly id: string | undefined;
    /** Stable; never changes once the stage is saved. */
    readonly key: string;
    readonly name: string;
    readonly sequence: number;
    /** Empty: nobody owns it, which is a fault. */
    readonly owner: FunnelFunction | '';
    readonly isActive: boolean;
    readonly meaning: string;
    readonly marketingOwes: string;
    readonly salesOwes: string;
    readonly targetDays: number | undefined;
    /** ISO date and time of the last change, as it was read. */
    readonly lastModifiedOn: string | undefined;
}

export interface SetupMapping {
    readonly id: string | undefined;
    readonly source: SourceValue;
    readonly leavesFunnel: boolean;
    /** Key of the stage; empty: none. */
    readonly stageKey: string;
    readonly sellingStep: string;
    readonly isActive: boolean;
    readonly lastModifiedOn: string | undefined;
}

/** Something that one function owes at a stage, or in a selling step. */
export interface SetupContribution {
    readonly id: string | undefined;
    /** Stable; empty: it was made by hand and has none. */
    readonly key: string;
    readonly name: string;
    /** Empty: nobody owes it, which is a fault. */
    readonly from: 'Marketing' | 'Sales' | '';
    /** Key of the stage; empty: it is owed in a selling step. */
    readonly stageKey: string;
    readonly sellingStep: string;
    readonly topic: string;
    readonly details: string;
    readonly link: string;
    readonly dueDays: number | undefined;
    /** Username, which is the same in every org of one company but for the end of it; empty: nobody is named. */
    readonly responsible: string;
    /** Id of that user in this org; undefined: nobody, or not known here. */
    readonly responsibleId: string | undefined;
    readonly isActive: boolean;
    readonly lastModifiedOn: string | undefined;
}

/** Stages (retired ones too), mappings and contributions (those switched off too). */
export interface SetupState {
    readonly stages: readonly SetupStage[];
    readonly mappings: readonly SetupMapping[];
    /** Undefined: not known, or not spoken of. */
    readonly contributions?: readonly SetupContribution[] | undefined;
}

export type FaultCode =
    | 'noJson'
    | 'wrongFormat'
    | 'notWhole'
    | 'badKey'
    | 'sameKey'
    | 'noName'
    | 'noOwner'
    | 'badSequence'
    | 'sameSequence'
    | 'badDays'
    | 'badObject'
    | 'badEvidence'
    | 'badRecordType'
    | 'badStep'
    | 'twice'
    | 'noStage'
    | 'unknownStage'
    | 'retiredStage'
    | 'leftWithStage'
    | 'noStages'
    | 'unknownProperty'
    | 'badProperty'
    | 'tooLong'
    | 'owedNoName'
    | 'owedByNobody'
    | 'owedNowhere'
    | 'owedBadDays'
    | 'owedBadLink'
    | 'owedTwice'
    | 'owedAtRetired'
    | 'unknownUser';

/** What is wrong, and with what. */
export interface Fault {
    readonly code: FaultCode;
    /** Names to put into the sentence. */
    readonly names: readonly string[];
    /** False: what is live already and only worth mending; true: must not be saved. */
    readonly isFatal: boolean;
}

/** A file as it was read. */
export interface ReadSetup {
    /** Undefined: nothing of the file can be used. */
    readonly state: SetupState | undefined;
    readonly faults: readonly Fault[];
}

/** One field that changes, in words of the set-up. */
export interface FieldChange {
    readonly field:
        | 'name'
        | 'sequence'
        | 'owner'
        | 'isActive'
        | 'meaning'
        | 'marketingOwes'
        | 'salesOwes'
        | 'targetDays'
        | 'place'
        | 'sellingStep'
        | 'from'
        | 'owedAt'
        | 'topic'
        | 'details'
        | 'link'
        | 'dueDays'
        | 'responsible';
    readonly from: string;
    readonly to: string;
}

/** One record that is to be created or changed. */
export type Change =
    | {
          readonly kind: 'stage';
          readonly key: string;
          readonly name: string;
          readonly before: SetupStage | undefined;
          readonly after: SetupStage;
          readonly fields: readonly FieldChange[];
      }
    | {
          readonly kind: 'mapping';
          readonly key: string;
          readonly name: string;
          readonly before: SetupMapping | undefined;
          readonly after: SetupMapping;
          readonly fields: readonly FieldChange[];
      }
    | {
          readonly kind: 'contribution';
          readonly key: string;
          readonly name: string;
          readonly before: SetupContribution | undefined;
          readonly after: SetupContribution;
          readonly fields: readonly FieldChange[];
      };

/** Open records that would stand elsewhere. */
export interface Move {
    readonly value: OrgValue;
    readonly from: Place;
    readonly to: Place;
}

export interface Preview {
    readonly moves: readonly Move[];
    /** Open records that change their stage, leave, come in, or are no longer mapped. */
    readonly records: number;
    /** Open records whose stage stays and whose owner changes. */
    readonly ownerRecords: number;
}
