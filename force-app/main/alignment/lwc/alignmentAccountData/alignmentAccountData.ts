/** Results that may stand for an account's team, and its deals, from the answer of the server to the model. */
import type { StatementMean, TeamResult, TeamWave } from 'c/alignmentAccountModel';
import { given, nodesOf, text } from 'c/answerData';
import type { Connection, Named, Value } from 'c/answerData';
import type { Deal } from 'c/pipelineModel';

export { accountQuery } from './accountQuery';
export { statementsQuery } from './statementsQuery';
export { teamQuery } from './teamQuery';

interface GapNode {
    readonly Gap?: Value<number> | null;
    readonly PValue?: Value<number> | null;
}

interface ResultNode extends GapNode {
    readonly Id: string;
    readonly WaveId?: Value | null;
    readonly Kind?: Value | null;
    readonly GroupName?: Value | null;
    readonly Segment?: Value | null;
    readonly Function?: Value | null;
    readonly Mean?: Value<number> | null;
    readonly HalfWidth?: Value<number> | null;
    readonly Answers?: Value<number> | null;
    readonly Suppressed?: Value | null;
}

interface DealNode extends Named {
    readonly StageName?: (Value & { readonly label?: string | null }) | null;
    readonly Amount?: Value<number> | null;
    readonly ExpectedRevenue?: Value<number> | null;
    readonly CloseDate?: Value | null;
    readonly CreatedDate?: Value | null;
    readonly LastStageChangeDate?: Value | null;
    readonly IsClosed?: Value<boolean> | null;
    readonly IsWon?: Value<boolean> | null;
}

interface StatementNode extends GapNode {
    readonly Statement?: Value | null;
    readonly Mean?: Value<number> | null;
}

export interface AccountAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Waves?: Connection<Named & { readonly Scope?: Value | null }> | null;
            readonly Results?: Connection<ResultNode> | null;
            readonly Deals?: Connection<DealNode> | null;
        };
    };
}

export interface StatementsAnswer {
    readonly uiapi?: { readonly query?: { readonly Statements?: Connection<StatementNode> | null } };
}

export interface AccountData {
    /** Newest first. Undefined: the person may not see results. */
    readonly waves: readonly TeamWave[] | undefined;
    readonly results: readonly TeamResult[];
    /** Undefined: not asked for, or the person may not see opportunities. */
    readonly deals: readonly Deal[] | undefined;
    /** Whether these are all deals of the account. */
    readonly isComplete: boolean;
}

/** @returns undefined: there is no answer yet */
export function accountFrom(answer: AccountAnswer | undefined): AccountData | undefined {
    const found = answer?.uiapi?.query;
    if (!found) {
        return undefined;
    }
    const { Waves, Results, Deals } = found;
    return {
        waves:
            Waves && Results
                ? nodesOf(Waves).map(({ Id, Name, Scope }) => ({ id: Id, name: text(Name), scope: text(Scope) }))
                : undefined,
        results: nodesOf(Results).map(resultFrom),
        deals: Deals ? nodesOf(Deals).map(dealFrom) : undefined,
        isComplete: Deals?.pageInfo?.hasNextPage !== true
    };
}

const gapFrom = ({ Gap, PValue }: GapNode): TeamResult['gap'] => {
    const [difference, pValue] = [given(Gap), given(PValue)];
    return difference === undefined || pValue === undefined ? undefined : { difference, pValue };
};

const resultFrom = (node: ResultNode): TeamResult => ({
    id: node.Id,
    waveId: text(node.WaveId),
    kind: text(node.Kind) as TeamResult['kind'],
    name: text(node.GroupName),
    segment: text(node.Segment),
    side: text(node.Function) as TeamResult['side'],
    mean: given(node.Mean),
    halfWidth: given(node.HalfWidth),
    answers: given(node.Answers) ?? 0,
    gap: gapFrom(node),
    suppressed: text(node.Suppressed)
});

/** Orgs that do not say when the stage changed last: since it was created. */
const dealFrom = (node: DealNode): Deal => ({
    id: node.Id,
    name: text(node.Name),
    stage: node.StageName?.label ?? text(node.StageName),
    amount: given(node.Amount),
    expected: given(node.ExpectedRevenue),
    closeDate: text(node.CloseDate),
    created: text(node.CreatedDate),
    stageSince: text(node.LastStageChangeDate) || text(node.CreatedDate),
    isClosed: given(node.IsClosed) ?? false,
    isWon: given(node.IsWon) ?? false
});

/** @returns undefined: there is no answer yet */
export function statementsFrom(answer: StatementsAnswer | undefined): StatementMean[] | undefined {
    const found = answer?.uiapi?.query;
    return (
        found &&
        nodesOf(found.Statements).map((node) => ({
            statement: text(node.Statement),
            mean: given(node.Mean) ?? 0,
            gap: gapFrom(node)
        }))
    );
}
