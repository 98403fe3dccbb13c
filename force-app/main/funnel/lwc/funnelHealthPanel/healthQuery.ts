import { gql } from 'lightning/graphql';

// Whether leads have a history, and what the doctor saw when it last looked.
export const healthQuery = gql`
    query funnelHealth {
        uiapi {
            query {
                StatusHistory: LeadHistory(first: 1, where: { Field: { eq: "Status" } }) @optional {
                    edges {
                        node {
                            Id
                        }
                    }
                }
                Findings: Health_Finding__c(first: 200, orderBy: { Key__c: { order: ASC } }) @optional {
                    edges {
                        node {
                            Id
                            Key: Key__c @optional {
                                value
                            }
                            State: State__c @optional {
                                value
                            }
                            Subject: Subject__c @optional {
                                value
                            }
                            Cost: Cost__c @optional {
                                value
                            }
                            HowToMend: How_To_Mend__c @optional {
                                value
                            }
                            CheckedOn: Checked_On__c @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
