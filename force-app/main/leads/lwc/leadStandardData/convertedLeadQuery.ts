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
            readonly Leads?: {
                readonly edges?:
                    | readonly ({
                          readonly node?: {
                              readonly Id: string;
                              readonly Name?: { readonly value?: string | null } | null;
                          } | null;
                      } | null)[]
                    | null;
            } | null;
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
    const node = leads?.edges?.[0]?.node;
    return node ? { id: node.Id, name: node.Name?.value ?? '' } : null;
}
