import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
    component,
    field,
    lookup,
    masterDetail,
    number,
    objectFile,
    openEngineOrg,
    permissionSet,
    picklist,
    problemsOf,
    rule,
    text
} from '../../support/engine-org.ts';

const thing = (parts = '') => objectFile('Thing__c', { label: 'Thing', parts });

describe('deploying an object', () => {
    it('makes it with the fields that every custom object has, and names each part in the results', () => {
        const org = openEngineOrg();
        const results = org.deploy(thing(text('Code__c') + rule('No_Empty', 'ISBLANK(Code__c)', 'Give a code.')));
        assert.deepEqual(
            results.map(({ componentType, fullName, created }) => `${componentType} ${fullName} ${created}`),
            ['CustomObject Thing__c true', 'CustomField Thing__c.Code__c true', 'ValidationRule Thing__c.No_Empty true']
        );
        const object = org.object('Thing__c');
        assert.deepEqual(
            [...object.fields.values()].map(({ name }) => name),
            [
                'Id',
                'OwnerId',
                'IsDeleted',
                'Name',
                'CreatedDate',
                'CreatedById',
                'LastModifiedDate',
                'LastModifiedById',
                'SystemModstamp',
                'LastViewedDate',
                'LastReferencedDate',
                'Code__c'
            ]
        );
        assert.deepEqual([object.keyPrefix, object.owned, object.label], ['a00', true, 'Thing']);
    });

    it('adds to what was deployed before, and says what changed', () => {
        const org = openEngineOrg();
        org.deploy(thing(text('Code__c')));
        const results = org.deploy(
            objectFile('Thing__c', { parts: text('Other__c') }),
            objectFile('Account', { parts: text('Tier__c') })
        );
        assert.deepEqual(
            results.map(({ fullName }) => fullName),
            ['Thing__c.Other__c', 'Account.Tier__c']
        );
        assert.deepEqual(
            org.deploy(thing(text('Code__c'))).map(({ changed }) => changed),
            [false, false]
        );
        assert.ok(org.object('Thing__c').fields.has('other__c'));
        assert.equal(org.object('Account').fields.get('tier__c')?.custom, true);
    });

    it('understands every type of field', () => {
        const org = openEngineOrg();
        org.deploy(
            thing(
                text('Text__c') +
                    field('Area__c', 'TextArea') +
                    field('Long__c', 'LongTextArea', '<length>5000</length><visibleLines>3</visibleLines>') +
                    field('Rich__c', 'Html', '<length>5000</length><visibleLines>9</visibleLines>') +
                    number('Number__c', 1) +
                    field('Money__c', 'Currency', '<precision>16</precision><scale>2</scale>') +
                    field('Percent__c', 'Percent', '<precision>5</precision><scale>1</scale>') +
                    field('Flag__c', 'Checkbox', '<defaultValue>true</defaultValue>') +
                    field('Day__c', 'Date') +
                    field('Moment__c', 'DateTime') +
                    field('Clock__c', 'Time') +
                    field('Mail__c', 'Email') +
                    field('Phone__c', 'Phone') +
                    field('Web__c', 'Url') +
                    picklist('Pick__c', ['A', 'B']) +
                    field(
                        'Multi__c',
                        'MultiselectPicklist',
                        '<visibleLines>4</visibleLines><valueSet><valueSetDefinition><value><fullName>X</fullName><label>X</label></value></valueSetDefinition></valueSet>'
                    ) +
                    lookup('Account__c', 'Account', 'Things') +
                    field(
                        'Secret__c',
                        'EncryptedText',
                        '<length>20</length><maskChar>asterisk</maskChar><maskType>all</maskType>'
                    ) +
                    field(
                        'Place__c',
                        'Location',
                        '<scale>5</scale><displayLocationInDecimal>true</displayLocationInDecimal>'
                    ) +
                    field('Auto__c', 'AutoNumber', '<displayFormat>A-{000}</displayFormat>') +
                    field(
                        'Twice__c',
                        'Number',
                        '<formula>Number__c * 2</formula><precision>18</precision><scale>2</scale>'
                    )
            )
        );
        const fields = [...org.object('Thing__c').fields.values()].filter(({ custom }) => custom);
        assert.deepEqual(fields.map(({ name, type }) => `${name.replace(/__(c|s)$/, '')} ${type}`).sort(), [
            'Account reference',
            'Area textarea',
            'Auto string',
            'Clock time',
            'Day date',
            'Flag boolean',
            'Long textarea',
            'Mail email',
            'Moment datetime',
            'Money currency',
            'Multi multipicklist',
            'Number double',
            'Percent percent',
            'Phone phone',
            'Pick picklist',
            'Place location',
            'Place__Latitude double',
            'Place__Longitude double',
            'Rich textarea',
            'Secret encryptedstring',
            'Text string',
            'Twice double',
            'Web url'
        ]);
        const id = org.insert('Thing__c', {
            Name: 't',
            Place__Latitude__s: 50.1234567,
            Place__Longitude__s: 8,
            Multi__c: 'X',
            Clock__c: '10:00'
        });
        assert.deepEqual(org.read('Thing__c', id, 'Place__Latitude__s', 'Auto__c', 'Flag__c'), {
            Place__Latitude__s: 50.12346,
            Auto__c: 'A-001',
            Flag__c: 1
        });
    });

    it('keeps key prefixes when objects come and go', () => {
        const org = openEngineOrg();
        org.deploy(thing(), objectFile('Alpha__c', { label: 'Alpha' }));
        const prefixes = [org.object('Thing__c').keyPrefix, org.object('Alpha__c').keyPrefix];
        org.apply({ deletes: [{ type: 'CustomObject', fullName: 'Thing__c' }] });
        assert.equal(org.org.schema().objects.has('thing__c'), false);
        org.deploy(thing());
        assert.deepEqual([org.object('Thing__c').keyPrefix, org.object('Alpha__c').keyPrefix], prefixes);
    });
});

describe('a deploy that is wrong', () => {
    const wrong: [string, Parameters<ReturnType<typeof openEngineOrg>['deploy']>, string[]][] = [
        [
            'a reference to nothing',
            [thing(lookup('Other__c', 'Other__c', 'Things'))],
            ["CustomField Thing__c.Other__c: referenceTo value of 'Other__c' does not resolve to a valid sObject type"]
        ],
        [
            'two lists of one name',
            [thing(lookup('A__c', 'Account', 'Things') + lookup('B__c', 'Account', 'Things'))],
            ['CustomField Thing__c.B__c: There is already a Child Relationship named Things on Account.']
        ],
        [
            'a text without a length',
            [thing(field('Code__c', 'Text'))],
            ["CustomField Thing__c.Code__c: Must specify 'length' for a CustomField of type Text"]
        ],
        [
            'a field of no object',
            [objectFile('Nothing__c', { parts: text('Code__c') })],
            ['CustomField Nothing__c.Code__c: In field: CustomObject - no CustomObject named Nothing__c found']
        ],
        [
            'a formula that names no field',
            [
                thing(
                    field(
                        'F__c',
                        'Number',
                        '<formula>Missing__c + 1</formula><precision>18</precision><scale>0</scale>'
                    )
                )
            ],
            ['CustomField Thing__c.F__c: Field Missing__c does not exist. Check spelling.']
        ],
        [
            'a formula of another type',
            [thing(field('F__c', 'Number', '<formula>"a"</formula><precision>18</precision><scale>0</scale>'))],
            [
                'CustomField Thing__c.F__c: Formula result is data type (Text), incompatible with expected data type (Number).'
            ]
        ],
        [
            'a formula that reads itself',
            [
                thing(
                    field('F__c', 'Number', '<formula>G__c</formula><precision>18</precision><scale>0</scale>') +
                        field('G__c', 'Number', '<formula>F__c</formula><precision>18</precision><scale>0</scale>')
                )
            ],
            ['CustomField Thing__c.F__c: The formula for F refers to itself']
        ],
        [
            'a detail with a sharing model of its own',
            [
                objectFile('Detail__c', {
                    label: 'Detail',
                    sharingModel: 'Private',
                    parts: masterDetail('Account__c', 'Account', 'Details')
                })
            ],
            [
                'CustomObject Detail__c: Cannot set sharingModel to Private on a CustomObject with a MasterDetail relationship field'
            ]
        ],
        [
            'a permission for an unknown object',
            [permissionSet('Reader', { objects: { Nothing__c: 'read' } })],
            ['PermissionSet Reader: In field: object - no CustomObject named Nothing__c found']
        ],
        [
            'a permission for an unknown field',
            [permissionSet('Reader', { fields: { 'Account.Nothing__c': false } })],
            ['PermissionSet Reader: In field: field - no CustomField named Account.Nothing__c found']
        ],
        [
            'a permission for a required field',
            [
                thing(text('Code__c', '<required>true</required>')),
                permissionSet('Reader', { fields: { 'Thing__c.Code__c': true } })
            ],
            ['PermissionSet Reader: You cannot deploy to a required field: Thing__c.Code__c']
        ],
        [
            'a right that needs another',
            [thing(), permissionSet('Reader', { objects: { Thing__c: 'edit' } })],
            ['PermissionSet Reader: Permission Edit Thing__c depends on permission(s): Read Thing__c']
        ],
        [
            'a page with a component that is not there',
            [
                component(
                    'FlexiPage',
                    'Home',
                    '<masterLabel>Home</masterLabel><flexiPageRegions><itemInstances><componentInstance><componentName>missing</componentName></componentInstance></itemInstances><name>main</name><type>Region</type></flexiPageRegions><type>AppPage</type>'
                )
            ],
            ["FlexiPage Home: We couldn't retrieve or load the information on the component: missing."]
        ],
        [
            'a tab of no object',
            [component('CustomTab', 'Thing__c', '<customObject>true</customObject><motif>Custom1: Heart</motif>')],
            ['CustomTab Thing__c: In field: customObject - no CustomObject named Thing__c found']
        ],
        [
            'a name that no field can have',
            [thing(text('2 fields__c'))],
            [
                'CustomField Thing__c.2 fields__c: The name "2 fields__c" can only contain alphanumeric characters and underscores, must begin with a letter, not end with an underscore and not contain two consecutive underscores'
            ]
        ],
        [
            'a field twice',
            [thing(text('A__c') + text('a__c'))],
            ['CustomField Thing__c.a__c: Thing__c.a__c is in the package more than once']
        ],
        [
            'a text that is too long for a text',
            [thing(text('A__c', '', 300))],
            ['CustomField Thing__c.A__c: length of a CustomField of type Text must be between 1 and 255']
        ],
        [
            'a standard object that is not there',
            [objectFile('Case', { label: 'Case' })],
            ['CustomObject Case: The standard object Case is not imitated by the local org']
        ],
        [
            'a type that is not imitated',
            [component('ApexClass', 'Service', '<apiVersion>67.0</apiVersion>')],
            ['ApexClass Service: Metadata of the type ApexClass is not imitated by the local org']
        ]
    ];
    for (const [name, components, problems] of wrong) {
        it(`is refused for ${name}, and changes nothing`, () => {
            const org = openEngineOrg();
            const version = org.org.schema().version;
            assert.deepEqual(problemsOf(org.apply({ upserts: components })), problems);
            assert.equal(org.org.schema().version, version);
            assert.deepEqual(org.org.metadata.list(), []);
            assert.equal(org.rows(`SELECT name FROM sqlite_schema WHERE name IN ('Thing__c', 'Detail__c')`).length, 0);
        });
    }

    it('leaves the good parts in where the client wants that', () => {
        const org = openEngineOrg();
        const results = org.apply({
            upserts: [
                thing(text('Code__c') + field('Bad__c', 'Text')),
                permissionSet('Reader', { fields: { 'Thing__c.Bad__c': false } })
            ],
            rollbackOnError: false
        });
        assert.equal(problemsOf(results).length, 2);
        assert.ok(org.object('Thing__c').fields.has('code__c'));
        assert.equal(org.object('Thing__c').fields.has('bad__c'), false);
    });

    it('is refused for deleting what others need, and for deleting what is not there', () => {
        const org = openEngineOrg();
        org.deploy(thing(text('Code__c') + field('F__c', 'Text', '<formula>Code__c</formula>')));
        assert.match(
            problemsOf(org.apply({ deletes: [{ type: 'CustomField', fullName: 'Thing__c.Code__c' }] }))[0] ?? '',
            /^CustomField Thing__c\.Code__c: CustomField Thing__c\.F__c depends on it/
        );
        assert.deepEqual(problemsOf(org.apply({ deletes: [{ type: 'CustomField', fullName: 'Thing__c.Gone__c' }] })), [
            'CustomField Thing__c.Gone__c: No CustomField named: Thing__c.Gone__c found'
        ]);
    });
});

describe('a trial deploy', () => {
    it('tells what would happen and keeps nothing', () => {
        const org = openEngineOrg();
        let calls = 0;
        org.org.onMetadataChange(() => calls++);
        const results = org.apply({ upserts: [thing()], checkOnly: true });
        assert.deepEqual(
            results.map(({ success, created }) => [success, created]),
            [[true, true]]
        );
        assert.equal(org.org.schema().objects.has('thing__c'), false);
        assert.equal(calls, 0);
        org.deploy(thing());
        assert.equal(calls, 1);
    });
});

describe('a change of a field', () => {
    const withType = (inside: string) => thing(inside);

    it('takes the values along where they fit the new type', () => {
        const org = openEngineOrg();
        org.deploy(withType(text('Size__c')));
        const id = org.insert('Thing__c', { Name: 't', Size__c: '12.5' });
        org.deploy(withType(number('Size__c', 1)));
        assert.deepEqual(org.read('Thing__c', id, 'Size__c'), { Size__c: 12.5 });
        org.deploy(withType(text('Size__c')));
        assert.deepEqual(org.read('Thing__c', id, 'Size__c'), { Size__c: '12.5' });
    });

    it('is refused where values would be lost', () => {
        const org = openEngineOrg();
        org.deploy(withType(text('Size__c')));
        const id = org.insert('Thing__c', { Name: 't', Size__c: 'large' });
        assert.match(
            problemsOf(org.apply({ upserts: [withType(number('Size__c'))] }))[0] ?? '',
            /^CustomField Thing__c\.Size__c: Cannot change Thing__c\.Size__c from string to double: .*"large"/
        );
        assert.match(
            problemsOf(org.apply({ upserts: [withType(text('Size__c', '', 3))] }))[0] ?? '',
            /records have values that do not fit/
        );
        assert.deepEqual(org.read('Thing__c', id, 'Size__c'), { Size__c: 'large' });
    });

    it('to unique is refused while two records have the same value', () => {
        const org = openEngineOrg();
        org.deploy(withType(text('Code__c')));
        org.insert('Thing__c', { Name: 'a', Code__c: 'x' });
        org.insert('Thing__c', { Name: 'b', Code__c: 'X' });
        assert.match(
            problemsOf(
                org.apply({
                    upserts: [withType(text('Code__c', '<unique>true</unique><caseSensitive>false</caseSensitive>'))]
                })
            )[0] ?? '',
            /Cannot make Thing__c\.Code__c unique/
        );
        org.deploy(withType(text('Code__c', '<unique>true</unique><caseSensitive>true</caseSensitive>')));
    });

    it('between a formula and a stored field is refused', () => {
        const org = openEngineOrg();
        org.deploy(withType(text('Code__c')));
        assert.match(
            problemsOf(org.apply({ upserts: [withType(field('Code__c', 'Text', '<formula>Name</formula>'))] }))[0] ??
                '',
            /Cannot update a field to a Formula from something else/
        );
    });
});

describe('value sets', () => {
    const stages = (...names: string[]) =>
        component(
            'StandardValueSet',
            'OpportunityStage',
            `<sorted>false</sorted>${names.map((name, index) => `<standardValue><fullName>${name}</fullName><default>false</default><label>${name}</label><closed>${name === 'Won'}</closed><forecastCategory>${name === 'Won' ? 'Closed' : 'Pipeline'}</forecastCategory><probability>${index * 50}</probability><won>${name === 'Won'}</won></standardValue>`).join('')}`
        );

    it('of the platform change the picklist, what follows from it, and the rows of OpportunityStage', () => {
        const org = openEngineOrg();
        org.deploy(stages('Engaging', 'Won'));
        assert.deepEqual(
            org.rows('SELECT "ApiName", "IsWon", "SortOrder" FROM "OpportunityStage" ORDER BY "SortOrder"'),
            [
                { ApiName: 'Engaging', IsWon: 0, SortOrder: 1 },
                { ApiName: 'Won', IsWon: 1, SortOrder: 2 }
            ]
        );
        const id = org.insert('Opportunity', { Name: 'x', StageName: 'won', CloseDate: '2026-05-04' });
        assert.deepEqual(org.read('Opportunity', id, 'StageName', 'IsWon', 'Probability'), {
            StageName: 'Won',
            IsWon: 1,
            Probability: 50
        });
    });

    it('that are global are shared by fields', () => {
        const org = openEngineOrg();
        const useOf = (name: string) =>
            field(
                name,
                'Picklist',
                '<valueSet><restricted>true</restricted><valueSetName>Colour</valueSetName></valueSet>'
            );
        const global = component(
            'GlobalValueSet',
            'Colour',
            '<masterLabel>Colour</masterLabel><sorted>false</sorted><customValue><fullName>Red</fullName><default>false</default><label>Red</label></customValue>'
        );
        org.deploy(global, thing(useOf('A__c') + useOf('B__c')));
        assert.deepEqual(
            org
                .object('Thing__c')
                .fields.get('b__c')
                ?.picklist?.values.map(({ value }) => value),
            ['Red']
        );
        assert.match(
            problemsOf(org.apply({ deletes: [{ type: 'GlobalValueSet', fullName: 'Colour' }] }))[0] ?? '',
            /no GlobalValueSet named Colour found/
        );
    });
});

describe('things that are rows as well', () => {
    it('permission sets can be queried and assigned, and keep their ids', () => {
        const org = openEngineOrg();
        const reader = permissionSet('Reader', { objects: { Account: 'read' } });
        org.deploy(reader);
        const [row] = org.rows('SELECT "Id", "Label" FROM "PermissionSet" WHERE "Name" = \'Reader\'');
        org.deploy(
            permissionSet('Reader', { objects: { Account: 'read edit' } }),
            component('PermissionSetGroup', 'Team', '<label>Team</label><permissionSets>Reader</permissionSets>')
        );
        assert.equal(org.rows('SELECT "Id" FROM "PermissionSet" WHERE "Name" = \'Reader\'')[0]?.['Id'], row?.['Id']);
        assert.equal(org.rows('SELECT 1 FROM "PermissionSetGroupComponent"').length, 1);
        assert.deepEqual(org.rows('SELECT "PermissionsEdit" FROM "ObjectPermissions"'), [{ PermissionsEdit: 1 }]);
    });

    it('record types give the object its RecordTypeId', () => {
        const org = openEngineOrg();
        assert.equal(org.object('Opportunity').fields.has('recordtypeid'), false);
        org.deploy(
            objectFile('Opportunity', {
                parts: '<recordTypes><fullName>Enterprise</fullName><active>true</active><label>Enterprise</label><picklistValues><picklist>StageName</picklist><values><fullName>Proposal%2FPrice Quote</fullName><default>false</default></values></picklistValues></recordTypes>'
            })
        );
        const type = org.rows('SELECT "Id", "SobjectType" FROM "RecordType"')[0];
        assert.equal(type?.['SobjectType'], 'Opportunity');
        assert.deepEqual(org.object('Opportunity').recordTypes[0]?.picklistValues.get('StageName'), [
            'Proposal/Price Quote'
        ]);
        const id = org.insert('Opportunity', {
            Name: 'x',
            StageName: 'Prospecting',
            CloseDate: '2026-05-04',
            RecordTypeId: type?.['Id']
        });
        assert.equal(org.read('Opportunity', id, 'RecordTypeId')['RecordTypeId'], type?.['Id']);
    });

    it('custom metadata records are read, not written', () => {
        const org = openEngineOrg();
        org.deploy(
            component(
                'CustomObject',
                'Rule__mdt',
                `<label>Rule</label><pluralLabel>Rules</pluralLabel><visibility>Public</visibility>${number('Limit__c', 0)}`
            ),
            component(
                'CustomMetadata',
                'Rule.Big',
                '<label>Big deal</label><protected>false</protected><values><field>Limit__c</field><value>2000000</value></values>'
            )
        );
        assert.deepEqual(org.rows('SELECT "DeveloperName", "MasterLabel", "Limit__c" FROM "Rule__mdt"'), [
            { DeveloperName: 'Big', MasterLabel: 'Big deal', Limit__c: 2000000 }
        ]);
        assert.equal(org.tryInsert('Rule__mdt', { DeveloperName: 'x' }).success, false);
    });

    it('labels are components of their own', () => {
        const org = openEngineOrg();
        org.deploy(
            component(
                'CustomLabels',
                'CustomLabels',
                '<labels><fullName>Hello</fullName><language>en_US</language><protected>false</protected><shortDescription>Hello</shortDescription><value>Hello there</value></labels>'
            )
        );
        assert.equal(
            org.org.metadata.get('CustomLabel', 'Hello')?.xml?.children.find(({ name }) => name === 'value')?.text,
            'Hello there'
        );
    });
});

describe('a component bundle', () => {
    const bundle = (source: string) => ({
        type: 'LightningComponentBundle',
        fullName: 'hello',
        files: new Map([
            ['lwc/hello/hello.js', Buffer.from(source)],
            ['lwc/hello/hello.js-meta.xml', Buffer.from('<LightningComponentBundle/>')]
        ])
    });

    it('is compiled where the org was given a compiler, and fails with the place', () => {
        const org = openEngineOrg({
            compileBundle: ({ files }) =>
                String(files.get('lwc/hello/hello.js')).includes('(')
                    ? [{ message: 'Unexpected token', fileName: 'lwc/hello/hello.js', lineNumber: 2, columnNumber: 5 }]
                    : []
        });
        org.deploy(bundle('export default 1'));
        const [result] = org.apply({ upserts: [bundle('(')] });
        assert.deepEqual(
            [result?.problem, result?.fileName, result?.lineNumber, result?.columnNumber],
            ['Unexpected token', 'lwc/hello/hello.js', 2, 5]
        );
        const kept = org.org.metadata.get('LightningComponentBundle', 'hello')?.files.get('lwc/hello/hello.js');
        assert.equal(new TextDecoder().decode(kept), 'export default 1');
    });
});

describe('files that make no sense', () => {
    it('are told as problems, never thrown, and change nothing', () => {
        const elements = [
            'fullName',
            'type',
            'label',
            'length',
            'precision',
            'scale',
            'formula',
            'referenceTo',
            'relationshipName',
            'valueSet',
            'nameField',
            'fields',
            'recordTypes',
            'validationRules',
            'errorConditionFormula',
            'active',
            'summaryForeignKey',
            'summarizedField',
            'summaryOperation',
            'picklistValues',
            'sharingModel',
            'displayFormat',
            'defaultValue',
            'objectPermissions',
            'object',
            'recordFilter',
            'targetEntity',
            'standardValue',
            'layoutSections'
        ];
        const words = [
            '',
            'A__c',
            'Thing__c',
            'Thing__c.A__c',
            'Text',
            'Number',
            'Summary',
            'MasterDetail',
            'Lookup',
            'AutoNumber',
            'Location',
            'Picklist',
            'Account',
            'Opportunity',
            'true',
            '-1',
            '18',
            '1e9',
            'sum',
            'Private',
            '1 +',
            "'; DROP TABLE User; --",
            '\u0000"'
        ];
        const { tree } = fc.letrec((tie) => ({
            tree: fc.record({
                name: fc.constantFrom(...elements),
                attributes: fc.constant({}),
                text: fc.constantFrom(...words),
                children: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('tree'), { maxLength: 6 }))
            })
        }));
        const org = openEngineOrg();
        const types = [
            'CustomObject',
            'PermissionSet',
            'StandardValueSet',
            'GlobalValueSet',
            'RestrictionRule',
            'Layout',
            'FlexiPage',
            'CustomTab',
            'CustomMetadata',
            'CustomLabels',
            'PermissionSetGroup',
            'CustomApplication'
        ];
        fc.assert(
            fc.property(
                fc.constantFrom(...types),
                fc.constantFrom(...words, 'Fine__c', 'OpportunityStage'),
                tree,
                (type, fullName, xml) => {
                    const before = org.org.metadata.list().length;
                    const results = org.apply({
                        upserts: [{ type, fullName, xml: xml as never, files: new Map() }],
                        checkOnly: true
                    });
                    assert.ok(results.every(({ success, problem }) => success || (problem ?? '') !== ''));
                    assert.equal(org.org.metadata.list().length, before);
                }
            ),
            { numRuns: 400 }
        );
        org.insert('Account', { Name: 'still there' });
    });
});
