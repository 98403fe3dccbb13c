import { gql } from 'lightning/graphql';

// Records that may stand behind a number of an earlier day, newest first, each with its own history. An upper bound lets paging go past 4,000 rows.
export const dealsBehindQuery = gql`
    query funnelDealsBehind($where: Opportunity_Filter, $after: String) {
        uiapi {
            query {
                Records: Opportunity(
                    first: 200
                    after: $after
                    upperBound: 50000
                    where: $where
                    orderBy: { CreatedDate: { order: DESC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Value: StageName @optional {
                                value
                                label
                            }
                            Account @optional {
                                Name @optional {
                                    value
                                }
                            }
                            Amount @optional {
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
                            History: OpportunityHistories(first: 200, orderBy: { CreatedDate: { order: ASC } })
                                @optional {
                                edges {
                                    node {
                                        Id
                                        StageName @optional {
                                            value
                                        }
                                        CreatedDate @optional {
                                            value
                                        }
                                    }
                                }
                            }
                        }
                    }
                    totalCount
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
            }
        }
    }
`;

export const leadsBehindQuery = gql`
    query funnelLeadsBehind($where: Lead_Filter, $after: String) {
        uiapi {
            query {
                Oldest: LeadHistory(
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
                Records: Lead(
                    first: 200
                    after: $after
                    upperBound: 50000
                    where: $where
                    orderBy: { CreatedDate: { order: DESC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Value: Status @optional {
                                value
                                label
                            }
                            Of: Company @optional {
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
                            History: Histories(
                                first: 200
                                where: { Field: { eq: "Status" } }
                                orderBy: { CreatedDate: { order: ASC } }
                            ) @optional {
                                edges {
                                    node {
                                        Id
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
                            }
                        }
                    }
                    totalCount
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
            }
        }
    }
`;
