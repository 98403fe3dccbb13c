import { gql } from 'lightning/graphql';

// Stages, mappings and contributions, those out of use too (their keys are taken), the values that the org offers, and how many open records have them.
// Anybody sees a user: without that part nothing would be left to ask of a person who may see nothing of the funnel, and the platform
// would answer with an error instead of an empty page.
export const setupQuery = gql`
    query funnelSetup {
        uiapi {
            query {
                Anybody: User(first: 1) {
                    edges {
                        node {
                            Id
                        }
                    }
                }
                Stages: Funnel_Stage__c(first: 200, orderBy: { Sequence__c: { order: ASC } }) @optional {
                    edges {
                        node {
                            Id
                            Key: Key__c @optional {
                                value
                            }
                            IsActive: Is_Active__c @optional {
                                value
                            }
                            LastModifiedDate @optional {
                                value
                            }
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
                    pageInfo {
                        hasNextPage
                    }
                }
                Mappings: Stage_Mapping__c(first: 2000) @optional {
                    edges {
                        node {
                            Id
                            IsActive: Is_Active__c @optional {
                                value
                            }
                            LastModifiedDate @optional {
                                value
                            }
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
                    pageInfo {
                        hasNextPage
                    }
                }
                Contributions: Stage_Contribution__c(first: 2000) @optional {
                    edges {
                        node {
                            Id
                            Key: Key__c @optional {
                                value
                            }
                            IsActive: Is_Active__c @optional {
                                value
                            }
                            LastModifiedDate @optional {
                                value
                            }
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
                            Topic: Topic__c @optional {
                                value
                            }
                            Details: Details__c @optional {
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
                                Username @optional {
                                    value
                                }
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
            }
            aggregate {
                Leads: Lead(first: 2000, groupBy: { Status: { group: true } }, where: { IsConverted: { eq: false } })
                    @optional {
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
                Deals: Opportunity(
                    first: 2000
                    groupBy: { StageName: { group: true } }
                    where: { IsClosed: { eq: false } }
                ) @optional {
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
                            }
                        }
                    }
                }
                Members: CampaignMember(
                    first: 2000
                    groupBy: { Status: { group: true } }
                    where: { ContactId: { ne: null } }
                ) @optional {
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
            objectInfos(
                objectInfoInputs: [
                    { apiName: "Lead", fieldNames: ["Status"] }
                    { apiName: "Opportunity", fieldNames: ["StageName"] }
                    { apiName: "CampaignMember", fieldNames: ["Status"] }
                ]
            ) {
                ApiName
                labelPlural
                recordTypeInfos {
                    available
                    master
                    name
                    recordTypeId
                }
                fields {
                    ApiName
                    ... on PicklistField {
                        picklistValuesByRecordTypeIDs {
                            recordTypeID
                            picklistValues {
                                label
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
