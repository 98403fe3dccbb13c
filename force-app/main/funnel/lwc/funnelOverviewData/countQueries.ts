import { gql } from 'lightning/graphql';

// Counts by value; and by value and record type, for an org whose mapping names record types of the object. Where it has none, grouping by them
// would fail: that is why these are requests of their own.
export const leadsByValueQuery = gql`
    query funnelLeadsByValue($where: Lead_Filter) {
        uiapi {
            aggregate {
                Groups: Lead(first: 2000, groupBy: { Status: { group: true } }, where: $where) @optional {
                    edges {
                        node {
                            aggregate {
                                Status @optional {
                                    value
                                    label
                                }
                                Id {
                                    count {
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

export const leadsByTypeQuery = gql`
    query funnelLeadsByRecordType($where: Lead_Filter) {
        uiapi {
            aggregate {
                Groups: Lead(
                    first: 2000
                    groupBy: { Status: { group: true }, RecordType: { DeveloperName: { group: true } } }
                    where: $where
                ) @optional {
                    edges {
                        node {
                            aggregate {
                                Status @optional {
                                    value
                                    label
                                }
                                RecordType @optional {
                                    DeveloperName @optional {
                                        value
                                    }
                                }
                                Id {
                                    count {
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

export const dealsByValueQuery = gql`
    query funnelDealsByValue($where: Opportunity_Filter) {
        uiapi {
            aggregate {
                Groups: Opportunity(first: 2000, groupBy: { StageName: { group: true } }, where: $where) @optional {
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

export const dealsByTypeQuery = gql`
    query funnelDealsByRecordType($where: Opportunity_Filter) {
        uiapi {
            aggregate {
                Groups: Opportunity(
                    first: 2000
                    groupBy: { StageName: { group: true }, RecordType: { DeveloperName: { group: true } } }
                    where: $where
                ) @optional {
                    edges {
                        node {
                            aggregate {
                                StageName @optional {
                                    value
                                    label
                                }
                                RecordType @optional {
                                    DeveloperName @optional {
                                        value
                                    }
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
