import { gql } from 'lightning/graphql';

export const leadResponsesQuery = gql`
    query responsesOfLead($leadId: ID) {
        uiapi {
            query {
                Members: CampaignMember(first: 2000, where: { LeadId: { eq: $leadId }, HasResponded: { eq: true } })
                    @optional {
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
                }
            }
        }
    }
`;
