import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'playwright-core';
import { useJourneys } from '../support/browser/journeys.ts';
import { query } from '../support/browser/records.ts';

async function pick(page: Page, value: string, stage: string): Promise<void> {
    await page.getByRole('combobox', { name: `Funnel stage for ${value}`, exact: true }).click();
    await page.getByRole('option', { name: stage, exact: true }).click();
}

describe('the set-up page', () => {
    const { journey } = useJourneys();

    journey(
        'lets a marketer take a mapping back and give it again, and says what that covers',
        'marketer',
        async ({ page }) => {
            await page.goto('/lightning/n/Funnel_Setup');
            await page.getByText(/^100% of [\d,]+ open records mapped; every value is mapped$/).waitFor();
            await pick(page, 'Perception Analysis', 'Not mapped');
            await page.getByText('Saved: Perception Analysis is not mapped any more.').waitFor();
            await page.getByText(/^99% of [\d,]+ open records mapped; 1 value is not mapped$/).waitFor();
            await pick(page, 'Perception Analysis', 'Purchase intention');
            await page.getByText('Saved: Perception Analysis now stands for Purchase intention.').waitFor();
            await page.getByText(/^100% of/).waitFor();
            const mappings = await query<{ Is_Active__c: boolean }>(
                page.context(),
                "SELECT Is_Active__c FROM Stage_Mapping__c WHERE Source_Value__c = 'Perception Analysis'"
            );
            assert.deepEqual(
                mappings.map(({ Is_Active__c }) => Is_Active__c),
                [true]
            );
        }
    );

    journey('shows a representative what is mapped, without letting it be changed', 'rep', async ({ page }) => {
        await page.goto('/lightning/n/Funnel_Setup');
        await page.getByText('people with the permission set Funnel Marketer or Funnel Admin can change it').waitFor();
        assert.equal(await page.locator('c-funnel-setup-page').getByRole('combobox').count(), 0);
    });

    journey('lets two administrators work at once, and writes over neither', 'admin', async ({ page, open }) => {
        const other = await open('admin');
        const nameOf = (window: Page) => window.getByRole('textbox', { name: 'Name of stage 7' });
        for (const window of [page, other]) {
            await window.goto('/lightning/n/Funnel_Setup');
            await window.getByRole('tab', { name: 'Stages' }).click();
            await nameOf(window).waitFor();
        }
        await nameOf(page).fill('Loyalty');
        await page.getByText('No open record changes its stage.').waitFor();
        await page.getByRole('button', { name: 'Save 1 change' }).click();
        await page.getByText('Saved: 1 change.').waitFor();
        await nameOf(other).fill('Faithfulness');
        await other.getByRole('button', { name: 'Save 1 change' }).click();
        await other.getByText('was changed after you opened this page').waitFor();
        await other.getByText('Name: Customer loyalty → Faithfulness').waitFor();
        const names = await query<{ Name: string }>(
            page.context(),
            "SELECT Name FROM Funnel_Stage__c WHERE Key__c = 'customer_loyalty'"
        );
        assert.deepEqual(
            names.map(({ Name }) => Name),
            ['Loyalty']
        );
    });

    journey('takes a file in after a look at what it changes, and maps by keyboard', 'admin', async ({ page }) => {
        await page.goto('/lightning/n/Funnel_Setup');
        await page.getByRole('tab', { name: 'Import and export' }).click();
        const file = {
            format: 'shared-funnel-setup',
            version: 1,
            mappings: [
                {
                    object: 'Opportunity',
                    field: 'StageName',
                    value: 'Perception Analysis',
                    outcome: 'stage',
                    stage: 'purchase'
                }
            ]
        };
        await page.getByLabel('or paste its text').fill(JSON.stringify(file));
        await page.getByRole('button', { name: 'Compare with this org' }).click();
        await page.getByText(/Perception Analysis \(\d+\): from Purchase intention to Purchase/).waitFor();
        await page.getByRole('button', { name: 'Save 1 change' }).click();
        await page.getByText('Saved: 1 change.').waitFor();
        await page.getByRole('tab', { name: 'Mapping' }).click();
        const handle = page.getByRole('button', { name: 'Move Perception Analysis' });
        await handle.focus();
        await handle.press('Enter');
        await page.getByText(/Perception Analysis picked up/).waitFor();
        await handle.press('ArrowUp');
        await page.getByText(/Purchase intention, \d+ of \d+/).waitFor();
        await handle.press('Enter');
        await page.getByText('Saved: Perception Analysis now stands for Purchase intention.').waitFor();
    });
});
