/** Results of closed waves, from the answer of the server to what the page shows. */
import { given, nodesOf, text } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import { STATEMENTS } from 'c/surveyModel';

export { groupStatementsQuery, resultsQuery } from './resultsQuery';

interface WaveNode {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly Minimum?: Value<number> | null;
    readonly Scope?: Value | null;
    readonly BusinessUnit?: Value | null;
    readonly Wording?: Readonly<Record<string, unknown>> | null;
}

interface ResultNode {
    readonly Id: string;
    readonly WaveId?: Value | null;
    readonly GroupKind?: Value | null;
    readonly GroupKey?: Value | null;
    readonly GroupName?: Value | null;
    readonly Account?: { readonly Name?: Value | null } | null;
    readonly Segment?: Value | null;
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

export type GroupKind = 'Account Team' | 'Company' | 'Segment';

/** A group whatever the wave. */
export interface GroupReference {
    readonly kind: GroupKind;
    /** Name of the segment, id of the team's account; empty: everybody. */
    readonly key: string;
}

export const EVERYBODY: GroupReference = { kind: 'Company', key: '' };

export interface Group extends GroupReference {
    /** Empty: everybody, or an account that the person may not see. */
    readonly name: string;
    /** Of an account team: the segment that holds all of it; empty: there is none. */
    readonly within: string;
    /** Of the result record. */
    readonly id: string;
    readonly function: 'All' | 'Marketing' | 'Sales';
    readonly level: 'All' | 'Head' | 'Staff';
    /** Why there are no figures; empty: there are. */
    readonly suppressed: string;
    readonly answers: number;
    readonly mean: number | undefined;
    readonly halfWidth: number | undefined;
    readonly straightLined: number;
    readonly gap: Gap | undefined;
    /** Mean by key of the statement; of groups of all levels only, and of everybody until others are asked for. */
    readonly statements: ReadonlyMap<string, StatementResult>;
}

export interface WaveResults {
    readonly id: string;
    readonly name: string;
    readonly minimum: number | undefined;
    /** Whom the wave asked: waves of one scope can be compared. Empty: the company. */
    readonly scope: string;
    /** By key of the statement; undefined: the words of the package. */
    readonly wording: Readonly<Record<string, string>> | undefined;
    readonly groups: readonly Group[];
}

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
        scope: scopeFrom(wave),
        wording: wordingFrom(wave.Wording),
        groups: (results.get(wave.Id) ?? []).map((node) => groupFrom(node, statements.get(node.Id) ?? []))
    }));
}

function scopeFrom({ Id, Scope, BusinessUnit }: WaveNode): string {
    switch (text(Scope)) {
        case 'Business Unit':
            return text(BusinessUnit);
        case 'Account Teams':
            // other teams may have been chosen each time: such a wave is compared with no other
            return Id;
        default:
            return '';
    }
}

function wordingFrom(node: WaveNode['Wording']): Readonly<Record<string, string>> | undefined {
    const texts = STATEMENTS.map(({ key }) => [key, text(node?.[key] as Value | null | undefined)] as const);
    return texts.every(([, words]) => words !== '') ? Object.fromEntries(texts) : undefined;
}

/** Statements of a group that was asked for, by the id of its result. */
export function statementsFrom(answer: ResultsAnswer | undefined): Map<string, ReadonlyMap<string, StatementResult>> {
    const byResult = grouped(nodesOf(answer?.uiapi?.query?.Statements), ({ ResultId }) => text(ResultId));
    return new Map([...byResult].map(([id, nodes]) => [id, statementsOf(nodes)]));
}

const statementsOf = (nodes: readonly StatementNode[]): ReadonlyMap<string, StatementResult> =>
    new Map(nodes.map((one) => [text(one.Statement), statementFrom(one)]));

function groupFrom(node: ResultNode, statements: readonly StatementNode[]): Group {
    return {
        id: node.Id,
        kind: (given(node.GroupKind) ?? (text(node.GroupName) === '' ? 'Company' : 'Segment')) as GroupKind,
        key: text(node.GroupKey) || text(node.GroupName),
        name: text(node.GroupName) || text(node.Account?.Name),
        within: text(node.Segment),
        function: (given(node.Function) ?? 'All') as Group['function'],
        level: (given(node.Level) ?? 'All') as Group['level'],
        suppressed: text(node.Suppressed),
        answers: given(node.Answers) ?? 0,
        mean: given(node.Mean),
        halfWidth: given(node.HalfWidth),
        straightLined: given(node.Straight) ?? 0,
        gap: gapFrom(node),
        statements: statementsOf(statements)
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
    { kind, key }: GroupReference = EVERYBODY
): Group | undefined {
    return wave.groups.find(
        (group) => group.function === side && group.level === level && group.kind === kind && group.key === key
    );
}
