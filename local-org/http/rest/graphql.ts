import { OrgError } from '../../engine/errors.ts';
import { runGraphql } from '../../services/graphql.ts';
import { ok, type Resource } from '../resource.ts';
import { jsonObject } from './inputs.ts';

/** The UI API's GraphQL door. Errors of the query itself come with status 200, as GraphQL has it. */
export const graphqlResource: Resource = {
    method: 'POST',
    path: '/graphql',
    handle(caller, request) {
        const { query, variables, operationName } = jsonObject(request.body);
        if (typeof query !== 'string') {
            throw new OrgError('JSON_PARSER_ERROR', 'query must be the text of a GraphQL document.');
        }
        return ok(
            runGraphql(caller.org, caller.access, {
                query,
                variables: variables === undefined || variables === null ? {} : jsonObject(variables),
                ...(typeof operationName === 'string' ? { operationName } : {})
            })
        );
    }
};
