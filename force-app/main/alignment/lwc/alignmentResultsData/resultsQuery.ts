import { gql } from 'lightning/graphql';

/** Closed waves with their groups, and the statements of everybody asked; newest first. */
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
                            Scope: Scope__c @optional {
                                value
                            }
                            BusinessUnit: Business_Unit__c @optional {
                                value
                            }
                            Wording: Wording__r @optional {
                                Id
                                S01: S01__c @optional {
                                    value
                                }
                                S02: S02__c @optional {
                                    value
                                }
                                S03: S03__c @optional {
                                    value
                                }
                                S04: S04__c @optional {
                                    value
                                }
                                S05: S05__c @optional {
                                    value
                                }
                                S06: S06__c @optional {
                                    value
                                }
                                S07: S07__c @optional {
                                    value
                                }
                                S08: S08__c @optional {
                                    value
                                }
                                S09: S09__c @optional {
                                    value
                                }
                                S10: S10__c @optional {
                                    value
                                }
                                S11: S11__c @optional {
                                    value
                                }
                                S12: S12__c @optional {
                                    value
                                }
                                S13: S13__c @optional {
                                    value
                                }
                                S14: S14__c @optional {
                                    value
                                }
                                S15: S15__c @optional {
                                    value
                                }
                                S16: S16__c @optional {
                                    value
                                }
                                S17: S17__c @optional {
                                    value
                                }
                                S18: S18__c @optional {
                                    value
                                }
                                S19: S19__c @optional {
                                    value
                                }
                                S20: S20__c @optional {
                                    value
                                }
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
                            GroupKind: Group_Kind__c @optional {
                                value
                            }
                            GroupKey: Group_Key__c @optional {
                                value
                            }
                            GroupName: Group_Name__c @optional {
                                value
                            }
                            Account: Account__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                            Segment: Segment__c @optional {
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

/** The statements of one group of a wave, by function. */
export const groupStatementsQuery = gql`
    query alignmentGroupStatements($waveId: ID, $groupKey: String) {
        uiapi {
            query {
                Statements: Alignment_Statement_Result__c(
                    first: 200
                    where: {
                        Result__r: {
                            Wave__c: { eq: $waveId }
                            Group_Key__c: { eq: $groupKey }
                            Level__c: { eq: "All" }
                            Wave__r: { Status__c: { eq: "Closed" } }
                        }
                    }
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
