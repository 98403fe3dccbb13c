/// <reference types="jest" />
/** Stands in for lightning/graphql: keeps the query's text, and lets a test answer for the server. */
import { createTestWireAdapter } from '@salesforce/wire-service-jest-util';

interface Answer {
    readonly data?: unknown;
    readonly errors?: readonly { readonly message: string }[];
    readonly refresh?: () => Promise<void>;
}

/** The query as it was written. */
export function gql(strings: TemplateStringsArray, ...inserted: readonly string[]): string {
    return String.raw(strings, ...inserted);
}

interface Mutation {
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
}

/** A test says what the server answers to a mutation; without that everything is saved. */
export const executeMutation = jest.fn<Promise<Answer>, [mutation: Mutation]>();

export const graphql = createTestWireAdapter() as unknown as {
    /** Answers every query on the page, or those that a filter picks. */
    emit(answer: Answer, picks?: (config: { query?: string; variables?: Record<string, unknown> }) => boolean): void;
    getLastConfig(): { query?: string; variables?: Record<string, unknown> } | undefined;
};
