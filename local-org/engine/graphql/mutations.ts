import { deleteRecords, insertRecords, type SaveResult, updateRecords } from '../dml/dml.ts';
import { OrgError } from '../errors.ts';
import type { Org } from '../org.ts';
import type { Access } from '../access/access.ts';
import { visibleObject } from '../query/field-path.ts';
import type { RunTime } from '../query/sql.ts';
import { toId18 } from '../record-ids.ts';
import { objectOf, type ObjectDef } from '../schema/schema.ts';
import { recordReader } from './compile-request.ts';
import type { GraphqlErrorEntry } from './graphql-error.ts';
import type { ReadContext } from './read-context.ts';
import { isType, type Selected, selectedFields } from './selections.ts';

/** What mutations write with. */
export interface WriteContext extends ReadContext {
    readonly org: Org;
    readonly access: Access;
    readonly run: RunTime;
}

export interface MutationAnswer {
    readonly data: Readonly<Record<string, unknown>>;
    readonly errors: readonly GraphqlErrorEntry[];
}

const ROLLED_BACK =
    'The operation was rolled back, and nothing of it was saved, because another operation of the same request failed.';

/** Ends the transaction of a request of which all or nothing is to be saved. */
class AllOrNoneFailure extends Error {}

/** Runs the operations of a mutation one after the other. */
export function runMutation(context: WriteContext): MutationAnswer {
    const errors: GraphqlErrorEntry[] = [];
    const root = selectedFields(context.request, [context.request.operation.selectionSet], isType('Mutation'));
    const parts = root.map((field): [string, unknown] => [
        field.key,
        field.name === 'uiapi' ? runOperations(context, field, errors) : 'Mutation'
    ]);
    return { data: Object.fromEntries(parts), errors };
}

function runOperations(context: WriteContext, uiapi: Selected, errors: GraphqlErrorEntry[]): Record<string, unknown> {
    const allOrNone = (uiapi.args['input'] as { allOrNone?: boolean } | undefined)?.allOrNone ?? true;
    const operations = selectedFields(context.request, uiapi.sets, isType('UIAPIMutations'));
    const found: GraphqlErrorEntry[] = [];
    const work = (): Record<string, unknown> => {
        const ids = new Map<string, string>();
        const answer: Record<string, unknown> = {};
        for (const operation of operations) {
            const into =
                (list: GraphqlErrorEntry[]): Fail =>
                (message, errorCode) =>
                    list.push(failure([uiapi.key, operation.key], message, errorCode));
            answer[operation.key] = runOperation(context, operation, ids, { fail: into(found), note: into(errors) });
            if (found.length > 0 && allOrNone) {
                throw new AllOrNoneFailure();
            }
        }
        return answer;
    };
    try {
        return context.org.database.transaction(work);
    } catch (error) {
        if (!(error instanceof AllOrNoneFailure)) {
            throw error;
        }
        const failed = found.at(-1)?.path?.at(-1);
        const others = operations.filter(({ key }) => key !== failed);
        found.push(
            ...others.map(({ key }) => failure([uiapi.key, key], ROLLED_BACK, 'ALL_OR_NONE_OPERATION_ROLLED_BACK'))
        );
        return Object.fromEntries(operations.map(({ key }) => [key, null]));
    } finally {
        errors.push(...found);
    }
}

const failure = (path: readonly string[], message: string, errorCode: string): GraphqlErrorEntry => ({
    message,
    path,
    extensions: { ErrorType: 'DataFetchingException', errorCode }
});

type Fail = (message: string, errorCode: string) => void;

/** `fail`: the operation was not done; `note`: it was, and its answer lacks something. */
interface Reports {
    readonly fail: Fail;
    readonly note: Fail;
}

function runOperation(
    context: WriteContext,
    operation: Selected,
    ids: Map<string, string>,
    { fail, note }: Reports
): unknown {
    const [, name = '', verb] = /^(.+)(Create|Update|Delete)$/.exec(operation.name) ?? [];
    const object = visibleObject(context.sight, name);
    if (!object || !verb) {
        return 'UIAPIMutations';
    }
    try {
        const result = write(context, object, verb, operation.args['input'] as Input, ids);
        const error = result.errors[0];
        if (!result.success || result.id === null) {
            fail(error?.message ?? 'The record was not saved.', error?.statusCode ?? 'UNKNOWN_EXCEPTION');
            return null;
        }
        if (verb !== 'Update') {
            // As on the platform, only what was created or deleted can be referred to.
            ids.set(operation.key, result.id);
        }
        return payload(context, { object, verb, operation, note }, result.id);
    } catch (error) {
        if (!(error instanceof OrgError)) {
            throw error;
        }
        fail(error.message, error.errorCode);
        return null;
    }
}

interface Input {
    readonly Id?: string;
    readonly [object: string]: unknown;
}

function write(
    { org, access }: WriteContext,
    object: ObjectDef,
    verb: string,
    input: Input,
    ids: ReadonlyMap<string, string>
): SaveResult {
    const id = input.Id === undefined ? undefined : checkedId(resolveReference(input.Id, ids), org, object);
    if (verb === 'Delete') {
        return only(deleteRecords(org, access, [id ?? ''], { allOrNone: false }));
    }
    const given = Object.entries((input[object.name] ?? {}) as Record<string, unknown>);
    const record = Object.fromEntries(given.map(([field, value]) => [field, resolveReference(value, ids)]));
    return verb === 'Create'
        ? only(insertRecords(org, access, object, [record], { allOrNone: false }))
        : only(updateRecords(org, access, object, [{ ...record, Id: id }], { allOrNone: false }));
}

const only = ([result]: readonly SaveResult[]): SaveResult => result ?? { id: null, success: false, errors: [] };

/** `@{NewAccount}` is the id of the record that the operation of that name has written. */
function resolveReference<T>(value: T, ids: ReadonlyMap<string, string>): T | string {
    const [, alias] = (typeof value === 'string' && /^@\{(\w+)(?:\.Record\.Id|\.Id)?\}$/.exec(value)) || [];
    if (alias === undefined) {
        return value;
    }
    const id = ids.get(alias);
    if (id === undefined) {
        throw new OrgError(
            'INVALID_ID_FIELD',
            `The reference @{${alias}} is to no operation before this one that was saved.`
        );
    }
    return id;
}

function checkedId(id: string, org: Org, object: ObjectDef): string {
    const id18 = toId18(id);
    const found = id18 && org.schema().byKeyPrefix.get(id18.slice(0, 3));
    if (!id18 || !found || objectOf(org.schema(), found.name) !== object) {
        throw new OrgError('INVALID_ID_FIELD', `invalid record id: ${id} is no id of ${object.name}`);
    }
    return id18;
}

interface Operation {
    readonly object: ObjectDef;
    readonly verb: string;
    readonly operation: Selected;
    readonly note: Fail;
}

/** What was written, without parents and lists: the platform does not give them with what it has just saved. */
function payload(context: WriteContext, { object, verb, operation, note }: Operation, id: string): unknown {
    const typeName = verb === 'Delete' ? 'RecordDeletePayload' : `${object.name}${verb}Payload`;
    const fields = selectedFields(context.request, operation.sets, isType(typeName));
    const { org, run } = context;
    return Object.fromEntries(
        fields.map(({ key, name, sets }) => {
            if (name === 'Record') {
                const refuse = (related: string): void =>
                    note(`Field '${related}' is not currently available in mutation results`, 'INVALID_FIELD');
                return [key, recordReader(context, object, id, sets, refuse)(org.database, run)];
            }
            return [key, name === 'Id' ? id : typeName];
        })
    );
}
