/** From the answers of all queries of the funnel to the model. */
import { given, nodesOf, text } from 'c/answerData';
import type { Value } from 'c/answerData';
import { inOrder } from 'c/funnelModel';
import type {
    Contribution,
    Funnel,
    FunnelFunction,
    FunnelStage,
    PersonRef,
    SourceValue,
    StageMapping
} from 'c/funnelModel';
import type { ContributionNode, DealNode, FunnelAnswer, MappingNode, StageNode } from './answer';

/** @returns undefined: the person may not see the funnel's own objects */
export function funnelFrom({ Stages, Mappings, Contributions }: FunnelAnswer): Funnel | undefined {
    return Stages && Mappings
        ? {
              stages: inOrder(nodesOf(Stages).map(stageFrom)),
              mappings: nodesOf(Mappings).map(mappingFrom),
              contributions: nodesOf(Contributions).map(contributionFrom)
          }
        : undefined;
}

/** What is mapped of an opportunity. */
export function stageOf({ StageName, RecordType }: Pick<DealNode, 'StageName' | 'RecordType'>): SourceValue {
    return {
        object: 'Opportunity',
        field: 'StageName',
        value: text(StageName),
        recordType: text(RecordType?.DeveloperName)
    };
}

function stageFrom(node: StageNode): FunnelStage {
    return {
        id: node.Id,
        name: text(node.Name),
        sequence: given(node.Sequence) ?? 0,
        owner: (given(node.Owner) ?? 'Shared') as FunnelFunction,
        meaning: text(node.Meaning),
        marketingOwes: text(node.MarketingOwes),
        salesOwes: text(node.SalesOwes),
        targetDays: given(node.TargetDays)
    };
}

/** @returns undefined where nobody is named, or nobody that the person may see */
export function personFrom(
    id: Value | null | undefined,
    person: { readonly Name?: Value | null } | null | undefined
): PersonRef | undefined {
    return id?.value ? { id: id.value, name: text(person?.Name) } : undefined;
}

function mappingFrom(node: MappingNode): StageMapping {
    return {
        object: text(node.Object),
        field: text(node.Field),
        value: text(node.Value),
        recordType: text(node.RecordTypeName),
        leavesFunnel: text(node.Outcome) === 'Left the funnel',
        stageId: given(node.StageId),
        sellingStep: text(node.SellingStep)
    };
}

function contributionFrom(node: ContributionNode): Contribution {
    return {
        id: node.Id,
        name: text(node.Name),
        from: (given(node.From) ?? 'Shared') as FunnelFunction,
        stageId: given(node.StageId),
        sellingStep: text(node.SellingStep),
        details: text(node.Details),
        topic: text(node.Topic),
        link: text(node.Link),
        dueDays: given(node.DueDays),
        responsible: personFrom(node.ResponsibleId, node.Responsible)
    };
}
