import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe } from 'node:test';
import { assertAccessible, assertFitsWidth } from '../support/browser/accessibility.ts';
import { useJourneys } from '../support/browser/journeys.ts';
import { query } from '../support/browser/records.ts';

describe('alignment across accounts', () => {
    const { journey } = useJourneys();

    journey(
        'goes from account to account by keys, by measure and segment, and into a file',
        'head.sales',
        async ({ page }) => {
            await page.goto('/lightning/n/Alignment_Accounts');
            const points = page.locator('c-alignment-scatter-plot [role="img"]');
            await points.first().waitFor();
            await page
                .getByRole('status')
                .getByText(/Among these \d+ accounts/)
                .waitFor();
            await points.first().focus();
            await page.keyboard.press('ArrowRight');
            const name = (await points.nth(1).getAttribute('aria-label')) ?? '';
            await page.locator('.chosen').getByText(name).waitFor();

            await page.getByRole('combobox', { name: 'Compare with' }).click();
            await page.getByRole('option', { name: 'Weighted amount' }).click();
            await page.getByRole('group', { name: 'Score against the weighted amount' }).waitFor();
            await page.getByRole('combobox', { name: 'Segment' }).click();
            await page.getByRole('option', { name: 'East' }).click();
            await page.getByText('Too few accounts to tell').waitFor();

            const [file] = await Promise.all([
                page.waitForEvent('download'),
                page.getByRole('link', { name: 'Download as CSV' }).click()
            ]);
            assert.match(await readFile(await file.path(), 'utf8'), /^\ufeffAccount,Segment,Score/);
        }
    );

    journey('an account whose team is held back shows its segment, and why', 'rep', async ({ page }) => {
        const [team] = await query<{ Account__c: string; Segment__c: string }>(
            page.context(),
            `SELECT Account__c, Segment__c FROM Alignment_Result__c WHERE Group_Kind__c = 'Account Team' AND Function__c = 'All' AND Level__c = 'All' AND Mean_Total__c = null AND Segment__c = 'East' AND Wave__r.Key__c = 'wave-4' LIMIT 1`
        );
        assert.ok(team, 'the demo has a small team in the East');
        await page.goto(`/lightning/r/Account/${team.Account__c}/view`);
        const panel = page.locator('c-alignment-account-panel');
        await panel.getByText('Segment East').waitFor();
        await panel.getByText('Its segment holds the whole team.').waitFor();
    });

    for (const theme of ['slds1', 'slds2']) {
        journey(`holds WCAG 2.2 AA in ${theme}, also 320 pixels wide`, 'rep', async ({ page, url }) => {
            await page.context().addCookies([{ name: 'theme', value: theme, url }]);
            for (const width of [1280, 320]) {
                await page.setViewportSize({ width, height: 700 });
                await page.goto('/lightning/n/Alignment_Accounts');
                await page.locator('c-alignment-scatter-plot').waitFor();
                await page.waitForLoadState('networkidle');
                await assertAccessible(page);
                await assertFitsWidth(page);
            }
        });
    }
});
