import { gql } from 'lightning/graphql';

/** Closed waves, and the results of account teams as a whole, newest first. */
export const teamsQuery = gql`
    query alignmentTeams {
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
                        }
                    }
                }
                Teams: Alignment_Result__c(
                    first: 2000
                    where: {
                        Group_Kind__c: { eq: "Account Team" }
                        Function__c: { eq: "All" }
                        Level__c: { eq: "All" }
                        Wave__r: { Status__c: { eq: "Closed" } }
                    }
                    orderBy: { Wave__r: { Closed_On__c: { order: DESC } } }
                ) @optional {
                    edges {
                        node {
                            Id
                            WaveId: Wave__c @optional {
                                value
                            }
                            Segment: Segment__c @optional {
                                value
                            }
                            Mean: Mean_Total__c @optional {
                                value
                            }
                            Account: Account__r @optional {
                                Id
                                Owner @optional {
                                    Division @optional {
                                        value
                                    }
                                }
                                Name @optional {
                                    value
                                }
                            }
                        }
                    }
                }
            }
        }
    }
`;
