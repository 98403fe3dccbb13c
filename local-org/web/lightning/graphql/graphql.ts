import { bindingsOf, patched, valuesOf, type Binding } from 'host/graphqlBindings';
import { selectionsOf } from 'host/graphqlSelections';
import { changesSoFar, DATA, FetchResponse, request } from 'host/http';
import { ingestValues, keptValue, onRecordChange } from 'host/recordStore';
import { freeze, refreshWired, wireAdapter } from 'host/wireAdapter';

export interface GraphqlConfig {
    readonly query?: string;
    readonly variables?: Readonly<Record<string, unknown>>;
    readonly operationName?: string;
}

export interface GraphqlResult {
    readonly data: unknown;
    readonly errors: readonly unknown[] | undefined;
    /** Runs the query again. */
    readonly refresh?: () => Promise<void>;
}

interface Answer {
    readonly data?: unknown;
    readonly errors?: readonly unknown[];
}

/** A document. Salesforce's own is opaque; here it is its text. */
export function gql(strings: TemplateStringsArray, ...inserted: readonly unknown[]): string {
    return strings.reduce((text, part, index) => text + part + String(inserted[index] ?? ''), '');
}

const send = async ({ query, variables, operationName }: GraphqlConfig): Promise<Answer> => {
    try {
        return await request<Answer>(`${DATA}/graphql`, {
            method: 'POST',
            body: { query, variables: variables ?? {}, operationName }
        });
    } catch (error) {
        if (!(error instanceof FetchResponse)) throw error;
        return { data: undefined, errors: (error.body as Answer | undefined)?.errors ?? [{ message: error.message }] };
    }
};

const lately = new Map<string, Promise<Answer>>();
/** Milliseconds for which an answer is as good as new; Salesforce keeps them for longer. */
const FRESH = 1000;

/**
 * The same question asked by two components of a page goes out once, as with Salesforce's own data service, also where one of them is
 * drawn a moment later. What anybody changes makes every answer old.
 */
function share(config: GraphqlConfig): Promise<Answer> {
    const key = JSON.stringify([changesSoFar(), config.query, config.variables, config.operationName]);
    let answer = lately.get(key);
    if (!answer) {
        const asked = send(config);
        answer = asked;
        lately.set(key, asked);
        const forget = (): void => {
            if (lately.get(key) === asked) lately.delete(key);
        };
        void asked.then(() => setTimeout(forget, FRESH), forget);
    }
    return answer;
}

/** Keeps the record values of an answer. @returns where they stand in it */
function ingest(answer: Answer, config: GraphqlConfig): Binding[] {
    if (!answer.data) return [];
    const bindings = bindingsOf(answer.data, selectionsOf(config.query ?? '', config.operationName));
    for (const [id, values] of valuesOf(answer.data, bindings)) ingestValues(id, values);
    return bindings;
}

/** `@wire(graphql, { query, variables, operationName })`: `{ data, errors, refresh }` */
export const graphql = wireAdapter<GraphqlConfig, GraphqlResult>(
    () => ({ data: undefined, errors: undefined }),
    (config, emit) => {
        if (!config.query) return undefined;
        let shown: unknown;
        let bindings: Binding[] = [];
        let turn = 0;
        const show = async (asked: Promise<Answer>): Promise<void> => {
            const mine = ++turn;
            const answer = await asked;
            if (mine !== turn) return;
            shown = freeze(answer.data ?? undefined);
            bindings = [];
            const errors = answer.errors?.length ? answer.errors : undefined;
            // Shown before it is kept: what is kept wakes others, and may wake this one with still newer values.
            emit({ data: shown, errors, refresh });
            bindings = ingest(answer, config);
        };
        const refresh = (): Promise<void> => {
            lately.clear();
            return show(send(config));
        };
        const stopListening = onRecordChange((id) => {
            if (!bindings.some((binding) => binding.id === id)) return;
            const next = patched(shown, bindings, keptValue);
            if (next === shown) return;
            shown = freeze(next);
            emit({ data: shown, errors: undefined, refresh });
        });
        void show(share(config));
        return {
            refresh,
            stop: () => {
                turn += 1;
                stopListening();
            }
        };
    }
);

/** Runs a mutation and keeps the records that it returns. */
export async function executeMutation(config: GraphqlConfig): Promise<GraphqlResult> {
    lately.clear();
    const answer = await send(config);
    ingest(answer, config);
    return { data: answer.data ?? undefined, errors: answer.errors?.length ? answer.errors : undefined };
}

/** Re-runs the query behind a value that a graphql wire delivered. */
export const refreshGraphQL = async (result: GraphqlResult): Promise<void> =>
    result.refresh ? result.refresh() : refreshWired(result);
