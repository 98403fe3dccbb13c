/** The answers of the ribbon's queries. Whatever is @optional may be missing. */
import type { Connection, Value } from 'c/answerData';

export interface RecordNode {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly OwnerId?: Value | null;
    readonly Owner?: { readonly Name?: Value | null } | null;
    readonly Source?: Value | null;
    readonly RecordType?: { readonly DeveloperName?: Value | null } | null;
    readonly CreatedDate?: Value | null;
    readonly LastModifiedDate?: Value | null;
    readonly LastStageChangeDate?: Value | null;
    readonly IsClosed?: Value<boolean> | null;
    readonly ConvertedDate?: Value | null;
    readonly ConvertedContact?: { readonly Id: string; readonly Name?: Value | null } | null;
    readonly ConvertedOpportunity?: Pick<DealNode, 'Id' | 'Name' | 'StageName' | 'RecordType'> | null;
}

export interface DealNode {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly StageName?: Value | null;
    readonly RecordType?: { readonly DeveloperName?: Value | null } | null;
    readonly Amount?: Value<number> | null;
    readonly IsWon?: Value<boolean> | null;
    readonly IsClosed?: Value<boolean> | null;
    readonly CreatedDate?: Value | null;
    readonly CloseDate?: Value | null;
    readonly LastStageChangeDate?: Value | null;
}

export interface StageHistoryNode {
    readonly Id: string;
    readonly StageName?: Value | null;
    readonly CreatedDate?: Value | null;
}

export interface StatusHistoryNode {
    readonly Id: string;
    readonly OldValue?: Value | null;
    readonly NewValue?: Value | null;
    readonly CreatedDate?: Value | null;
}

export interface StageNode {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly Sequence?: Value<number> | null;
    readonly Owner?: Value | null;
    readonly Meaning?: Value | null;
    readonly MarketingOwes?: Value | null;
    readonly SalesOwes?: Value | null;
    readonly TargetDays?: Value<number> | null;
}

export interface MappingNode {
    readonly Object?: Value | null;
    readonly Field?: Value | null;
    readonly Value?: Value | null;
    readonly RecordTypeName?: Value | null;
    readonly Outcome?: Value | null;
    readonly StageId?: Value | null;
    readonly SellingStep?: Value | null;
}

export interface ContributionNode {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly From?: Value | null;
    readonly StageId?: Value | null;
    readonly SellingStep?: Value | null;
    readonly Details?: Value | null;
    readonly Topic?: Value | null;
    readonly Link?: Value | null;
    readonly DueDays?: Value<number> | null;
    readonly ResponsibleId?: Value | null;
    readonly Responsible?: { readonly Name?: Value | null } | null;
}

/** How the org has set its funnel up: part of every answer. */
export interface FunnelAnswer {
    readonly Stages?: Connection<StageNode> | null;
    readonly Mappings?: Connection<MappingNode> | null;
    readonly Contributions?: Connection<ContributionNode> | null;
}

/** A task on a record; one of ours names its contribution. */
export interface TaskNode {
    readonly Id: string;
    readonly Contribution?: Value | null;
    readonly IsClosed?: Value<boolean> | null;
    readonly ActivityDate?: Value | null;
    readonly CompletedDateTime?: Value | null;
    readonly OwnerId?: Value | null;
    readonly Owner?: { readonly Name?: Value | null } | null;
}

/** The lead that became the deal. */
export interface OriginNode {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly Status?: Value | null;
    readonly RecordType?: { readonly DeveloperName?: Value | null } | null;
    readonly CreatedDate?: Value | null;
    readonly ConvertedDate?: Value | null;
}

export interface RibbonAnswer {
    readonly uiapi?: {
        readonly query?: FunnelAnswer & {
            readonly Record?: Connection<RecordNode> | null;
            readonly Origin?: Connection<OriginNode> | null;
            readonly Tasks?: Connection<TaskNode> | null;
            readonly StageHistory?: Connection<StageHistoryNode> | null;
            readonly StatusHistory?: Connection<StatusHistoryNode> | null;
        };
    };
}
