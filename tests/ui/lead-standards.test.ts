import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { useJourneys } from '../support/browser/journeys.ts';
import { firstId } from '../support/browser/records.ts';

const standard = (page: Page, name: string): Locator =>
    page.getByRole('article', { name: 'Lead standards' }).getByRole('region', { name });

const MQL = 'Marketing-qualified lead (MQL)';

describe('lead standards', () => {
    const { journey } = useJourneys();

    journey(
        'tell a representative what a lead meets and lacks, and follow when the lead is changed',
        'rep',
        async ({ page }) => {
            const id = await firstId(
                page.context(),
                "SELECT Id FROM Lead WHERE IsConverted = false AND Status = 'Working - Contacted' AND Rating = 'Hot' AND NumberOfEmployees > 100 ORDER BY Name LIMIT 1"
            );
            await page.goto(`/lightning/r/Lead/${id}/view`);
            const mql = standard(page, MQL);
            await mql.getByText('Meets', { exact: true }).waitFor();
            await mql.getByText('Employees is 100 or more', { exact: true }).waitFor();
            await mql.getByText('Signed by Lena Vasquez for Marketing and Gordon Achebe for Sales.').waitFor();
            await standard(page, 'Sales-qualified lead (SQL)').waitFor();

            await page.getByRole('button', { name: 'Edit Employees' }).click();
            await page
                .getByRole('spinbutton', { name: 'Employees' })
                .or(page.getByLabel('Employees'))
                .first()
                .fill('99');
            await page.getByRole('button', { name: 'Save', exact: true }).click();
            await mql.getByText('Does not meet', { exact: true }).waitFor();
            await mql.getByText('now: 99').waitFor();
        }
    );

    journey('are lists of definitions: what is in force, what is to be signed', 'head.sales', async ({ page }) => {
        await page.goto('/lightning/o/Lead_Definition__c/list?filterName=To_Sign');
        await page.getByRole('link', { name: MQL }).waitFor();
        assert.equal(await page.getByRole('link', { name: MQL }).count(), 1);
    });
});
