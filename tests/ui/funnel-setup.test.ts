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
});
