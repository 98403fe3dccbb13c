import type { GraphQLError } from 'graphql';

/** Kinds of errors, by the platform's names. */
export type GraphqlErrorType =
    'InvalidSyntax' | 'ValidationError' | 'DataFetchingException' | 'OperationNotSupported' | 'ExecutionAborted';

/** One entry of an answer's `errors`. */
export interface GraphqlErrorEntry {
    readonly message: string;
    readonly locations?: readonly { readonly line: number; readonly column: number }[];
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly ErrorType: GraphqlErrorType; readonly errorCode?: string };
}

/** Ends a whole request. Nothing of it is answered. */
export class GraphqlRefusal extends Error {
    readonly errors: readonly GraphqlErrorEntry[];

    constructor(errors: readonly GraphqlErrorEntry[]) {
        super(errors[0]?.message);
        this.name = 'GraphqlRefusal';
        this.errors = errors;
    }
}

export const refusal = (ErrorType: GraphqlErrorType, message: string): GraphqlRefusal =>
    new GraphqlRefusal([{ message, extensions: { ErrorType } }]);

/** Wording of graphql-js -> kind and wording of the platform's library. */
const WORDINGS: readonly (readonly [pattern: RegExp, kind: string, message: (match: RegExpExecArray) => string])[] = [
    [
        /^Cannot query field "(\w+)" on type "(\w+)"/,
        'FieldUndefined',
        ([, field, type]) => `Field '${field}' in type '${type}' is undefined`
    ],
    [
        /^Unknown argument "(\w+)" on field "\w+\.(\w+)"/,
        'UnknownArgument',
        ([, argument]) => `Unknown field argument ${argument}`
    ],
    [
        /^Field "(\w+)" is not defined by type "(\w+)"/,
        'WrongType',
        ([, field, type]) =>
            `argument contains a field not in '${type}': '${field}'. Field '${field}' in type '${type}' is undefined`
    ],
    [/^Unknown type "(\w+)"/, 'UnknownType', ([, type]) => `Unknown type ${type}`],
    [
        /^Variable "\$(\w+)" of type "([^"]+)" used in position expecting type "([^"]+)"/,
        'VariableTypeMismatch',
        ([, , type, expected]) => `Variable type '${type}' does not match expected type '${expected}'`
    ],
    [/^Variable "\$(\w+)" is not defined/, 'UndefinedVariable', ([, name]) => `Undefined variable ${name}`],
    [
        /^Field "(\w+)" of type "([^"]+)" must have a selection of subfields/,
        'SubselectionRequired',
        ([, field, type]) => `Subselection required for type '${type}' of field '${field}'`
    ],
    [
        /^Field "(\w+)" must not have a selection since type "([^"]+)"/,
        'SubselectionNotAllowed',
        ([, field, type]) => `Subselection not allowed on leaf type '${type}' of field '${field}'`
    ]
];

export function validationEntry(error: GraphQLError): GraphqlErrorEntry {
    const path = fieldPath(error);
    const known = WORDINGS.map(([pattern, kind, message]) => {
        const match = pattern.exec(error.message);
        return match ? { kind, message: message(match) } : undefined;
    }).find((entry) => entry !== undefined);
    const { kind, message } = known ?? { kind: 'InvalidRequest', message: error.message };
    return {
        message: `Validation error (${kind}@[${path}]) : ${message}`,
        ...(error.locations ? { locations: error.locations } : {}),
        extensions: { ErrorType: 'ValidationError' }
    };
}

/** Names of the fields around the place of an error: `uiapi/query/Account/edges/node/Nope`. */
function fieldPath(error: GraphQLError): string {
    const source = error.source?.body ?? '';
    const at = error.positions?.[0] ?? 0;
    const open: string[] = [];
    let last = '';
    let parentheses = 0;
    for (const [token] of source.slice(0, at).matchAll(/#[^\n]*|"(?:[^"\\\n]|\\.)*"|[_A-Za-z]\w*|[{}()]/g)) {
        if (token === '(' || token === ')') {
            parentheses += token === '(' ? 1 : -1;
        } else if (parentheses === 0 && token === '{') {
            open.push(last);
        } else if (parentheses === 0 && token === '}') {
            open.pop();
        } else if (parentheses === 0 && /^[_A-Za-z]/.test(token)) {
            last = token;
        }
    }
    const own = parentheses > 0 ? last : /^[_A-Za-z]\w*/.exec(source.slice(at))?.[0];
    return [...open.slice(1), ...(own ? [own] : [])].join('/');
}

export function syntaxEntry(error: GraphQLError): GraphqlErrorEntry {
    return {
        message: `Invalid Syntax : ${error.message.replace(/^Syntax Error: /, '')}`,
        ...(error.locations ? { locations: error.locations } : {}),
        extensions: { ErrorType: 'InvalidSyntax' }
    };
}
