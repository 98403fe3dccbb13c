import { gql } from 'lightning/graphql';

/** Whom a wave asks, and as what people were asked in the last wave before it. */
export const participantsQuery = gql`
    query alignmentParticipants($waveId: ID) {
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
                            AnsweredOn: Answered_On__c @optional {
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
                            Account: Account__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                        }
                    }
                    pageInfo {
                        hasNextPage
                        endCursor
                    }
                }
                Before: Alignment_Participation__c(
                    first: 2000
                    where: { and: [{ Wave__c: { ne: $waveId } }, { Wave__r: { Status__c: { eq: "Closed" } } }] }
                    orderBy: { Wave__r: { Closed_On__c: { order: DESC } } }
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
                            Wave: Wave__r @optional {
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
