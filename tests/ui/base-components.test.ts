import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'playwright-core';
import { applyMetadata } from '../../local-org/engine/metadata/apply-metadata.ts';
import type { MetadataComponent } from '../../local-org/engine/metadata/metadata-store.ts';
import type { Org } from '../../local-org/engine/org.ts';
import { assertAccessible, assertFitsWidth } from '../support/browser/accessibility.ts';
import { useBareOrg } from '../support/browser/bare-org.ts';
import {
    chooser,
    contactForms,
    mapComponent,
    site,
    siteForm,
    stateComponents
} from '../support/browser/form-components.ts';
import { component, problemsOf } from '../support/engine-org.ts';

const DATA = '/services/data/v67.0';

async function make(page: Page, object: string, data: Record<string, unknown>): Promise<string> {
    const answer = await page.request.post(`${DATA}/sobjects/${object}`, { data });
    return ((await answer.json()) as { id: string }).id;
}

/** Deploys, one lot after the other, and waits until the page is built with them. */
async function deploy(page: Page, org: Org, ...lots: readonly (readonly MetadataComponent[])[]): Promise<void> {
    for (const upserts of lots) {
        const results = applyMetadata(org, { upserts, deletes: [], checkOnly: false, rollbackOnError: true });
        assert.deepEqual(problemsOf(results), []);
    }
    await page.request.get('/lightning/page/home', { timeout: 60_000 });
}

const countersPage = component(
    'FlexiPage',
    'Counters_Page',
    `<flexiPageRegions><itemInstances><componentInstance><componentName>counters</componentName><identifier>counters</identifier></componentInstance></itemInstances>
    <name>main</name><type>Region</type></flexiPageRegions><masterLabel>Counters</masterLabel><sobjectType>Account</sobjectType>
    <template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>`
);

const countersApp = component(
    'CustomApplication',
    'Counters',
    `<actionOverrides><actionName>View</actionName><content>Counters_Page</content><formFactor>Large</formFactor>
    <skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type><pageOrSobjectType>Account</pageOrSobjectType></actionOverrides>
    <label>Counters</label><formFactors>Large</formFactors><uiType>Lightning</uiType><navType>Standard</navType><tabs>standard-Account</tabs>`
);

describe('Base components that the local org brings', () => {
    const journey = useBareOrg();

    journey(
        'offer in a form what the field allows: dependent choices, formatted text, coordinates',
        async (page, _url, org) => {
            await deploy(page, org, [site], [siteForm]);
            await page.goto('/lightning/cmp/c__siteForm');
            await page.getByRole('textbox', { name: /Site Name/ }).fill('Fjord');
            await assertAccessible(page);
            assert.ok(await page.getByRole('combobox', { name: /City/ }).isDisabled());
            await page.getByRole('combobox', { name: /Region/ }).click();
            await page.getByRole('option', { name: 'North' }).click();
            await page.getByRole('combobox', { name: /City/ }).click();
            assert.deepEqual(await page.getByRole('option').allInnerTexts(), ['--None--', 'Oslo', 'Bergen']);
            await page.getByRole('option', { name: 'Bergen' }).click();
            const notes = page.getByRole('textbox', { name: 'Notes' });
            await notes.click();
            await page.getByTitle('Bold').click();
            await page.keyboard.type('Steep');
            await page.getByRole('textbox', { name: /Latitude/ }).fill('60.39');
            await page.getByRole('textbox', { name: /Longitude/ }).fill('5.32');
            await page.getByRole('button', { name: 'Make it' }).click();
            await page
                .locator('c-site-form .outcome')
                .getByText(/^saved a/)
                .waitFor();
            assert.equal(
                await page.locator('c-site-form .submitted').textContent(),
                'City__c Name Notes__c Place__Latitude__s Place__Longitude__s Region__c'
            );
            const row = org.database.prepare('SELECT * FROM "Site__c"').get() ?? {};
            assert.deepEqual(
                [row['City__c'], row['Place__Latitude__s'], row['Notes__c']],
                ['Bergen', 60.39, '<b>Steep</b>']
            );
            await page.getByRole('combobox', { name: /Region/ }).click();
            await page.getByRole('option', { name: 'South' }).click();
            assert.notEqual(await page.getByRole('combobox', { name: /City/ }).textContent(), 'Bergen');
        }
    );

    journey(
        'show and edit names and addresses as one, by fields and by layout, when the id comes late',
        async (page, _url, org) => {
            await deploy(page, org, [contactForms]);
            const accountId = await make(page, 'Account', { Name: 'Acme' });
            const id = await make(page, 'Contact', {
                FirstName: 'Ada',
                LastName: 'Byron',
                AccountId: accountId,
                MailingCity: 'London'
            });
            await page.goto(`/lightning/cmp/c__contactForms?c__id=${id}`);
            const form = page.locator('c-contact-forms .by-fields');
            await form.getByText('Ada Byron').waitFor();
            await form.getByRole('link', { name: 'Acme' }).waitFor();
            await page.locator('c-contact-forms .by-layout').getByText('Ada Byron').first().waitFor();
            await page.locator('c-contact-forms .view').getByText('London').waitFor();
            await assertAccessible(page);

            await form.getByRole('button', { name: 'Edit Name' }).click();
            await form.getByRole('textbox', { name: 'First Name' }).fill('Augusta');
            await form.getByRole('textbox', { name: 'City' }).fill('Ockham');
            await form.getByRole('button', { name: 'Save' }).click();
            await form.locator('.outcome').getByText('saved').waitFor();
            await form.getByText('Augusta Byron').waitFor();
            await page.locator('c-contact-forms .view').getByText('Ockham').waitFor();
            await page.locator('c-contact-forms .by-layout').getByText('Augusta Byron').first().waitFor();
        }
    );

    journey('share state by state managers, and read records through those of Salesforce', async (page, _url, org) => {
        await deploy(page, org, stateComponents, [countersPage], [countersApp]);
        const id = await make(page, 'Account', { Name: 'Hooli' });
        await page.goto(`/lightning/r/Account/${id}/view`);
        await page.locator('c-counters .account').getByText('loaded Hooli').waitFor();
        await page.locator('c-counters .doubled').getByText('40').waitFor();
        await page.getByRole('button', { name: 'More' }).click();
        await page.locator('c-counters .doubled').getByText('42').waitFor();
        await page.locator('c-counters .count').getByText('21').waitFor();
    });

    journey('load components by names that are known only while the page runs', async (page, _url, org) => {
        await deploy(page, org, chooser);
        await page.goto('/lightning/cmp/c__chooser');
        await page.locator('c-chooser .chosen-one').getByText('Chosen').waitFor();
    });

    journey('draw places where they are, and list those whose place is not known', async (page, _url, org) => {
        await deploy(page, org, [mapComponent]);
        await page.goto('/lightning/cmp/c__placesMap');
        await page.getByRole('button', { name: 'Oslo' }).click();
        await page.locator('c-places-map .chosen').getByText('oslo').waitFor();
        const pins = page.locator('c-places-map svg .marker');
        assert.equal(await pins.count(), 2);
        const [oslo, bergen] = [await pins.nth(0).boundingBox(), await pins.nth(1).boundingBox()];
        assert.ok((oslo?.x ?? 0) > (bergen?.x ?? 0), 'Oslo lies east of Bergen');
        await page.getByText('1 address is not on the map').waitFor();
        await assertAccessible(page);
        await page.setViewportSize({ width: 320, height: 900 });
        await assertFitsWidth(page);
    });
});
