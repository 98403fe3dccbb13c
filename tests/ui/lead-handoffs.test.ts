import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { DEMO_DOMAIN } from '../../scripts/lib/start/demo-people.ts';
import { assertAccessible } from '../support/browser/accessibility.ts';
import { convertLead } from '../support/browser/convert-lead.ts';
import { useJourneys } from '../support/browser/journeys.ts';
import { firstId, query } from '../support/browser/records.ts';

const MINE = "Handed_To__r.Username = 'rep@cinder-ridge.example' AND Status__c = 'Open'";
const panel = (page: Page): Locator => page.getByRole('article', { name: 'Hand-off to Sales' });

interface Handed {
    readonly Lead__c: string;
}

const ownerOf = async (context: BrowserContext, lead: string): Promise<string | undefined> =>
    (await query<{ Owner: { Username: string } }>(context, `SELECT Owner.Username FROM Lead WHERE Id = '${lead}'`))[0]
        ?.Owner.Username;

describe('hand-offs of leads', () => {
    const { journey } = useJourneys();

    journey(
        'come back in two clicks, are answered by a marketer, and accepted the second time',
        'rep',
        async ({ page, open }) => {
            const context = page.context();
            const [handed] = await query<Handed>(
                context,
                `SELECT Lead__c FROM Lead_Handoff__c WHERE ${MINE} ORDER BY Handed_Over_On__c LIMIT 1`
            );
            const lead = handed?.Lead__c ?? assert.fail('Nothing was handed to the representative.');
            await page.goto(`/lightning/r/Lead/${lead}/view`);
            const mine = panel(page);
            await mine.getByText('outside the agreed time').first().waitFor();
            await mine.getByRole('button', { name: 'Return' }).click();
            await mine.getByRole('button', { name: 'Too small' }).click();
            await mine.getByText('Maya Lindqvist returned the lead: Too small').waitFor();
            assert.equal(await ownerOf(context, lead), 'marketer@cinder-ridge.example', 'the lead goes back');

            const marketer = await open('marketer');
            await marketer.setViewportSize({ width: 320, height: 800 });
            await marketer.goto(`/lightning/r/Lead/${lead}/view`);
            const theirs = panel(marketer);
            await theirs.getByRole('button', { name: 'Hand off again' }).click();
            const picker = theirs.getByRole('combobox', { name: 'Hand the lead to' });
            await picker.fill('Maya');
            await marketer.getByRole('option', { name: /Maya Lindqvist/ }).click();
            await theirs.getByLabel(/^Your answer to the return/).fill('Their parent company has 2,000 people.');
            await theirs.getByRole('button', { name: 'Hand off', exact: true }).click();
            await theirs.getByText('Saved.').waitFor();
            assert.equal(await ownerOf(context, lead), 'rep@cinder-ridge.example', 'the lead follows');
            await assertAccessible(marketer);

            await page.reload();
            await mine.getByText('Their parent company has 2,000 people.').waitFor();
            await mine.getByRole('button', { name: 'Accept' }).click();
            await mine.getByText('Maya Lindqvist accepted').waitFor();
            await mine.getByRole('button', { name: /earlier hand-offs/ }).click();
            await mine.getByText('Returned and answered').waitFor();
        }
    );

    journey('that somebody else decided meanwhile say so, and show how it stands', 'rep', async ({ page, open }) => {
        const lead = await firstId(
            page.context(),
            `SELECT Id FROM Lead WHERE Id IN (SELECT Lead__c FROM Lead_Handoff__c WHERE ${MINE}) ORDER BY Name LIMIT 1`
        );
        await page.goto(`/lightning/r/Lead/${lead}/view`);
        await panel(page).getByRole('button', { name: 'Accept' }).waitFor();
        const marketer = await open('marketer');
        await marketer.goto(`/lightning/r/Lead/${lead}/view`);
        await panel(marketer).getByRole('button', { name: 'Withdraw' }).click();
        await panel(marketer).getByText('Saved.').waitFor();

        await panel(page).getByRole('button', { name: 'Accept' }).click();
        await panel(page).getByText('This was not saved.').waitFor();
        await panel(page).getByText('Idris Penhallow withdrew the hand-off').waitFor();
    });

    journey('are listed by what is due, and measured with the records behind', 'head.sales', async ({ page }) => {
        await page.goto('/lightning/n/Lead_Handoffs');
        const open = page.getByRole('region', { name: 'All open' });
        await open.getByText('outside the agreed time').first().waitFor();
        const name = 'Marketing-qualified lead (MQL), version 2';
        await page.getByRole('row', { name }).getByRole('button').first().click();
        const behind = page.getByRole('region', { name: `${name}, Hand-offs: the hand-offs behind the number` });
        await behind.getByRole('button', { name: 'Show more' }).waitFor();
        await behind.getByRole('link').first().waitFor();
        await assertAccessible(page);
        const download = page.waitForEvent('download');
        await page.getByRole('link', { name: 'Download as CSV' }).click();
        assert.match((await download).suggestedFilename(), /^lead-hand-offs-\d{4}-\d\d-\d\d\.csv$/);
    });

    journey('tell under a term what is in force and who signed it', 'rep', async ({ page }) => {
        const lead = await firstId(
            page.context(),
            `SELECT Id FROM Lead WHERE Id IN (SELECT Lead__c FROM Lead_Handoff__c WHERE ${MINE}) ORDER BY Name DESC LIMIT 1`
        );
        await page.goto(`/lightning/r/Lead/${lead}/view`);
        await panel(page)
            .getByRole('button', { name: /^Marketing-qualified lead/ })
            .focus();
        await page
            .getByRole('tooltip')
            .getByText(/Signed by Lena Vasquez for Marketing/)
            .waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('tooltip').waitFor({ state: 'detached' });
    });

    journey('stay with the lead when it is converted', 'rep', async ({ page, url }) => {
        const [lead = assert.fail('The representative accepted no lead.')] = await query<{ Id: string; Name: string }>(
            page.context(),
            `SELECT Id, Name FROM Lead WHERE IsConverted = false AND Owner.Username = 'rep@${DEMO_DOMAIN}' AND Id IN (SELECT Lead__c FROM Lead_Handoff__c WHERE Status__c = 'Accepted') ORDER BY Name LIMIT 1`
        );
        const { contactId, opportunityId } = await convertLead(url, 'rep', lead.Id);
        const pages = [`/lightning/r/Contact/${contactId}/view`, `/lightning/r/Opportunity/${opportunityId}/view`];
        for (const address of pages) {
            await page.goto(address);

            await panel(page).getByText('Maya Lindqvist accepted').waitFor();

            await panel(page).getByText(`Lead: ${lead.Name}`).waitFor();
            const standards = page.getByRole('article', { name: 'Lead standards' });

            await standards.getByText('Employees is 100 or more').first().waitFor();
        }
    });
});
