/** Counts of leads by filters, and campaign responses by lead. */
import { nextOf, nodesOf, text } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import type { CountingPart, GraphqlFilter } from 'c/criteriaModel';

export { countQuery, countsQuery } from './countQueries';
export { leadResponsesQuery } from './leadResponsesQuery';
export { responsesQuery } from './responsesQuery';

/** Filters that one request takes. */
export const MOST_COUNTS = 10;
const NOTHING: GraphqlFilter = { Id: { eq: null } };

export interface CountQuestion {
    readonly key: string;
    readonly where: GraphqlFilter;
}

export interface CountAnswer {
    readonly uiapi?: { readonly query?: Readonly<Record<string, { readonly totalCount?: number } | null>> };
}

/** Variables of the query for some questions: one, or up to ten. */
export const variablesFor = (questions: readonly CountQuestion[]): Record<string, GraphqlFilter | undefined> =>
    questions.length === 1
        ? { where: questions[0]?.where }
        : Object.fromEntries(
              Array.from({ length: MOST_COUNTS }, (_, index) => [`w${index}`, questions[index]?.where ?? NOTHING])
          );

/** @returns undefined while the answer holds nothing yet */
export function countsFrom(
    { uiapi }: CountAnswer,
    questions: readonly CountQuestion[]
): ReadonlyMap<string, number> | undefined {
    const counts = questions.map(({ key }, index) => [key, uiapi?.query?.[`P${index}`]?.totalCount] as const);
    return counts.every((one): one is readonly [string, number] => one[1] !== undefined) ? new Map(counts) : undefined;
}

/** The parts of a rule as questions whose keys begin with a name. */
export const questionsOf = (name: string, parts: readonly CountingPart[], within?: GraphqlFilter): CountQuestion[] =>
    parts.map(({ where }, index) => ({
        key: `${name} ${index}`,
        where: within ? { and: [...partsOf(where), within] } : where
    }));

/** An AND inside an AND is written as one: joins stand at the top of a query. */
const partsOf = (where: GraphqlFilter): readonly GraphqlFilter[] =>
    Array.isArray(where.and) && Object.keys(where).length === 1 ? (where.and as GraphqlFilter[]) : [where];

/** @returns undefined while a part has not been counted */
export function sumOf(
    name: string,
    parts: readonly CountingPart[],
    counts: ReadonlyMap<string, number>
): number | undefined {
    let sum = 0;
    for (const [index, { sign }] of parts.entries()) {
        const count = counts.get(`${name} ${index}`);
        if (count === undefined) {
            return undefined;
        }
        sum += sign * count;
    }
    return sum;
}

interface MemberNode {
    readonly LeadId?: Value | null;
    readonly FirstRespondedDate?: Value | null;
}

export interface ResponsesAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Members?: Connection<MemberNode> | null;
        };
    };
}

export interface ResponsePage {
    readonly responses: readonly { readonly leadId: string; readonly day: string }[];
    /** Undefined: this was the last page. */
    readonly next: string | undefined;
}

/** @returns undefined: the person may not see campaign members, or the answer holds nothing yet */
export function responsePageFrom({ uiapi }: ResponsesAnswer): ResponsePage | undefined {
    const members = uiapi?.query?.Members;
    if (!members?.edges) {
        return undefined;
    }
    return {
        responses: nodesOf(members).flatMap((node) => {
            const [leadId, day] = [text(node.LeadId), text(node.FirstRespondedDate)];
            return leadId !== '' && day !== '' ? [{ leadId, day }] : [];
        }),
        next: nextOf(members)
    };
}
