import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'playwright-core';
import { useJourneys } from '../support/browser/journeys.ts';
import { firstId, query } from '../support/browser/records.ts';

const rows = (page: Page) => page.locator('c-owed-table tbody tr');

interface OwedTask {
    readonly Status: string;
    readonly WhatId: string;
    readonly ActivityDate: string | null;
}

describe('what is owed', () => {
    const { journey } = useJourneys();

    journey('lets a marketer bring what is owed soonest, and take that back', 'marketer', async ({ page }) => {
        await page.goto('/lightning/n/Funnel_Owed');
        await page.getByText(/^\d+ items, on \d+ of \d+ records that you can see/).waitFor();
        const first = rows(page).first();
        const key = (await first.getAttribute('data-key')) ?? '';
        const [record = '', contribution = ''] = key.split(':');
        await first.getByRole('button', { name: /^Mark as done/ }).click();
        await page.getByText(/^Done: .*A completed task keeps it on the record\.$/).waitFor();
        await page.locator(`tr[data-key="${key}"]`).waitFor({ state: 'detached' });
        const tasks = (): Promise<OwedTask[]> =>
            query<OwedTask>(
                page.context(),
                `SELECT Status, WhatId, ActivityDate FROM Task WHERE WhatId = '${record}' AND Owed_Contribution__c = '${contribution}'`
            );
        assert.deepEqual(
            (await tasks()).map(({ Status }) => Status),
            ['Completed']
        );
        await page.getByRole('combobox', { name: 'State' }).click();
        await page.getByRole('option', { name: 'Done', exact: true }).click();
        await page
            .locator(`tr[data-key="${key}"]`)
            .getByRole('button', { name: /^Take back/ })
            .click();
        await page.getByText(/^Taken back: /).waitFor();
        assert.deepEqual(
            (await tasks()).map(({ Status }) => Status),
            ['Not Started']
        );
    });

    journey('shows a representative on the deal what Marketing owes, by when and by whom', 'rep', async ({ page }) => {
        const id = await firstId(
            page.context(),
            "SELECT Id FROM Opportunity WHERE StageName = 'Negotiation/Review' ORDER BY Name LIMIT 1"
        );
        await page.goto(`/lightning/r/Opportunity/${id}/view`);
        await page.getByRole('button', { name: 'Show what is owed' }).click();
        const panel = page.getByRole('tabpanel', { name: 'Purchase intention' });
        await panel.getByRole('link', { name: 'Advice on planning and pricing' }).waitFor();
        await panel.getByText(/(due|Done on) .* 20\d\d.* by /).waitFor();
    });
});
