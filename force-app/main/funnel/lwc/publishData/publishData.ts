/** What was published and what holds now: the request, and the way from its answer to the model. */
import { nodesOf, text } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import { splitValues } from 'c/criteriaModel';
import { funnelFrom } from 'c/funnelData';
import type { FunnelAnswer } from 'c/funnelData';
import { comparisonsOf, publishablesOf } from 'c/publishModel';
import type { Comparison, DefinitionFacts, Publication, PublicationKind } from 'c/publishModel';

export { publicationsQuery } from './publicationsQuery';

interface PublicationNode {
    readonly Name?: Value | null;
    readonly Key?: Value | null;
    readonly Kind?: Value | null;
    readonly Object?: Value | null;
    readonly Components?: Value | null;
    readonly Source?: Value | null;
    readonly Notes?: Value | null;
    readonly PublishedOn?: Value | null;
    readonly PublishedBy?: { readonly Name?: Value | null } | null;
}

interface DefinitionNode {
    readonly Name?: Value | null;
    readonly Key?: Value | null;
    readonly Version?: Value<number> | null;
    readonly FilterLogic?: Value | null;
    readonly Criteria?: Connection<{
        readonly Field?: Value | null;
        readonly Operator?: Value | null;
        readonly Operand?: Value | null;
    }> | null;
}

export interface PublishAnswer {
    readonly uiapi?: {
        readonly query?: Pick<FunnelAnswer, 'Stages' | 'Mappings'> & {
            readonly Publications?: Connection<PublicationNode> | null;
            readonly Definitions?: Connection<DefinitionNode> | null;
        };
        readonly objectInfos?: readonly ({ readonly ApiName: string; readonly labelPlural?: string | null } | null)[];
    };
}

export interface PublishData {
    /** Undefined: the person may not see what was published, or not what it is compared with. */
    readonly comparisons: readonly Comparison[] | undefined;
    /** What the org calls its objects, in the plural. */
    readonly objectLabels: ReadonlyMap<string, string>;
}

/** @returns undefined while the answer holds nothing yet */
export function publishDataFrom(answer: PublishAnswer | undefined): PublishData | undefined {
    const found = answer?.uiapi?.query;
    if (!found) {
        return undefined;
    }
    const funnel = funnelFrom(found);
    const infos = (answer.uiapi?.objectInfos ?? []).flatMap((info) => info ?? []);
    return {
        comparisons:
            funnel && found.Publications
                ? comparisonsOf(
                      publishablesOf(funnel, nodesOf(found.Definitions).map(definitionFrom)),
                      nodesOf(found.Publications).map(publicationFrom)
                  )
                : undefined,
        objectLabels: new Map(infos.map(({ ApiName, labelPlural }) => [ApiName, labelPlural ?? ApiName]))
    };
}

const definitionFrom = (node: DefinitionNode): DefinitionFacts => ({
    key: text(node.Key),
    name: text(node.Name),
    version: node.Version?.value ?? undefined,
    filterLogic: text(node.FilterLogic),
    criteria: nodesOf(node.Criteria).map(({ Field, Operator, Operand }) => ({
        field: text(Field),
        operator: text(Operator),
        values: splitValues(Operand?.value)
    }))
});

const publicationFrom = (node: PublicationNode): Publication => ({
    key: text(node.Key),
    kind: text(node.Kind) as PublicationKind,
    object: text(node.Object),
    name: text(node.Name),
    source: text(node.Source),
    components: text(node.Components)
        .split(/\s+/)
        .filter((name) => name !== ''),
    notes: text(node.Notes),
    publishedOn: node.PublishedOn?.value ?? undefined,
    publishedBy: text(node.PublishedBy?.Name)
});
