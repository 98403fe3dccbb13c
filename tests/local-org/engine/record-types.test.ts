import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorOf, field, objectFile, openEngineOrg, picklist } from '../../support/engine-org.ts';

const value = (name: string): string => `<values><fullName>${name}</fullName><default>false</default></values>`;
const recordType = (name: string, lists: Readonly<Record<string, readonly string[]>>): string =>
    `<recordTypes><fullName>${name}</fullName><active>true</active><label>${name}</label>${Object.entries(lists)
        .map(
            ([list, values]) =>
                `<picklistValues><picklist>${list}</picklist>${values.map(value).join('')}</picklistValues>`
        )
        .join('')}</recordTypes>`;
const several = field(
    'Sizes__c',
    'MultiselectPicklist',
    `<valueSet><restricted>true</restricted><valueSetDefinition><sorted>false</sorted>${['S', 'M', 'L']
        .map((name) => `<value><fullName>${name}</fullName><default>false</default><label>${name}</label></value>`)
        .join('')}</valueSetDefinition></valueSet><visibleLines>4</visibleLines>`
);

function openThings() {
    const org = openEngineOrg();
    org.deploy(
        objectFile('Thing__c', {
            label: 'Thing',
            parts:
                picklist('Colour__c', ['Red', 'Blue']) +
                several +
                recordType('Warm', { Colour__c: ['Red'], Sizes__c: ['S', 'M'] }) +
                recordType('Any', { Colour__c: ['Red', 'Blue'], Sizes__c: ['S', 'M', 'L'] })
        }),
        objectFile('Account', { parts: recordType('Client', { Industry: ['Energy'] }) })
    );
    const idOf = (name: string): string =>
        String(org.rows('SELECT "Id" FROM "RecordType" WHERE "DeveloperName" = ?', name)[0]?.['Id']);
    return { ...org, idOf };
}

const refused = (label: string, wrong: string): string =>
    `INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST: ${label}: bad value for restricted picklist field: ${wrong}`;

describe('a record type', () => {
    it('offers some values of restricted picklists, and no others are taken', () => {
        const { tryInsert, insert, update, idOf } = openThings();
        const warm = { Name: 'x', RecordTypeId: idOf('Warm') };
        assert.equal(errorOf(tryInsert('Thing__c', { ...warm, Colour__c: 'red' })), 'none');
        assert.equal(errorOf(tryInsert('Thing__c', { ...warm, Colour__c: 'Blue' })), refused('Colour', 'Blue'));
        assert.equal(errorOf(tryInsert('Thing__c', { ...warm, Sizes__c: 'S;L' })), refused('Sizes', 'L'));
        assert.equal(errorOf(tryInsert('Thing__c', { Name: 'x', Colour__c: 'Blue' })), 'none');
        const id = insert('Thing__c', warm);
        assert.equal(errorOf(update('Thing__c', { Id: id, Colour__c: 'Blue' })), refused('Colour', 'Blue'));
    });

    it('may be changed while values stay that the new one does not offer', () => {
        const { insert, update, idOf } = openThings();
        const id = insert('Thing__c', { Name: 'x', Colour__c: 'Blue', RecordTypeId: idOf('Any') });
        assert.equal(errorOf(update('Thing__c', { Id: id, RecordTypeId: idOf('Warm') })), 'none');
        assert.equal(errorOf(update('Thing__c', { Id: id, Name: 'y' })), 'none');
    });

    it('does not narrow picklists that are not restricted', () => {
        const { tryInsert, idOf } = openThings();
        const record = { Name: 'x', RecordTypeId: idOf('Client'), Industry: 'Banking' };
        assert.equal(errorOf(tryInsert('Account', record)), 'none');
    });

    it('is for its own object', () => {
        const { tryInsert, idOf } = openThings();
        assert.match(
            errorOf(tryInsert('Thing__c', { Name: 'x', RecordTypeId: idOf('Client') })),
            /^INVALID_CROSS_REFERENCE_KEY: Record Type ID: this ID value isn't valid for the user: 012/
        );
    });
});
