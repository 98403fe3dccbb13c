import { gql } from 'lightning/graphql';

/** The last two closed waves of the whole company, results of company and segments as a whole, decisions with ticks and actions, and the checklist. */
export const boardQuery = gql`
    query alignmentBoard {
        uiapi {
            query {
                Waves: Alignment_Wave__c(
                    first: 2
                    where: { Status__c: { eq: "Closed" }, Scope__c: { eq: "Company" } }
                    orderBy: { Closed_On__c: { order: DESC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            ClosedOn: Closed_On__c @optional {
                                value
                            }
                        }
                    }
                }
                Results: Alignment_Result__c(
                    first: 500
                    where: {
                        Group_Kind__c: { in: ["Company", "Segment"] }
                        Function__c: { eq: "All" }
                        Level__c: { eq: "All" }
                        Wave__r: { Status__c: { eq: "Closed" }, Scope__c: { eq: "Company" } }
                    }
                    orderBy: { Wave__r: { Closed_On__c: { order: DESC } } }
                ) @optional {
                    edges {
                        node {
                            Id
                            WaveId: Wave__c @optional {
                                value
                            }
                            Kind: Group_Kind__c @optional {
                                value
                            }
                            GroupName: Group_Name__c @optional {
                                value
                            }
                            Answers: Answers__c @optional {
                                value
                            }
                            Mean: Mean_Total__c @optional {
                                value
                            }
                            HalfWidth: Half_Width__c @optional {
                                value
                            }
                        }
                    }
                }
                Decisions: Alignment_Decision__c(first: 200, orderBy: { CreatedDate: { order: DESC } }) @optional {
                    edges {
                        node {
                            Id
                            ResultId: Result__c @optional {
                                value
                            }
                            Result: Result__r @optional {
                                Id
                                WaveId: Wave__c @optional {
                                    value
                                }
                                Wave: Wave__r @optional {
                                    Id
                                    Name @optional {
                                        value
                                    }
                                }
                                GroupName: Group_Name__c @optional {
                                    value
                                }
                            }
                            Ticks: Ticks__r(first: 200) @optional {
                                edges {
                                    node {
                                        Id
                                        Condition: Condition__c @optional {
                                            value
                                        }
                                        Side: Function__c @optional {
                                            value
                                        }
                                        Holds: Holds__c @optional {
                                            value
                                        }
                                        TickedOn: Ticked_On__c @optional {
                                            value
                                        }
                                        TickedBy: Ticked_By__r @optional {
                                            Id
                                            Name @optional {
                                                value
                                            }
                                        }
                                    }
                                }
                            }
                            Actions: Tasks(first: 200) @optional {
                                edges {
                                    node {
                                        Id
                                        Subject @optional {
                                            value
                                        }
                                        ActivityDate @optional {
                                            value
                                        }
                                        IsClosed @optional {
                                            value
                                        }
                                        Owner @optional {
                                            ... on User {
                                                Id
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
                }
                Checks: Integration_Check__c(first: 100) @optional {
                    edges {
                        node {
                            Id
                            Item: Item__c @optional {
                                value
                            }
                            IsDone: Is_Done__c @optional {
                                value
                            }
                            Note: Note__c @optional {
                                value
                            }
                            CheckedOn: Checked_On__c @optional {
                                value
                            }
                            CheckedBy: Checked_By__r @optional {
                                Id
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
