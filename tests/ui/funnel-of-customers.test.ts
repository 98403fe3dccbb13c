import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { convertLead } from '../support/browser/convert-lead.ts';
import { useJourneys } from '../support/browser/journeys.ts';
import { firstId, query, update } from '../support/browser/records.ts';

const panelOf = (page: Page): Locator => page.locator('c-funnel-customer-panel');
const standing = (page: Page): Locator => panelOf(page).getByRole('status');

/** Nothing but wins tells where they stand. */
const NO_ADVOCATE =
    'Reference_Since__c = null AND Id NOT IN (SELECT Referred_By_Account__c FROM Opportunity WHERE Referred_By_Account__c != null)';

interface Won {
    readonly Name: string;
    readonly Amount: number;
}

describe('the funnel of a customer', () => {
    const { journey } = useJourneys();

    journey(
        'says of a loyal account by which order it is one, and counts what stands where',
        'rep',
        async ({ page }) => {
            const id = await firstId(
                page.context(),
                `SELECT Id FROM Account WHERE Won_Deals__c = 3 AND ${NO_ADVOCATE} ORDER BY Name LIMIT 1`
            );
            const won = await query<Won>(
                page.context(),
                `SELECT Name, Amount FROM Opportunity WHERE AccountId = '${id}' AND IsWon = true`
            );
            const requests: string[] = [];
            page.on('request', (request) => {
                const asked = /query (\w+)/.exec(request.postData() ?? '')?.[1] ?? request.url();
                // the panel of the alignment, further down, asks for itself
                if (/graphql|ui-api/.test(request.url()) && !asked.startsWith('alignment')) {
                    requests.push(asked);
                }
            });
            await page.goto(`/lightning/r/Account/${id}/view`);
            await standing(page).getByText('Customer loyalty').waitFor();
            assert.equal(requests.length, 1, `one data request at first sight, not ${requests.join(', ')}`);
            await panelOf(page)
                .getByText(/third order on .* 20\d\d: /)
                .waitFor();
            const row = panelOf(page)
                .getByRole('row')
                .filter({ has: page.getByRole('rowheader', { name: 'Purchase', exact: true }) });
            const worth = won.reduce((sum, { Amount }) => sum + Amount, 0).toLocaleString('en-US');
            assert.match(await row.innerText(), new RegExp(`\\b3\\b[^$]*\\$${worth}`));
        }
    );

    journey('takes an account to advocacy as soon as it is noted as a reference', 'head.sales', async ({ page }) => {
        const id = await firstId(
            page.context(),
            `SELECT Id FROM Account WHERE Won_Deals__c = 2 AND ${NO_ADVOCATE} ORDER BY Name LIMIT 1`
        );
        await page.goto(`/lightning/r/Account/${id}/view`);
        await panelOf(page)
            .getByText(/second order on/)
            .waitFor();
        await update(page.context(), 'Account', id, { Reference_Since__c: '2026-01-15' });
        await page.reload();
        await standing(page).getByText('Customer advocacy').waitFor();
        await panelOf(page).getByText('a reference for us since Jan 15, 2026').waitFor();
    });

    journey('places a contact by the deals that it takes part in', 'marketer', async ({ page }) => {
        const id = await firstId(
            page.context(),
            'SELECT Id FROM Contact WHERE Id IN (SELECT ContactId FROM OpportunityContactRole WHERE Opportunity.IsWon = true) LIMIT 1'
        );
        await page.goto(`/lightning/r/Contact/${id}/view`);
        await standing(page)
            .getByText(/Purchase|Customer loyalty/)
            .waitFor();
        await panelOf(page)
            .getByText(/order (number \d+ )?on/)
            .waitFor();
    });

    journey('keeps the thread from a lead to what it became, and back', 'rep', async ({ page, url }) => {
        const [lead = assert.fail('No lead is at work.')] = await query<{ Id: string; Name: string }>(
            page.context(),
            "SELECT Id, Name FROM Lead WHERE IsConverted = false AND Status = 'Working - Contacted' AND Owner.Username = 'rep@cinder-ridge.example' ORDER BY Name LIMIT 1"
        );
        const { contactId, opportunityId } = await convertLead(url, 'rep', lead.Id);
        const ribbon = page.locator('c-funnel-ribbon');

        await page.goto(`/lightning/r/Lead/${lead.Id}/view`);
        await ribbon.getByText('Goes on as').waitFor();
        await ribbon.getByText(/now at Purchase intention \(/).waitFor();
        await ribbon.getByRole('link', { name: lead.Name }).waitFor();

        await page.goto(`/lightning/r/Opportunity/${opportunityId}/view`);
        await ribbon.getByText('Came from the lead').waitFor();
        await ribbon.getByRole('link', { name: lead.Name }).click();
        await page.waitForURL(`**/${lead.Id}/view`);

        await page.goto(`/lightning/r/Contact/${contactId}/view`);
        await standing(page).getByText('Purchase intention').waitFor();
    });
});
