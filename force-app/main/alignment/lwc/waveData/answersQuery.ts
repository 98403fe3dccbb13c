import { gql } from 'lightning/graphql';

/** Everything that the results of a wave are worked out from, and what an interrupted closing has written. */
export const answersQuery = gql`
    query alignmentAnswers($waveId: ID) {
        uiapi {
            query {
                Participations: Alignment_Participation__c(
                    first: 2000
                    where: { Wave__c: { eq: $waveId } }
                    orderBy: { CreatedDate: { order: ASC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            OwnerId @optional {
                                value
                            }
                            Function: Function__c @optional {
                                value
                            }
                            Level: Level__c @optional {
                                value
                            }
                            Segment: Segment__c @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
                Memberships: Alignment_Membership__c(
                    first: 2000
                    where: { Participation__r: { Wave__c: { eq: $waveId } } }
                ) @optional {
                    edges {
                        node {
                            Id
                            ParticipationId: Participation__c @optional {
                                value
                            }
                            TeamKey: Team_Key__c @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
                Responses: Alignment_Response__c(
                    first: 2000
                    where: { and: [{ Wave__c: { eq: $waveId } }, { Submitted_On__c: { ne: null } }] }
                ) @optional {
                    edges {
                        node {
                            Id
                            OwnerId @optional {
                                value
                            }
                            ParticipationId: Participation__c @optional {
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
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
                Results: Alignment_Result__c(first: 2000, where: { Wave__c: { eq: $waveId } }) @optional {
                    edges {
                        node {
                            Id
                            Key: Result_Key__c @optional {
                                value
                            }
                            Suppressed: Suppressed__c @optional {
                                value
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
            }
        }
    }
`;
