import { gql } from 'lightning/graphql';

/** What records say about conditions and checklist items. Counts come from the server; of won deals the last 200 are read. */
export const factsQuery = gql`
    query alignmentFacts {
        uiapi {
            query {
                People: User(first: 1, where: { IsActive: { eq: true }, UserType: { eq: "Standard" } }) @optional {
                    totalCount
                }
                OpenDeals: Opportunity(first: 1, where: { IsClosed: { eq: false } }) @optional {
                    totalCount
                }
                CampaignDeals: Opportunity(first: 1, where: { IsClosed: { eq: false }, CampaignId: { ne: null } })
                    @optional {
                    totalCount
                }
                OverdueDeals: Opportunity(
                    first: 1
                    where: { IsClosed: { eq: false }, CloseDate: { lt: { literal: TODAY } } }
                ) @optional {
                    totalCount
                }
                WonDeals: Opportunity(
                    first: 200
                    where: { IsWon: { eq: true } }
                    orderBy: { CloseDate: { order: DESC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            CreatedDate @optional {
                                value
                            }
                            CloseDate @optional {
                                value
                            }
                        }
                    }
                }
                SalesHeads: User(
                    first: 10
                    where: {
                        and: [
                            { IsActive: { eq: true } }
                            { Department: { eq: "Sales" } }
                            { or: [{ ManagerId: { eq: null } }, { Manager: { Department: { ne: "Sales" } } }] }
                        ]
                    }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Title @optional {
                                value
                            }
                            Manager @optional {
                                Id
                                Name @optional {
                                    value
                                }
                                Title @optional {
                                    value
                                }
                            }
                        }
                    }
                }
                MarketingHeads: User(
                    first: 10
                    where: {
                        and: [
                            { IsActive: { eq: true } }
                            { Department: { eq: "Marketing" } }
                            { or: [{ ManagerId: { eq: null } }, { Manager: { Department: { ne: "Marketing" } } }] }
                        ]
                    }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Title @optional {
                                value
                            }
                            Manager @optional {
                                Id
                                Name @optional {
                                    value
                                }
                                Title @optional {
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
