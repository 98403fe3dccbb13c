import { describe } from 'node:test';
import { assertAccessible, assertFitsWidth } from '../support/browser/accessibility.ts';
import { useJourneys } from '../support/browser/journeys.ts';

describe('said and done', () => {
    const { journey } = useJourneys();

    journey('stand beside each other, with the records behind', 'head.marketing', async ({ page }) => {
        await page.goto('/lightning/n/Alignment_Evidence');
        const row = page.locator('c-alignment-evidence li.row').filter({ hasText: 'S13' });
        await row.getByText(/\d+ of \d+ key accounts have a marketer on the team/).waitFor();
        await row.getByText(/Sales \d\.\d, Marketing \d\.\d of 5/).waitFor();
        await page
            .getByText(/of 40 key accounts|leads handed over in the last 90 days were returned/)
            .first()
            .waitFor();
        await row.getByText('Key accounts without a marketer').click();
        await row.getByRole('link').first().click();
        await page.locator('c-alignment-account-panel').waitFor();
    });

    for (const theme of ['slds1', 'slds2']) {
        journey(`holds WCAG 2.2 AA in ${theme}, also 320 pixels wide`, 'rep', async ({ page, url }) => {
            await page.context().addCookies([{ name: 'theme', value: theme, url }]);
            for (const width of [1280, 320]) {
                await page.setViewportSize({ width, height: 700 });
                await page.goto('/lightning/n/Alignment_Evidence');
                await page.locator('c-alignment-evidence li.row').first().waitFor();
                await page.waitForLoadState('networkidle');
                await assertAccessible(page);
                await assertFitsWidth(page);
            }
        });
    }
});
