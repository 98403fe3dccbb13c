import { gql } from 'lightning/graphql';

/** Closed waves with their groups, and the statements of the company as a whole; newest first. */
export const resultsQuery = gql`
    query alignmentResults {
        uiapi {
            query {
                Waves: Alignment_Wave__c(
                    first: 100
                    where: { Status__c: { eq: "Closed" } }
                    orderBy: { Closed_On__c: { order: DESC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Minimum: Minimum_Group_Size__c @optional {
                                value
                            }
                        }
                    }
                }
                Results: Alignment_Result__c(
                    first: 2000
                    where: { Wave__r: { Status__c: { eq: "Closed" } } }
                    orderBy: { Wave__r: { Closed_On__c: { order: DESC } } }
                ) @optional {
                    edges {
                        node {
                            Id
                            WaveId: Wave__c @optional {
                                value
                            }
                            GroupName: Group_Name__c @optional {
                                value
                            }
                            Function: Function__c @optional {
                                value
                            }
                            Level: Level__c @optional {
                                value
                            }
                            Suppressed: Suppressed__c @optional {
                                value
                            }
                            Answers: Answers__c @optional {
                                value
                            }
                            Mean: Mean_Total__c @optional {
                                value
                            }
                            HalfWidth: Half_Width__c @optional {
                                value
                            }
                            Straight: Straight_Lined__c @optional {
                                value
                            }
                            Gap: Gap__c @optional {
                                value
                            }
                            PValue: Gap_P_Value__c @optional {
                                value
                            }
                        }
                    }
                }
                Statements: Alignment_Statement_Result__c(
                    first: 2000
                    where: {
                        Result__r: {
                            Group_Kind__c: { eq: "Company" }
                            Level__c: { eq: "All" }
                            Wave__r: { Status__c: { eq: "Closed" } }
                        }
                    }
                    orderBy: { Result__r: { Wave__r: { Closed_On__c: { order: DESC } } } }
                ) @optional {
                    edges {
                        node {
                            Id
                            ResultId: Result__c @optional {
                                value
                            }
                            Statement: Statement__c @optional {
                                value
                            }
                            Mean: Mean__c @optional {
                                value
                            }
                            AverageDeviation: Average_Deviation__c @optional {
                                value
                            }
                            Gap: Gap__c @optional {
                                value
                            }
                            PValue: Gap_P_Value__c @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
