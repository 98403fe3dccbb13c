import { gql } from 'lightning/graphql';

// Leads that became part of the account, and open ones whose company has its name.
export const accountLeadsQuery = gql`
    query funnelLeadsOfAccount($recordId: ID, $company: String) {
        uiapi {
            query {
                Leads: Lead(
                    first: 2000
                    where: { IsConverted: { eq: false }, Company: { eq: $company } }
                    orderBy: { CreatedDate: { order: DESC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Status @optional {
                                value
                                label
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
                            ConvertedDate @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                Converted: Lead(
                    first: 2000
                    where: { ConvertedAccountId: { eq: $recordId } }
                    orderBy: { CreatedDate: { order: DESC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Status @optional {
                                value
                                label
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
                            ConvertedDate @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
            }
        }
    }
`;
