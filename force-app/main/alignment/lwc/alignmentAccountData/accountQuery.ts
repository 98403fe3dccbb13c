import { gql } from 'lightning/graphql';

/** Results of the groups that may stand for an account's team, and the account's deals, in one request. */
export const accountQuery = gql`
    query alignmentAccount($recordId: ID) {
        uiapi {
            query {
                Waves: Alignment_Wave__c(
                    first: 12
                    where: { Status__c: { eq: "Closed" } }
                    orderBy: { Closed_On__c: { order: DESC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Scope: Scope__c @optional {
                                value
                            }
                            Name @optional {
                                value
                            }
                        }
                    }
                }
                Results: Alignment_Result__c(
                    first: 2000
                    where: {
                        and: [
                            { Level__c: { eq: "All" } }
                            { Wave__r: { Status__c: { eq: "Closed" } } }
                            {
                                or: [
                                    { Account__c: { eq: $recordId } }
                                    { Group_Kind__c: { in: ["Company", "Segment"] } }
                                ]
                            }
                        ]
                    }
                    orderBy: { Wave__r: { Closed_On__c: { order: DESC } } }
                ) @optional {
                    edges {
                        node {
                            Id
                            WaveId: Wave__c @optional {
                                value
                            }
                            Kind: Group_Kind__c @optional {
                                value
                            }
                            GroupName: Group_Name__c @optional {
                                value
                            }
                            Segment: Segment__c @optional {
                                value
                            }
                            Function: Function__c @optional {
                                value
                            }
                            Mean: Mean_Total__c @optional {
                                value
                            }
                            HalfWidth: Half_Width__c @optional {
                                value
                            }
                            Answers: Answers__c @optional {
                                value
                            }
                            Gap: Gap__c @optional {
                                value
                            }
                            PValue: Gap_P_Value__c @optional {
                                value
                            }
                            Suppressed: Suppressed__c @optional {
                                value
                            }
                        }
                    }
                }
                Deals: Opportunity(
                    first: 500
                    where: { AccountId: { eq: $recordId } }
                    orderBy: { CloseDate: { order: DESC } }
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
                            Amount @optional {
                                value
                            }
                            ExpectedRevenue @optional {
                                value
                            }
                            CloseDate @optional {
                                value
                            }
                            CreatedDate @optional {
                                value
                            }
                            LastStageChangeDate @optional {
                                value
                            }
                            IsClosed @optional {
                                value
                            }
                            IsWon @optional {
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
