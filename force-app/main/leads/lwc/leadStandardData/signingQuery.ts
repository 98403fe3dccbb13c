import { gql } from 'lightning/graphql';

// One version with its signatures, and what is in force: the former version retires when this one is agreed.
export const signingQuery = gql`
    query leadDefinitionSigning($recordId: ID) {
        uiapi {
            query {
                Definition: Lead_Definition__c(first: 1, where: { Id: { eq: $recordId } }) @optional {
                    edges {
                        node {
                            Id
                            Key: Definition_Key__c @optional {
                                value
                            }
                            Status: Status__c @optional {
                                value
                            }
                            ReturnReason: Return_Reason__c @optional {
                                value
                            }
                            MarketingId: Signed_By_Marketing__c @optional {
                                value
                            }
                            MarketingOn: Marketing_Signed_On__c @optional {
                                value
                            }
                            Marketing: Signed_By_Marketing__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                            SalesId: Signed_By_Sales__c @optional {
                                value
                            }
                            SalesOn: Sales_Signed_On__c @optional {
                                value
                            }
                            Sales: Signed_By_Sales__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                        }
                    }
                }
                InForce: Lead_Definition__c(first: 2000, where: { Status__c: { eq: "Agreed" } }) @optional {
                    edges {
                        node {
                            Id
                            Key: Definition_Key__c @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
