import { nodesOf, text } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import type { Answered, Asked, EarlierWave } from 'c/closingModel';
import { STATEMENTS } from 'c/surveyModel';
import type { Answer } from './answer';

interface AskedNode {
    readonly Id: string;
    readonly OwnerId?: Value | null;
    readonly Function?: Value | null;
    readonly Level?: Value | null;
    readonly Segment?: Value | null;
}

interface MembershipNode {
    readonly ParticipationId?: Value | null;
    readonly TeamKey?: Value | null;
}

type AnswerNode = {
    readonly OwnerId?: Value | null;
    readonly ParticipationId?: Value | null;
} & Readonly<Record<string, unknown>>;

interface ResultNode {
    readonly Id: string;
    readonly Key?: Value | null;
    readonly Suppressed?: Value | null;
}

export type AnswersAnswer = Answer<{
    Participations: Connection<AskedNode>;
    Memberships: Connection<MembershipNode>;
    Responses: Connection<AnswerNode>;
    Results: Connection<ResultNode>;
}>;

export interface WaveAnswers {
    readonly asked: readonly Asked[];
    readonly answered: readonly Answered[];
    /** Ids of results that an interrupted closing has left. */
    readonly resultIds: readonly string[];
    /** Keys of the groups that are shown. */
    readonly shown: readonly string[];
}

/** @returns undefined: no answer, or the person may not see what is needed; `tooMany`: more than pages are given */
export function answersFrom(answer: AnswersAnswer | undefined): WaveAnswers | 'tooMany' | undefined {
    const found = answer?.uiapi?.query;
    if (!found?.Participations || !found.Memberships || !found.Responses || !found.Results) {
        return undefined;
    }
    const { Participations, Memberships, Responses, Results } = found;
    if ([Participations, Memberships, Responses, Results].some(({ pageInfo }) => pageInfo?.hasNextPage)) {
        return 'tooMany';
    }
    const asked = askedIn(Participations, Memberships);
    const results = nodesOf(Results);
    return {
        asked: [...asked.values()],
        answered: nodesOf(Responses).flatMap((node) => {
            const as = asked.get(text(node.ParticipationId));
            return as ? [{ ...as, person: text(node.OwnerId), answers: ratingsIn(node) }] : [];
        }),
        resultIds: results.map(({ Id }) => Id),
        shown: results.flatMap(({ Key, Suppressed }) => (text(Suppressed) === '' ? [text(Key)] : []))
    };
}

const ratingsIn = (node: AnswerNode): number[] =>
    STATEMENTS.map(({ key }) => Number((node[key] as Value<number> | null | undefined)?.value ?? 0));

function askedIn(participations: Connection<AskedNode>, memberships: Connection<MembershipNode>): Map<string, Asked> {
    const teams = new Map<string, string[]>();
    for (const { ParticipationId, TeamKey } of nodesOf(memberships)) {
        const id = text(ParticipationId);
        teams.set(id, [...(teams.get(id) ?? []), text(TeamKey)]);
    }
    return new Map(
        nodesOf(participations).map((node) => [
            node.Id,
            {
                function: text(node.Function) === 'Marketing' ? 'Marketing' : 'Sales',
                level: text(node.Level) === 'Head' ? 'Head' : 'Staff',
                segment: text(node.Segment),
                teams: (teams.get(node.Id) ?? []).toSorted()
            }
        ])
    );
}

export const earlierWaveFrom = (id: string, { shown, answered }: WaveAnswers): EarlierWave => ({
    id,
    shown,
    people: answered.map(({ person, function: side, level, segment, teams }) => ({
        person,
        function: side,
        level,
        segment,
        teams
    }))
});
