/** From records of the org to the words of the set-up. */
import type { FunnelFunction } from 'c/funnelModel';
import type { SetupContribution, SetupMapping, SetupStage, SetupState } from 'c/funnelSetupModel';
import type { ContributionNode, MappingNode, StageNode } from './setupAnswer';

/** @param contributionNodes undefined: the person may not see any */
export function stateFrom(
    stageNodes: readonly StageNode[],
    mappingNodes: readonly MappingNode[],
    contributionNodes: readonly ContributionNode[] | undefined
): SetupState {
    const stages = stageNodes.map(stageFrom);
    const keys: Keys = new Map(stages.map(({ id, key }) => [id, key]));
    return {
        stages,
        mappings: mappingNodes.map((node) => mappingFrom(node, keys)),
        contributions: contributionNodes?.map((node) => contributionFrom(node, keys))
    };
}

/** Keys of stages by id. */
type Keys = ReadonlyMap<string | undefined, string>;

function stageFrom(node: StageNode): SetupStage {
    return {
        id: node.Id,
        // without a key (nobody should be without) a stage is known by its id
        key: node.Key?.value ?? node.Id,
        name: node.Name?.value ?? '',
        sequence: node.Sequence?.value ?? 0,
        owner: (node.Owner?.value ?? '') as FunnelFunction | '',
        isActive: node.IsActive?.value !== false,
        meaning: node.Meaning?.value ?? '',
        marketingOwes: node.MarketingOwes?.value ?? '',
        salesOwes: node.SalesOwes?.value ?? '',
        targetDays: node.TargetDays?.value ?? undefined,
        lastModifiedOn: node.LastModifiedDate?.value ?? undefined
    };
}

function mappingFrom(node: MappingNode, keys: Keys): SetupMapping {
    return {
        id: node.Id,
        source: {
            object: node.Object?.value ?? '',
            field: node.Field?.value ?? '',
            value: node.Value?.value ?? '',
            recordType: node.RecordTypeName?.value ?? ''
        },
        leavesFunnel: node.Outcome?.value === 'Left the funnel',
        stageKey: keys.get(node.StageId?.value ?? undefined) ?? '',
        sellingStep: node.SellingStep?.value ?? '',
        isActive: node.IsActive?.value !== false,
        lastModifiedOn: node.LastModifiedDate?.value ?? undefined
    };
}

function contributionFrom(node: ContributionNode, keys: Keys): SetupContribution {
    return {
        id: node.Id,
        key: node.Key?.value ?? '',
        name: node.Name?.value ?? '',
        from: (node.From?.value ?? '') as SetupContribution['from'],
        stageKey: keys.get(node.StageId?.value ?? undefined) ?? '',
        sellingStep: node.SellingStep?.value ?? '',
        topic: node.Topic?.value ?? '',
        details: node.Details?.value ?? '',
        link: node.Link?.value ?? '',
        dueDays: node.DueDays?.value ?? undefined,
        responsible: node.Responsible?.Username?.value ?? '',
        responsibleId: node.ResponsibleId?.value ?? undefined,
        isActive: node.IsActive?.value !== false,
        lastModifiedOn: node.LastModifiedDate?.value ?? undefined
    };
}
