/** Several saves in one transaction: all of them, or none. The platform's mutations do it from API version 66.0 on. */
import { executeMutation, gql } from 'lightning/graphql';
import type { GraphQLError } from 'lightning/graphql';

/** Object and field names as @salesforce/schema gives them, so that a namespace reaches them. */
export type Write =
    | { readonly kind: 'create'; readonly object: string; readonly fields: Fields }
    | { readonly kind: 'update'; readonly object: string; readonly id: string; readonly fields: Fields }
    | { readonly kind: 'delete'; readonly object: string; readonly id: string };

export type Fields = Readonly<Record<string, unknown>>;

const VERBS = { create: 'Create', update: 'Update', delete: 'Delete' } as const;

/** In a reference field: the id of the record that write `index` of the same call creates. */
export const idOf = (index: number): string => `@{w${index}}`;

function inputOf(write: Write): Fields {
    switch (write.kind) {
        case 'create':
            return { [write.object]: write.fields };
        case 'update':
            return { Id: write.id, [write.object]: write.fields };
        default:
            return { Id: write.id };
    }
}

const parameterOf = (write: Write, index: number): string =>
    write.kind === 'delete'
        ? `$i${index}: RecordDeleteInput!`
        : `$i${index}: ${write.object}${VERBS[write.kind]}Input!`;

const operationOf = (write: Write, index: number): string =>
    `w${index}: ${write.object}${VERBS[write.kind]}(input: $i${index}) { ${write.kind === 'delete' ? 'Id' : 'Record { Id }'} }`;

/** What the platform reported; nothing was saved. */
export class SaveError extends Error {
    /** As other failures of the platform carry their parts. */
    readonly body: readonly GraphQLError[];
    constructor(errors: readonly GraphQLError[]) {
        super(errors.map(({ message }) => message).join(' '));
        this.body = errors;
    }
}

interface Payload {
    readonly Id?: string | null;
    readonly Record?: { readonly Id?: string | null } | null;
}

/**
 * Saves in the order given, in one transaction.
 * @returns the ids of the records, in the same order
 * @throws the platform's errors, when nothing was saved
 */
export async function saveAllOrNone(writes: readonly Write[]): Promise<string[]> {
    const parameters = writes.map(parameterOf).join(', ');
    const operations = writes.map(operationOf).join('\n');
    const query = gql`mutation saveAllOrNone(${parameters}) {
        uiapi(input: { allOrNone: true }) {
            ${operations}
        }
    }`;
    const variables = Object.fromEntries(writes.map((write, index) => [`i${index}`, inputOf(write)]));
    const { data, errors } = await executeMutation<{ uiapi?: Readonly<Record<string, Payload | null>> | null }>({
        query,
        variables
    });
    if (errors?.length) {
        // A write that was rolled back because of another says nothing of its own: the cause is what people need.
        const causes = errors.filter(({ message }) => !/rolled back/i.test(message));
        throw new SaveError(causes.length > 0 ? causes : errors);
    }
    return writes.map((_, index) => {
        const payload = data?.uiapi?.[`w${index}`];
        return payload?.Record?.Id ?? payload?.Id ?? '';
    });
}
