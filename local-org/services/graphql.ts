import { execute, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { Access } from '../engine/access/access.ts';
import { OrgError } from '../engine/errors.ts';
import { compileQuery, type CompiledQuery } from '../engine/graphql/compile-request.ts';
import { type GraphqlErrorEntry, GraphqlRefusal } from '../engine/graphql/graphql-error.ts';
import { runMutation } from '../engine/graphql/mutations.ts';
import type { ReadContext } from '../engine/graphql/read-context.ts';
import { type GraphqlRequest, readRequest, type ReadRequest } from '../engine/graphql/read-request.ts';
import type { Org } from '../engine/org.ts';
import type { Sight } from '../engine/query/field-path.ts';
import { calendarFor } from '../engine/query/person-calendar.ts';
import { registerFunctions } from '../engine/query/register-functions.ts';
import type { RunTime } from '../engine/query/sql.ts';
import { PlanCache } from './query/plan-cache.ts';
import { relatedListColumns } from './ui-api/lists/related-lists.ts';

export type { GraphqlRequest } from '../engine/graphql/read-request.ts';

/** The answer as the endpoint gives it, always with HTTP 200. `data` is empty when the request was refused as a whole. */
export interface GraphqlAnswer {
    readonly data: Readonly<Record<string, unknown>>;
    readonly errors: readonly GraphqlErrorEntry[];
}

/** A query that was asked before; mutations are not kept. */
interface Plan {
    readonly compiled: CompiledQuery;
    readonly introspection?: Readonly<Record<string, unknown>>;
}

const cache = new PlanCache<Plan>();

/** Answers a GraphQL request as this person. Never throws for what the request says: errors are part of the answer. */
export function runGraphql(org: Org, access: Access, request: GraphqlRequest): GraphqlAnswer {
    registerFunctions(org.database);
    try {
        return /\bmutation\b/.test(request.query) ? write(org, access, request) : read(org, access, request);
    } catch (error) {
        return { data: {}, errors: refusedBy(error) };
    }
}

function read(org: Org, access: Access, request: GraphqlRequest): GraphqlAnswer {
    const key = `${request.operationName ?? ''}\n${request.query}\n${JSON.stringify(request.variables ?? {})}`;
    const { compiled, introspection } = cache.get(org, access, key, (sight) =>
        planOf(readRequest(sight, request), sight, relatedLists(org, access))
    );
    return answer(org, { calendar: calendarFor(org, access), ids: '[]' }, compiled, introspection);
}

function write(org: Org, access: Access, request: GraphqlRequest): GraphqlAnswer {
    const calendar = calendarFor(org, access);
    const run = { calendar, ids: '[]' };
    const sight = { schema: org.schema(), access, calendar, clock: { isRead: false } };
    const readable = readRequest(sight, request);
    if (readable.operation.operation === OperationTypeNode.MUTATION) {
        return runMutation({ request: readable, sight, org, access, run, relatedList: relatedLists(org, access) });
    }
    const { compiled, introspection } = planOf(readable, sight, relatedLists(org, access));
    return answer(org, run, compiled, introspection);
}

const planOf = (request: ReadRequest, sight: Sight, relatedList: ReadContext['relatedList']): Plan => ({
    compiled: compileQuery({ request, sight, relatedList }),
    ...introspect(request)
});

/** Lists of children are described as the UI API describes them. */
const relatedLists =
    (org: Org, access: Access): ReadContext['relatedList'] =>
    (parent, name) =>
        relatedListColumns({ org, access, userId: access.userId, version: '67.0', origin: '' }, parent, name);

function answer(org: Org, run: RunTime, compiled: CompiledQuery, introspection: Plan['introspection']): GraphqlAnswer {
    const data = compiled.read(org.database, run) as Record<string, unknown>;
    return { data: introspection ? { ...data, ...introspection } : data, errors: compiled.errors };
}

function refusedBy(error: unknown): readonly GraphqlErrorEntry[] {
    if (error instanceof GraphqlRefusal) {
        return error.errors;
    }
    if (error instanceof OrgError) {
        return [{ message: error.message, extensions: { ErrorType: 'ExecutionAborted', errorCode: error.errorCode } }];
    }
    throw error;
}

/** `__schema` and `__type` are about the schema alone: graphql's own executor answers them. */
function introspect({ schema, document, operation, variables }: ReadRequest): Pick<Plan, 'introspection'> {
    const selections = operation.selectionSet.selections.filter(
        (selection) => selection.kind !== Kind.FIELD || selection.name.value.startsWith('__')
    );
    if (
        operation.operation !== OperationTypeNode.QUERY ||
        !selections.some((selection) => selection.kind === Kind.FIELD)
    ) {
        return {};
    }
    const only: OperationDefinitionNode = { ...operation, selectionSet: { ...operation.selectionSet, selections } };
    const definitions = [
        only,
        ...document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    ];
    const result = execute({ schema, document: { ...document, definitions }, variableValues: variables });
    return result instanceof Promise ? {} : { introspection: { ...result.data } };
}
