import { gql } from 'lightning/graphql';

/** How far the common process carries: definitions in force, stages and statuses of open records, and leads that nobody touched. */
export const processQuery = gql`
    query alignmentProcess {
        uiapi {
            query {
                Definitions: Lead_Definition__c(
                    first: 50
                    where: { Status__c: { eq: "Agreed" } }
                    orderBy: { Name: { order: ASC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
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
                            Value: Source_Value__c @optional {
                                value
                            }
                            Outcome: Outcome__c @optional {
                                value
                            }
                        }
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
                QuietLeads: Lead(
                    first: 2000
                    groupBy: { Status: { group: true } }
                    where: {
                        and: [
                            { IsConverted: { eq: false } }
                            { LastActivityDate: { eq: null } }
                            { CreatedDate: { lt: { range: { last_n_days: 30 } } } }
                        ]
                    }
                ) @optional {
                    edges {
                        node {
                            aggregate {
                                Status @optional {
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
