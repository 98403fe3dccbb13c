import assert from 'node:assert/strict';
import type { Access } from '../../local-org/engine/access/access.ts';
import { type GraphqlAnswer, runGraphql } from '../../local-org/services/graphql.ts';
import { openSalesRows, type SalesRows } from './sales-rows.ts';

/** Any JSON, to walk into without a cast at each step. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers have the shape of the request
export type Json = any;

export interface GraphqlOrg extends SalesRows {
    ask(query: string, variables?: Record<string, unknown>, access?: Access): GraphqlAnswer;
    /** What stands under `uiapi` in an answer without errors. */
    answer(inner: string, variables?: Record<string, unknown>): Json;
    /** Names of the opportunities that meet a filter, in alphabetical order. */
    found(where: string, variables?: Record<string, unknown>, declare?: string): string[];
}

/** Like `sales-rows`, asked in GraphQL. */
export function openGraphqlOrg(): GraphqlOrg {
    const rows = openSalesRows();
    const ask: GraphqlOrg['ask'] = (query, variables, access = rows.administrator) =>
        runGraphql(rows.org, access, { query, ...(variables ? { variables } : {}) });
    const clean = (query: string, variables?: Record<string, unknown>): Json => {
        const { data, errors } = ask(query, variables);
        assert.deepEqual(errors, [], query);
        return data['uiapi'];
    };
    return {
        ...rows,
        ask,
        answer: (inner, variables) => clean(`{ uiapi { ${inner} } }`, variables),
        found: (where, variables, declare = '') =>
            clean(
                `query Q${declare} { uiapi { query { Opportunity(first: 100, where: ${where}, orderBy: { Name: { order: ASC } }) { edges { node { Name { value } } } } } } }`,
                variables
            ).query.Opportunity.edges.map((edge: Json) => edge.node.Name.value)
    };
}
