import { nodesOf, text } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import type { Level, SurveyFunction } from 'c/surveyModel';
import type { AskedBefore, Participant, Person, Team } from 'c/waveModel';
import type { Answer } from './answer';

interface Named {
    readonly Name?: Value | null;
}

interface UserNode {
    readonly Id: string;
    readonly Name?: Value | null;
    readonly Username?: Value | null;
    readonly Email?: Value | null;
    readonly Title?: Value | null;
    readonly Department?: Value | null;
    readonly Division?: Value | null;
    readonly IsActive?: Value<boolean> | null;
    readonly UserRole?: Named | null;
    readonly Profile?: Named | null;
}

interface MemberNode {
    readonly Id: string;
    readonly AccountId?: Value | null;
    readonly UserId?: Value | null;
    readonly Account?: Named | null;
}

interface ParticipationNode {
    readonly Id: string;
    readonly OwnerId?: Value | null;
    readonly Function?: Value | null;
    readonly Level?: Value | null;
    readonly Segment?: Value | null;
    readonly AnsweredOn?: Value | null;
    readonly Wave?: Named | null;
}

interface MembershipNode {
    readonly Id: string;
    readonly ParticipationId?: Value | null;
    readonly TeamKey?: Value | null;
    readonly Account?: Named | null;
}

export type UsersAnswer = Answer<{ Users: Connection<UserNode> }>;
export type TeamsAnswer = Answer<{ Members: Connection<MemberNode> }>;
export type ParticipantsAnswer = Answer<{
    Participations: Connection<ParticipationNode>;
    Memberships: Connection<MembershipNode>;
    Before: Connection<ParticipationNode>;
}>;

export const peopleFrom = (answer: UsersAnswer): Person[] =>
    nodesOf(answer.uiapi?.query?.Users).map((node) => ({
        id: node.Id,
        name: text(node.Name),
        username: text(node.Username),
        email: text(node.Email),
        title: text(node.Title),
        department: text(node.Department),
        division: text(node.Division),
        role: text(node.UserRole?.Name),
        profile: text(node.Profile?.Name),
        isActive: node.IsActive?.value !== false
    }));

/** An account with the users on its team. */
export interface AccountTeam extends Team {
    readonly userIds: readonly string[];
}

/** @param known of earlier pages */
export function accountTeamsFrom(answer: TeamsAnswer, known: readonly AccountTeam[] = []): AccountTeam[] {
    const teams = new Map(known.map((team) => [team.key, team]));
    for (const { AccountId, UserId, Account } of nodesOf(answer.uiapi?.query?.Members)) {
        const key = text(AccountId);
        const team = teams.get(key) ?? { key, name: text(Account?.Name), userIds: [] };
        teams.set(key, { ...team, userIds: [...new Set([...team.userIds, text(UserId)])] });
    }
    return [...teams.values()];
}

export interface AskedPeople {
    readonly participants: readonly Participant[];
    /** By user: as what they were asked the last time. */
    readonly before: ReadonlyMap<string, AskedBefore>;
    /** There are more than a page can hold. */
    readonly isTooMany: boolean;
}

/** @param people by id */
export function askedFrom(
    answer: ParticipantsAnswer | undefined,
    people: ReadonlyMap<string, Person>
): AskedPeople | undefined {
    const found = answer?.uiapi?.query;
    if (!found?.Participations) {
        return undefined;
    }
    const teams = new Map<string, Team[]>();
    for (const { ParticipationId, TeamKey, Account } of nodesOf(found.Memberships)) {
        const id = text(ParticipationId);
        const team = { key: text(TeamKey), name: text(Account?.Name) || text(TeamKey) };
        teams.set(id, [...(teams.get(id) ?? []), team]);
    }
    const before = new Map<string, AskedBefore>();
    for (const node of nodesOf(found.Before).toReversed()) {
        before.set(text(node.OwnerId), { ...asWhat(node), wave: text(node.Wave?.Name) });
    }
    return {
        participants: nodesOf(found.Participations).map((node) => ({
            ...asWhat(node),
            person: people.get(text(node.OwnerId)) ?? unknownPerson(text(node.OwnerId)),
            teams: teams.get(node.Id) ?? [],
            reason: undefined,
            id: node.Id,
            hasAnswered: text(node.AnsweredOn) !== ''
        })),
        before,
        isTooMany: [found.Participations, found.Memberships].some(
            (connection) => connection?.pageInfo?.hasNextPage === true
        )
    };
}

const asWhat = (node: ParticipationNode): { function: SurveyFunction; level: Level; segment: string } => ({
    function: text(node.Function) === 'Marketing' ? 'Marketing' : 'Sales',
    level: text(node.Level) === 'Head' ? 'Head' : 'Staff',
    segment: text(node.Segment)
});

/** A user whom the page has not read (yet). */
const unknownPerson = (id: string): Person => ({
    id,
    name: id,
    username: id,
    email: '',
    title: '',
    department: '',
    division: '',
    role: '',
    profile: '',
    isActive: true
});
