import assert from 'node:assert/strict';
import type { BrowserContext } from 'playwright-core';

/** Rows of a SOQL query, asked as the person who is signed in. */
export async function query<Row extends object>(context: BrowserContext, soql: string): Promise<Row[]> {
    const response = await context.request.get(`/services/data/v67.0/query?q=${encodeURIComponent(soql)}`);
    assert.ok(response.ok(), `${soql}: ${response.status()} ${await response.text()}`);
    return ((await response.json()) as { records: Row[] }).records;
}

/** @returns Id of the first row. @throws AssertionError where the demo company has none */
export async function firstId(context: BrowserContext, soql: string): Promise<string> {
    const [row] = await query<{ Id: string }>(context, soql);
    return row?.Id ?? assert.fail(`The demo company has no record for: ${soql}`);
}

/** Changes a record as the person who is signed in. */
export async function update(context: BrowserContext, object: string, id: string, data: object): Promise<void> {
    const response = await context.request.patch(`/services/data/v67.0/sobjects/${object}/${id}`, { data });
    assert.ok(response.ok(), `${object} ${id}: ${response.status()} ${await response.text()}`);
}
