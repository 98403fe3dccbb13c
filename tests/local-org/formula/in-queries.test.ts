import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
    defineFormulaFunctions,
    formulaToSql,
    type FormulaSqlEnvironment,
    type SqlFragment
} from '../../../local-org/engine/formula/index.ts';
import { FUNCTIONS } from '../../../local-org/engine/formula/functions/registry.ts';
import { openSqlite } from '../../../local-org/storage/sqlite.ts';
import { gives } from './support/both-ways.ts';
import { ALL_SHAPES } from './support/random-formula.ts';
import { aRecord, compiled, MOMENT, type TrialRecord } from './support/record.ts';

const database = openSqlite(':memory:');
defineFormulaFunctions(database);

const environment = (columns: Readonly<Record<string, string | SqlFragment>> = {}): FormulaSqlEnvironment => ({
    column: (path) => columns[path.join('.')] ?? 'NULL',
    now: () => MOMENT,
    timeZone: 'UTC'
});

const selected = ({ sql, parameters }: SqlFragment): unknown =>
    database.prepareFresh(`SELECT ${sql} AS value`).get(...parameters)?.value;

const nested = (times: number, open: string, core: string, close: string): string =>
    open.repeat(times) + core + close.repeat(times);

describe('a formula in a query', () => {
    it('binds its texts in the order of the question marks', () => {
        const formula = compiled('IF(Name = "a", "b" & Email__c, CASE(Name, "c", "d", "e"))');
        const { sql, parameters } = formulaToSql(
            formula,
            environment({ Name: { sql: '?', parameters: ['c'] }, Email__c: 'NULL' })
        );
        assert.equal(sql.split('?').length - 1, parameters.length);
        assert.equal(selected({ sql, parameters }), 'd');
    });

    it('reads another formula, percent and failure included', () => {
        const record: TrialRecord = aRecord({ Ratio__c: { type: 'percent', scale: 2 } });
        const ratio = compiled('1 / Quantity__c', record, { result: { type: 'percent', scale: 2 } });
        const outer = compiled('IF(IsWon, Ratio__c * 100, 0)', record);
        const outcome = (quantity: string, won: string): unknown[] => {
            const inner = formulaToSql(ratio, environment({ Quantity__c: quantity }));
            const fragment = formulaToSql(outer, environment({ Ratio__c: inner, IsWon: won }));
            return [selected(fragment), fragment.failed ? selected(fragment.failed) : 0];
        };
        assert.deepEqual(outcome('3', '1'), [33.33, 0]);
        assert.deepEqual(outcome('0', '1'), [null, 1]);
        assert.deepEqual(outcome('0', '0'), [0, 0]);
    });

    it('takes globals as parameters', () => {
        const record = aRecord({ '$User.Id': { type: 'id' } });
        const formula = compiled('OwnerId = $User.Id', record);
        const columns = {
            OwnerId: "'005000000000001AAA'",
            '$User.Id': { sql: '?', parameters: ['005000000000001AAA'] }
        };
        assert.equal(selected(formulaToSql(formula, environment(columns))), 1);
    });

    it('is handed to the evaluator as a whole when SQLite cannot take it', () => {
        const record = aRecord({ Quantity__c: { type: 'double', value: 3 } });
        gives(`CloseDate${'+1'.repeat(600)}`, '2027-09-23', { record });
        gives(`Quantity__c${'/1'.repeat(700)}`, 3, { record });
        gives(nested(120, 'CASE(', 'Quantity__c', ',3,3,1/0)'), 3, { record });
        gives(nested(120, 'CASE(', 'Quantity__c', ',4,3,1/0)'), '#Error!', { record });
        gives('DISTANCE(IF(IsWon, Site__c, GEOLOCATION(0, 0)), GEOLOCATION(37.775, -122.418), "km")', 0, { record });
        assert.match(formulaToSql(compiled(`Quantity__c${'/1'.repeat(700)}`), environment()).sql, /formula_whole/);
    });

    it('passes failures on also when it is handed over', () => {
        const record = aRecord({ Ratio__c: { type: 'double' } });
        const outer = compiled(`IF(IsWon, Ratio__c${'+1'.repeat(600)}, 0)`, record);
        const columns = (won: string): Readonly<Record<string, string | SqlFragment>> => ({
            IsWon: won,
            Ratio__c: { sql: 'NULL', parameters: [], failed: { sql: '1', parameters: [] } }
        });
        const failed = (won: string): unknown => {
            const { failed: condition } = formulaToSql(outer, environment(columns(won)));
            return condition && selected(condition);
        };
        assert.deepEqual([failed('1'), failed('0')], [1, 0]);
    });

    it('never says a checkbox is blank', () => {
        assert.equal(selected(formulaToSql(compiled('Amount > 1'), environment())), 0);
        assert.equal(selected(formulaToSql(compiled('IsWon'), environment())), 0);
    });

    it('is tried with every function there is', () => {
        const whileSaving = ['ISCHANGED', 'PRIORVALUE', 'ISNEW', 'ISCLONE', 'VLOOKUP'];
        const text = ALL_SHAPES.join(' ');
        const untried = [...FUNCTIONS.keys()].filter(
            (name) => !whileSaving.includes(name) && !text.includes(`${name}(`)
        );
        assert.deepEqual(untried, []);
    });
});
