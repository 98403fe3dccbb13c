import { gql } from 'lightning/graphql';

/** What was said of the statements in the newest closed wave of the whole company, and what records show: last quarter's deals, hand-offs, open amounts. */
export const evidenceQuery = gql`
    query alignmentEvidence {
        uiapi {
            query {
                Statements: Alignment_Statement_Result__c(
                    first: 60
                    where: {
                        Result__r: {
                            Group_Kind__c: { eq: "Company" }
                            Level__c: { eq: "All" }
                            Wave__r: { Status__c: { eq: "Closed" }, Scope__c: { eq: "Company" } }
                        }
                    }
                    orderBy: { Result__r: { Wave__r: { Closed_On__c: { order: DESC } } } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Statement: Statement__c @optional {
                                value
                            }
                            Mean: Mean__c @optional {
                                value
                            }
                            Result: Result__r @optional {
                                Id
                                Function: Function__c @optional {
                                    value
                                }
                                Wave: Wave__r @optional {
                                    Id
                                    Name @optional {
                                        value
                                    }
                                }
                            }
                        }
                    }
                }
                OpenDeals: Opportunity(
                    first: 200
                    where: { and: [{ CloseDate: { eq: { literal: LAST_QUARTER } } }, { IsClosed: { eq: false } }] }
                    orderBy: { CloseDate: { order: ASC } }
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
                HandedOver: Lead_Handoff__c(
                    first: 1
                    where: { Handed_Over_On__c: { eq: { range: { last_n_days: 90 } } } }
                ) @optional {
                    totalCount
                }
                Returned: Lead_Handoff__c(
                    first: 200
                    where: {
                        and: [
                            { Handed_Over_On__c: { eq: { range: { last_n_days: 90 } } } }
                            { Returned_On__c: { ne: null } }
                        ]
                    }
                ) @optional {
                    totalCount
                    edges {
                        node {
                            Id
                            Lead: Lead__r @optional {
                                Id
                                Name @optional {
                                    value
                                }
                            }
                        }
                    }
                }
            }
            aggregate {
                Quarter: Opportunity(
                    first: 10
                    groupBy: { IsClosed: { group: true }, IsWon: { group: true } }
                    where: { CloseDate: { eq: { literal: LAST_QUARTER } } }
                ) @optional {
                    edges {
                        node {
                            aggregate {
                                IsClosed @optional {
                                    value
                                }
                                IsWon @optional {
                                    value
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
                OpenAmounts: Opportunity(
                    first: 2000
                    groupBy: { AccountId: { group: true } }
                    where: { IsClosed: { eq: false } }
                ) @optional {
                    edges {
                        node {
                            aggregate {
                                AccountId @optional {
                                    value
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
