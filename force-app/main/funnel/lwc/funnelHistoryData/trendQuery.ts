import { gql } from 'lightning/graphql';

// Snapshots of the company by stage, newest first: a year of nights, or ten of Sundays.
export const trendQuery = gql`
    query funnelTrend($scope: Picklist, $scopeValue: String) {
        uiapi {
            query {
                Snapshots: Funnel_Snapshot__c(
                    first: 2000
                    where: {
                        Scope__c: { eq: $scope }
                        Scope_Value__c: { eq: $scopeValue }
                        Kind__c: { eq: "Stage" }
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
                            StageId: Funnel_Stage__c @optional {
                                value
                            }
                            Records: Records__c @optional {
                                value
                            }
                            Amount: Amount__c @optional {
                                value
                            }
                            MovedOn: Moved_On__c @optional {
                                value
                            }
                            Left: Left__c @optional {
                                value
                            }
                            Median: Median_Days__c @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
