import { OrgError } from '../errors.ts';
import { compileRecords } from '../query/compile-records.ts';
import { fieldExpression, idFieldOf, visibleObject } from '../query/field-path.ts';
import { allRows } from '../query/run-records.ts';
import type { ObjectDef } from '../schema/schema.ts';
import { compileAggregateConnection } from './aggregate.ts';
import { compileConnection, type RootReader } from './connection.ts';
import { type GraphqlErrorEntry, refusal } from './graphql-error.ts';
import { NodeCompiler } from './node-shape.ts';
import type { ReadContext } from './read-context.ts';
import { objectInfosReader } from './object-infos.ts';
import { relatedListReader } from './related-list.ts';
import { isType, type Selected, selectedFields } from './selections.ts';

/** A query ready to run: for each root field a reader, and the errors that were found on the way. */
export interface CompiledQuery {
    readonly read: RootReader;
    readonly errors: readonly GraphqlErrorEntry[];
}

/** The platform's limit on queries in one request. */
const MOST_SUBQUERIES = 10;

export function compileQuery(context: ReadContext): CompiledQuery {
    const errors: GraphqlErrorEntry[] = [];
    const compiler = new QueryCompiler(context, errors);
    const root = selectedFields(context.request, [context.request.operation.selectionSet], isType('Query'));
    const read = compiler.object(root, [], (field, path) => {
        const inner = field.name === 'uiapi' ? selectedFields(context.request, field.sets, isType('UIAPI')) : [];
        return field.name === 'uiapi'
            ? compiler.object(inner, path, (area, areaPath) => compiler.area(area, areaPath))
            : undefined;
    });
    return { read, errors };
}

type Compile = (field: Selected, path: readonly string[]) => RootReader | undefined;

class QueryCompiler {
    readonly #context: ReadContext;
    readonly #errors: GraphqlErrorEntry[];
    #subqueries = 0;

    constructor(context: ReadContext, errors: GraphqlErrorEntry[]) {
        this.#context = context;
        this.#errors = errors;
    }

    /** An object of which each key has its own reader. Introspection is answered elsewhere: no reader, no key. */
    object(fields: readonly Selected[], path: readonly string[], compile: Compile): RootReader {
        const parts = fields.flatMap((field) => {
            const read = this.#guarded(field, [...path, field.key], compile);
            return read ? [{ key: field.key, read }] : [];
        });
        return (database, run) => Object.fromEntries(parts.map(({ key, read }) => [key, read(database, run)]));
    }

    /** What is wrong with one field leaves the others alone. */
    #guarded(field: Selected, path: readonly string[], compile: Compile): RootReader | undefined {
        try {
            return compile(field, path);
        } catch (error) {
            if (!(error instanceof OrgError)) {
                throw error;
            }
            this.#errors.push({
                message: error.message,
                path,
                extensions: { ErrorType: 'DataFetchingException', errorCode: error.errorCode }
            });
            return () => null;
        }
    }

    area(area: Selected, path: readonly string[]): RootReader {
        switch (area.name) {
            case 'query':
                return this.#connections(area, path, 'RecordQuery', compileConnection);
            case 'aggregate':
                return this.#connections(area, path, 'RecordQueryAggregate', compileAggregateConnection);
            case 'currentUser':
                return currentUser(this.#context, area);
            case 'objectInfos':
                return objectInfosReader(this.#context, area);
            case 'relatedListByName':
                return relatedListReader(this.#context, area);
            default:
                return () => 'UIAPI';
        }
    }

    #connections(
        area: Selected,
        path: readonly string[],
        typeName: string,
        compile: typeof compileConnection
    ): RootReader {
        return this.object(selectedFields(this.#context.request, area.sets, isType(typeName)), path, (field) => {
            if (field.name === '__typename') {
                return () => typeName;
            }
            if (++this.#subqueries > MOST_SUBQUERIES) {
                throw refusal('ValidationError', `Validation error : a request may have ${MOST_SUBQUERIES} subqueries`);
            }
            return compile(this.#context, visibleObject(this.#context.sight, field.name) as ObjectDef, field);
        });
    }
}

function currentUser(context: ReadContext, selected: Selected): RootReader {
    const { sight } = context;
    return recordReader(context, visibleObject(sight, 'User') as ObjectDef, sight.access.userId, selected.sets);
}

/** Reads one record by its id; null when it is gone or out of sight. */
export function recordReader(
    context: ReadContext,
    object: ObjectDef,
    id: string,
    sets: Selected['sets'],
    refuseRelated?: (name: string) => void
): RootReader {
    const nodes = new NodeCompiler(context, object, refuseRelated ? { refuseRelated } : {});
    const shape = nodes.node(sets);
    const { columns, parents } = nodes.columns;
    const left = fieldExpression(object, idFieldOf(object));
    const where = { kind: 'comparison' as const, operator: '=' as const, left, right: { value: id } };
    const compiled = compileRecords(context.sight, {
        kind: 'records',
        object,
        columns,
        parents,
        children: [],
        order: [],
        where
    });
    return (database, run) => {
        const [row] = allRows(database, compiled.rows, run);
        return row ? shape(row, []) : null;
    };
}
