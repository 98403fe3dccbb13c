import { gql } from 'lightning/graphql';

// The newest snapshot of one scope: a day has a row an object, a stage and a selling step, forty at most in any funnel that people read.
export const snapshotQuery = gql`
    query funnelSnapshot($scope: Picklist, $scopeValue: String) {
        uiapi {
            query {
                Snapshots: Funnel_Snapshot__c(
                    first: 100
                    where: {
                        Scope__c: { eq: $scope }
                        Scope_Value__c: { eq: $scopeValue }
                        Created_Since__c: { eq: null }
                    }
                    orderBy: { Snapshot_Date__c: { order: DESC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Date: Snapshot_Date__c @optional {
                                value
                            }
                            MeasuredOn: Measured_On__c @optional {
                                value
                            }
                            Object: Object__c @optional {
                                value
                            }
                            Kind: Kind__c @optional {
                                value
                            }
                            StageId: Funnel_Stage__c @optional {
                                value
                            }
                            SellingStep: Selling_Step__c @optional {
                                value
                            }
                            Records: Records__c @optional {
                                value
                            }
                            Reached: Reached__c @optional {
                                value
                            }
                            MovedOn: Moved_On__c @optional {
                                value
                            }
                            Left: Left__c @optional {
                                value
                            }
                            Ended: Ended__c @optional {
                                value
                            }
                            Undecided: Undecided__c @optional {
                                value
                            }
                            Lower: Lower_Quartile_Days__c @optional {
                                value
                            }
                            Median: Median_Days__c @optional {
                                value
                            }
                            Upper: Upper_Quartile_Days__c @optional {
                                value
                            }
                            Onward: Onward_Median_Days__c @optional {
                                value
                            }
                            Untimed: Untimed__c @optional {
                                value
                            }
                            Detours: Detours__c @optional {
                                value
                            }
                            Skips: Skips__c @optional {
                                value
                            }
                            MovesBack: Moves_Back__c @optional {
                                value
                            }
                            Reentries: Reentries__c @optional {
                                value
                            }
                            Gaps: Gaps__c @optional {
                                value
                            }
                            HistoryFrom: History_From__c @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
