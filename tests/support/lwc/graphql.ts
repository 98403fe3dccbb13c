/** Stands in for lightning/graphql: keeps the query's text, and lets a test answer for the server. */
import { createTestWireAdapter } from '@salesforce/wire-service-jest-util';

interface Answer {
    readonly data?: unknown;
    readonly errors?: readonly { readonly message: string }[];
    readonly refresh?: () => Promise<void>;
}

/** The query as it was written. */
export function gql(strings: TemplateStringsArray): string {
    return strings.raw.join('');
}

export const graphql = createTestWireAdapter() as unknown as {
    emit(answer: Answer): void;
    getLastConfig(): { query?: string; variables?: Record<string, unknown> } | undefined;
};
