import { gql } from 'lightning/graphql';

// Deals that have not moved for too long: how many and what they are worth by stage, and the oldest of them.
export const stuckQuery = gql`
    query funnelStuckDeals($where: Opportunity_Filter, $after: String) {
        uiapi {
            query {
                Stuck: Opportunity(
                    first: 50
                    after: $after
                    where: $where
                    orderBy: { LastStageChangeDate: { order: ASC, nulls: FIRST }, CreatedDate: { order: ASC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            StageName @optional {
                                value
                                label
                            }
                            RecordType @optional {
                                DeveloperName @optional {
                                    value
                                }
                            }
                            Amount @optional {
                                value
                            }
                            Account @optional {
                                Name @optional {
                                    value
                                }
                            }
                            Owner @optional {
                                ... on User {
                                    Name @optional {
                                        value
                                    }
                                }
                            }
                            CreatedDate @optional {
                                value
                            }
                            LastStageChangeDate @optional {
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
            aggregate {
                StuckByStage: Opportunity(first: 2000, groupBy: { StageName: { group: true } }, where: $where)
                    @optional {
                    edges {
                        node {
                            aggregate {
                                StageName @optional {
                                    value
                                    label
                                }
                                Id {
                                    count {
                                        value
                                    }
                                }
                                Amount @optional {
                                    sum {
                                        value
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
`;
