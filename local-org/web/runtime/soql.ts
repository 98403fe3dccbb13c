import { DATA, request } from 'host/http';

export interface QueryRecord {
    readonly attributes: { readonly type: string; readonly url: string };
    readonly [field: string]: unknown;
}

export interface QueryPage {
    readonly totalSize: number;
    readonly done: boolean;
    readonly nextRecordsUrl?: string;
    readonly records: readonly QueryRecord[];
}

export const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll(`'`, `\\'`)}'`;

/** Text to be found anywhere in a value. */
export function likeAnywhere(text: string): string {
    const pattern = text.replaceAll('\\', '\\\\').replaceAll('%', '\\%').replaceAll('_', '\\_');
    return `'%${pattern.replaceAll(`'`, `\\'`)}%'`;
}

/** @throws FetchResponse */
export const query = (soql: string): Promise<QueryPage> =>
    request(`${DATA}/query?q=${encodeURIComponent(soql)}`, { headers: { 'Sforce-Query-Options': 'batchSize=200' } });

export const queryMore = (page: QueryPage): Promise<QueryPage> => request(page.nextRecordsUrl ?? '');

/** Value at a path like `Account.Name`. */
export function valueAt(record: QueryRecord, path: string): unknown {
    let value: unknown = record;
    for (const step of path.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[step];
    return value;
}
