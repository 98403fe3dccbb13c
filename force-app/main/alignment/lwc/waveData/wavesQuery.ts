import { gql } from 'lightning/graphql';

/** All waves, newest first, and the wordings to choose from. */
export const wavesQuery = gql`
    query alignmentWaves {
        uiapi {
            query {
                Waves: Alignment_Wave__c(first: 200, orderBy: { CreatedDate: { order: DESC } }) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Key: Key__c @optional {
                                value
                            }
                            Status: Status__c @optional {
                                value
                            }
                            Scope: Scope__c @optional {
                                value
                            }
                            BusinessUnit: Business_Unit__c @optional {
                                value
                            }
                            OpensOn: Opens_On__c @optional {
                                value
                            }
                            ClosesOn: Closes_On__c @optional {
                                value
                            }
                            ClosedOn: Closed_On__c @optional {
                                value
                            }
                            Minimum: Minimum_Group_Size__c @optional {
                                value
                            }
                            WordingId: Wording__c @optional {
                                value
                            }
                            Marketing: Marketing_Words__c @optional {
                                value
                            }
                            Sales: Sales_Words__c @optional {
                                value
                            }
                            Head: Head_Words__c @optional {
                                value
                            }
                            Wording: Wording__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                        }
                    }
                }
                Wordings: Alignment_Wording__c(first: 100, orderBy: { Name: { order: ASC } }) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Key: Key__c @optional {
                                value
                            }
                            IsFrozen: Is_Frozen__c @optional {
                                value
                            }
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
        }
    }
`;
