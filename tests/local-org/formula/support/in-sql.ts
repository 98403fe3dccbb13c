import assert from 'node:assert/strict';
import { openSqlite } from '../../../../local-org/storage/sqlite.ts';
import type { SqlValue } from '../../../../local-org/storage/database.ts';
import {
    defineFormulaFunctions,
    FormulaFailure,
    formulaToSql,
    type TypedFormula
} from '../../../../local-org/engine/formula/index.ts';
import { MOMENT, type TrialRecord } from './record.ts';

const database = openSqlite(':memory:');
defineFormulaFunctions(database);

/** Kinds of column that the org's tables declare without regard to case. */
const declaration = (value: SqlValue): string =>
    typeof value === 'string' ? 'TEXT COLLATE NOCASE' : typeof value === 'bigint' ? 'INTEGER' : 'REAL';

/** The record as a row of a real table, then the formula selected from it. */
export function inSql(
    formula: TypedFormula,
    record: TrialRecord,
    timeZone = 'UTC'
): { value: SqlValue; failed: boolean } {
    const columns = Object.entries(record).map(
        ([name, field]) => [name, field.value instanceof FormulaFailure ? null : (field.value ?? null)] as const
    );
    const { sql, parameters, failed } = formulaToSql(formula, {
        column: (path) => `r."${path.join('.')}"`,
        now: () => MOMENT,
        timeZone
    });
    database.exec('DROP TABLE IF EXISTS r');
    database.exec(`CREATE TABLE r (${columns.map(([name, value]) => `"${name}" ${declaration(value)}`).join(', ')})`);
    database
        .prepareFresh(`INSERT INTO r VALUES (${columns.map(() => '?').join(', ')})`)
        .run(...columns.map(([, value]) => value));
    const row = database
        .prepareFresh(`SELECT ${sql} AS value, coalesce(${failed?.sql ?? '0'}, 0) AS failed FROM r`)
        .get(...parameters, ...(failed?.parameters ?? []));
    const failure = row?.failed === 1;
    assert.ok(!failure || row.value === null, `a failure is not null in ${sql}`);
    return { value: row?.value ?? null, failed: failure };
}
