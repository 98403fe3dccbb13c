import { FetchResponse } from 'host/http';

interface OutputErrors {
    readonly errors?: readonly { readonly message: string }[];
    readonly fieldErrors?: Readonly<Record<string, readonly { readonly message: string }[]>>;
}

interface ErrorBody {
    readonly message?: string;
    readonly output?: OutputErrors;
}

export interface SaveProblems {
    /** Not about one field. */
    readonly general: readonly string[];
    readonly byField: ReadonlyMap<string, string>;
}

/** What a failed save says: about the record, and field by field. */
export function saveProblems(error: unknown): SaveProblems {
    if (error instanceof FetchResponse && error.status === 412) {
        return { general: [errorText(error)], byField: new Map() };
    }
    const body = (error instanceof FetchResponse ? bodyOf(error) : undefined) ?? {};
    const byField = new Map(
        Object.entries(body.output?.fieldErrors ?? {}).map(([field, problems]) => [
            field,
            problems.map(({ message }) => message).join(' ')
        ])
    );
    const general = (body.output?.errors ?? []).map(({ message }) => message);
    if (general.length > 0 || byField.size > 0) return { general, byField };
    return { general: [errorText(error)], byField };
}

const bodyOf = (error: FetchResponse): ErrorBody | undefined =>
    Array.isArray(error.body) ? (error.body as ErrorBody[])[0] : (error.body as ErrorBody | undefined);

export function errorText(error: unknown): string {
    if (error instanceof FetchResponse && error.status === 412) {
        return 'Somebody else changed this record after you opened it. Nothing was saved: reload the page, then make your change again.';
    }
    return error instanceof Error ? error.message : String(error);
}
