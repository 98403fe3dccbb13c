import { gql } from 'lightning/graphql';

// Everything that the studio shows at first sight. Names are aliased, so that a namespace could be added.
export const studioQuery = gql`
    query leadDefinitionStudio {
        uiapi {
            query {
                Definitions: Lead_Definition__c(
                    first: 200
                    orderBy: { Definition_Key__c: { order: ASC }, Version__c: { order: DESC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                            LastModifiedDate {
                                value
                            }
                            LastModifiedBy @optional {
                                Name @optional {
                                    value
                                }
                            }
                            Key: Definition_Key__c @optional {
                                value
                            }
                            Version: Version__c @optional {
                                value
                            }
                            Status: Status__c @optional {
                                value
                            }
                            Meaning: Meaning__c @optional {
                                value
                            }
                            ChangeNote: Change_Note__c @optional {
                                value
                            }
                            FilterLogic: Filter_Logic__c @optional {
                                value
                            }
                            StageId: Admits_To_Stage__c @optional {
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
                            NextStep: Next_Step__c @optional {
                                value
                            }
                            NextStepOwner: Next_Step_Owner__c @optional {
                                value
                            }
                            Revision: Revision__c @optional {
                                value
                            }
                            ReturnReason: Return_Reason__c @optional {
                                value
                            }
                            InForceSince: In_Force_Since__c @optional {
                                value
                            }
                            Marketing: Signed_By_Marketing__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                            Sales: Signed_By_Sales__r @optional {
                                Name @optional {
                                    value
                                }
                            }
                            Criteria: Criteria__r(first: 100, orderBy: { Position__c: { order: ASC } }) @optional {
                                edges {
                                    node {
                                        Id
                                        Field: Field__c @optional {
                                            value
                                        }
                                        Operator: Operator__c @optional {
                                            value
                                        }
                                        Operand: Value__c @optional {
                                            value
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
                Stages: Funnel_Stage__c(
                    first: 50
                    where: { Is_Active__c: { eq: true } }
                    orderBy: { Sequence__c: { order: ASC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Name @optional {
                                value
                            }
                        }
                    }
                }
                Calendars: Working_Calendar__c(first: 100, orderBy: { Name: { order: ASC } }) @optional {
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
                            Holidays: Holidays__r(first: 200, orderBy: { Date__c: { order: ASC } }) @optional {
                                edges {
                                    node {
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
    }
`;
