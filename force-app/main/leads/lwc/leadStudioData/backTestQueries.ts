import { gql } from 'lightning/graphql';

// Converted leads by day of creation and day of conversion: few groups, however many leads.
export const dayPairsQuery = gql`
    query leadsByDays($where: Lead_Filter, $after: String) {
        uiapi {
            aggregate {
                Leads: Lead(
                    first: 2000
                    after: $after
                    upperBound: 20000
                    where: $where
                    groupBy: { CreatedDate: { function: DAY_ONLY }, ConvertedDate: { group: true }, type: GROUP_BY }
                ) {
                    edges {
                        node {
                            aggregate {
                                CreatedDate {
                                    dayOnly {
                                        value
                                    }
                                }
                                ConvertedDate {
                                    value
                                }
                                Id {
                                    count {
                                        value
                                    }
                                }
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

export const leadsQuery = gql`
    query leadsBehindNumber($where: Lead_Filter) {
        uiapi {
            query {
                Leads: Lead(first: 50, where: $where, orderBy: { CreatedDate: { order: DESC } }) {
                    totalCount
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Company @optional {
                                value
                            }
                            Status @optional {
                                label
                            }
                            CreatedDate @optional {
                                value
                            }
                            ConvertedDate @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
