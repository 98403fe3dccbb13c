import { gql } from 'lightning/graphql';

// Names are aliased, because in a package with a namespace the platform rewrites only what stands in the template.
export const standardsQuery = gql`
    query leadStandardsInForce {
        uiapi {
            query {
                Definitions: Lead_Definition__c(
                    first: 50
                    where: { Status__c: { eq: "Agreed" } }
                    orderBy: { Admits_To_Stage__r: { Sequence__c: { order: ASC } }, Name: { order: ASC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Key: Definition_Key__c @optional {
                                value
                            }
                            Version: Version__c @optional {
                                value
                            }
                            Meaning: Meaning__c @optional {
                                value
                            }
                            ChangeNote: Change_Note__c @optional {
                                value
                            }
                            FilterLogic: Filter_Logic__c @optional {
                                value
                            }
                            ResponseHours: Response_Hours__c @optional {
                                value
                            }
                            InForceSince: In_Force_Since__c @optional {
                                value
                            }
                            Stage: Admits_To_Stage__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                            Marketing: Signed_By_Marketing__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                            Sales: Signed_By_Sales__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                            Criteria: Criteria__r(first: 200, orderBy: { Position__c: { order: ASC } }) @optional {
                                edges {
                                    node {
                                        Id
                                        Position: Position__c @optional {
                                            value
                                        }
                                        Field: Field__c @optional {
                                            value
                                        }
                                        Operator: Operator__c @optional {
                                            value
                                        }
                                        Operand: Value__c @optional {
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
    }
`;
