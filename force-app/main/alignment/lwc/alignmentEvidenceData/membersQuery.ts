import { gql } from 'lightning/graphql';

/** Marketers on the teams of key accounts. Asked by itself: an org without account teams has no such object. */
export const membersQuery = gql`
    query alignmentMarketers($accountIds: [ID]) {
        uiapi {
            query {
                Accounts: Account(first: 200, where: { Id: { in: $accountIds } }) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                        }
                    }
                }
                Members: AccountTeamMember(
                    first: 2000
                    where: { and: [{ AccountId: { in: $accountIds } }, { User: { Department: { eq: "Marketing" } } }] }
                ) @optional {
                    edges {
                        node {
                            Id
                            AccountId @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
