import type { Connection } from 'jsforce';
import { messageOf, refused } from '../cli/job-error.ts';
import type { DescribedObject, OrgValue } from './values.ts';

export type OrgRow = Readonly<Record<string, OrgValue>> & { readonly Id: string };

/** Reads from one org what loading needs to know, and keeps what does not change while a plan runs. */
export interface OrgReader {
    readonly connection: Connection;
    /** @returns undefined where the org has no such object, or this user may not see it */
    describe(object: string): Promise<DescribedObject | undefined>;
    /** Forgets what was described: after a deploy. */
    forgetDescribes(): void;
    /** Rows whose `field` has one of the values; all rows in which it is not blank when `values` is undefined. */
    rowsBy(
        object: DescribedObject,
        field: string,
        values: readonly string[] | undefined,
        columns: readonly string[]
    ): AsyncGenerator<OrgRow>;
}

export function orgReader(connection: Connection): OrgReader {
    const described = new Map<string, Promise<DescribedObject | undefined>>();
    return {
        connection,
        describe(object) {
            const known = described.get(object) ?? describeObject(connection, object);
            described.set(object, known);
            return known;
        },
        forgetDescribes: () => described.clear(),
        rowsBy: (object, field, values, columns) => rowsBy(connection, object, field, values, columns)
    };
}

async function describeObject(connection: Connection, object: string): Promise<DescribedObject | undefined> {
    try {
        const { name, createable, updateable, fields } = await connection.sobject(object).describe();
        const known = fields.map((field) => [field.name.toLowerCase(), { ...field, scale: field.scale ?? 0 }] as const);
        return { name, createable, updateable, fields: new Map(known) };
    } catch (error) {
        const code = (error as { errorCode?: string }).errorCode ?? (error as Error).name;
        if (code === 'NOT_FOUND' || code === 'INVALID_TYPE') {
            return undefined;
        }
        throw refused(
            `The org did not describe ${object}: ${messageOf(error)}.`,
            'Check that this user may see it, and run again.',
            error
        );
    }
}

// Room for the rest of the address: servers and proxies refuse longer ones (8 to 16 KB).
const LONGEST_LIST = 3000;

async function* rowsBy(
    connection: Connection,
    object: DescribedObject,
    field: string,
    values: readonly string[] | undefined,
    columns: readonly string[]
): AsyncGenerator<OrgRow> {
    const select = `SELECT ${[...new Set(['Id', field, ...columns])].join(', ')} FROM ${object.name}`;
    if (!values) {
        yield* queryAll(connection, `${select} WHERE ${field} != null`);
        return;
    }
    const type = object.fields.get(field.toLowerCase())?.type;
    for (const group of groups(values.map((value) => literal(type, value)))) {
        yield* queryAll(
            connection,
            `${select} WHERE ${field} ${group.length === 1 ? `= ${group[0]}` : `IN (${group.join(',')})`}`
        );
    }
}

export async function* queryAll(connection: Connection, soql: string): AsyncGenerator<OrgRow> {
    let page = await connection.query<OrgRow>(soql);
    yield* page.records;
    while (!page.done && page.nextRecordsUrl) {
        page = await connection.queryMore<OrgRow>(page.nextRecordsUrl);
        yield* page.records;
    }
}

/** Splits literals into lists that fit into one request's address. */
function* groups(literals: readonly string[]): Generator<string[]> {
    let group: string[] = [];
    let length = 0;
    for (const text of literals) {
        const size = encodeURIComponent(text).length + 3;
        if (group.length > 0 && length + size > LONGEST_LIST) {
            yield group;
            group = [];
            length = 0;
        }
        group.push(text);
        length += size;
    }
    if (group.length > 0) {
        yield group;
    }
}

const BARE = new Set(['boolean', 'int', 'double', 'currency', 'percent', 'date', 'datetime']);

export const literal = (type: string | undefined, value: string): string =>
    BARE.has(type ?? '') && /^[\w.:+-]+$/.test(value)
        ? value
        : `'${value.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}'`;
