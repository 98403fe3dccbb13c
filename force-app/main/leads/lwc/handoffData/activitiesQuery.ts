import { gql } from 'lightning/graphql';

// Of leads and of the contacts that they became.
export const activitiesQuery = gql`
    query handoffActivities($whoIds: [ID], $since: DateTime) {
        uiapi {
            query {
                Tasks: Task(
                    first: 2000
                    where: {
                        and: [
                            { IsClosed: { eq: true } }
                            { WhoId: { in: $whoIds } }
                            { LastModifiedDate: { gte: { value: $since } } }
                        ]
                    }
                    orderBy: { CreatedDate: { order: ASC } }
                ) @optional {
                    totalCount
                    edges {
                        node {
                            Id
                            WhoId @optional {
                                value
                            }
                            OwnerId @optional {
                                value
                            }
                            CompletedDateTime @optional {
                                value
                            }
                            CreatedDate @optional {
                                value
                            }
                        }
                    }
                }
                Events: Event(
                    first: 2000
                    where: { and: [{ WhoId: { in: $whoIds } }, { StartDateTime: { gte: { value: $since } } }] }
                    orderBy: { StartDateTime: { order: ASC } }
                ) @optional {
                    totalCount
                    edges {
                        node {
                            Id
                            WhoId @optional {
                                value
                            }
                            OwnerId @optional {
                                value
                            }
                            StartDateTime @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
