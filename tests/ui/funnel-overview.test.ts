import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertFitsWidth } from '../support/browser/accessibility.ts';
import { useJourneys } from '../support/browser/journeys.ts';
import { firstId, query, update } from '../support/browser/records.ts';

const rowOf = (page: Page, stage: string): Locator =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: stage, exact: true }) });

async function countOf(page: Page, object: string, condition: string): Promise<number> {
    const soql = `SELECT COUNT(Id) n FROM ${object} WHERE ${condition}`;
    return (await query<{ n: number }>(page.context(), soql))[0]?.n ?? assert.fail(soql);
}

describe('the overview', () => {
    const { journey } = useJourneys();

    journey('is what people see first, and its numbers are those of the records', 'head.sales', async ({ page }) => {
        const open = await countOf(page, 'Opportunity', 'IsClosed = false');
        await page.goto('/lightning/n/Funnel_Overview');
        await page.getByRole('heading', { name: 'The funnel across the company' }).waitFor();
        const number = rowOf(page, 'Purchase intention').getByRole('button', { name: /^[\d,]+ Deals at / });
        assert.equal(await number.innerText(), String(open));
        await page.getByText('Of the records that you can see').waitFor();
    });

    journey('opens the records behind a number, and from there a record', 'marketer', async ({ page }) => {
        await page.goto('/lightning/n/Funnel_Overview');
        const number = rowOf(page, 'Customer advocacy').getByRole('button', { name: / Customers at / });
        const count = Number(await number.innerText());
        await number.click();
        const list = page.getByRole('region', { name: 'Customers at Customer advocacy' });
        await list.getByText(`${count} shown`).waitFor();
        await list.getByRole('link').first().click();
        await page.locator('c-funnel-customer-panel').getByRole('status').getByText('Customer advocacy').waitFor();
    });

    journey('opens what bars, parts and worth are made of', 'head.sales', async ({ page }) => {
        await page.goto('/lightning/n/Funnel_Overview');
        const half = page.getByRole('button', { name: /, Marketing’s part: show all records$/ });
        await half.click();
        await page.getByRole('region', { name: 'All records: Marketing’s part' }).getByText('50 shown').waitFor();
        await page.getByRole('button', { name: /^\d+, Customer loyalty: show all records$/ }).click();
        await page
            .getByRole('region', { name: 'All records: Customer loyalty' })
            .getByText(/^\d+ shown$/)
            .waitFor();
        await page.getByRole('button', { name: /^\$[\d,]+ Deals at Purchase intention: show them$/ }).click();
        await page.getByRole('region', { name: 'Deals at Purchase intention' }).getByText('50 shown').waitFor();
    });

    journey('is narrowed by its filters', 'rep', async ({ page }) => {
        const mine = await countOf(page, 'Opportunity', `IsClosed = false AND Owner.Username LIKE 'rep@%'`);
        await page.goto('/lightning/n/Funnel_Overview');
        await page.getByRole('combobox', { name: 'Owner' }).click();
        await page.getByRole('option', { name: 'me', exact: true }).click();
        await rowOf(page, 'Purchase intention')
            .getByRole('button', { name: new RegExp(`^${mine} Deals at `) })
            .waitFor();
    });

    journey('is saved as a file that a spreadsheet reads', 'head.marketing', async ({ page }) => {
        await page.goto('/lightning/n/Funnel_Overview');
        const link = page.getByRole('link', { name: 'Download as CSV' });
        await link.waitFor();
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        assert.match(download.suggestedFilename(), /^shared-funnel-\d{4}-\d\d-\d\d\.csv$/);
        const lines = (await readFile(await download.path(), 'utf8')).split('\r\n');
        assert.equal(lines[0], '\uFEFFStage,Owner,Leads,Campaign contacts,Deals,Customers,Worth');
        assert.match(lines[1] ?? '', /^Customer awareness,Marketing,\d+,\d+,\d+,\d+,\d+$/);
        assert.ok(lines.length >= 10);
    });

    journey('speaks German to who reads German, on a phone too', 'marketer', async ({ page, open }) => {
        const administrator = (await open('admin')).context();
        const marketer = await firstId(administrator, "SELECT Id FROM User WHERE Username LIKE 'marketer@%'");
        await update(administrator, 'User', marketer, { LanguageLocaleKey: 'de', LocaleSidKey: 'de_DE' });
        await page.setViewportSize({ width: 320, height: 720 });
        await page.goto('/lightning/n/Funnel_Overview');
        await page.getByRole('heading', { name: 'Der Trichter im ganzen Unternehmen' }).waitFor();
        await page.getByText('Teil des Vertriebs').waitFor();
        await assertFitsWidth(page);
    });
});
