import { nodesOf, text } from 'c/answerData';
import type { Connection, Named } from 'c/answerData';
import { gql } from 'lightning/graphql';

// The lead that a contact or an opportunity came from; the last one where there were several.
export const convertedLeadQuery = gql`
    query leadOfConvertedRecord($recordId: ID) {
        uiapi {
            query {
                Leads: Lead(
                    first: 1
                    where: {
                        or: [{ ConvertedContactId: { eq: $recordId } }, { ConvertedOpportunityId: { eq: $recordId } }]
                    }
                    orderBy: { ConvertedDate: { order: DESC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;

export interface ConvertedLeadAnswer {
    readonly uiapi?: {
        readonly query?: {
            readonly Leads?: Connection<Named> | null;
        };
    };
}

/** @returns undefined: the answer is about something else; null: there was no lead, or it is hidden */
export function convertedLeadFrom({
    uiapi
}: ConvertedLeadAnswer): { readonly id: string; readonly name: string } | null | undefined {
    const leads = uiapi?.query?.Leads;
    if (leads === undefined) {
        return undefined;
    }
    const [node] = nodesOf(leads);
    return node ? { id: node.Id, name: text(node.Name) } : null;
}
