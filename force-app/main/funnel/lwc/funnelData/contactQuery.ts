import { gql } from 'lightning/graphql';

// A contact's own responses, the leads it came from, and deals in which it has a role.
export const contactQuery = gql`
    query funnelOfContact($recordId: ID) {
        uiapi {
            query {
                Record: Contact(first: 1, where: { Id: { eq: $recordId } }) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            RecordType @optional {
                                DeveloperName @optional {
                                    value
                                }
                            }
                            CreatedDate @optional {
                                value
                            }
                            ReferenceSince: Reference_Since__c @optional {
                                value
                            }
                        }
                    }
                }
                History: OpportunityHistory(
                    first: 2000
                    where: {
                        OpportunityId: {
                            inq: { OpportunityContactRole: { ContactId: { eq: $recordId } }, ApiName: "OpportunityId" }
                        }
                    }
                    orderBy: { CreatedDate: { order: DESC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            OpportunityId @optional {
                                value
                            }
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
                Responses: CampaignMember(first: 2000, where: { ContactId: { eq: $recordId } }) @optional {
                    edges {
                        node {
                            Id
                            ContactId @optional {
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
                            CreatedDate @optional {
                                value
                            }
                            FirstRespondedDate @optional {
                                value
                            }
                            Campaign @optional {
                                Name @optional {
                                    value
                                }
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                Roles: OpportunityContactRole(first: 2000, where: { ContactId: { eq: $recordId } }) @optional {
                    edges {
                        node {
                            Id
                            ContactId @optional {
                                value
                            }
                            Opportunity @optional {
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
                                IsWon @optional {
                                    value
                                }
                                IsClosed @optional {
                                    value
                                }
                                CreatedDate @optional {
                                    value
                                }
                                CloseDate @optional {
                                    value
                                }
                                LastStageChangeDate @optional {
                                    value
                                }
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                    }
                }
                Leads: Lead(first: 2000, where: { ConvertedContactId: { eq: $recordId } }) @optional {
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
                Mappings: Stage_Mapping__c(first: 2000, where: { Is_Active__c: { eq: true } }) @optional {
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
