/** The answers of the queries on accounts and contacts. Whatever is @optional may be missing. */
import type { Connection, Value } from 'c/answerData';
import type { DealNode, FunnelAnswer, StageHistoryNode } from './answer';

interface RecordTypeNode {
    readonly DeveloperName?: Value | null;
}

export interface CustomerNode {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly RecordType?: RecordTypeNode | null;
    readonly CreatedDate?: Value | null;
    readonly ReferenceSince?: Value | null;
    readonly Referrals?: Connection<Pick<DealNode, 'Id' | 'Name' | 'CreatedDate'>> | null;
}

export interface ResponseNode {
    readonly Id: string;
    readonly ContactId?: Value | null;
    readonly Status?: Value | null;
    readonly RecordType?: RecordTypeNode | null;
    readonly CreatedDate?: Value | null;
    readonly FirstRespondedDate?: Value | null;
    readonly Campaign?: { readonly Name?: Value | null } | null;
}

export interface RoleNode {
    readonly Id: string;
    readonly ContactId?: Value | null;
    readonly Opportunity?: DealNode | null;
}

export interface LeadNode {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly Status?: Value | null;
    readonly RecordType?: RecordTypeNode | null;
    readonly CreatedDate?: Value | null;
    readonly ConvertedDate?: Value | null;
}

export interface CustomerAnswer {
    readonly uiapi?: {
        readonly query?: FunnelAnswer & {
            readonly Record?: Connection<CustomerNode> | null;
            readonly Deals?: Connection<DealNode> | null;
            readonly History?: Connection<StageHistoryNode & { readonly OpportunityId?: Value | null }> | null;
            readonly Responses?: Connection<ResponseNode> | null;
            readonly Roles?: Connection<RoleNode> | null;
            readonly Contacts?: Connection<CustomerNode> | null;
            readonly Leads?: Connection<LeadNode> | null;
        };
    };
}
