/** What was said, and what records show, from the answers of the server to the model. */
import { keyAccountIds } from 'c/alignmentEvidenceModel';
import type { EvidenceFacts, KeyAccount, RecordRef } from 'c/alignmentEvidenceModel';
import { given, nodesOf, text } from 'c/answerData';
import type { Connection, Counted, Named, Value } from 'c/answerData';

export { evidenceQuery } from './evidenceQuery';
export { membersQuery } from './membersQuery';

interface StatementNode {
    readonly Statement?: Value | null;
    readonly Mean?: Value<number> | null;
    readonly Result?: { readonly Function?: Value | null; readonly Wave?: Named | null } | null;
}

interface GroupNode {
    readonly aggregate?: {
        readonly AccountId?: Value | null;
        readonly IsClosed?: Value<boolean> | null;
        readonly IsWon?: Value<boolean> | null;
        readonly Amount?: { readonly sum?: Value<number> | null } | null;
    } | null;
}

export interface EvidenceAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Statements?: Connection<StatementNode> | null;
            readonly OpenDeals?: Connection<Named> | null;
            readonly HandedOver?: Counted | null;
            readonly Returned?: (Counted & Connection<{ readonly Lead?: Named | null }>) | null;
        };
        readonly aggregate?: {
            readonly Quarter?: Connection<GroupNode> | null;
            readonly OpenAmounts?: Connection<GroupNode> | null;
        } | null;
    };
}

export interface MembersAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Accounts?: Connection<Named> | null;
            readonly Members?: Connection<{ readonly AccountId?: Value | null }> | null;
        };
    };
}

/** Means of a statement by function. */
export interface Said {
    readonly sales: number | undefined;
    readonly marketing: number | undefined;
}

export interface EvidenceData {
    /** Name of the newest closed wave; empty: none. Undefined: the person may not see results. */
    readonly wave: string | undefined;
    readonly said: ReadonlyMap<string, Said>;
    readonly facts: Pick<EvidenceFacts, 'quarter' | 'openDeals' | 'handoffs' | 'returnedLeads'>;
    /** Accounts with the largest open amounts. Undefined: the person may not see opportunities. */
    readonly keyAccountIds: readonly string[] | undefined;
}

const refOf = ({ Id, Name }: Named): RecordRef => ({ id: Id, name: text(Name) });

/** @returns undefined: there is no answer yet */
export function evidenceFrom(answer: EvidenceAnswer | undefined): EvidenceData | undefined {
    const found = answer?.uiapi?.query;
    if (!found) {
        return undefined;
    }
    const { Quarter, OpenAmounts } = answer.uiapi?.aggregate ?? {};
    const { HandedOver, Returned } = found;
    const statements = nodesOf(found.Statements);
    return {
        wave: found.Statements ? text(statements[0]?.Result?.Wave?.Name) : undefined,
        said: saidIn(statements),
        facts: {
            quarter: Quarter ? quarterOf(nodesOf(Quarter)) : undefined,
            openDeals: nodesOf(found.OpenDeals).map(refOf),
            handoffs:
                HandedOver && Returned
                    ? { count: Returned.totalCount ?? 0, of: HandedOver.totalCount ?? 0 }
                    : undefined,
            returnedLeads: nodesOf(Returned).flatMap(({ Lead }) => (Lead ? [refOf(Lead)] : []))
        },
        keyAccountIds: OpenAmounts
            ? keyAccountIds(
                  nodesOf(OpenAmounts).map(({ aggregate }) => ({
                      accountId: text(aggregate?.AccountId),
                      amount: given(aggregate?.Amount?.sum) ?? 0
                  }))
              )
            : undefined
    };
}

/** Of the newest wave only: its rows come first. */
function saidIn(statements: readonly StatementNode[]): Map<string, Said> {
    const newest = statements[0]?.Result?.Wave?.Id;
    const said = new Map<string, Said>();
    for (const { Statement, Mean, Result } of statements) {
        const side = text(Result?.Function);
        if (Result?.Wave?.Id === newest && (side === 'Sales' || side === 'Marketing')) {
            const before = said.get(text(Statement)) ?? { sales: undefined, marketing: undefined };
            said.set(text(Statement), { ...before, [side.toLowerCase()]: given(Mean) });
        }
    }
    return said;
}

function quarterOf(groups: readonly GroupNode[]): EvidenceFacts['quarter'] {
    const sum = (isMeant: (isClosed: boolean, isWon: boolean) => boolean): number =>
        groups
            .filter(({ aggregate }) => isMeant(given(aggregate?.IsClosed) ?? false, given(aggregate?.IsWon) ?? false))
            .reduce((total, { aggregate }) => total + (given(aggregate?.Amount?.sum) ?? 0), 0);
    return {
        won: sum((_, isWon) => isWon),
        lost: sum((isClosed, isWon) => isClosed && !isWon),
        open: sum((isClosed) => !isClosed)
    };
}

/** @returns undefined: there is no answer yet, or the person may not see it */
export function keyAccountsFrom(ids: readonly string[], answer: MembersAnswer | undefined): KeyAccount[] | undefined {
    const found = answer?.uiapi?.query;
    if (!found?.Accounts || !found.Members) {
        return undefined;
    }
    const names = new Map(nodesOf(found.Accounts).map((node) => [node.Id, text(node.Name)]));
    const withMarketer = new Set(nodesOf(found.Members).map(({ AccountId }) => text(AccountId)));
    return ids.flatMap((id) => {
        const name = names.get(id);
        return name === undefined ? [] : [{ id, name, hasMarketer: withMarketer.has(id) }];
    });
}
