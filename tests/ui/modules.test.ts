import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'playwright-core';
import { applyMetadata } from '../../local-org/engine/metadata/apply-metadata.ts';
import type { Org } from '../../local-org/engine/org.ts';
import { useBareOrg } from '../support/browser/bare-org.ts';
import { SAMPLES } from '../support/browser/sample-components.ts';
import { problemsOf } from '../support/engine-org.ts';

const DATA = '/services/data/v67.0';

async function make(page: Page, object: string, data: Record<string, unknown>): Promise<string> {
    const answer = await page.request.post(`${DATA}/sobjects/${object}`, { data });
    return ((await answer.json()) as { id: string }).id;
}

const userOf = (org: Org): string => String(org.database.prepare('SELECT "Id" FROM "User" LIMIT 1').get()?.['Id']);

function deploySamples(org: Org): void {
    for (const upserts of SAMPLES) {
        const results = applyMetadata(org, { upserts, deletes: [], checkOnly: false, rollbackOnError: true });
        assert.deepEqual(problemsOf(results), []);
    }
}

describe('What Salesforce provides to components', () => {
    const journey = useBareOrg();

    journey('works in a component that others could have written', async (page, _url, org) => {
        deploySamples(org);
        // the page is built with the samples first, which takes as long as the machine is busy
        await page.request.get('/lightning/page/home', { timeout: 60_000 });
        const id = await make(page, 'Account', { Name: 'Acme', Industry: 'Energy' });
        await make(page, 'Contact', { LastName: 'Byron', AccountId: id });
        await page.goto(`/lightning/r/Account/${id}/view`);
        const text = (part: string) => page.locator(`c-workshop .${part}`);
        await text('facts').getByText('en-US 005 true 1').waitFor();

        await page.getByRole('textbox', { name: /Name/ }).first().fill('Acme Holdings');
        await page.getByRole('button', { name: 'Save the name' }).click();
        await text('outcome').getByText(`saved ${id}`).waitFor();
        await text('name').getByText('Acme Holdings').waitFor();
        await page.getByRole('heading', { level: 1, name: 'Acme Holdings' }).waitFor();

        await page.getByRole('combobox', { name: 'Other account' }).fill('hold');
        await page.getByRole('option', { name: 'Acme Holdings' }).click();
        await text('outcome').getByText(`picked ${id}`).waitFor();

        await page.getByRole('button', { name: 'Ask' }).click();
        await page.getByText('Really?').waitFor();
        await page.getByRole('button', { name: 'Yes' }).click();
        await text('outcome').getByText('answered yes').waitFor();

        await page.getByText('c/failing failed: out of order. The rest of the page works.').waitFor();
    });

    journey('shows labels in the language of the person', async (page, _url, org) => {
        const id = await make(page, 'Account', { Name: 'Babel' });
        const speak = (language: string): Promise<unknown> =>
            page.request.patch(`${DATA}/sobjects/User/${userOf(org)}`, { data: { LanguageLocaleKey: language } });
        await page.goto(`/lightning/r/Account/${id}/view`);
        await page.locator('c-workshop .greeting').getByText('Good evening').waitFor();
        await speak('de');
        await page.reload();
        await page.locator('c-workshop .greeting').getByText('Guten Abend').waitFor();
        assert.equal(await page.getAttribute('html', 'lang'), 'de');
        await speak('en_US');
    });

    journey('runs quick actions, in a window and unseen', async (page) => {
        const id = await make(page, 'Account', { Name: 'Umbrella' });
        await page.goto(`/lightning/r/Account/${id}/view`);
        await page.getByRole('button', { name: 'Greet' }).click();
        await page.getByText(`Greetings to ${id}`).waitFor();

        await page.getByRole('button', { name: 'Rename it' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('heading', { name: 'Give it another name' }).waitFor();
        await dialog.getByRole('textbox', { name: 'New name' }).fill('Parasol');
        await dialog.getByRole('button', { name: 'Rename' }).click();
        await page.getByRole('heading', { level: 1, name: 'Parasol' }).waitFor();
        await dialog.waitFor({ state: 'detached' });
    });
});
