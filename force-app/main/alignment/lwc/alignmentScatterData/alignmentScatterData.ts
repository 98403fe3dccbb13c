/** Scores of account teams and what their deals come to, from the answers of the server to the model. */
import type { AccountScore } from 'c/alignmentScatterModel';
import { given, nodesOf, text } from 'c/answerData';
import type { Connection, Named, Value } from 'c/answerData';

export { dealsQuery } from './dealsQuery';
export { teamsQuery } from './teamsQuery';

interface TeamNode {
    readonly WaveId?: Value | null;
    readonly Segment?: Value | null;
    readonly Mean?: Value<number> | null;
    readonly Account?: (Named & { readonly Owner?: { readonly Division?: Value | null } | null }) | null;
}

export interface TeamsAnswer {
    readonly uiapi?: {
        readonly query?: { readonly Waves?: Connection<Named> | null; readonly Teams?: Connection<TeamNode> | null };
    };
}

interface GroupNode {
    readonly aggregate?: {
        readonly AccountId?: Value | null;
        readonly IsWon?: Value<boolean> | null;
        readonly Id?: { readonly count?: Value<number> | null } | null;
        readonly Amount?: { readonly sum?: Value<number> | null } | null;
        readonly ExpectedRevenue?: { readonly sum?: Value<number> | null } | null;
    } | null;
}

export interface DealsAnswer {
    readonly uiapi?: {
        readonly aggregate?: {
            readonly Closed?: Connection<GroupNode> | null;
            readonly Open?: Connection<GroupNode> | null;
        } | null;
    };
}

export type Team = Pick<AccountScore, 'accountId' | 'name' | 'segment' | 'score'>;

export interface Teams {
    /** Empty: no closed wave asked teams. */
    readonly wave: string;
    readonly teams: readonly Team[];
}

/** @returns undefined: there is no answer yet; `hidden`: the person may not see results */
export function teamsFrom(answer: TeamsAnswer | undefined): Teams | 'hidden' | undefined {
    const found = answer?.uiapi?.query;
    if (!found) {
        return undefined;
    }
    if (!found.Waves || !found.Teams) {
        return 'hidden';
    }
    // the newest wave that asked teams: a later one may have asked others
    const newest = text(nodesOf(found.Teams)[0]?.WaveId);
    const wave = nodesOf(found.Waves).find(({ Id }) => Id === newest);
    return {
        wave: text(wave?.Name),
        // accounts that the person may not see are not in the answer, and so not in the picture
        teams: nodesOf(found.Teams).flatMap(({ WaveId, Segment, Mean, Account }) =>
            Account && text(WaveId) === newest
                ? [
                      {
                          accountId: Account.Id,
                          name: text(Account.Name),
                          segment: text(Segment) || text(Account.Owner?.Division),
                          score: given(Mean)
                      }
                  ]
                : []
        )
    };
}

/** @returns undefined: there is no answer yet, or the person may not see opportunities */
export function accountsFrom(teams: readonly Team[], answer: DealsAnswer | undefined): AccountScore[] | undefined {
    const found = answer?.uiapi?.aggregate;
    if (!found?.Closed || !found.Open) {
        return undefined;
    }
    const [closed, open] = [rowsOf(found.Closed), rowsOf(found.Open)];
    return teams.map((team) => {
        const [own, mine] = [closed.get(team.accountId) ?? [], open.get(team.accountId) ?? []];
        const count = (groups: readonly Group[]): number =>
            groups.reduce((sum, { Id }) => sum + (given(Id?.count) ?? 0), 0);
        return {
            ...team,
            won: count(own.filter(({ IsWon }) => given(IsWon) === true)),
            closed: count(own),
            openDeals: count(mine),
            openAmount: mine.reduce((sum, { Amount }) => sum + (given(Amount?.sum) ?? 0), 0),
            weighted: mine.reduce((sum, { ExpectedRevenue }) => sum + (given(ExpectedRevenue?.sum) ?? 0), 0)
        };
    });
}

type Group = NonNullable<GroupNode['aggregate']>;

function rowsOf(nodes: Connection<GroupNode>): Map<string, Group[]> {
    const rows = new Map<string, Group[]>();
    for (const { aggregate } of nodesOf(nodes)) {
        const account = text(aggregate?.AccountId);
        if (aggregate && account) {
            rows.set(account, [...(rows.get(account) ?? []), aggregate]);
        }
    }
    return rows;
}
