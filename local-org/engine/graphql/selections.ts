import { type DirectiveNode, type FieldNode, Kind, type SelectionSetNode, type ValueNode } from 'graphql';
import type { ReadRequest } from './read-request.ts';

type Reading = Pick<ReadRequest, 'fragments' | 'variables'>;

/** One field of an answer, all its mentions together. */
export interface Selected {
    /** Alias or name: the key in the answer. */
    readonly key: string;
    readonly name: string;
    readonly args: Readonly<Record<string, unknown>>;
    readonly sets: readonly SelectionSetNode[];
}

/** A fragment that is spread again and again could be walked for ever: this many selections are plenty. */
const MOST_SELECTIONS = 50_000;

/**
 * The fields that an object of `type` answers, in their order; fragments on the type, or on one of its interfaces, melt in.
 * @param isA whether fragments on a type are meant for objects of `type`
 */
export function selectedFields(
    request: Reading,
    sets: readonly SelectionSetNode[],
    isA: (type: string) => boolean
): Selected[] {
    const selected = new Map<string, { field: FieldNode; sets: SelectionSetNode[] }>();
    let count = 0;
    const collect = (set: SelectionSetNode): void => {
        for (const selection of set.selections) {
            if (++count > MOST_SELECTIONS || !isIncluded(request, selection.directives)) {
                continue;
            }
            if (selection.kind === Kind.FIELD) {
                add(selection);
                continue;
            }
            const fragment =
                selection.kind === Kind.FRAGMENT_SPREAD ? request.fragments.get(selection.name.value) : selection;
            const condition = fragment?.typeCondition?.name.value;
            if (fragment && (condition === undefined || isA(condition))) {
                collect(fragment.selectionSet);
            }
        }
    };
    const add = (field: FieldNode): void => {
        const key = field.alias?.value ?? field.name.value;
        const known = selected.get(key) ?? { field, sets: [] };
        if (field.selectionSet) {
            known.sets.push(field.selectionSet);
        }
        selected.set(key, known);
    };
    sets.forEach(collect);
    return [...selected].map(([key, { field, sets: inner }]) => ({
        key,
        name: field.name.value,
        args: argumentsOf(request, field),
        sets: inner
    }));
}

export const isType =
    (name: string, ...others: readonly string[]) =>
    (type: string): boolean =>
        type === name || others.includes(type);

function isIncluded(request: Reading, directives: readonly DirectiveNode[] = []): boolean {
    return directives.every(({ name, arguments: args }) => {
        const condition = args?.find((arg) => arg.name.value === 'if');
        const value = condition && plainValue(request, condition.value);
        return name.value === 'skip' ? value !== true : name.value === 'include' ? value !== false : true;
    });
}

const argumentsOf = (request: Reading, field: FieldNode): Record<string, unknown> =>
    Object.fromEntries(
        (field.arguments ?? [])
            .map((arg): [string, unknown] => [arg.name.value, plainValue(request, arg.value)])
            .filter(([, value]) => value !== undefined)
    );

/** A value of the document as plain data. Unlike graphql's own coercion it keeps the order of keys, on which orderBy counts. */
export function plainValue(request: Reading, node: ValueNode): unknown {
    switch (node.kind) {
        case Kind.VARIABLE:
            return request.variables[node.name.value];
        case Kind.INT:
        case Kind.FLOAT:
            return Number(node.value);
        case Kind.NULL:
            return null;
        case Kind.LIST:
            return node.values.map((value) => plainValue(request, value));
        case Kind.OBJECT:
            return Object.fromEntries(
                node.fields
                    .map((field) => [field.name.value, plainValue(request, field.value)])
                    .filter(([, value]) => value !== undefined)
            );
        default:
            return node.value;
    }
}
