/** Definitions in force, the fields of leads and the values of one lead: from the platform's answers to the model. */
import { nodesOf, text } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import { splitValues } from 'c/criteriaModel';
import type { LeadDefinition } from 'c/leadStandardModel';

export { convertedLeadFrom, convertedLeadQuery } from './convertedLeadQuery';
export type { ConvertedLeadAnswer } from './convertedLeadQuery';
export { definitionQuery } from './definitionQuery';
export { commentsFrom } from './comments';
export type { CommentsAnswer, DefinitionComment } from './comments';
export { commentsQuery } from './commentsQuery';
export { commentWrite, signingWrites } from './signingWrites';
export type { CommentKind } from './signingWrites';
export { displayValueIn, recordPath, valueIn } from './record';
export type { LeadRecord } from './record';
export { agreementFrom } from './signing';
export type { SigningAnswer } from './signing';
export { signingQuery } from './signingQuery';
export { standardsQuery } from './standardsQuery';

interface CriterionNode {
    readonly Position?: Value<number> | null;
    readonly Field?: Value | null;
    readonly Operator?: Value | null;
    readonly Operand?: Value | null;
}

interface DefinitionNode {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly Key?: Value | null;
    readonly Version?: Value<number> | null;
    readonly Meaning?: Value | null;
    readonly ChangeNote?: Value | null;
    readonly FilterLogic?: Value | null;
    readonly ResponseHours?: Value<number> | null;
    readonly InForceSince?: Value | null;
    readonly Stage?: { readonly Name?: Value | null } | null;
    readonly Marketing?: { readonly Name?: Value | null } | null;
    readonly Sales?: { readonly Name?: Value | null } | null;
    readonly Criteria?: Connection<CriterionNode> | null;
}

export interface StandardsAnswer {
    readonly uiapi?: { readonly query?: { readonly Definitions?: Connection<DefinitionNode> | null } };
}

function definitionFrom(node: DefinitionNode): LeadDefinition {
    return {
        id: node.Id,
        name: text(node.Name),
        key: text(node.Key),
        version: node.Version?.value ?? undefined,
        meaning: text(node.Meaning),
        changeNote: text(node.ChangeNote),
        filterLogic: text(node.FilterLogic),
        criteria: nodesOf(node.Criteria).map((criterion) => ({
            field: text(criterion.Field),
            operator: text(criterion.Operator),
            values: splitValues(criterion.Operand?.value)
        })),
        stageName: text(node.Stage?.Name),
        responseHours: node.ResponseHours?.value ?? undefined,
        signedByMarketing: text(node.Marketing?.Name),
        signedBySales: text(node.Sales?.Name),
        inForceSince: node.InForceSince?.value ?? undefined
    };
}

/** @returns undefined: the person may not see definitions */
export function definitionsFrom(answer: StandardsAnswer): LeadDefinition[] | undefined {
    const found = answer.uiapi?.query?.Definitions;
    return found ? nodesOf(found).map(definitionFrom) : undefined;
}
