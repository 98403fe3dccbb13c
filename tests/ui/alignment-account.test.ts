import { describe } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, assertFitsWidth } from '../support/browser/accessibility.ts';
import { useJourneys } from '../support/browser/journeys.ts';
import { query } from '../support/browser/records.ts';

/** The account with most open deals of those that the person sees. */
async function openAccount(page: Page): Promise<void> {
    const [row] = await query<{ AccountId: string }>(
        page.context(),
        'SELECT AccountId, COUNT(Id) n FROM Opportunity WHERE IsClosed = false GROUP BY AccountId ORDER BY COUNT(Id) DESC LIMIT 1'
    );
    await page.goto(`/lightning/r/Account/${row?.AccountId ?? ''}/view`);
    await page.locator('c-alignment-account-panel c-alignment-advice').waitFor();
}

describe('alignment on an account', () => {
    const { journey } = useJourneys();

    journey('stands beside the pipeline, whose figures open their deals', 'rep', async ({ page }) => {
        await openAccount(page);
        const panel = page.locator('c-alignment-account-panel');
        await panel.getByText('of 100').waitFor();
        await panel.getByRole('button', { name: 'Open' }).press('Enter');
        await panel.getByRole('region', { name: 'Deals: Open' }).getByRole('link').first().click();
        const small = page.locator('c-alignment-opportunity-panel');
        await small.getByText('of 100').waitFor();
        await small.getByRole('link', { name: 'Alignment and Pipeline' }).click();
        await panel.getByText('What you can do').waitFor();
    });

    for (const theme of ['slds1', 'slds2']) {
        journey(`holds WCAG 2.2 AA in ${theme}, also 320 pixels wide`, 'rep', async ({ page, url }) => {
            await page.context().addCookies([{ name: 'theme', value: theme, url }]);
            for (const width of [1280, 320]) {
                await page.setViewportSize({ width, height: 700 });
                await openAccount(page);
                await page.waitForLoadState('networkidle');
                await assertAccessible(page);
                await assertFitsWidth(page);
            }
        });
    }
});
