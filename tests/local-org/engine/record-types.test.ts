import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runGraphql } from '../../../local-org/services/graphql.ts';
import {
    component,
    errorOf,
    field,
    objectFile,
    openEngineOrg,
    permissionSet,
    picklist,
    problemsOf
} from '../../support/engine-org.ts';

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

interface Told {
    readonly recordTypeInfos: readonly { readonly name: string }[];
    readonly fields: readonly {
        readonly picklistValuesByRecordTypeIDs: readonly {
            readonly recordTypeID: string;
            readonly picklistValues: readonly { readonly value: string }[];
        }[];
    }[];
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

    it('is told by GraphQL with the values that it offers', () => {
        const { org, administrator, idOf } = openThings();
        const { data, errors } = runGraphql(org, administrator, {
            query: `{ uiapi { objectInfos(objectInfoInputs: [{ apiName: "Thing__c", fieldNames: ["Colour__c"] }]) {
                recordTypeInfos { name master recordTypeId }
                fields { ... on PicklistField { picklistValuesByRecordTypeIDs { recordTypeID picklistValues { value } } } }
            } } }`
        });
        assert.deepEqual(errors, []);
        const [info] = (data as { uiapi: { objectInfos: Told[] } }).uiapi.objectInfos;
        assert.deepEqual(info?.recordTypeInfos.map(({ name }) => name).sort(), ['Any', 'Master', 'Warm']);
        const warm = info?.fields[0]?.picklistValuesByRecordTypeIDs.find(
            ({ recordTypeID }) => recordTypeID === idOf('Warm')
        );
        assert.deepEqual(warm?.picklistValues, [{ value: 'Red' }]);
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

describe('record types of people', () => {
    const visible = (name: string, isDefault?: boolean): string =>
        `<recordTypeVisibilities>${isDefault === undefined ? '' : `<default>${isDefault}</default>`}<recordType>${name}</recordType><visible>true</visible></recordTypeVisibilities>`;
    const things = 'create read edit delete';

    it('are those that permission sets and profiles name, once any does', () => {
        const org = openThings();
        org.deploy(permissionSet('Things', { objects: { Thing__c: things } }));
        const ann = org.user({ permissionSets: ['Things'] });
        const record = { Name: 'x', RecordTypeId: org.idOf('Warm') };
        assert.equal(errorOf(org.tryInsert('Thing__c', record, ann)), 'none');
        org.deploy(permissionSet('Warmers', { inside: visible('Thing__c.Warm') }));
        const wrong = /^INVALID_CROSS_REFERENCE_KEY: Record Type ID: this ID value isn't valid for the user/;
        assert.match(errorOf(org.tryInsert('Thing__c', record, org.org.accessOf(ann.userId))), wrong);
        const bo = org.user({ permissionSets: ['Things', 'Warmers'] });
        assert.equal(errorOf(org.tryInsert('Thing__c', record, bo)), 'none');
        assert.match(errorOf(org.tryInsert('Thing__c', { ...record, RecordTypeId: org.idOf('Any') }, bo)), wrong);
    });

    it('include one by default, which new records get with its first values', () => {
        const org = openThings();
        org.deploy(
            component(
                'Profile',
                'Standard',
                `<custom>false</custom>${visible('Thing__c.Warm', true)}${visible('Thing__c.Any', false)}`
            ),
            objectFile('Thing__c', {
                parts: `<recordTypes><fullName>Warm</fullName><active>true</active><label>Warm</label><picklistValues><picklist>Colour__c</picklist><values><fullName>Red</fullName><default>true</default></values></picklistValues></recordTypes>`
            }),
            permissionSet('Things', { objects: { Thing__c: things }, fields: { 'Thing__c.Colour__c': true } })
        );
        const ann = org.user({ permissionSets: ['Things'] });
        const read = (id: string) => Object.values(org.read('Thing__c', id, 'RecordTypeId', 'Colour__c'));
        assert.deepEqual(read(org.insert('Thing__c', { Name: 'x' }, ann)), [org.idOf('Warm'), 'Red']);
        assert.deepEqual(read(org.insert('Thing__c', { Name: 'x', RecordTypeId: org.idOf('Any') }, ann)), [
            org.idOf('Any'),
            null
        ]);
        assert.deepEqual(read(org.insert('Thing__c', { Name: 'x', RecordTypeId: null }, ann)), [null, null]);
    });

    it('of a profile that was deployed belong to a profile that users may have', () => {
        const org = openThings();
        org.deploy(
            component(
                'Profile',
                'Sales Clerk',
                `<custom>true</custom><objectPermissions><allowCreate>true</allowCreate><allowRead>true</allowRead><object>Thing__c</object></objectPermissions>${visible('Thing__c.Any', true)}<userLicense>Salesforce</userLicense>`
            )
        );
        const clerk = org.user({ profile: 'Sales Clerk' });
        const id = org.insert('Thing__c', { Name: 'x' }, clerk);
        assert.equal(org.read('Thing__c', id, 'RecordTypeId')['RecordTypeId'], org.idOf('Any'));
    });
});

describe('a sales process', () => {
    const process = `<businessProcesses><fullName>Short</fullName><isActive>true</isActive>${['Prospecting', 'Closed Won', 'Closed Lost'].map(value).join('')}</businessProcesses>`;
    const type = (inside: string): string =>
        `<recordTypes><fullName>Quick</fullName><active>true</active><label>Quick</label>${inside}</recordTypes>`;

    it('belongs to every record type of opportunities, with stages that the org has', () => {
        const org = openEngineOrg();
        const problems = (parts: string) => problemsOf(org.apply({ upserts: [objectFile('Opportunity', { parts })] }));
        assert.deepEqual(problems(type('')), [
            'RecordType Opportunity.Quick: Required field is missing: businessProcess'
        ]);
        assert.deepEqual(problems(type('<businessProcess>Gone</businessProcess>')), [
            'RecordType Opportunity.Quick: In field: businessProcess - no BusinessProcess named Opportunity.Gone found'
        ]);
        assert.deepEqual(problems(process.replace('Prospecting', 'Dreaming')), [
            'BusinessProcess Opportunity.Short: Picklist value: Dreaming in picklist: StageName not found'
        ]);
        assert.deepEqual(problems(process + type('<businessProcess>Short</businessProcess>')), []);
        assert.deepEqual(org.object('Opportunity').recordTypes[0]?.picklistValues.get('StageName'), [
            'Prospecting',
            'Closed Won',
            'Closed Lost'
        ]);
    });
});
