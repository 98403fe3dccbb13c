import { gql } from 'lightning/graphql';

/** What the deals of accounts come to: the server counts and sums, by account. */
export const dealsQuery = gql`
    query alignmentDeals($accountIds: [ID]) {
        uiapi {
            aggregate {
                Closed: Opportunity(
                    first: 2000
                    groupBy: { AccountId: { group: true }, IsWon: { group: true } }
                    where: {
                        and: [
                            { AccountId: { in: $accountIds } }
                            { IsClosed: { eq: true } }
                            { CloseDate: { eq: { range: { last_n_days: 365 } } } }
                        ]
                    }
                ) @optional {
                    edges {
                        node {
                            aggregate {
                                AccountId @optional {
                                    value
                                }
                                IsWon @optional {
                                    value
                                }
                                Id {
                                    count {
                                        value
                                    }
                                }
                            }
                        }
                    }
                }
                Open: Opportunity(
                    first: 2000
                    groupBy: { AccountId: { group: true } }
                    where: { and: [{ AccountId: { in: $accountIds } }, { IsClosed: { eq: false } }] }
                ) @optional {
                    edges {
                        node {
                            aggregate {
                                AccountId @optional {
                                    value
                                }
                                Id {
                                    count {
                                        value
                                    }
                                }
                                Amount @optional {
                                    sum {
                                        value
                                    }
                                }
                                ExpectedRevenue @optional {
                                    sum {
                                        value
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
`;
