import { nextOf, nodesOf } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import type { SourceValue } from 'c/funnelModel';

interface StuckNode {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly StageName?: Value | null;
    readonly RecordType?: { readonly DeveloperName?: Value | null } | null;
    readonly Amount?: Value<number> | null;
    readonly Account?: { readonly Name?: Value | null } | null;
    readonly Owner?: { readonly Name?: Value | null } | null;
    readonly CreatedDate?: Value | null;
    readonly LastStageChangeDate?: Value | null;
}

interface GroupNode {
    readonly aggregate?: {
        readonly StageName?: Value | null;
        readonly Id?: { readonly count?: Value<number> | null } | null;
        readonly Amount?: { readonly sum?: Value<number> | null } | null;
    } | null;
}

export interface StuckAnswer {
    readonly uiapi?: {
        readonly query?: { readonly Stuck?: Connection<StuckNode> | null };
        readonly aggregate?: { readonly StuckByStage?: Connection<GroupNode> | null } | null;
    };
}

export interface StuckDeal {
    readonly id: string;
    readonly name: string;
    readonly account: string;
    readonly owner: string;
    readonly source: SourceValue;
    /** The stage as the person reads it. */
    readonly valueLabel: string;
    readonly amount: number | undefined;
    /** ISO date and time of the last change of stage, or of its creation; undefined: hidden from this person. */
    readonly since: string | undefined;
}

export interface StuckPage {
    readonly deals: readonly StuckDeal[];
    readonly nextCursor: string | undefined;
    /** By value of the stage field. */
    readonly groups: readonly {
        readonly value: string;
        readonly label: string;
        readonly count: number;
        readonly amount: number;
    }[];
}

/** @returns undefined while the answer holds nothing yet */
export function stuckFrom(answer: StuckAnswer | undefined): StuckPage | undefined {
    const found = answer?.uiapi;
    if (!found?.query || !('Stuck' in found.query)) {
        return undefined;
    }
    return {
        deals: nodesOf(found.query.Stuck).map(dealFrom),
        nextCursor: nextOf(found.query.Stuck),
        groups: nodesOf(found.aggregate?.StuckByStage).map(({ aggregate }) => ({
            value: aggregate?.StageName?.value ?? '',
            label: aggregate?.StageName?.label ?? aggregate?.StageName?.value ?? '',
            count: aggregate?.Id?.count?.value ?? 0,
            amount: aggregate?.Amount?.sum?.value ?? 0
        }))
    };
}

function dealFrom(node: StuckNode): StuckDeal {
    const value = node.StageName?.value ?? '';
    return {
        id: node.Id,
        name: node.Name?.value ?? '',
        account: node.Account?.Name?.value ?? '',
        owner: node.Owner?.Name?.value ?? '',
        source: {
            object: 'Opportunity',
            field: 'StageName',
            value,
            recordType: node.RecordType?.DeveloperName?.value ?? ''
        },
        valueLabel: node.StageName?.label ?? value,
        amount: node.Amount?.value ?? undefined,
        since: node.LastStageChangeDate?.value ?? node.CreatedDate?.value ?? undefined
    };
}
