import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, assertFitsWidth } from '../support/browser/accessibility.ts';
import { useJourneys } from '../support/browser/journeys.ts';
import { query } from '../support/browser/records.ts';

const openWaves = async (page: Page): Promise<void> => {
    await page.goto('/lightning/n/Alignment_Waves');
    await page.getByRole('heading', { name: 'People asked' }).waitFor();
};
const agree = (page: Page): Promise<void> => page.getByRole('button', { name: 'OK' }).click();

describe('waves of the survey', () => {
    const { journey } = useJourneys();

    journey('ask account teams, each person once, with frozen words', 'admin', async ({ page, open }) => {
        await openWaves(page);
        await page.getByRole('button', { name: 'New Wave' }).click();
        const form = page.getByRole('region', { name: 'New Wave' });
        await form.getByLabel('Name').fill('Key accounts');
        await form.getByRole('combobox', { name: 'Who is asked' }).click();
        await page.getByRole('option', { name: 'Chosen account teams' }).click();
        await form.getByRole('button', { name: 'Save' }).click();
        await page.getByRole('heading', { name: 'Key accounts' }).waitFor();

        for (const account of ['St. Brannoc Medical Center', 'Silver Mesa Casino']) {
            await page.getByText(`${account} (7)`).click();
        }
        await page.getByRole('button', { name: 'Add These Teams' }).click();
        await page.getByText('11 people added below').waitFor();
        const maya = page.getByRole('row').filter({ hasText: 'Maya Lindqvist' });
        await maya.getByText('St. Brannoc Medical Center, Silver Mesa Casino').waitFor();
        await maya.getByText('As in Alignment').waitFor();
        await maya.getByLabel('Level of Maya Lindqvist').selectOption('Head');
        await page.getByRole('row').filter({ hasText: 'Silver Mesa Casino' }).getByText('7').first().waitFor();
        await page.getByText('Save the people first.').waitFor();
        await page.getByRole('button', { name: 'Save People' }).click();
        await page.getByText('Save the people first.').waitFor({ state: 'hidden' });
        await page.getByRole('button', { name: 'Open the wave' }).click();
        await page.getByText('11 people are asked.').waitFor();
        await agree(page);
        await page.getByText('0 of 11 people have answered.').waitFor();
        await page.getByText('11 people have not answered').click();
        assert.match(await page.getByLabel('Mail addresses').inputValue(), /@.*; .*@/);

        const [wave] = await query<{ Status__c: string; Wording__r: { Is_Frozen__c: boolean; S05__c: string } }>(
            page.context(),
            `SELECT Status__c, Wording__r.Is_Frozen__c, Wording__r.S05__c FROM Alignment_Wave__c WHERE Name = 'Key accounts'`
        );
        assert.deepEqual([wave?.Status__c, wave?.Wording__r.Is_Frozen__c], ['Open', true]);
        assert.match(wave?.Wording__r.S05__c ?? '', /^Salespeople find/);

        const rep = await open('rep');
        await rep.goto('/lightning/n/Alignment_Survey');
        await rep.getByText('Key accounts', { exact: true }).waitFor();
        await rep.getByText('Your answers count for Sales, heads, East. They count in the results of 2').waitFor();
    });

    journey('are closed on the page, and everybody sees what may be shown', 'admin', async ({ page, open }) => {
        await openWaves(page);
        await page
            .getByRole('button', { name: /^Alignment / })
            .first()
            .click();
        await page.getByText('of 42 people have answered.').waitFor();
        await page.getByRole('button', { name: 'Close the wave' }).click();
        await page.getByText('A closed wave stays closed.').waitFor();
        await agree(page);
        await page.getByText('This wave is closed').waitFor({ timeout: 90_000 });
        const results = await query<{ Suppressed__c: string | null; Answers__c: number | null }>(
            page.context(),
            `SELECT Suppressed__c, Answers__c FROM Alignment_Result__c WHERE Wave__r.Key__c = 'wave-5'`
        );
        assert.ok(results.some((result) => result.Suppressed__c === null));
        assert.ok(
            results.every(({ Suppressed__c: why, Answers__c: answers }) =>
                why ? answers === null : Number(answers) >= 5
            )
        );
        const head = await open('head.marketing');
        await head.goto('/lightning/n/Alignment_Results');
        await head.getByRole('heading', { name: 'By theme' }).waitFor();
        await head.getByText('Only means of everybody can be shown here').waitFor();
    });

    journey('are no business of a rep', 'rep', async ({ page }) => {
        await page.goto('/lightning/n/Alignment_Waves');
        await page.getByText('This tab is not available').waitFor();
    });

    for (const theme of ['slds1', 'slds2']) {
        journey(`hold WCAG 2.2 AA in ${theme}, also 320 pixels wide`, 'admin', async ({ page, url }) => {
            await page.context().addCookies([{ name: 'theme', value: theme, url }]);
            for (const width of [1280, 320]) {
                await page.setViewportSize({ width, height: 700 });
                await openWaves(page);
                await page.waitForLoadState('networkidle');
                await assertAccessible(page);
                await assertFitsWidth(page);
            }
        });
    }
});
