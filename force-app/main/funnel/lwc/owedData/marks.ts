import { nodesOf } from 'c/answerData';
import type { Connection, Value } from 'c/answerData';
import type { OwedQuestion } from 'c/owedModel';
import { gql } from 'lightning/graphql';

/** Tasks that stand for contributions, the newest first: the platform finds no records by their tasks, so they are asked for first. */
export const marksQuery = gql`
    query funnelOwedMarks($where: Task_Filter) {
        uiapi {
            query {
                Marks: Task(
                    first: 2000
                    where: { and: [$where, { Owed_Contribution__c: { ne: null } }] }
                    orderBy: { LastModifiedDate: { order: DESC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            WhatId @optional {
                                value
                            }
                            WhoId @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

export interface MarksAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Marks?: Connection<{
                readonly Id: string;
                readonly WhatId?: Value | null;
                readonly WhoId?: Value | null;
            }> | null;
        };
    };
}

/** @returns undefined where the question needs no tasks: completed ones for what is done, a person's own for what that person brings */
export function marksVariables(
    { state, whose }: Pick<OwedQuestion, 'state' | 'whose'>,
    personId: string
): Record<string, unknown> | undefined {
    if (state !== 'done' && whose !== 'mine') {
        return undefined;
    }
    return {
        where: {
            ...(state === 'done' ? { IsClosed: { eq: true } } : {}),
            ...(whose === 'mine' && state !== 'done' ? { OwnerId: { eq: personId } } : {})
        }
    };
}

/** @returns undefined while the answer holds nothing yet */
export function markedIdsFrom(object: OwedQuestion['object'], answer: MarksAnswer | undefined): string[] | undefined {
    const found = answer?.uiapi?.query;
    if (!found || !('Marks' in found)) {
        return undefined;
    }
    const prefix = object === 'Lead' ? '00Q' : '006';
    const ids = nodesOf(found.Marks).flatMap(({ WhatId, WhoId }) => [WhatId?.value, WhoId?.value]);
    return [...new Set(ids.filter((id): id is string => id?.startsWith(prefix) === true))];
}
