import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { referencesCheck } from '../../../config/checks/references/references.ts';
import { bundleMeta, label, metadata, problemsIn } from '../../support/tooling/problems-in.ts';

const LWC = 'force-app/main/funnel/lwc';
const OBJECTS = 'force-app/main/funnel/objects';

/** A package in which everything fits; tests break one thing each. */
const GOOD: Readonly<Record<string, string>> = {
    [`${LWC}/ribbon/ribbon.js-meta.xml`]: bundleMeta('67.0', true),
    [`${LWC}/ribbon/ribbon.ts`]: `import text from '@salesforce/label/c.Funnel_Title';
import granted from '@salesforce/customPermission/Map_Stages';
import { rules } from 'c/rulesModel';
import STAGE from '@salesforce/schema/Stage__c.Key__c';
const query = gql\`{ Stage__c { Key__c { value } Parent__r { Name { value } } } }\`;
`,
    [`${LWC}/ribbon/ribbon.html`]: '<template><c-stage-mark></c-stage-mark></template>',
    [`${LWC}/rulesModel/rulesModel.js-meta.xml`]: bundleMeta(),
    [`${LWC}/stageMark/stageMark.js-meta.xml`]: bundleMeta(),
    'force-app/main/funnel/labels/CustomLabels.labels-meta.xml': metadata('CustomLabels', label('Funnel_Title')),
    'force-app/main/funnel/customPermissions/Map_Stages.customPermission-meta.xml': metadata(
        'CustomPermission',
        '<label>M</label>'
    ),
    [`${OBJECTS}/Stage__c/Stage__c.object-meta.xml`]: metadata('CustomObject', '<label>Stage</label>'),
    [`${OBJECTS}/Stage__c/fields/Key__c.field-meta.xml`]: metadata(
        'CustomField',
        '<fullName>Key__c</fullName><type>Text</type>'
    ),
    [`${OBJECTS}/Stage__c/fields/Parent__c.field-meta.xml`]: metadata(
        'CustomField',
        '<fullName>Parent__c</fullName><referenceTo>Stage__c</referenceTo><relationshipName>Kids</relationshipName><type>Lookup</type>'
    ),
    'force-app/main/funnel/tabs/Stage__c.tab-meta.xml': metadata('CustomTab', '<customObject>true</customObject>'),
    'force-app/main/funnel/flexipages/Page.flexipage-meta.xml': metadata(
        'FlexiPage',
        '<flexiPageRegions><itemInstances><componentInstance><componentName>ribbon</componentName></componentInstance>' +
            '<componentInstance><componentName>force:detailPanel</componentName></componentInstance></itemInstances></flexiPageRegions>'
    )
};

const without = (file: string) =>
    problemsIn(referencesCheck, Object.fromEntries(Object.entries(GOOD).filter(([name]) => !name.includes(file))));
const withText = (file: string, text: string) => problemsIn(referencesCheck, { ...GOOD, [file]: text });

const RULE = `${OBJECTS}/Stage__c/validationRules/R.validationRule-meta.xml`;
const rule = (formula: string) =>
    metadata('ValidationRule', `<errorConditionFormula>${formula}</errorConditionFormula>`);

describe('references check', () => {
    it('says nothing of a package in which everything fits', async () => {
        assert.deepEqual(await problemsIn(referencesCheck, GOOD), []);
    });

    for (const [file, expected] of [
        ['/labels/', /ribbon\.ts:1: there is no label Funnel_Title/],
        ['/customPermissions/', /ribbon\.ts:2: there is no custom permission Map_Stages/],
        ['/rulesModel/', /ribbon\.ts:3: there is no component rulesModel/],
        ['/Key__c.', /ribbon\.ts:4: there is no field Stage__c\.Key__c/],
        ['/stageMark/', /ribbon\.html:1: there is no component stageMark/],
        ['/Parent__c.', /ribbon\.ts:5: there is no object, field or relationship Parent__r/],
        ['/Stage__c.object', /Stage__c\.tab-meta\.xml:2: there is no object Stage__c/],
        ['/ribbon/', /Page\.flexipage-meta\.xml:3: there is no component ribbon/]
    ] as const) {
        it(`names those who miss ${file}`, async () => {
            assert.match((await without(file)).join('\n'), expected);
        });
    }

    it('reads formulas, and leaves texts inside them alone', async () => {
        assert.deepEqual(await withText(RULE, rule('Key__c = "Gone__c" &amp;&amp; $Permission.Map_Stages')), []);
        assert.match(
            (await withText(RULE, rule('ISBLANK(Gone__c)'))).join(),
            /there is no object, field or relationship Gone__c/
        );
        assert.match((await withText(RULE, rule('$Label.Gone_Label = ""'))).join(), /there is no label Gone_Label/);
        assert.match((await withText(RULE, rule('$Permission.Gone'))).join(), /there is no custom permission Gone/);
    });

    it('names pages and tabs of an app, and rights of a permission set, that do not exist', async () => {
        const app = metadata(
            'CustomApplication',
            '<tabs>standard-Lead</tabs><tabs>Gone</tabs><utilityBar>No_Bar</utilityBar>'
        );
        const found = (await withText('force-app/main/funnel/applications/A.app-meta.xml', app)).join('\n');
        assert.match(found, /there is no tab Gone/);
        assert.match(found, /there is no page No_Bar/);
        assert.doesNotMatch(found, /standard-Lead/);
        const set = metadata(
            'PermissionSet',
            '<customPermissions><enabled>true</enabled><name>Gone</name></customPermissions>' +
                '<fieldPermissions><field>Stage__c.Gone__c</field></fieldPermissions>'
        );
        const rights = (await withText('force-app/main/funnel/permissionsets/P.permissionset-meta.xml', set)).join(
            '\n'
        );
        assert.match(rights, /there is no custom permission Gone/);
        assert.match(rights, /there is no field Stage__c\.Gone__c/);
    });

    it('names labels, components and custom permissions that nothing uses', async () => {
        const found = (await withText(`${LWC}/ribbon/ribbon.ts`, 'export {};')).join('\n');
        assert.match(found, /nothing uses the label Funnel_Title/);
        assert.match(found, /nothing uses the component rulesModel/);
        assert.match(found, /nothing asks for the custom permission Map_Stages/);
    });

    it('does not take a use in a test or a comment for a use', async () => {
        const { [`${LWC}/ribbon/ribbon.ts`]: source = '', ...rest } = GOOD;
        const found = await problemsIn(referencesCheck, {
            ...rest,
            [`${LWC}/ribbon/__tests__/ribbon.test.ts`]: source
        });
        assert.match(found.join('\n'), /nothing uses the component rulesModel/);
        assert.deepEqual(await withText(`${LWC}/stageMark/stageMark.ts`, '// once Gone__c, now\nexport {};'), []);
    });
});
