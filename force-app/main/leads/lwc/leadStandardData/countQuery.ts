import { gql } from 'lightning/graphql';

export const countQuery = gql`
    query leadsMeetingDefinition($where: Lead_Filter) {
        uiapi {
            query {
                Meeting: Lead(first: 1, where: $where) {
                    totalCount
                }
                All: Lead(first: 1) {
                    totalCount
                }
            }
        }
    }
`;

export interface CountAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Meeting?: { readonly totalCount?: number } | null;
            readonly All?: { readonly totalCount?: number } | null;
        };
    };
}

/** @returns undefined while the answer holds nothing yet */
export function countsFrom({ uiapi }: CountAnswer): { readonly meeting: number; readonly all: number } | undefined {
    const meeting = uiapi?.query?.Meeting?.totalCount;
    const all = uiapi?.query?.All?.totalCount;
    return meeting === undefined || all === undefined ? undefined : { meeting, all };
}
