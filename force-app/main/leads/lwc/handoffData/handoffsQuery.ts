import { gql } from 'lightning/graphql';

// What is still open comes however old it is.
export const handoffsQuery = gql`
    query handoffsSince($since: DateTime) {
        uiapi {
            query {
                Handoffs: Lead_Handoff__c(
                    first: 2000
                    where: {
                        or: [
                            { Handed_Over_On__c: { gte: { value: $since } } }
                            { Status__c: { in: ["Open", "Returned"] } }
                        ]
                    }
                    orderBy: { Handed_Over_On__c: { order: DESC } }
                ) @optional {
                    totalCount
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            Lead: Lead__r @optional {
                                Id
                                Name @optional {
                                    value
                                }
                                Company @optional {
                                    value
                                }
                                LeadSource @optional {
                                    value
                                    displayValue
                                }
                                Industry @optional {
                                    value
                                    displayValue
                                }
                                IsConverted @optional {
                                    value
                                }
                                ConvertedContactId @optional {
                                    value
                                }
                                OwnerId @optional {
                                    value
                                }
                                Owner @optional {
                                    ... on User {
                                        Name @optional {
                                            value
                                        }
                                    }
                                    ... on Group {
                                        Name @optional {
                                            value
                                        }
                                    }
                                }
                            }
                            Definition: Lead_Definition__r @optional {
                                Id
                                Name @optional {
                                    value
                                }
                                Key: Definition_Key__c @optional {
                                    value
                                }
                                Version: Version__c @optional {
                                    value
                                }
                                ResponseHours: Response_Hours__c @optional {
                                    value
                                }
                                AcceptanceHours: Acceptance_Hours__c @optional {
                                    value
                                }
                                CalendarId: Working_Calendar__c @optional {
                                    value
                                }
                            }
                            Standing: Standing_At_Handoff__c @optional {
                                value
                            }
                            From: Handed_Over_By__r @optional {
                                Id
                                Name @optional {
                                    value
                                }
                            }
                            FromId: Handed_Over_By__c @optional {
                                value
                            }
                            To: Handed_To__r @optional {
                                Id
                                Name @optional {
                                    value
                                }
                            }
                            ToId: Handed_To__c @optional {
                                value
                            }
                            Queue: Handed_To_Queue__c @optional {
                                value
                            }
                            On: Handed_Over_On__c @optional {
                                value
                            }
                            Note: Note__c @optional {
                                value
                            }
                            AcceptedOn: Accepted_On__c @optional {
                                value
                            }
                            AcceptedBy: Accepted_By__r @optional {
                                Id
                                Name @optional {
                                    value
                                }
                            }
                            AcceptedById: Accepted_By__c @optional {
                                value
                            }
                            ReturnedOn: Returned_On__c @optional {
                                value
                            }
                            ReturnedBy: Returned_By__r @optional {
                                Id
                                Name @optional {
                                    value
                                }
                            }
                            ReturnedById: Returned_By__c @optional {
                                value
                            }
                            ReturnReason: Return_Reason__c @optional {
                                value
                                label
                            }
                            ReturnNote: Return_Note__c @optional {
                                value
                            }
                            AnsweredOn: Answered_On__c @optional {
                                value
                            }
                            AnsweredBy: Answered_By__r @optional {
                                Id
                                Name @optional {
                                    value
                                }
                            }
                            AnsweredById: Answered_By__c @optional {
                                value
                            }
                            Answer: Answer__c @optional {
                                value
                            }
                            WithdrawnOn: Withdrawn_On__c @optional {
                                value
                            }
                            WithdrawnBy: Withdrawn_By__r @optional {
                                Id
                                Name @optional {
                                    value
                                }
                            }
                            WithdrawnById: Withdrawn_By__c @optional {
                                value
                            }
                        }
                    }
                }
                Calendars: Working_Calendar__c(first: 200) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            TimeZone: Time_Zone__c @optional {
                                value
                            }
                            MondayStart: Monday_Start__c @optional {
                                value
                            }
                            MondayEnd: Monday_End__c @optional {
                                value
                            }
                            TuesdayStart: Tuesday_Start__c @optional {
                                value
                            }
                            TuesdayEnd: Tuesday_End__c @optional {
                                value
                            }
                            WednesdayStart: Wednesday_Start__c @optional {
                                value
                            }
                            WednesdayEnd: Wednesday_End__c @optional {
                                value
                            }
                            ThursdayStart: Thursday_Start__c @optional {
                                value
                            }
                            ThursdayEnd: Thursday_End__c @optional {
                                value
                            }
                            FridayStart: Friday_Start__c @optional {
                                value
                            }
                            FridayEnd: Friday_End__c @optional {
                                value
                            }
                            SaturdayStart: Saturday_Start__c @optional {
                                value
                            }
                            SaturdayEnd: Saturday_End__c @optional {
                                value
                            }
                            SundayStart: Sunday_Start__c @optional {
                                value
                            }
                            SundayEnd: Sunday_End__c @optional {
                                value
                            }
                        }
                    }
                }
                Holidays: Working_Holiday__c(first: 2000) @optional {
                    edges {
                        node {
                            Id
                            CalendarId: Working_Calendar__c @optional {
                                value
                            }
                            Day: Date__c @optional {
                                value
                            }
                            EveryYear: Is_Every_Year__c @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
