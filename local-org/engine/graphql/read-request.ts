import {
    type DocumentNode,
    type FragmentDefinitionNode,
    getOperationAST,
    GraphQLError,
    type GraphQLSchema,
    isCompositeType,
    Kind,
    NoUnusedFragmentsRule,
    NoUnusedVariablesRule,
    type OperationDefinitionNode,
    OperationTypeNode,
    parse,
    specifiedRules,
    TypeInfo,
    validate,
    visit,
    visitWithTypeInfo
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
import type { Sight } from '../query/field-path.ts';
import { buildGraphqlSchema } from './build-schema.ts';
import { GraphqlRefusal, refusal, syntaxEntry, validationEntry } from './graphql-error.ts';

export interface GraphqlRequest {
    readonly query: string;
    readonly variables?: Readonly<Record<string, unknown>> | null;
    readonly operationName?: string | null;
}

/** A request that holds against the person's schema. */
export interface ReadRequest {
    readonly schema: GraphQLSchema;
    readonly document: DocumentNode;
    readonly operation: OperationDefinitionNode;
    readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
    /** As given, keys in their order (orderBy counts on it), with the defaults of those not given. */
    readonly variables: Readonly<Record<string, unknown>>;
}

const LONGEST_REQUEST = 200_000;
/** Braces within braces. Deeper documents are refused before anything walks them. */
const DEEPEST_REQUEST = 60;
const MOST_TOKENS = 20_000;

// What @optional takes away may leave variables and fragments behind that nothing uses any more.
const RULES = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule && rule !== NoUnusedVariablesRule);

/** @throws GraphqlRefusal with every error that the request has */
export function readRequest(sight: Sight, request: GraphqlRequest): ReadRequest {
    const parsed = parseDocument(request.query);
    const schema = buildGraphqlSchema(sight, isIntrospection(request.query) ? undefined : mentionsOf(request));
    const document = withoutUnknownOptional(schema, parsed);
    const errors = validate(schema, document, RULES, { maxErrors: 20 });
    if (errors.length > 0) {
        throw new GraphqlRefusal(errors.map(validationEntry));
    }
    const operation = getOperationAST(document, request.operationName);
    if (!operation) {
        throw refusal(
            'OperationNotSupported',
            request.operationName
                ? `Unknown operation named '${request.operationName}'.`
                : 'Must provide operation name if query contains multiple operations.'
        );
    }
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
        throw refusal('OperationNotSupported', 'Subscriptions are not supported.');
    }
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    return {
        schema,
        document,
        operation,
        variables: readVariables(schema, operation, request),
        fragments: new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
    };
}

const isIntrospection = (query: string): boolean => /\b__(?:schema|type)\b/.test(query);

function parseDocument(query: unknown): DocumentNode {
    if (typeof query !== 'string' || query.trim() === '') {
        throw refusal('InvalidSyntax', 'Invalid Syntax : the request has no query');
    }
    if (query.length > LONGEST_REQUEST || depthOf(query) > DEEPEST_REQUEST) {
        throw refusal(
            'InvalidSyntax',
            `Invalid Syntax : a query may be ${LONGEST_REQUEST} characters long and nest ${DEEPEST_REQUEST} levels deep`
        );
    }
    try {
        return parse(query, { maxTokens: MOST_TOKENS });
    } catch (error) {
        throw error instanceof GraphQLError ? new GraphqlRefusal([syntaxEntry(error)]) : error;
    }
}

function depthOf(query: string): number {
    let depth = 0;
    let deepest = 0;
    for (const [character] of query.matchAll(/[{}[\]()]/g)) {
        depth += '{[('.includes(character) ? 1 : -1;
        deepest = Math.max(deepest, depth);
    }
    return deepest;
}

function mentionsOf({ query, variables }: GraphqlRequest): (name: string) => boolean {
    const names = new Set(query.match(/[_A-Za-z]\w*/g));
    const visitKeys = (value: unknown, depth: number): void => {
        if (typeof value === 'object' && value !== null && depth < DEEPEST_REQUEST) {
            for (const [key, inner] of Object.entries(value)) {
                names.add(key);
                visitKeys(inner, depth + 1);
            }
        }
    };
    visitKeys(variables, 0);
    return (name) => names.has(name);
}

/** Drops the fields marked `@optional` that the person's schema does not have. */
function withoutUnknownOptional(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
    if (!document.loc?.source.body.includes('@optional')) {
        return document;
    }
    const info = new TypeInfo(schema);
    return visit(
        document,
        visitWithTypeInfo(info, {
            Field(node) {
                const optional = node.directives?.some((directive) => directive.name.value === 'optional');
                const parent = info.getParentType();
                return optional && isCompositeType(parent) && !info.getFieldDef() ? null : undefined;
            }
        })
    );
}

function readVariables(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    request: GraphqlRequest
): Record<string, unknown> {
    const given = request.variables ?? {};
    const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
        maxErrors: 20
    });
    if (errors) {
        throw new GraphqlRefusal(errors.map(validationEntry));
    }
    return Object.fromEntries(
        Object.entries(coerced).map(([name, value]) => [name, Object.hasOwn(given, name) ? given[name] : value])
    );
}
