import { gql } from 'lightning/graphql';

// As overviewQuery, with the record types of deals: for orgs whose mapping names some. Where there are none, a grouping by them would fail.
export const overviewByTypeQuery = gql`
    query funnelOverviewByRecordType(
        $leads: Lead_Filter
        $members: CampaignMember_Filter
        $deals: Opportunity_Filter
        $accounts: Account_Filter
    ) {
        uiapi {
            query {
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
            }
            aggregate {
                Leads: Lead(first: 2000, groupBy: { Status: { group: true } }, where: $leads) @optional {
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
                Members: CampaignMember(first: 2000, groupBy: { Status: { group: true } }, where: $members) @optional {
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
                    groupBy: { StageName: { group: true }, RecordType: { DeveloperName: { group: true } } }
                    where: $deals
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
                RepeatWins: Account(
                    first: 1
                    where: {
                        and: [
                            $accounts
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
                ) @optional {
                    edges {
                        node {
                            aggregate {
                                Id {
                                    count {
                                        value
                                    }
                                }
                            }
                        }
                    }
                }
                References: Account(first: 1, where: { and: [$accounts, { Reference_Since__c: { ne: null } }] })
                    @optional {
                    edges {
                        node {
                            aggregate {
                                Id {
                                    count {
                                        value
                                    }
                                }
                            }
                        }
                    }
                }
                Referrals: Account(
                    first: 1
                    where: {
                        and: [
                            $accounts
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
                ) @optional {
                    edges {
                        node {
                            aggregate {
                                Id {
                                    count {
                                        value
                                    }
                                }
                            }
                        }
                    }
                }
                Segments: Account(
                    first: 2000
                    groupBy: { Industry: { group: true } }
                    orderBy: { Industry: { order: ASC } }
                ) @optional {
                    edges {
                        node {
                            aggregate {
                                Industry @optional {
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
