import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, assertFitsWidth } from '../support/browser/accessibility.ts';
import { useJourneys } from '../support/browser/journeys.ts';
import { query } from '../support/browser/records.ts';

const openBoard = async (page: Page): Promise<void> => {
    await page.goto('/lightning/n/Alignment_Board');
    await page.locator('c-alignment-checklist').waitFor();
};
const outcome = (page: Page, words: string): Promise<void> =>
    page.locator('c-alignment-outcome').getByText(words).first().waitFor();
const box = (page: Page, name: string): Locator => page.getByRole('checkbox', { name });
/** As a person without a mouse does. */
async function toggle(page: Page, name: string): Promise<void> {
    await box(page, name).focus();
    await page.keyboard.press('Space');
}
const action = (page: Page, name: string): Locator => page.getByRole('row').filter({ hasText: name });

describe('the decision board', () => {
    const { journey } = useJourneys();

    journey('is ticked by two heads, each seeing what the other ticked', 'head.sales', async ({ page, open }) => {
        await openBoard(page);
        await page.getByText('Company, Alignment').first().waitFor();
        await outcome(page, 'Mixed: talk about these points');
        await page.locator('c-alignment-conditions').getByText('have no activity on record').waitFor();
        await toggle(page, 'The traditional roles');
        await outcome(page, 'Both heads see reasons to tighten the relationship');
        await page.getByText('Sales: taken back, Gordon Achebe').waitFor();

        const other = await open('head.marketing');
        await openBoard(other);
        await other.getByText('You tick for Marketing.').waitFor();
        await outcome(other, 'Both heads see reasons to tighten the relationship');
        await toggle(other, 'Nothing gives a clear reason');
        await outcome(other, 'Mixed: talk about these points');
        await other.getByText('Nothing gives a clear reason to change. Only Marketing sees it.').waitFor();

        const [saved] = await query<{ Outcome__c: string; Band__c: string }>(
            page.context(),
            `SELECT Outcome__c, Band__c FROM Alignment_Decision__c WHERE Result__r.Wave__r.Key__c = 'wave-4'`
        );
        assert.deepEqual([saved?.Outcome__c, saved?.Band__c], ['Mixed', 'Defined'], 'the org works out the same');
    });

    journey('makes a move an action, finds it again and has it done there', 'head.marketing', async ({ page }) => {
        await openBoard(page);
        await page.getByRole('button', { name: 'Make It an Action' }).nth(3).click();
        const form = page.getByRole('group', { name: 'New Action' });
        await form.getByRole('button', { name: 'Save' }).click();
        await form.getByText('Say what is to be done, who does it and until when.').waitFor();
        await form.getByRole('combobox', { name: 'Who does it' }).fill('Lena');
        await form.getByRole('option', { name: 'Lena Vasquez' }).click();
        await form.getByLabel('Until when').fill('Dec 31, 2030');
        await form.getByRole('button', { name: 'Save' }).click();
        await action(page, 'Let the two teams work side by side').getByText('Lena Vasquez').waitFor();
        await page.reload();
        await action(page, 'Let the two teams work side by side').getByRole('button', { name: 'Mark as Done' }).click();
        await action(page, 'Let the two teams work side by side').getByText('Done', { exact: true }).waitFor();
        const [task] = await query<{ Status: string; Owner: { Name: string } }>(
            page.context(),
            `SELECT Status, Owner.Name FROM Task WHERE Subject LIKE 'Let the two teams%'`
        );
        assert.deepEqual([task?.Status, task?.Owner.Name], ['Completed', 'Lena Vasquez']);
    });

    journey('keeps the checklist: the records prove some, the heads tick the rest', 'head.sales', async ({ page }) => {
        await openBoard(page);
        const checklist = page.locator('c-alignment-checklist');
        await checklist.getByText('Lead definitions that both functions signed are in force').waitFor();
        assert.equal(await box(page, 'Common overall metrics').count(), 0);
        await toggle(page, 'Joint success is rewarded');
        await page
            .getByLabel('Note: Joint success is rewarded.')
            .fill('Both teams share the bonus of a won key account.');
        await page.getByLabel('Note: Joint success is rewarded.').blur();
        await checklist.getByText('Gordon Achebe on').nth(1).waitFor();
        await page.waitForLoadState('networkidle');
        await page.reload();
        await page.getByLabel('Note: Joint success is rewarded.').waitFor();
        assert.ok(await box(page, 'Joint success is rewarded').isChecked());
    });

    journey('is read by a rep, who ticks nothing', 'rep', async ({ page }) => {
        await openBoard(page);
        await page.getByText('you see what they ticked').waitFor();
        assert.equal(await page.getByRole('checkbox').count(), 0);
        assert.equal(await page.getByRole('button', { name: 'Make It an Action' }).count(), 0);
    });

    for (const theme of ['slds1', 'slds2']) {
        journey(`holds WCAG 2.2 AA in ${theme}, also 320 pixels wide`, 'head.sales', async ({ page, url }) => {
            await page.context().addCookies([{ name: 'theme', value: theme, url }]);
            for (const width of [1280, 320]) {
                await page.setViewportSize({ width, height: 700 });
                await openBoard(page);
                await page.waitForLoadState('networkidle');
                await assertAccessible(page);
                await assertFitsWidth(page);
            }
        });
    }
});
