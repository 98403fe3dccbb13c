import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { descriptionsCheck } from '../../../config/checks/descriptions.ts';
import { labelsCheck } from '../../../config/checks/labels.ts';
import { permissionsCheck } from '../../../config/checks/permissions.ts';
import { label, metadata, problemsIn } from '../../support/tooling/problems-in.ts';

const OBJECT = 'force-app/main/funnel/objects/Stage__c';
const SET = 'force-app/main/funnel/permissionsets/User.permissionset-meta.xml';
const LABELS = 'force-app/main/funnel/labels/CustomLabels.labels-meta.xml';

const field = (name: string, more = '<type>Text</type>') =>
    metadata(
        'CustomField',
        `<fullName>${name}</fullName><description>D</description><inlineHelpText>H</inlineHelpText>${more}`
    );
const grantField = (name: string, editable = 'true') =>
    `<fieldPermissions><editable>${editable}</editable><field>${name}</field><readable>true</readable></fieldPermissions>`;
const grantObject = (name: string) => `<objectPermissions><object>${name}</object></objectPermissions>`;
const set = (body: string) => metadata('PermissionSet', `<description>D</description><label>U</label>${body}`);

describe('descriptions check', () => {
    const object = metadata('CustomObject', '<description>D</description>');

    it('says nothing where all is described', async () => {
        const files = {
            [`${OBJECT}/Stage__c.object-meta.xml`]: object,
            [`${OBJECT}/fields/A__c.field-meta.xml`]: field('A__c')
        };
        assert.deepEqual(await problemsIn(descriptionsCheck, files), []);
    });

    it('names fields without description or help, objects and permission sets without description', async () => {
        const problems = await problemsIn(descriptionsCheck, {
            [`${OBJECT}/Stage__c.object-meta.xml`]: metadata('CustomObject', ''),
            [`${OBJECT}/fields/A__c.field-meta.xml`]: metadata('CustomField', '<fullName>A__c</fullName>'),
            [SET]: metadata('PermissionSet', '<label>U</label>')
        });
        assert.deepEqual(problems.map((problem) => problem.replace(/^.*: /, '')).sort(), [
            'A__c has no <description>',
            'A__c has no <inlineHelpText>',
            'Stage__c has no <description>',
            'the permission set User has no <description>'
        ]);
    });
});

describe('labels check', () => {
    const labels = (...entries: string[]) =>
        problemsIn(labelsCheck, { [LABELS]: metadata('CustomLabels', entries.join('\n')) });

    it('says nothing of Area_Thing with category and description', async () => {
        assert.deepEqual(await labels(label('Funnel_Title')), []);
    });

    it('names labels without area, category, or with a text that is too long or missing', async () => {
        assert.match((await labels(label('title'))).join(), /"title" is not of the form Area_Thing/);
        assert.match((await labels(label('Funnel_A', 'x', ''))).join(), /Funnel_A has no <categories>/);
        assert.match((await labels(label('Funnel_A', 'x'.repeat(1001)))).join(), /longer than 1000/);
        assert.match((await labels(label('Funnel_A', ''))).join(), /Funnel_A has no <value>/);
    });

    it('names a label that is declared twice', async () => {
        assert.match((await labels(label('Funnel_A'), label('Funnel_A'))).join(), /is declared in .* already/);
    });
});

describe('permissions check', () => {
    const files = {
        [`${OBJECT}/Stage__c.object-meta.xml`]: metadata('CustomObject', ''),
        [`${OBJECT}/fields/A__c.field-meta.xml`]: field('A__c'),
        [`${OBJECT}/fields/Must__c.field-meta.xml`]: field('Must__c', '<required>true</required><type>Text</type>'),
        [`${OBJECT}/fields/Sum__c.field-meta.xml`]: field('Sum__c', '<formula>1</formula><type>Number</type>')
    };
    const check = (body: string, more = {}) => problemsIn(permissionsCheck, { ...files, ...more, [SET]: set(body) });
    const ALL = grantObject('Stage__c') + grantField('Stage__c.A__c') + grantField('Stage__c.Sum__c', 'false');

    it('says nothing where every object and field is granted', async () => assert.deepEqual(await check(ALL), []));

    it('names what no permission set grants', async () => {
        const problems = (await check('')).join('\n');
        assert.match(problems, /no permission set grants the object Stage__c/);
        assert.match(problems, /no permission set grants the field Stage__c\.A__c/);
        const tab = { 'force-app/main/funnel/tabs/T.tab-meta.xml': metadata('CustomTab', '') };
        assert.match((await check(ALL, tab)).join(), /no permission set shows the tab T/);
        const app = { 'force-app/main/funnel/applications/P.app-meta.xml': metadata('CustomApplication', '') };
        assert.match((await check(ALL, app)).join(), /no permission set shows the app P/);
    });

    it('names rights that the platform refuses', async () => {
        assert.match((await check(ALL + grantField('Stage__c.Must__c'))).join(), /Must__c is required/);
        assert.match((await check(ALL + grantField('Stage__c.Sum__c'))).join(), /Sum__c is worked out/);
    });

    it("names rights to what is the org's", async () => {
        assert.match((await check(ALL + grantObject('Lead'))).join(), /Lead is the org's/);
        assert.match((await check(ALL + grantField('Lead.Rating'))).join(), /Lead\.Rating is the org's/);
    });
});
