import { gql } from 'lightning/graphql';

export const commentsQuery = gql`
    query leadDefinitionComments($recordId: ID) {
        uiapi {
            query {
                Comments: Lead_Definition_Comment__c(
                    first: 200
                    where: { Lead_Definition__c: { eq: $recordId } }
                    orderBy: { CreatedDate: { order: ASC } }
                ) @optional {
                    edges {
                        node {
                            Id
                            Kind: Kind__c @optional {
                                value
                            }
                            Body: Body__c @optional {
                                value
                            }
                            CreatedDate {
                                value
                            }
                            CreatedBy @optional {
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
