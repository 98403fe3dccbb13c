import { gql } from 'lightning/graphql';

// People whom a set-up file names by username.
export const usersQuery = gql`
    query funnelSetupUsers($usernames: [String]) {
        uiapi {
            query {
                Users: User(first: 2000, where: { Username: { in: $usernames } }) @optional {
                    edges {
                        node {
                            Id
                            Username @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
