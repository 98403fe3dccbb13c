import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, assertFitsWidth } from '../support/browser/accessibility.ts';
import { useJourneys } from '../support/browser/journeys.ts';
import { query } from '../support/browser/records.ts';

const statement = (page: Page, number: number): Locator =>
    page.locator('c-alignment-statement').filter({ hasText: `Statement ${number} of 20` });
const choose = (page: Page, number: number, answer: string): Promise<void> =>
    statement(page, number).getByRole('radio', { name: answer, exact: true }).check({ force: true });
const progress = (page: Page): Locator => page.getByRole('status').filter({ hasText: 'answered' });
const openSurvey = async (page: Page): Promise<void> => {
    await page.goto('/lightning/n/Alignment_Survey');
    await statement(page, 1).waitFor();
};

describe('the alignment survey', () => {
    const { journey } = useJourneys();

    journey('is answered by keys, left, gone on with elsewhere, and handed in', 'rep', async ({ page, open }) => {
        await openSurvey(page);
        await page.getByText('Confidential: who can see what').waitFor();
        await choose(page, 1, 'Agree');
        await progress(page).getByText('Saved').waitFor();
        await page.getByRole('button', { name: 'One at a time' }).click();
        await statement(page, 2).getByRole('radio', { name: 'Strongly disagree' }).focus();
        for (const key of '34512') {
            await page.keyboard.press(key);
        }
        await statement(page, 7).waitFor();
        await progress(page).getByText('6 of 20 answered').waitFor();
        await progress(page).getByText('Saved').waitFor();

        const phone = await open('rep');
        await phone.setViewportSize({ width: 320, height: 640 });
        await phone.goto('/lightning/n/Alignment_Survey');
        await statement(phone, 7).waitFor();
        await phone.getByRole('button', { name: 'All on one page' }).click();
        await progress(phone).getByText('6 of 20 answered').waitFor();
        assert.ok(await statement(phone, 6).getByRole('radio', { name: 'Disagree', exact: true }).isChecked());
        assert.ok(await phone.getByRole('button', { name: 'Hand In My Answers' }).isDisabled());
        for (let number = 7; number <= 20; number++) {
            await choose(phone, number, 'Neither');
        }
        await phone.getByLabel('Anything to add?').fill('More joint planning, please.');
        await phone.getByRole('button', { name: 'Hand In My Answers' }).click();
        await phone.getByText('Thank you. Your answers are handed in.').waitFor();

        const saved = await query<{ S02__c: number; S20__c: number; Comment__c: string }>(
            phone.context(),
            `SELECT S02__c, S20__c, Comment__c FROM Alignment_Response__c WHERE Wave__r.Status__c = 'Open'`
        );
        assert.deepEqual(
            saved.map(({ S02__c, S20__c, Comment__c }) => [S02__c, S20__c, Comment__c]),
            [[3, 3, 'More joint planning, please.']]
        );
        const marked = await query(
            phone.context(),
            `SELECT Id FROM Alignment_Participation__c WHERE Wave__r.Status__c = 'Open' AND Answered_On__c != null`
        );
        assert.equal(marked.length, 1);
    });

    journey('keeps a draft when the wave closes, and says so', 'marketer', async ({ page, open }) => {
        await openSurvey(page);
        await choose(page, 1, 'Agree');
        await progress(page).getByText('Saved').waitFor();
        const administrator = await open('admin');
        const [wave] = await query<{ Id: string }>(
            administrator.context(),
            `SELECT Id FROM Alignment_Wave__c WHERE Status__c = 'Open'`
        );
        const closing = await administrator
            .context()
            .request.patch(`/services/data/v67.0/sobjects/Alignment_Wave__c/${wave?.Id}`, {
                data: { Status__c: 'Closing' }
            });
        assert.ok(closing.ok(), await closing.text());
        await choose(page, 2, 'Disagree');
        await page.getByText('Your last answer could not be saved').waitFor();
        await page.getByText('What was reported').click();
        await page.getByText('This wave is not open, so answers cannot be saved.').waitFor();
        await page.reload();
        await page.getByText('Your draft is kept as it was: 1 of 20 answered.').waitFor();
    });

    for (const theme of ['slds1', 'slds2']) {
        for (const [tab, ready] of [
            ['Alignment_Survey', 'c-alignment-survey-page h1'],
            ['Alignment_Results', 'c-alignment-ladder table']
        ] as const) {
            journey(`holds WCAG 2.2 AA on ${tab} in ${theme}, also 320 pixels wide`, 'rep', async ({ page, url }) => {
                await page.context().addCookies([{ name: 'theme', value: theme, url }]);
                for (const width of [1280, 320]) {
                    await page.setViewportSize({ width, height: 700 });
                    await page.goto(`/lightning/n/${tab}`);
                    await page.locator(ready).waitFor();
                    await page.waitForLoadState('networkidle');
                    await assertAccessible(page);
                    await assertFitsWidth(page);
                }
            });
        }
    }
});

describe('the results', () => {
    const { journey } = useJourneys();

    journey('show gap, types, small groups held back, and earlier waves', 'head.sales', async ({ page }) => {
        await page.goto('/lightning/n/Alignment_Results');
        const row = (name: string): Locator => page.getByRole('row').filter({ hasText: name }).first();
        await page.getByText('The gap of 8.0 points is clear').waitFor();
        await row('Sales').getByText('57.0').waitFor();
        await row('Marketing').getByText('65.0').waitFor();
        await row('S05').getByText('1.9, Marketing higher').waitFor();
        await row('S05').getByText('clear', { exact: true }).waitFor();
        await row('S07').getByText('could be noise').waitFor();
        await row('APAC').getByText('Not shown: fewer than 5 answers').waitFor();
        await row('West').getByText('Not shown: a smaller group could be worked out from it').waitFor();

        const [file] = await Promise.all([
            page.waitForEvent('download'),
            page.getByRole('link', { name: 'Download as CSV' }).click()
        ]);
        const csv = await readFile(await file.path(), 'utf8');
        assert.match(csv, /,APAC,Everybody,Everybody,Not shown: fewer than 5 answers,,,\r\n/);
        assert.match(csv, /,Everybody,Sales,Everybody,Total,57,/);
    });
});
