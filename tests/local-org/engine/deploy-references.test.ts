// What a component names must be there: each kind of reference once, with what the platform says.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MetadataComponent } from '../../../local-org/engine/metadata/metadata-store.ts';
import {
    component,
    field,
    masterDetail,
    objectFile,
    openEngineOrg,
    picklist,
    problemsOf,
    rule,
    text
} from '../../support/engine-org.ts';

const thing = (parts: string): MetadataComponent => objectFile('Thing__c', { parts });
const page = (inside: string): MetadataComponent =>
    component(
        'FlexiPage',
        'P',
        `<flexiPageRegions><itemInstances>${inside}</itemInstances><name>main</name><type>Region</type></flexiPageRegions>
        <masterLabel>P</masterLabel><sobjectType>Thing__c</sobjectType><template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>`
    );
const panel = (leftValue: string): MetadataComponent =>
    page(
        `<componentInstance><componentName>force:highlightsPanel</componentName><visibilityRule><criteria><leftValue>${leftValue}</leftValue><operator>EQUAL</operator><rightValue>a</rightValue></criteria></visibilityRule></componentInstance>`
    );
const action = (inside: string): MetadataComponent =>
    component('QuickAction', 'Thing__c.Go', `<label>Go</label>${inside}<type>Update</type>`);
const layout = (inside: string): MetadataComponent => component('Layout', 'Thing__c-Thing Layout', inside);
const record = (inside: string): MetadataComponent => component('CustomMetadata', 'Conf.A', inside);
const value = (name: string, content: string): string =>
    `<values><field>${name}</field><value>${content}</value></values>`;
const dependent = (settings: string, controller = 'Color__c'): string =>
    field(
        'Shade__c',
        'Picklist',
        `<valueSet><controllingField>${controller}</controllingField><valueSetDefinition><sorted>false</sorted><value><fullName>Dark</fullName><default>false</default></value></valueSetDefinition>${settings}</valueSet>`
    );
const setting = (controlling: string, name: string): string =>
    `<valueSettings><controllingFieldValue>${controlling}</controllingFieldValue><valueName>${name}</valueName></valueSettings>`;
const restriction = (object: string, filter: string): MetadataComponent =>
    component(
        'RestrictionRule',
        'R',
        `<active>true</active><enforcementType>Restrict</enforcementType><masterLabel>R</masterLabel><recordFilter>${filter}</recordFilter><targetEntity>${object}</targetEntity><userCriteria>$User.IsActive = true</userCriteria>`
    );

/** Component -> what is said of it. */
const WRONG: readonly (readonly [MetadataComponent, string])[] = [
    [
        thing(
            '<listViews><fullName>L</fullName><columns>Nope__c</columns><filterScope>Everything</filterScope><label>L</label></listViews>'
        ),
        'ListView Thing__c.L: Could not resolve list view column: Nope__c'
    ],
    [
        thing('<listViews><fullName>L</fullName><filterScope>All</filterScope><label>L</label></listViews>'),
        "ListView Thing__c.L: 'All' is not a valid value for the enum 'FilterScope'"
    ],
    [
        thing('<compactLayouts><fullName>C</fullName><fields>Nope__c</fields><label>C</label></compactLayouts>'),
        'CompactLayout Thing__c.C: In field: field - no CustomField named Thing__c.Nope__c found'
    ],
    [
        thing(
            '<fieldSets><fullName>F</fullName><displayedFields><field>Nope__c</field></displayedFields><label>F</label></fieldSets>'
        ),
        'FieldSet Thing__c.F: In field: field - no CustomField named Thing__c.Nope__c found'
    ],
    [
        thing(
            '<recordTypes><fullName>R</fullName><active>true</active><label>R</label><picklistValues><picklist>Color__c</picklist><values><fullName>Blue</fullName></values></picklistValues></recordTypes>'
        ),
        'RecordType Thing__c.R: Picklist value: Blue in picklist: Color__c not found'
    ],
    [
        action('<fieldOverrides><field>Nope__c</field><literalValue>a</literalValue></fieldOverrides>'),
        'QuickAction Thing__c.Go: In field: field - no CustomField named Thing__c.Nope__c found'
    ],
    [
        action('<targetObject>Nope__c</targetObject>'),
        'QuickAction Thing__c.Go: In field: targetObject - no CustomObject named Nope__c found'
    ],
    [
        layout('<relatedLists><relatedList>Nope__c.Thing__c</relatedList></relatedLists>'),
        'Layout Thing__c-Thing Layout: Cannot find related list:Nope__c.Thing__c'
    ],
    [
        layout('<relatedLists><fields>Nope__c</fields><relatedList>Part__c.Thing__c</relatedList></relatedLists>'),
        'Layout Thing__c-Thing Layout: Invalid field:Nope__c in related list:Part__c.Thing__c'
    ],
    [
        layout(
            '<quickActionList><quickActionListItems><quickActionName>Thing__c.Nope</quickActionName></quickActionListItems></quickActionList>'
        ),
        'Layout Thing__c-Thing Layout: In field: QuickAction - no QuickAction named Thing__c.Nope found'
    ],
    [
        page('<fieldInstance><fieldItem>Record.Nope__c</fieldItem></fieldInstance>'),
        'FlexiPage P: In field: field - no CustomField named Thing__c.Nope__c found'
    ],
    [panel('{!Record.Nope__c}'), 'FlexiPage P: In field: field - no CustomField named Thing__c.Nope__c found'],
    [
        panel('{!$Permission.CustomPermission.Nope}'),
        'FlexiPage P: In field: leftValue - no CustomPermission named Nope found'
    ],
    [
        component('CustomApplication', 'A', '<label>A</label><utilityBar>Nope</utilityBar>'),
        'CustomApplication A: In field: utilityBar - no FlexiPage named Nope found'
    ],
    [
        objectFile('Thing__c', {
            label: 'Thing',
            settings:
                '<actionOverrides><actionName>View</actionName><content>Nope</content><type>Flexipage</type></actionOverrides>'
        }),
        'CustomObject Thing__c: Nope does not exist or is not a valid override for action View.'
    ],
    [
        restriction('Account', "Name = 'x'"),
        'RestrictionRule R: Restriction rules are not supported for the object Account'
    ],
    [restriction('Thing__c', 'Nope__c = 1'), 'RestrictionRule R: Field Nope__c does not exist. Check spelling.'],
    [
        record(`<label>A</label>${value('Nope__c', '1')}`),
        'CustomMetadata Conf.A: In field: field - no CustomField named Conf__mdt.Nope__c found'
    ],
    [
        record(`<label>A</label>${value('Day__c', 'soon')}`),
        'CustomMetadata Conf.A: Day: value not of required type: soon'
    ],
    [record(value('Day__c', '2026-01-01')), 'CustomMetadata Conf.A: Required field is missing: label'],
    [
        component('CustomObjectTranslation', 'Thing__c-de', '<fields><name>Nope__c</name><label>x</label></fields>'),
        'CustomObjectTranslation Thing__c-de: In field: CustomField - no CustomField named Thing__c.Nope__c found'
    ],
    [
        component(
            'CustomLabels',
            'CustomLabels',
            '<labels><fullName>A</fullName><language>en_US</language><protected>false</protected><shortDescription>a</shortDescription></labels>'
        ),
        'CustomLabel A: Required field is missing: value'
    ],
    [
        thing(dependent(setting('Purple', 'Dark'))),
        "CustomField Thing__c.Shade__c: Control field value 'Purple' not found, valid values are [Red, Green]"
    ],
    [
        thing(dependent(setting('Red', 'Light'))),
        'CustomField Thing__c.Shade__c: Picklist value: Light in picklist: Shade__c not found'
    ],
    [
        thing(dependent('', 'Nope__c')),
        'CustomField Thing__c.Shade__c: In field: controllingField - no CustomField named Thing__c.Nope__c found'
    ],
    [
        thing(field('X__c', 'Lookup', '<referenceTo>Account</referenceTo><required>true</required>')),
        'CustomField Thing__c.X__c: Must specify either cascade delete or restrict delete for required lookup foreign key.'
    ],
    [
        thing(field('X__c', 'Date', '<externalId>true</externalId>')),
        "CustomField Thing__c.X__c: Can not specify 'externalId' for a CustomField of type Date"
    ],
    [thing(field('X__c', 'Zzz')), "CustomField Thing__c.X__c: 'Zzz' is not a valid value for the enum 'FieldType'"],
    [
        thing(field('X__c', 'Text', '<formula>$Label.Nope</formula>')),
        'CustomField Thing__c.X__c: Field $Label.Nope does not exist. Check spelling.'
    ],
    [
        thing(rule('V', 'Name', 'No.')),
        'ValidationRule Thing__c.V: Formula result is data type (Text), incompatible with expected data type (true or false).'
    ],
    [
        thing(
            field(
                'X__c',
                'Summary',
                '<summarizedField>Part__c.Name</summarizedField><summaryForeignKey>Part__c.Thing__c</summaryForeignKey><summaryOperation>sum</summaryOperation>'
            )
        ),
        'CustomField Thing__c.X__c: summarizedField Part__c.Name is of a type that has no sum'
    ]
];

describe('a component that names what is not there', () => {
    const org = openEngineOrg();
    org.deploy(
        objectFile('Thing__c', { label: 'Thing', parts: text('Code__c') + picklist('Color__c', ['Red', 'Green']) }),
        objectFile('Part__c', {
            label: 'Part',
            sharingModel: 'ControlledByParent',
            parts: masterDetail('Thing__c', 'Thing__c', 'Parts')
        }),
        objectFile('Conf__mdt', { label: 'Conf', parts: field('Day__c', 'Date') })
    );
    for (const [wrong, problem] of WRONG) {
        it(`is refused: ${problem}`, () => {
            assert.deepEqual(problemsOf(org.apply({ upserts: [wrong], checkOnly: true })), [problem]);
        });
    }
});
