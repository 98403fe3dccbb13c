import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { ComponentResult } from '../../../local-org/engine/metadata/apply-metadata.ts';
import {
    component,
    field,
    lookup,
    masterDetail,
    objectFile,
    openEngineOrg,
    permissionSet,
    problemsOf,
    text
} from '../../support/engine-org.ts';

const thing = (parts = '') => objectFile('Thing__c', { label: 'Thing', parts });

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
            [objectFile('Quote', { label: 'Case' })],
            ['CustomObject Quote: The standard object Quote is not imitated by the local org']
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

    it('is refused for deleting what others need', () => {
        const org = openEngineOrg();
        org.deploy(thing(text('Code__c') + field('F__c', 'Text', '<formula>Code__c</formula>')));
        assert.match(
            problemsOf(org.apply({ deletes: [{ type: 'CustomField', fullName: 'Thing__c.Code__c' }] }))[0] ?? '',
            /^CustomField Thing__c\.Code__c: This custom field is referenced elsewhere in salesforce\.com : Custom Formula Field - Thing__c\.F__c/
        );
    });

    it('is warned of deleting what is not there, and can be done again', () => {
        const org = openEngineOrg();
        org.deploy(thing(text('Code__c')));
        const deletes = [{ type: 'CustomField', fullName: 'Thing__c.Code__c' }];
        const outcome = (): unknown[] => {
            const { success, deleted, problemType, problem } = org.apply({ deletes })[0] as ComponentResult;
            return [success, deleted, problemType, problem];
        };
        assert.deepEqual(outcome(), [true, true, undefined, undefined]);
        assert.deepEqual(outcome(), [true, false, 'Warning', 'No CustomField named: Thing__c.Code__c found']);
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
