import { gql } from 'lightning/graphql';

/** Who answered a closed wave as what, and which groups of it are shown: no answers. */
export const earlierQuery = gql`
    query alignmentEarlier($waveId: ID) {
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
