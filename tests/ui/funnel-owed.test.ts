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

    journey(
        'shows what is soonest of hundreds of deals, lets the org narrow, and finds what is done',
        'marketer',
        async ({ page, open }) => {
            await page.goto('/lightning/n/Funnel_Owed');
            const summary = page.locator('.summary');
            await summary.getByText(/records that you can see/).waitFor();
            const soonest = await rows(page).first().locator('th, td').allInnerTexts();
            const before = Number.parseInt((await summary.innerText()).replaceAll(',', ''), 10);
            const administrator = (await open('admin')).context();
            for (let part = 0; part < 2; part += 1) {
                const records = Array.from({ length: 200 }, (_, index) => ({
                    attributes: { type: 'Opportunity' },
                    Name: `Owed deal ${part * 200 + index}`,
                    StageName: 'Needs Analysis',
                    CloseDate: '2027-06-30'
                }));
                const saved = await administrator.request.post('/services/data/v67.0/composite/sobjects', {
                    data: { allOrNone: true, records }
                });
                assert.equal(saved.ok(), true, await saved.text());
            }
            const [agreed] = await query<{ n: number }>(
                administrator,
                "SELECT COUNT(Id) n FROM Stage_Contribution__c WHERE Is_Active__c = true AND From_Function__c = 'Marketing' AND (Selling_Step__c = 'Defining needs' OR Funnel_Stage__r.Name = 'Purchase intention')"
            );
            await page.reload();
            await summary.getByText(/in all, with those that are done|^\d+ items/).waitFor();
            assert.deepEqual(await rows(page).first().locator('th, td').allInnerTexts(), soonest);
            const all = async (): Promise<number> => {
                const text = (await summary.innerText()).replaceAll(',', '');
                return Number(/(\d+) in all/.exec(text)?.[1] ?? /^(\d+) items/.exec(text)?.[1]);
            };
            assert.ok((await all()) >= before + 400 * (agreed?.n ?? 0), await summary.innerText());
            const first = rows(page).first();
            const key = (await first.getAttribute('data-key')) ?? '';
            await first.getByRole('button', { name: /^Mark as done/ }).click();
            await page.getByText(/^Done: .*A completed task keeps it on the record\.$/).waitFor();
            await page.reload();
            await summary.getByText(/records that you can see/).waitFor();
            await page.getByRole('combobox', { name: 'State' }).click();
            await page.getByRole('option', { name: 'Done', exact: true }).click();
            await page
                .locator(`tr[data-key="${key}"]`)
                .getByRole('button', { name: /^Take back/ })
                .click();
            await page.getByText(/^Taken back: /).waitFor();
        }
    );

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
