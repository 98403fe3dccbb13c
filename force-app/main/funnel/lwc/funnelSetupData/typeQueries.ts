import { gql } from 'lightning/graphql';

// Open records by value and record type. Asked for only where an object has record types: without them there is nothing to group by.
export const dealTypesQuery = gql`
    query funnelSetupDealTypes {
        uiapi {
            aggregate {
                Types: Opportunity(
                    first: 2000
                    groupBy: {
                        StageName: { group: true }
                        RecordTypeId: { group: true }
                        RecordType: { DeveloperName: { group: true } }
                    }
                    where: { IsClosed: { eq: false } }
                ) @optional {
                    edges {
                        node {
                            aggregate {
                                Value: StageName @optional {
                                    value
                                    label
                                }
                                RecordTypeId @optional {
                                    value
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

export const leadTypesQuery = gql`
    query funnelSetupLeadTypes {
        uiapi {
            aggregate {
                Types: Lead(
                    first: 2000
                    groupBy: {
                        Status: { group: true }
                        RecordTypeId: { group: true }
                        RecordType: { DeveloperName: { group: true } }
                    }
                    where: { IsConverted: { eq: false } }
                ) @optional {
                    edges {
                        node {
                            aggregate {
                                Value: Status @optional {
                                    value
                                    label
                                }
                                RecordTypeId @optional {
                                    value
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
