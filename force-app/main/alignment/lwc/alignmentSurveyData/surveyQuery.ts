import { gql } from 'lightning/graphql';

/** The waves that a person was asked in, and what they have answered; newest first. */
export const surveyQuery = gql`
    query alignmentSurvey($userId: ID) {
        uiapi {
            query {
                Participations: Alignment_Participation__c(
                    first: 50
                    where: { OwnerId: { eq: $userId } }
                    orderBy: { CreatedDate: { order: DESC } }
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
                            AccountTeams: Account_Teams__c @optional {
                                value
                            }
                            AnsweredOn: Answered_On__c @optional {
                                value
                            }
                            Wave: Wave__r @optional {
                                Id
                                Name @optional {
                                    value
                                }
                                Status: Status__c @optional {
                                    value
                                }
                                ClosesOn: Closes_On__c @optional {
                                    value
                                }
                                Minimum: Minimum_Group_Size__c @optional {
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
                }
                Responses: Alignment_Response__c(
                    first: 50
                    where: { OwnerId: { eq: $userId } }
                    orderBy: { CreatedDate: { order: DESC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            WaveId: Wave__c @optional {
                                value
                            }
                            SubmittedOn: Submitted_On__c @optional {
                                value
                            }
                            Comment: Comment__c @optional {
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
