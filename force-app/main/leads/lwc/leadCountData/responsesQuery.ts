import { gql } from 'lightning/graphql';

export const responsesQuery = gql`
    query leadCampaignResponses($after: String) {
        uiapi {
            query {
                Members: CampaignMember(
                    first: 2000
                    after: $after
                    upperBound: 20000
                    where: { LeadId: { ne: null }, HasResponded: { eq: true } }
                    orderBy: { Id: { order: ASC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            LeadId @optional {
                                value
                            }
                            FirstRespondedDate @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
            }
        }
    }
`;
