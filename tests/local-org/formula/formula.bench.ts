/**
 * Prints what formulas cost: compiling, evaluating a record, and reading a table in SQL beside a hand-written expression
 * of the same result. Run with `node tests/local-org/formula/formula.bench.ts [rows]`.
 */
import {
    defineFormulaFunctions,
    evaluateFormula,
    formulaToSql,
    parseFormula
} from '../../../local-org/engine/formula/index.ts';
import { openSqlite } from '../../../local-org/storage/sqlite.ts';
import { aRecord, compiled, environmentOf, MOMENT } from './support/record.ts';

const ROWS = Number(process.argv[2] ?? 200_000);
const record = aRecord();

/** Formula, and what a person would write in SQL for it. */
const CASES: readonly (readonly [source: string, byHand: string])[] = [
    ['Amount * Probability', 'Amount * Probability / 100.0'],
    ['IF(Quantity__c > 5, Amount / Quantity__c, 0)', 'CASE WHEN Quantity__c > 5 THEN Amount / Quantity__c ELSE 0 END'],
    [
        'CASE(StageName, "Prospecting", "Marketing", "Won", "Sales", "Shared")',
        "CASE StageName WHEN 'Prospecting' THEN 'Marketing' WHEN 'Won' THEN 'Sales' ELSE 'Shared' END"
    ],
    [
        'TODAY() - CloseDate > 30 && NOT ISPICKVAL(StageName, "Won")',
        "julianday('2026-01-31') - julianday(CloseDate) > 30 AND StageName <> 'Won'"
    ],
    ['Name & " (" & TEXT(CloseDate) & ")"', "Name || ' (' || CloseDate || ')'"],
    ['ROUND(Amount * 1.19, 2)', 'round(Amount * 1.19, 2)'],
    ['UPPER(LEFT(Name, 3))', 'upper(substr(Name, 1, 3))'],
    ['ADDMONTHS(CloseDate, 1)', "date(CloseDate, '+1 month')"]
];

function perSecond(work: () => unknown): number {
    for (let warm = 0; warm < 500; warm++) {
        work();
    }
    const begin = performance.now();
    let runs = 0;
    while (performance.now() - begin < 200) {
        for (let index = 0; index < 100; index++) {
            work();
        }
        runs += 100;
    }
    return (runs / (performance.now() - begin)) * 1000;
}

function milliseconds(work: () => unknown): number {
    const times = Array.from({ length: 7 }, () => {
        const begin = performance.now();
        work();
        return performance.now() - begin;
    });
    return Math.min(...times);
}

const database = openSqlite(':memory:');
defineFormulaFunctions(database);
database.exec(`CREATE TABLE r (Name TEXT COLLATE NOCASE, Amount REAL, Probability REAL, Quantity__c REAL, StageName TEXT COLLATE NOCASE, CloseDate TEXT);
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ${ROWS})
    INSERT INTO r SELECT 'Customer ' || i, i * 1.25, i % 100, i % 11, CASE i % 3 WHEN 0 THEN 'Won' WHEN 1 THEN 'Prospecting' ELSE 'Lost' END,
        date('2026-01-01', (i % 365) || ' days') FROM n`);

const thousands = (value: number): string => `${Math.round(value / 1000).toLocaleString('en-US')} k/s`;
const rows: Record<string, Record<string, string>> = {};
for (const [source, byHand] of CASES) {
    const formula = compiled(source, record, { use: 'formulaField' });
    const environment = environmentOf(record);
    const { sql, parameters } = formulaToSql(formula, {
        column: (path) => `"${path.join('.')}"`,
        now: () => MOMENT,
        timeZone: 'UTC'
    });
    const ours = milliseconds(() => database.prepare(`SELECT count(${sql}) FROM r`).get(...parameters));
    const hand = milliseconds(() => database.prepare(`SELECT count(${byHand}) FROM r`).get());
    rows[source.slice(0, 44)] = {
        parse: thousands(perSecond(() => parseFormula(source))),
        compile: thousands(perSecond(() => compiled(source, record))),
        evaluate: thousands(perSecond(() => evaluateFormula(formula, environment))),
        [`SQL, ${ROWS} rows`]: `${ours.toFixed(0)} ms`,
        'by hand': `${hand.toFixed(0)} ms`,
        ratio: (ours / hand).toFixed(1)
    };
}
console.table(rows);
