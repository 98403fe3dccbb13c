// The older name of the module.
export { gql, graphql, refreshGraphQL, executeMutation } from 'lightning/graphql';
