import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { appOf, appsOf } from '../../../local-org/web/server/model/apps.ts';
import { pageModelOf } from '../../../local-org/web/server/model/page-model.ts';
import type { Viewer } from '../../../local-org/web/server/model/viewer.ts';
import type { ObjectHomeModel, RecordPageModel } from '../../../local-org/web/page-types.ts';
import { component, objectFile, openEngineOrg, type EngineOrg } from '../../support/engine-org.ts';
import { helloBundle } from '../../support/web-org.ts';

const viewerOf = (engine: EngineOrg): Viewer => ({
    org: engine.org,
    access: engine.administrator,
    schema: engine.org.schema()
});

const recordPage = (name: string, items: string) =>
    component(
        'FlexiPage',
        name,
        `
    <flexiPageRegions>${items}<name>main</name><type>Region</type></flexiPageRegions>
    <masterLabel>${name}</masterLabel><sobjectType>Opportunity</sobjectType>
    <template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>`
    );

const item = (name: string, inside = '') =>
    `<itemInstances><componentInstance><componentName>${name}</componentName><identifier>${name}</identifier>${inside}</componentInstance></itemInstances>`;

const override = (page: string, object = '<pageOrSobjectType>Opportunity</pageOrSobjectType>') =>
    `<actionOverrides><actionName>View</actionName><content>${page}</content><formFactor>Large</formFactor><type>Flexipage</type>${object}</actionOverrides>`;

const app = (name: string, inside: string) =>
    component(
        'CustomApplication',
        name,
        `<label>${name}</label><formFactors>Large</formFactors><uiType>Lightning</uiType><navType>Standard</navType>${inside}`
    );

const OPPORTUNITY = '/lightning/r/Opportunity/006000000000001AAA/view';

describe('The page of a record', () => {
    it('is the one that the app assigns, before the org default', () => {
        const engine = openEngineOrg();
        engine.deploy(
            recordPage('Of_App', item('force:detailPanel')),
            recordPage('Of_Org', item('force:detailPanel')),
            objectFile('Opportunity', { parts: override('Of_Org', '') }),
            app('Deals', override('Of_App'))
        );
        assert.equal((pageModelOf(viewerOf(engine), 'Deals', OPPORTUNITY) as RecordPageModel).label, 'Of_App');
        assert.equal(
            (pageModelOf(viewerOf(engine), 'standard__LightningSales', OPPORTUNITY) as RecordPageModel).label,
            'Of_Org'
        );
    });

    it('is a built-in one with highlights, details and related lists where nobody made one', () => {
        const model = pageModelOf(viewerOf(openEngineOrg()), '', OPPORTUNITY) as RecordPageModel;
        const components = Object.values(model.regions)
            .flat()
            .map((one) => one.component);
        assert.ok(
            ['force:highlightsPanel', 'force:detailPanel', 'force:relatedListContainer'].every((name) =>
                components.includes(name)
            )
        );
    });

    it('gives custom components their properties in the declared types', () => {
        const engine = openEngineOrg();
        const property = (name: string, value: string) =>
            `<componentInstanceProperties><name>${name}</name><value>${value}</value></componentInstanceProperties>`;
        const meta = `<targetConfigs><targetConfig targets="lightning__RecordPage"><property name="rows" type="Integer"/><property name="wide" type="Boolean"/></targetConfig></targetConfigs>`;
        const hello = helloBundle();
        engine.deploy({ ...hello, ...component('LightningComponentBundle', 'hello', meta), files: hello.files });
        engine.deploy(
            recordPage(
                'Deal',
                item('hello', property('rows', '7') + property('wide', 'true') + property('title', '7'))
            ),
            app('Deals', override('Deal'))
        );
        const model = pageModelOf(viewerOf(engine), 'Deals', OPPORTUNITY) as RecordPageModel;
        assert.deepEqual(model.regions['main']?.[0]?.component, 'c/hello');
        assert.deepEqual(model.regions['main']?.[0]?.properties, { rows: 7, wide: true, title: '7' });
    });

    it('asks for the fields that its visibility rules judge by', () => {
        const engine = openEngineOrg();
        const rule =
            '<visibilityRule><criteria><leftValue>{!Record.NextStep}</leftValue><operator>EQUAL</operator><rightValue>x</rightValue></criteria></visibilityRule>';
        engine.deploy(recordPage('Deal', item('force:highlightsPanel', rule)), app('Deals', override('Deal')));
        const model = pageModelOf(viewerOf(engine), 'Deals', OPPORTUNITY) as RecordPageModel;
        assert.ok(model.fields.includes('Opportunity.NextStep'));
        assert.deepEqual(model.regions['main']?.[0]?.visibility?.criteria, [
            { left: '{!Record.NextStep}', operator: 'EQUAL', right: 'x' }
        ]);
    });

    it('knows the object of a short address by the id alone', () => {
        const engine = openEngineOrg();
        const id = engine.insert('Account', { Name: 'Acme' });
        assert.equal(
            (pageModelOf(viewerOf(engine), '', `/lightning/r/${id}/view`) as RecordPageModel).object,
            'Account'
        );
    });

    it('says what to do about an object that is not there', () => {
        const model = pageModelOf(viewerOf(openEngineOrg()), '', '/lightning/o/Nothing__c/list');
        assert.equal(model.kind, 'error');
        assert.match(model.kind === 'error' ? model.message : '', /ask your administrator/);
    });
});

describe('Apps', () => {
    it('show the tabs that the person may see, in their order', () => {
        const engine = openEngineOrg();
        engine.deploy(
            objectFile('Secret__c', { label: 'Secret', sharingModel: 'Private' }),
            component('CustomTab', 'Secret__c', '<customObject>true</customObject><motif>Custom63: Chip</motif>')
        );
        const tabs = '<tabs>standard-Opportunity</tabs><tabs>Secret__c</tabs><tabs>standard-Account</tabs>';
        engine.deploy(app('Deals', tabs));
        const outsider = { ...viewerOf(engine), access: engine.user() };
        const urls = (viewer: Viewer): string[] => appOf({ ...viewer }, 'Deals').tabs.map((tab) => tab.url);
        assert.deepEqual(urls(viewerOf(engine)), [
            '/lightning/o/Opportunity/home',
            '/lightning/o/Secret__c/home',
            '/lightning/o/Account/home'
        ]);
        assert.ok(!urls(outsider).includes('/lightning/o/Secret__c/home'));
    });

    it('always have the standard sales app among them', () => {
        assert.deepEqual(
            appsOf(viewerOf(openEngineOrg())).map(({ apiName }) => apiName),
            ['standard__LightningSales']
        );
    });
});

describe('List views', () => {
    const listOf = (engine: EngineOrg, object: string) =>
        (pageModelOf(viewerOf(engine), '', `/lightning/o/${object}/list`) as ObjectHomeModel).listViews;

    it('come with every object: all records, and mine where records have owners', () => {
        assert.deepEqual(
            listOf(openEngineOrg(), 'Opportunity')
                .map(({ apiName }) => apiName)
                .sort(),
            ['AllOpportunity', 'ChangedLately', 'MyOpportunity']
        );
    });

    it('are read from the org, with the names that list views have for standard fields', () => {
        const engine = openEngineOrg();
        engine.deploy(
            component(
                'ListView',
                'Opportunity.Big_Deals',
                `<fullName>Big_Deals</fullName><columns>OPPORTUNITY.NAME</columns><columns>ACCOUNT.NAME</columns>
            <columns>OPPORTUNITY.STAGE_NAME</columns><columns>CORE.USERS.ALIAS</columns><filterScope>Mine</filterScope>
            <filters><field>OPPORTUNITY.AMOUNT</field><operation>greaterThan</operation><value>1000</value></filters>
            <filters><field>OPPORTUNITY.STAGE_NAME</field><operation>equals</operation><value>Prospecting,"Needs, Analysis"</value></filters>
            <booleanFilter>1 OR 2</booleanFilter><label>Big deals</label>`
            )
        );
        const view = listOf(engine, 'Opportunity').find(({ apiName }) => apiName === 'Big_Deals');
        assert.deepEqual(view?.columns, ['Name', 'Account.Name', 'StageName', 'Owner.Name']);
        assert.equal(view?.mine, true);
        assert.equal(view?.where, `(Amount > 1000) OR (StageName = 'Prospecting' OR StageName = 'Needs, Analysis')`);
    });

    it('cannot be bent by quotes in a filter value', () => {
        const engine = openEngineOrg();
        engine.deploy(
            component(
                'ListView',
                'Account.Odd',
                `<fullName>Odd</fullName><columns>ACCOUNT.NAME</columns><filterScope>Everything</filterScope>
            <filters><field>ACCOUNT.NAME</field><operation>contains</operation><value>O'Hara 100%_</value></filters><label>Odd</label>`
            )
        );
        const view = listOf(engine, 'Account').find(({ apiName }) => apiName === 'Odd');
        assert.equal(view?.where, `(Name LIKE '%O\\'Hara 100\\\\%\\\\_%')`.replaceAll('\\\\', '\\'));
    });
});
