import { gql } from 'lightning/graphql';

// One calendar with its holidays.
export const calendarQuery = gql`
    query workingCalendar($recordId: ID) {
        uiapi {
            query {
                Calendars: Working_Calendar__c(first: 1, where: { Id: { eq: $recordId } }) @optional {
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
                Holidays: Working_Holiday__c(first: 2000, where: { Working_Calendar__c: { eq: $recordId } }) @optional {
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
