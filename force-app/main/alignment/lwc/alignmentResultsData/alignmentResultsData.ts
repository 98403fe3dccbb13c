/** Results of closed waves, from the answer of the server to what the page shows. */
export { resultsQuery } from './resultsQuery';

interface Value<T = string> {
    readonly value?: T | null;
}

interface Connection<Node> {
    readonly edges?: readonly ({ readonly node?: Node | null } | null)[] | null;
}

interface WaveNode {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly Minimum?: Value<number> | null;
}

interface ResultNode {
    readonly Id: string;
    readonly WaveId?: Value | null;
    readonly GroupName?: Value | null;
    readonly Function?: Value | null;
    readonly Level?: Value | null;
    readonly Suppressed?: Value | null;
    readonly Answers?: Value<number> | null;
    readonly Mean?: Value<number> | null;
    readonly HalfWidth?: Value<number> | null;
    readonly Straight?: Value<number> | null;
    readonly Gap?: Value<number> | null;
    readonly PValue?: Value<number> | null;
}

interface StatementNode {
    readonly ResultId?: Value | null;
    readonly Statement?: Value | null;
    readonly Mean?: Value<number> | null;
    readonly AverageDeviation?: Value<number> | null;
    readonly Gap?: Value<number> | null;
    readonly PValue?: Value<number> | null;
}

export interface ResultsAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Waves?: Connection<WaveNode> | null;
            readonly Results?: Connection<ResultNode> | null;
            readonly Statements?: Connection<StatementNode> | null;
        };
    };
}

/** Of Marketing less Sales. */
export interface Gap {
    readonly difference: number;
    readonly pValue: number;
}

export interface StatementResult {
    readonly mean: number;
    readonly averageDeviation: number;
    readonly gap: Gap | undefined;
}

export interface Group {
    /** Empty: the company. */
    readonly segment: string;
    readonly function: 'All' | 'Marketing' | 'Sales';
    readonly level: 'All' | 'Head' | 'Staff';
    /** Why there are no figures; empty: there are. */
    readonly suppressed: string;
    readonly answers: number;
    readonly mean: number | undefined;
    readonly halfWidth: number | undefined;
    readonly straightLined: number;
    readonly gap: Gap | undefined;
    /** Mean by key of the statement; of the company's groups of all levels only. */
    readonly statements: ReadonlyMap<string, StatementResult>;
}

export interface WaveResults {
    readonly id: string;
    readonly name: string;
    readonly minimum: number | undefined;
    readonly groups: readonly Group[];
}

const nodesOf = <Node>(connection: Connection<Node> | null | undefined): Node[] =>
    (connection?.edges ?? []).flatMap((edge) => (edge?.node ? [edge.node] : []));
const text = (field: Value | null | undefined): string => field?.value ?? '';
const given = <T>(field: Value<T> | null | undefined): T | undefined => field?.value ?? undefined;

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
    const found = new Map<string, Row[]>();
    rows.forEach((row) => found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row]));
    return found;
}

function gapFrom({ Gap: gap, PValue }: Pick<StatementNode, 'Gap' | 'PValue'>): Gap | undefined {
    const [difference, pValue] = [given(gap), given(PValue)];
    return difference === undefined || pValue === undefined ? undefined : { difference, pValue };
}

/**
 * @returns newest first; undefined: there is no answer yet; `hidden`: the person may not see results
 */
export function resultsFrom(answer: ResultsAnswer | undefined): readonly WaveResults[] | 'hidden' | undefined {
    const found = answer?.uiapi?.query;
    if (!found) {
        return undefined;
    }
    if (!found.Waves || !found.Results) {
        return 'hidden';
    }
    const results = grouped(nodesOf(found.Results), ({ WaveId }) => text(WaveId));
    const statements = grouped(nodesOf(found.Statements), ({ ResultId }) => text(ResultId));
    return nodesOf(found.Waves).map((wave) => ({
        id: wave.Id,
        name: text(wave.Name),
        minimum: given(wave.Minimum),
        groups: (results.get(wave.Id) ?? []).map((node) => groupFrom(node, statements.get(node.Id) ?? []))
    }));
}

function groupFrom(node: ResultNode, statements: readonly StatementNode[]): Group {
    return {
        segment: text(node.GroupName),
        function: (given(node.Function) ?? 'All') as Group['function'],
        level: (given(node.Level) ?? 'All') as Group['level'],
        suppressed: text(node.Suppressed),
        answers: given(node.Answers) ?? 0,
        mean: given(node.Mean),
        halfWidth: given(node.HalfWidth),
        straightLined: given(node.Straight) ?? 0,
        gap: gapFrom(node),
        statements: new Map(statements.map((one) => [text(one.Statement), statementFrom(one)]))
    };
}

const statementFrom = (node: StatementNode): StatementResult => ({
    mean: given(node.Mean) ?? 0,
    averageDeviation: given(node.AverageDeviation) ?? 0,
    gap: gapFrom(node)
});

export function groupOf(
    wave: WaveResults,
    side: Group['function'],
    level: Group['level'] = 'All',
    segment = ''
): Group | undefined {
    return wave.groups.find((group) => group.function === side && group.level === level && group.segment === segment);
}
