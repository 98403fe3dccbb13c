import { gql } from 'lightning/graphql';

/** What the chosen group answered, statement by statement. */
export const statementsQuery = gql`
    query alignmentStatements($resultId: ID) {
        uiapi {
            query {
                Statements: Alignment_Statement_Result__c(first: 50, where: { Result__c: { eq: $resultId } })
                    @optional {
                    edges {
                        node {
                            Id
                            Statement: Statement__c @optional {
                                value
                            }
                            Mean: Mean__c @optional {
                                value
                            }
                            Gap: Gap__c @optional {
                                value
                            }
                            PValue: Gap_P_Value__c @optional {
                                value
                            }
                        }
                    }
                }
            }
        }
    }
`;
