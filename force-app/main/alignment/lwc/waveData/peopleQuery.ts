import { gql } from 'lightning/graphql';

/** People who can be asked, a page at a time; also those who have been deactivated: they may have been asked before. */
export const usersQuery = gql`
    query alignmentUsers($after: String) {
        uiapi {
            query {
                Users: User(
                    first: 2000
                    after: $after
                    where: { UserType: { eq: "Standard" } }
                    orderBy: { Name: { order: ASC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Username @optional {
                                value
                            }
                            Email @optional {
                                value
                            }
                            Title @optional {
                                value
                            }
                            Department @optional {
                                value
                            }
                            Division @optional {
                                value
                            }
                            IsActive @optional {
                                value
                            }
                            UserRole @optional {
                                Name @optional {
                                    value
                                }
                            }
                            Profile @optional {
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
            }
        }
    }
`;

/** Account teams, a page at a time. Asked by itself: an org without account teams has no such object. */
export const teamsQuery = gql`
    query alignmentTeams($after: String) {
        uiapi {
            query {
                Members: AccountTeamMember(first: 2000, after: $after, orderBy: { AccountId: { order: ASC } })
                    @optional {
                    edges {
                        node {
                            Id
                            AccountId @optional {
                                value
                            }
                            UserId @optional {
                                value
                            }
                            Account @optional {
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
            }
        }
    }
`;
