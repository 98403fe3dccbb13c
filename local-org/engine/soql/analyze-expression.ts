import {
    type AggregateFunction,
    DATE_FUNCTIONS,
    type DateFunction,
    type Expression,
    type FieldPath,
    typeOf
} from '../query/ir.ts';
import type { FieldType } from '../schema/schema.ts';
import type { CallAst, ExpressionAst, LiteralAst, PathAst } from './ast.ts';
import type { Scope } from './scope.ts';

const AGGREGATES: Readonly<Record<string, AggregateFunction>> = {
    COUNT: 'count',
    COUNT_DISTINCT: 'countDistinct',
    SUM: 'sum',
    AVG: 'avg',
    MIN: 'min',
    MAX: 'max'
};
const NUMBERS: ReadonlySet<FieldType> = new Set(['int', 'double', 'currency', 'percent']);
/** Of these types the platform neither counts nor compares values. */
const NEVER_AGGREGATED: ReadonlySet<FieldType> = new Set([
    'boolean',
    'time',
    'multipicklist',
    'address',
    'location',
    'base64',
    'encryptedstring',
    'anyType'
]);
const HOURS: ReadonlySet<FieldType> = new Set(['datetime', 'time']);
const DAYS: ReadonlySet<FieldType> = new Set(['date', 'datetime']);

/** Also `FORMAT(MAX(Amount))`. */
export function isAggregateCall(ast: ExpressionAst): boolean {
    if (ast.kind !== 'call') {
        return false;
    }
    const name = ast.name.toUpperCase();
    const [argument] = ast.args;
    return (
        Object.hasOwn(AGGREGATES, name) ||
        name === 'GROUPING' ||
        (name === 'FORMAT' && argument?.kind === 'call' && isAggregateCall(argument))
    );
}

/** Resolves a path or a function. Aggregates are let through; whether they may stand here the caller knows. */
export function analyzeExpression(scope: Scope, ast: ExpressionAst): Expression {
    return ast.kind === 'path' ? scope.resolve(ast) : analyzeCall(scope, ast);
}

function analyzeCall(scope: Scope, call: CallAst): Expression {
    const name = call.name.toUpperCase();
    const aggregate = AGGREGATES[name];
    if (aggregate) {
        return analyzeAggregate(scope, call, aggregate);
    }
    if ((DATE_FUNCTIONS as readonly string[]).includes(name)) {
        return analyzeDateFunction(scope, call, name as DateFunction);
    }
    switch (name) {
        case 'GROUPING':
            return { kind: 'grouping', of: analyzeExpression(scope, onlyArgument(scope, call)) };
        case 'DISTANCE':
            return analyzeDistance(scope, call);
        case 'CONVERTCURRENCY':
            throw scope.error(
                'INVALID_FIELD',
                call.at,
                'convertCurrency needs an organization with several currencies, and this one has one'
            );
        case 'TOLABEL':
        case 'FORMAT':
        case 'FIELDS':
            throw scope.error('MALFORMED_QUERY', call.at, `function ${call.name} is not allowed here`);
        default:
            throw scope.error('MALFORMED_QUERY', call.at, `unknown function: ${call.name}`);
    }
}

export function onlyArgument(scope: Scope, call: CallAst): ExpressionAst {
    const [argument] = call.args;
    if (call.args.length !== 1 || !argument || !isExpression(argument)) {
        throw scope.error('MALFORMED_QUERY', call.at, `function ${call.name} takes one field`);
    }
    return argument;
}

const isExpression = (ast: PathAst | CallAst | LiteralAst): ast is ExpressionAst =>
    ast.kind === 'path' || ast.kind === 'call';

function analyzeAggregate(scope: Scope, call: CallAst, name: AggregateFunction): Expression {
    if (call.args.length === 0 && name === 'count') {
        return { kind: 'aggregate', name };
    }
    const ast = onlyArgument(scope, call);
    const argument = analyzeExpression(scope, ast);
    if (argument.kind === 'aggregate' || argument.kind === 'grouping') {
        throw scope.error('MALFORMED_QUERY', call.at, 'Nested aggregate functions are not supported');
    }
    const type = typeOf(argument);
    const isSummed = name === 'sum' || name === 'avg';
    if ((isSummed && !NUMBERS.has(type)) || NEVER_AGGREGATED.has(type) || isLong(argument)) {
        const field = ast.kind === 'path' ? (ast.names.at(-1) as string) : ast.name;
        const operator = call.name.toUpperCase();
        throw scope.error('MALFORMED_QUERY', call.at, `field ${field} does not support aggregate operator ${operator}`);
    }
    return { kind: 'aggregate', name, argument };
}

const isLong = (expression: Expression): boolean =>
    expression.kind === 'field' && expression.path.field.longText === true;

function analyzeDateFunction(scope: Scope, call: CallAst, name: DateFunction): Expression {
    const ast = onlyArgument(scope, call);
    const zoned = ast.kind === 'call' && ast.name.toUpperCase() === 'CONVERTTIMEZONE';
    const path = fieldPath(scope, zoned ? onlyArgument(scope, ast) : ast, call);
    const types = name === 'HOUR_IN_DAY' ? HOURS : DAYS;
    if (!types.has(path.field.type) || (name === 'DAY_ONLY' && path.field.type !== 'datetime')) {
        throw scope.error(
            'INVALID_FIELD',
            call.at,
            `function ${name} is not supported on field '${path.field.name}' of type ${path.field.type}`
        );
    }
    return { kind: 'dateFunction', name, path, zoned };
}

function fieldPath(scope: Scope, ast: ExpressionAst, call: CallAst): FieldPath {
    const expression = analyzeExpression(scope, ast);
    if (expression.kind !== 'field') {
        throw scope.error('MALFORMED_QUERY', call.at, `function ${call.name} takes a field`);
    }
    return expression.path;
}

function analyzeDistance(scope: Scope, call: CallAst): Expression {
    const [location, point, unit] = call.args;
    const [latitude, longitude] =
        point?.kind === 'call' && point.name.toUpperCase() === 'GEOLOCATION' ? point.args : [];
    const unitText = unit?.kind === 'string' ? unit.text.toLowerCase() : '';
    if (
        !location ||
        !isExpression(location) ||
        latitude?.kind !== 'number' ||
        longitude?.kind !== 'number' ||
        (unitText !== 'mi' && unitText !== 'km')
    ) {
        throw scope.error(
            'MALFORMED_QUERY',
            call.at,
            `DISTANCE takes a geolocation field, GEOLOCATION(latitude, longitude) and 'mi' or 'km'`
        );
    }
    const path = fieldPath(scope, location, call);
    if (path.field.type !== 'location' && path.field.type !== 'address') {
        throw scope.error('INVALID_FIELD', call.at, `field '${path.field.name}' is not a geolocation`);
    }
    return {
        kind: 'distance',
        path,
        latitude: Number(latitude.text),
        longitude: Number(longitude.text),
        unit: unitText
    };
}
