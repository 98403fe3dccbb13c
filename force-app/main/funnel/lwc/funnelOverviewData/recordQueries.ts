import { gql } from 'lightning/graphql';

// The records behind a number, fifty at a time. One query an object: names of fields are part of the text.
export const leadRecordsQuery = gql`
    query funnelLeadRecords($where: Lead_Filter, $after: String) {
        uiapi {
            query {
                Records: Lead(first: 50, after: $after, where: $where, orderBy: { LastModifiedDate: { order: DESC } })
                    @optional {
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

export const memberRecordsQuery = gql`
    query funnelMemberRecords($where: CampaignMember_Filter, $after: String) {
        uiapi {
            query {
                Records: CampaignMember(
                    first: 50
                    after: $after
                    where: $where
                    orderBy: { LastModifiedDate: { order: DESC } }
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
                            Of: CompanyOrAccount @optional {
                                value
                            }
                            ContactId @optional {
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

export const dealRecordsQuery = gql`
    query funnelDealRecords($where: Opportunity_Filter, $after: String) {
        uiapi {
            query {
                Records: Opportunity(
                    first: 50
                    after: $after
                    where: $where
                    orderBy: { Amount: { order: DESC, nulls: LAST } }
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
                            Amount @optional {
                                value
                            }
                            Account @optional {
                                Name @optional {
                                    value
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

export const repeatWinRecordsQuery = gql`
    query funnelRepeatWinRecords($where: Account_Filter, $after: String) {
        uiapi {
            query {
                Records: Account(
                    first: 50
                    after: $after
                    where: {
                        and: [
                            $where
                            {
                                Won_Deals__c: { gte: 2 }
                                Reference_Since__c: { eq: null }
                                Id: {
                                    ninq: {
                                        Opportunity: { Referred_By_Account__c: { ne: null } }
                                        ApiName: "Referred_By_Account__c"
                                    }
                                }
                            }
                        ]
                    }
                    orderBy: { Name: { order: ASC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Of: Industry @optional {
                                value
                                label
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

export const referenceRecordsQuery = gql`
    query funnelReferenceRecords($where: Account_Filter, $after: String) {
        uiapi {
            query {
                Records: Account(
                    first: 50
                    after: $after
                    where: { and: [$where, { Reference_Since__c: { ne: null } }] }
                    orderBy: { Name: { order: ASC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Of: Industry @optional {
                                value
                                label
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

export const referralRecordsQuery = gql`
    query funnelReferralRecords($where: Account_Filter, $after: String) {
        uiapi {
            query {
                Records: Account(
                    first: 50
                    after: $after
                    where: {
                        and: [
                            $where
                            {
                                Reference_Since__c: { eq: null }
                                Id: {
                                    inq: {
                                        Opportunity: { Referred_By_Account__c: { ne: null } }
                                        ApiName: "Referred_By_Account__c"
                                    }
                                }
                            }
                        ]
                    }
                    orderBy: { Name: { order: ASC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Of: Industry @optional {
                                value
                                label
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
