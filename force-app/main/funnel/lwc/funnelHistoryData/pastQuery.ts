import { gql } from 'lightning/graphql';

// Records and their history, a page of each at a time; and when tracking of leads began, whichever leads are looked at. History is always on for stages of opportunities, and where an
// administrator tracks it for the status of leads.
export const pastQuery = gql`
    query funnelPast(
        $deals: Opportunity_Filter
        $dealHistory: OpportunityHistory_Filter
        $leads: Lead_Filter
        $leadHistory: LeadHistory_Filter
        $afterDeals: String
        $afterDealHistory: String
        $afterLeads: String
        $afterLeadHistory: String
    ) {
        uiapi {
            query {
                Deals: Opportunity(first: 2000, after: $afterDeals, where: $deals) @optional {
                    edges {
                        node {
                            Id
                            Value: StageName @optional {
                                value
                            }
                            RecordType @optional {
                                DeveloperName @optional {
                                    value
                                }
                            }
                            IsClosed @optional {
                                value
                            }
                            CreatedDate @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
                DealHistory: OpportunityHistory(first: 2000, after: $afterDealHistory, where: $dealHistory) @optional {
                    edges {
                        node {
                            Id
                            OpportunityId @optional {
                                value
                            }
                            StageName @optional {
                                value
                            }
                            CreatedDate @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
                Leads: Lead(first: 2000, after: $afterLeads, where: $leads) @optional {
                    edges {
                        node {
                            Id
                            Value: Status @optional {
                                value
                            }
                            RecordType @optional {
                                DeveloperName @optional {
                                    value
                                }
                            }
                            IsConverted @optional {
                                value
                            }
                            CreatedDate @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
                LeadHistory(first: 2000, after: $afterLeadHistory, where: $leadHistory) @optional {
                    edges {
                        node {
                            Id
                            LeadId @optional {
                                value
                            }
                            OldValue @optional {
                                ... on StringValue {
                                    value
                                }
                            }
                            NewValue @optional {
                                ... on StringValue {
                                    value
                                }
                            }
                            CreatedDate @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
                OldestLeadChange: LeadHistory(
                    first: 1
                    where: { Field: { eq: "Status" } }
                    orderBy: { CreatedDate: { order: ASC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            CreatedDate @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
