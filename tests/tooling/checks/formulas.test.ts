import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formulasCheck } from '../../../config/checks/formulas.ts';
import { metadata, problemsIn } from '../../support/tooling/problems-in.ts';

const OBJECT = 'force-app/main/funnel/objects/Stage__c';
const field = (name: string, formula: string) => ({
    [`${OBJECT}/fields/${name}.field-meta.xml`]: metadata(
        'CustomField',
        `<fullName>${name}</fullName><formula>${formula}</formula><type>Number</type>`
    )
});
const rule = (formula: string) => ({
    [`${OBJECT}/validationRules/R.validationRule-meta.xml`]: metadata(
        'ValidationRule',
        `<fullName>R</fullName><errorConditionFormula>${formula}</errorConditionFormula>`
    )
});
const sum = (terms: number, term: string): string => Array.from({ length: terms }, () => term).join(' + ');

describe('formulas check', () => {
    it('says nothing of formulas that fit', async () => {
        assert.deepEqual(await problemsIn(formulasCheck, { ...field('A__c', '1 + 1'), ...rule('A__c = 2') }), []);
    });

    it('names formulas and rules that are too long', async () => {
        const problems = await problemsIn(formulasCheck, { ...field('A__c', sum(1000, '1')), ...rule(sum(1000, '1')) });
        assert.equal(problems.filter((problem) => /has 3997 characters \(limit 3900\)/.test(problem)).length, 2);
    });

    it('counts a formula in full wherever another one reads it', async () => {
        const nested = { ...field('A__c', sum(100, 'X__c')), ...field('B__c', sum(5, 'A__c')) };
        const problems = await problemsIn(formulasCheck, nested);
        assert.equal(problems.length, 1);
        assert.match(problems[0] ?? '', /B__c.*compiles to about \d+ characters \(limit 15000\)/);
    });

    it('ends for formulas that read each other in a circle', async () => {
        await problemsIn(formulasCheck, { ...field('A__c', 'B__c'), ...field('B__c', 'A__c') });
    });
});
