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

/** Stages (retired ones too) and mappings (those switched off too). */
export interface SetupState {
    readonly stages: readonly SetupStage[];
    readonly mappings: readonly SetupMapping[];
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
    | 'noStages';

/** What is wrong, and with what. */
export interface Fault {
    readonly code: FaultCode;
    /** Names to put into the sentence. */
    readonly names: readonly string[];
    /** False: what is live already and only worth mending; true: must not be saved. */
    readonly isFatal: boolean;
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
        | 'sellingStep';
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
