import { gql } from 'lightning/graphql';

// What was published, and everything that it is compared with: mappings with their stages, and the definitions in force.
export const publicationsQuery = gql`
    query funnelPublications {
        uiapi {
            query {
                Publications: Funnel_Publication__c(first: 200, orderBy: { Name: { order: ASC } }) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Key: Key__c @optional {
                                value
                            }
                            Kind: Kind__c @optional {
                                value
                            }
                            Object: Object__c @optional {
                                value
                            }
                            Components: Components__c @optional {
                                value
                            }
                            Source: Source__c @optional {
                                value
                            }
                            Notes: Notes__c @optional {
                                value
                            }
                            PublishedOn: Published_On__c @optional {
                                value
                            }
                            PublishedBy: Published_By__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                        }
                    }
                }
                Stages: Funnel_Stage__c(first: 100, where: { Is_Active__c: { eq: true } }) @optional {
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
                        }
                    }
                }
                Mappings: Stage_Mapping__c(
                    first: 2000
                    where: { Is_Active__c: { eq: true }, Object__c: { in: ["Lead", "Opportunity"] } }
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
                        }
                    }
                }
                Definitions: Lead_Definition__c(
                    first: 100
                    where: { Status__c: { eq: "Agreed" } }
                    orderBy: { Name: { order: ASC } }
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
                            FilterLogic: Filter_Logic__c @optional {
                                value
                            }
                            Criteria: Criteria__r(first: 200, orderBy: { Position__c: { order: ASC } }) @optional {
                                edges {
                                    node {
                                        Id
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
            objectInfos(apiNames: ["Lead", "Opportunity"]) {
                ApiName
                labelPlural
            }
        }
    }
`;
