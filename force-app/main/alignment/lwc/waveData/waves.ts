import { nodesOf, text } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import { STATEMENTS } from 'c/surveyModel';
import { DEFAULT_RULE } from 'c/waveModel';
import type { Rule, WaveScope, WaveStatus } from 'c/waveModel';
import type { Answer } from './answer';

interface WaveNode {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly Key?: Value | null;
    readonly Status?: Value | null;
    readonly Scope?: Value | null;
    readonly BusinessUnit?: Value | null;
    readonly OpensOn?: Value | null;
    readonly ClosesOn?: Value | null;
    readonly ClosedOn?: Value | null;
    readonly Minimum?: Value<number> | null;
    readonly WordingId?: Value | null;
    readonly Wording?: { readonly Name?: Value | null } | null;
    readonly Marketing?: Value | null;
    readonly Sales?: Value | null;
    readonly Head?: Value | null;
}

type WordingNode = {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly Key?: Value | null;
    readonly IsFrozen?: Value<boolean> | null;
} & Readonly<Record<string, unknown>>;

export type WavesAnswer = Answer<{ Waves: Connection<WaveNode>; Wordings: Connection<WordingNode> }>;

export interface Wave {
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly status: WaveStatus;
    readonly scope: WaveScope;
    readonly businessUnit: string;
    /** YYYY-MM-DD; blank: not said. */
    readonly opensOn: string;
    readonly closesOn: string;
    /** When its results came out, by the server's clock; blank: they have not. */
    readonly closedOn: string;
    readonly minimum: number | undefined;
    /** Blank: the words of the package. */
    readonly wordingId: string;
    readonly wordingName: string;
    readonly rule: Rule;
}

export interface Wording {
    readonly id: string;
    readonly name: string;
    readonly key: string;
    readonly isFrozen: boolean;
    /** Whether all twenty are written. */
    readonly isComplete: boolean;
}

export interface WavesData {
    readonly waves: readonly Wave[];
    readonly wordings: readonly Wording[];
}

/** @returns undefined: no answer yet; `hidden`: the person may not see waves */
export function wavesFrom(answer: WavesAnswer | undefined): WavesData | 'hidden' | undefined {
    const found = answer?.uiapi?.query;
    if (!found) {
        return undefined;
    }
    return found.Waves
        ? { waves: nodesOf(found.Waves).map(waveFrom), wordings: nodesOf(found.Wordings).map(wordingFrom) }
        : 'hidden';
}

const waveFrom = (node: WaveNode): Wave => ({
    id: node.Id,
    key: text(node.Key),
    name: text(node.Name),
    status: (text(node.Status) || 'Draft') as WaveStatus,
    scope: (text(node.Scope) || 'Company') as WaveScope,
    businessUnit: text(node.BusinessUnit),
    opensOn: text(node.OpensOn),
    closesOn: text(node.ClosesOn),
    closedOn: text(node.ClosedOn),
    minimum: node.Minimum?.value ?? undefined,
    wordingId: text(node.WordingId),
    wordingName: text(node.Wording?.Name),
    rule: {
        ...DEFAULT_RULE,
        marketing: text(node.Marketing) || DEFAULT_RULE.marketing,
        sales: text(node.Sales) || DEFAULT_RULE.sales,
        head: text(node.Head) || DEFAULT_RULE.head
    }
});

const wordingFrom = (node: WordingNode): Wording => ({
    id: node.Id,
    name: text(node.Name),
    key: text(node.Key),
    isFrozen: node.IsFrozen?.value === true,
    isComplete: STATEMENTS.every(({ key }) => text(node[key] as Value | null | undefined) !== '')
});
