/** The answers of the set-up page's queries. Whatever is @optional may be missing. */
import type { Connection, Value } from 'c/answerData';

export interface StageNode {
    readonly Id: string;
    readonly Key?: Value | null;
    readonly Name?: Value | null;
    readonly Sequence?: Value<number> | null;
    readonly Owner?: Value | null;
    readonly IsActive?: Value<boolean> | null;
    readonly Meaning?: Value | null;
    readonly MarketingOwes?: Value | null;
    readonly SalesOwes?: Value | null;
    readonly TargetDays?: Value<number> | null;
    readonly LastModifiedDate?: Value | null;
}

export interface MappingNode {
    readonly Id: string;
    readonly IsActive?: Value<boolean> | null;
    readonly Object?: Value | null;
    readonly Field?: Value | null;
    readonly Value?: Value | null;
    readonly RecordTypeName?: Value | null;
    readonly Outcome?: Value | null;
    readonly StageId?: Value | null;
    readonly SellingStep?: Value | null;
    readonly LastModifiedDate?: Value | null;
}

export interface ContributionNode {
    readonly Id: string;
    readonly Key?: Value | null;
    readonly IsActive?: Value<boolean> | null;
    readonly LastModifiedDate?: Value | null;
    readonly Name?: Value | null;
    readonly From?: Value | null;
    readonly StageId?: Value | null;
    readonly SellingStep?: Value | null;
    readonly Topic?: Value | null;
    readonly Details?: Value | null;
    readonly Link?: Value | null;
    readonly DueDays?: Value<number> | null;
    readonly ResponsibleId?: Value | null;
    readonly Responsible?: { readonly Username?: Value | null } | null;
}

/** More records than one answer holds. */
interface Paged {
    readonly pageInfo?: { readonly hasNextPage?: boolean | null } | null;
}

export interface GroupNode {
    readonly aggregate?: {
        readonly Status?: Value | null;
        readonly StageName?: Value | null;
        readonly Id?: { readonly count?: Value<number> | null } | null;
    } | null;
}

export interface TypeGroupNode {
    readonly aggregate?: {
        readonly Value?: Value | null;
        readonly RecordTypeId?: Value | null;
        readonly RecordType?: { readonly DeveloperName?: Value | null } | null;
        readonly Id?: { readonly count?: Value<number> | null } | null;
    } | null;
}

export interface PicklistNode {
    readonly recordTypeID?: string | null;
    readonly picklistValues?: readonly { readonly label: string; readonly value: string }[] | null;
}

export interface ObjectInfo {
    readonly ApiName: string;
    readonly labelPlural?: string | null;
    readonly recordTypeInfos?:
        | readonly ({
              readonly available?: boolean | null;
              readonly master?: boolean | null;
              readonly name?: string | null;
              readonly recordTypeId?: string | null;
          } | null)[]
        | null;
    readonly fields?:
        | readonly ({
              readonly ApiName: string;
              readonly picklistValuesByRecordTypeIDs?: readonly PicklistNode[] | null;
          } | null)[]
        | null;
}

export interface SetupAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Stages?: (Connection<StageNode> & Paged) | null;
            readonly Mappings?: (Connection<MappingNode> & Paged) | null;
            readonly Contributions?: (Connection<ContributionNode> & Paged) | null;
        };
        readonly aggregate?: Readonly<
            Partial<Record<'Leads' | 'Deals' | 'Members', Connection<GroupNode> | null>>
        > | null;
        readonly objectInfos?: readonly (ObjectInfo | null)[] | null;
    };
}

/** Open records of one object by value and record type. */
export interface TypesAnswer {
    readonly uiapi?: { readonly aggregate?: { readonly Types?: Connection<TypeGroupNode> | null } | null };
}

export interface UsersAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Users?: Connection<{ readonly Id: string; readonly Username?: Value | null }> | null;
        };
    };
}
