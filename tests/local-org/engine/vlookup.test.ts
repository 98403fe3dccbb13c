// VLOOKUP: a validation rule compares with a record of another object, found by its name.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
    errorOf,
    field,
    number,
    objectFile,
    openEngineOrg,
    problemsOf,
    rule,
    text,
    type EngineOrg
} from '../../support/engine-org.ts';

const ZIP = objectFile('Zip__c', {
    label: 'Zip',
    parts: [
        text('State__c'),
        number('People__c', 0),
        field('Served__c', 'Checkbox', '<defaultValue>false</defaultValue>'),
        field('Twice__c', 'Number', '<formula>People__c * 2</formula><precision>18</precision><scale>0</scale>')
    ].join('')
});
const lookUp = (wanted: string, value = 'Zip__c', key = '$ObjectType.Zip__c.Fields.Name'): string =>
    `VLOOKUP($ObjectType.Zip__c.Fields.${wanted}, ${key}, ${value})`;
const shop = (condition: string) =>
    objectFile('Shop__c', {
        label: 'Shop',
        parts: text('Zip__c') + text('State__c') + rule('Zip_Fits_State', condition, 'No such zip in this state.')
    });

function orgWith(condition: string): EngineOrg {
    const org = openEngineOrg();
    org.deploy(ZIP, shop(condition));
    org.insert('Zip__c', { Name: '94105', State__c: 'CA', People__c: 7675, Served__c: true });
    return org;
}

const saves = (org: EngineOrg, record: Record<string, string>): boolean =>
    org.tryInsert('Shop__c', { Name: 'Shop', ...record }).success;

describe('VLOOKUP in a validation rule', () => {
    it('refuses what the record of that name says otherwise, and what has no record', () => {
        const org = orgWith(`${lookUp('State__c', 'LEFT(Zip__c, 5)')} &lt;&gt; State__c`);
        assert.ok(saves(org, { Zip__c: '94105-1234', State__c: 'CA' }));
        const refused = org.tryInsert('Shop__c', { Name: 'Shop', Zip__c: '94105', State__c: 'NY' });
        assert.match(errorOf(refused), /No such zip in this state/);
        assert.ok(!saves(org, { Zip__c: '00000', State__c: 'CA' }));
    });

    it('gives numbers and checkboxes as what they are', () => {
        const org = orgWith(`OR(${lookUp('People__c')} &lt; 100, NOT(${lookUp('Served__c')}))`);
        assert.ok(saves(org, { Zip__c: '94105' }));
        org.insert('Zip__c', { Name: '89049', People__c: 12, Served__c: true });
        assert.ok(!saves(org, { Zip__c: '89049' }));
    });

    it('asks the oldest of several records, and none that was deleted', () => {
        const org = orgWith(`${lookUp('State__c')} &lt;&gt; State__c`);
        const younger = org.insert('Zip__c', { Name: '94105', State__c: 'NY' });
        assert.ok(saves(org, { Zip__c: '94105', State__c: 'CA' }));
        org.remove(younger);
        const only = org.insert('Zip__c', { Name: '10001', State__c: 'NY' });
        org.remove(only);
        assert.ok(!saves(org, { Zip__c: '10001', State__c: 'NY' }));
    });

    it('sees what the same transaction has just written', () => {
        const org = orgWith(`${lookUp('State__c')} &lt;&gt; State__c`);
        const id = org.insert('Zip__c', { Name: '10001', State__c: 'NY' });
        assert.ok(saves(org, { Zip__c: '10001', State__c: 'NY' }));
        org.update('Zip__c', { Id: id, State__c: 'NJ' });
        assert.ok(!saves(org, { Zip__c: '10001', State__c: 'NY' }));
    });

    it('takes the name as key alone, fields of one custom object, no formulas, and stands in rules only', () => {
        const org = openEngineOrg();
        org.deploy(ZIP);
        const said = (condition: string): string => problemsOf(org.apply({ upserts: [shop(condition)] })).join();
        const equals = (call: string): string => `${call} = "x"`;
        for (const wrong of [
            lookUp('State__c', 'Zip__c', '$ObjectType.Zip__c.Fields.State__c'),
            lookUp('State__c', 'Zip__c', '$ObjectType.Account.Fields.Name'),
            'VLOOKUP($ObjectType.Account.Fields.Site, $ObjectType.Account.Fields.Name, Zip__c)',
            'VLOOKUP("State", $ObjectType.Zip__c.Fields.Name, Zip__c)'
        ]) {
            assert.match(said(equals(wrong)), /Incorrect argument type for function 'VLOOKUP\(\)'/, wrong);
        }
        assert.match(said(`${lookUp('Twice__c')} = 4`), /Twice__c does not exist/);
        assert.match(said(equals('$ObjectType.Zip__c.Fields.State__c')), /State__c does not exist/);
        const formula = objectFile('Shop__c', {
            label: 'Shop',
            parts: text('Zip__c') + field('State__c', 'Text', `<formula>${lookUp('State__c')}</formula>`)
        });
        assert.match(
            problemsOf(org.apply({ upserts: [formula] })).join(),
            /Function VLOOKUP may not be used in this type of formula/
        );
    });
});
