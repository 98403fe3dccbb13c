import type { Database } from '../../../storage/database.ts';
import type { ObjectDef } from '../../schema/schema.ts';
import { quote } from '../../tables/columns.ts';

/** Up to one row in so many, going through an index beats looking at every row. */
const ONE_IN = 8;
/** Of small tables it matters little. */
const FEW_IN_ANY_CASE = 1000;

/** Whether people own few rows of an object, as things stand now. */
export function ownFew(database: Database, object: ObjectDef, owners: readonly string[]): boolean {
    const table = quote(object.name);
    const last = Number(database.prepare(`SELECT max(rowid) AS last FROM ${table}`).get()?.['last'] ?? 0);
    const many = Math.max(FEW_IN_ANY_CASE, Math.ceil(last / ONE_IN));
    const counted = database
        .prepare(
            `SELECT count(*) AS rows FROM (SELECT 1 FROM ${table} WHERE "OwnerId" IN (SELECT value FROM json_each(?)) LIMIT ?)`
        )
        .get(JSON.stringify(owners), many);
    return Number(counted?.['rows']) < many;
}
