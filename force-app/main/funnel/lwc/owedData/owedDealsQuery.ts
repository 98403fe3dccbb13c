import { gql } from 'lightning/graphql';

// Open deals, the oldest first, with the moves and tasks of each: two hundred at a time.
export const owedDealsQuery = gql`
    query funnelOwedOnDeals($where: Opportunity_Filter, $after: String) {
        uiapi {
            query {
                Records: Opportunity(
                    first: 200
                    after: $after
                    upperBound: 50000
                    where: $where
                    orderBy: { CreatedDate: { order: ASC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Source: StageName @optional {
                                value
                                label
                            }
                            RecordType @optional {
                                DeveloperName @optional {
                                    value
                                }
                            }
                            CreatedDate @optional {
                                value
                            }
                            LastStageChangeDate @optional {
                                value
                            }
                            OwnerId @optional {
                                value
                            }
                            Owner @optional {
                                Name @optional {
                                    value
                                }
                            }
                            StageHistory: OpportunityHistories(first: 10, orderBy: { CreatedDate: { order: DESC } })
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
                                pageInfo {
                                    hasNextPage
                                }
                            }
                            Tasks: Tasks(first: 50, orderBy: { LastModifiedDate: { order: DESC } }) @optional {
                                edges {
                                    node {
                                        Id
                                        Contribution: Owed_Contribution__c @optional {
                                            value
                                        }
                                        IsClosed @optional {
                                            value
                                        }
                                        ActivityDate @optional {
                                            value
                                        }
                                        CompletedDateTime @optional {
                                            value
                                        }
                                        OwnerId @optional {
                                            value
                                        }
                                        Owner @optional {
                                            ... on User {
                                                Name @optional {
                                                    value
                                                }
                                            }
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
                Stages: Funnel_Stage__c(
                    first: 100
                    where: { Is_Active__c: { eq: true } }
                    orderBy: { Sequence__c: { order: ASC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Sequence: Sequence__c @optional {
                                value
                            }
                            Owner: Owner_Function__c @optional {
                                value
                            }
                            Meaning: Meaning__c @optional {
                                value
                            }
                            MarketingOwes: Marketing_Owes__c @optional {
                                value
                            }
                            SalesOwes: Sales_Owes__c @optional {
                                value
                            }
                            TargetDays: Target_Days__c @optional {
                                value
                            }
                        }
                    }
                }
                Mappings: Stage_Mapping__c(
                    first: 2000
                    where: { Is_Active__c: { eq: true }, Object__c: { eq: "Opportunity" } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Object: Object__c @optional {
                                value
                            }
                            Field: Source_Field__c @optional {
                                value
                            }
                            Value: Source_Value__c @optional {
                                value
                            }
                            RecordTypeName: Record_Type__c @optional {
                                value
                            }
                            Outcome: Outcome__c @optional {
                                value
                            }
                            StageId: Funnel_Stage__c @optional {
                                value
                            }
                            SellingStep: Selling_Step__c @optional {
                                value
                            }
                        }
                    }
                }
                Contributions: Stage_Contribution__c(
                    first: 2000
                    where: { Is_Active__c: { eq: true } }
                    orderBy: { Name: { order: ASC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            From: From_Function__c @optional {
                                value
                            }
                            StageId: Funnel_Stage__c @optional {
                                value
                            }
                            SellingStep: Selling_Step__c @optional {
                                value
                            }
                            Details: Details__c @optional {
                                value
                            }
                            Topic: Topic__c @optional {
                                value
                            }
                            Link: Link__c @optional {
                                value
                            }
                            DueDays: Due_Days__c @optional {
                                value
                            }
                            ResponsibleId: Responsible__c @optional {
                                value
                            }
                            Responsible: Responsible__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                        }
                    }
                }
            }
        }
    }
`;
