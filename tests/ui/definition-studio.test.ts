import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { assertAccessible, assertFitsWidth } from '../support/browser/accessibility.ts';
import { useJourneys } from '../support/browser/journeys.ts';
import { firstId, query } from '../support/browser/records.ts';

const DRAFT = /Version 3 Draft/;
const NAMED = 'Sales-qualified lead (SQL), version 3';

async function openDraft(page: Page): Promise<void> {
    await page.goto('/lightning/n/Lead_Definition_Studio');
    await page.getByRole('button', { name: DRAFT }).click();
    await page.getByRole('heading', { name: NAMED }).waitFor();
    await page.getByText(/leads that you see meet it now/).waitFor();
}

const criterion = (page: Page, number: number): Locator => page.getByRole('group', { name: `Criterion ${number}` });
const employees = (page: Page): Locator => criterion(page, 2).getByLabel('Value');

async function saved(context: BrowserContext): Promise<Record<string, unknown>> {
    const rows = await query<Record<string, unknown>>(
        context,
        "SELECT Meaning__c, Filter_Logic__c, Criterion_Count__c FROM Lead_Definition__c WHERE Version_Key__c = 'sql.3'"
    );
    return rows[0] ?? assert.fail('There is no such version.');
}

describe('the definition studio', () => {
    const { journey } = useJourneys();

    journey(
        'reads a rule back while it is written, by keyboard alone, and saves it whole',
        'marketer',
        async ({ page }) => {
            await openDraft(page);
            await page.getByRole('button', { name: 'Add Criterion' }).focus();
            await page.keyboard.press('Enter');
            await page.keyboard.type('owner: tit');
            await page.keyboard.press('Enter');
            await page.keyboard.press('Tab');
            await page.keyboard.press('Tab');
            await page.keyboard.type('Rep');
            await page.getByText(/^A lead meets it if .* and Owner: Title is Rep\./).waitFor();
            assert.equal(await page.getByLabel('Filter logic').inputValue(), '1 AND 2 AND 3 AND NOT 4 AND 5');
            await page.getByText('Not saved yet. Your edits are kept in this browser.').waitFor();
            await page.keyboard.press('Control+s');
            await page.getByText('Saved.', { exact: true }).waitFor();
            assert.equal((await saved(page.context())).Criterion_Count__c, 5);
            await page.getByRole('button', { name: 'Remove criterion 5' }).click();
            await page.getByRole('button', { name: 'Save Draft' }).click();
            await page.getByText('Saved.', { exact: true }).waitFor();
            assert.equal((await saved(page.context())).Filter_Logic__c, '1 AND 2 AND 3 AND NOT 4');
        }
    );

    journey('keeps edits that were not saved, and says what is wrong at the place', 'marketer', async ({ page }) => {
        await openDraft(page);
        await page.getByLabel('Filter logic').fill('1 AND 2 OR 3 AND 4');
        await page.getByText('where AND meets OR').waitFor();
        await page.locator('mark', { hasText: 'OR' }).waitFor();
        await page.getByRole('button', { name: 'Save Draft' }).click();
        await page.getByText(/^Not saved\./).waitFor();
        await page.reload();
        await page.getByRole('button', { name: DRAFT }).click();
        await page.getByText(/which were not saved, are back/).waitFor();
        assert.equal(await page.getByLabel('Filter logic').inputValue(), '1 AND 2 OR 3 AND 4');
        await page.getByRole('button', { name: 'Discard Edits' }).click();
        assert.equal(await page.getByLabel('Filter logic').inputValue(), '1 AND 2 AND 3 AND NOT 4');
    });

    journey('shows what somebody else saved meanwhile, and overwrites nothing', 'marketer', async ({ page, open }) => {
        await openDraft(page);
        await employees(page).fill('70');
        const other = await open('head.marketing');
        await openDraft(other);
        await other.getByLabel('Meaning in a sentence').fill('The need is real, and the money is there.');
        await other.getByRole('button', { name: 'Save Draft' }).click();
        await other.getByText('Saved.', { exact: true }).waitFor();

        await page.getByRole('button', { name: 'Save Draft' }).click();
        await page.getByRole('heading', { name: 'Lena Vasquez saved this draft after you opened it' }).waitFor();
        await page.getByText('Meaning in a sentence: The need is real, and the money is there. instead of').waitFor();
        await page.getByRole('button', { name: 'Put My Edits on Top' }).click();
        await page.getByText('Their changes and yours are together now.').waitFor();
        await page.getByRole('button', { name: 'Save Draft' }).click();
        await page.getByText('Saved.', { exact: true }).waitFor();
        assert.equal((await saved(page.context())).Meaning__c, 'The need is real, and the money is there.');
        assert.equal(await employees(page).inputValue(), '70');
    });

    journey('back-tests a rule on a past period, with the leads behind each number', 'marketer', async ({ page }) => {
        await openDraft(page);
        await page.getByRole('button', { name: 'Run Back-test' }).click();
        const number = page.getByRole('button', { name: /Met: Meet this rule\. Show these leads/ });
        await number.waitFor();
        const count = Number(await number.innerText());
        await number.click();
        const list = page.getByRole('region', { name: 'Meet this rule: Met' }).first();
        await list.getByRole('link').first().waitFor();
        assert.equal(await list.getByRole('link').count(), Math.min(count, 50));
        await page.getByText('Leads are tested by what their fields hold today').waitFor();
    });

    journey('tells what a criterion costs before it is saved', 'marketer', async ({ page }) => {
        await openDraft(page);
        await page.getByRole('button', { name: 'Add Criterion' }).click();
        await page.keyboard.type('responses in the last 90');
        await page.keyboard.press('Enter');
        const row = criterion(page, 5);
        await row.getByRole('combobox', { name: 'Operator' }).click();
        await row.getByRole('option', { name: 'is … or more' }).click();
        await row.getByLabel('Value').fill('2');
        await page.getByText('Criterion 5 counts responses, which a filter cannot.').waitFor();
        await page.getByText('it cannot be published for reports').waitFor();
        await page.getByText(/leads that you see meet it now/).waitFor();
        await page.getByRole('button', { name: 'Discard Edits' }).click();
    });

    journey(
        'shows a field that is hidden from the person as hidden, and keeps it',
        'marketer',
        async ({ page, open }) => {
            const id = await firstId(
                page.context(),
                "SELECT Id FROM Lead_Definition__c WHERE Version_Key__c = 'sql.3'"
            );
            const admin = await open('admin');
            const made = await admin.context().request.post('/services/data/v67.0/sobjects/Lead_Criterion__c', {
                data: {
                    Lead_Definition__c: id,
                    Position__c: 5,
                    Criterion_Key__c: 'sql.3.5',
                    Field__c: 'Demo_Key__c',
                    Operator__c: 'isBlank'
                }
            });
            assert.ok(made.ok(), await made.text());
            await page.context().request.patch(`/services/data/v67.0/sobjects/Lead_Definition__c/${id}`, {
                data: { Filter_Logic__c: '1 AND 2 AND 3 AND NOT 4 AND 5' }
            });
            await page.goto(`/lightning/n/Lead_Definition_Studio?c__version=${id}`);
            await criterion(page, 5).getByText('Demo_Key__c is no field of leads that you see').waitFor();
            assert.equal(
                await criterion(page, 5).getByRole('combobox', { name: 'Field' }).inputValue(),
                'Hidden from you: Demo_Key__c'
            );
            await page.getByLabel('Next step', { exact: true }).fill('Call within the day.');
            await page.getByRole('button', { name: 'Save Draft' }).click();
            await page.getByText('Saved.', { exact: true }).waitFor();
            assert.equal((await saved(page.context())).Criterion_Count__c, 5);
        }
    );

    journey(
        'lets Sales return a proposal with a reason, where everybody reads it',
        'head.sales',
        async ({ page, open }) => {
            await page.goto('/lightning/n/Lead_Definition_Studio');
            await page.getByRole('button', { name: /Version 3 Proposed/ }).click();
            await page.getByRole('heading', { name: 'Different from version 2, which is in force' }).waitFor();
            await page.getByRole('button', { name: 'Return with a Reason' }).click();
            await page.getByLabel('What has to change before you sign?').fill('Half a year is too long.');
            await page.getByRole('button', { name: 'Return Proposal' }).click();
            await page.getByText('Returned to its authors: Half a year is too long.').waitFor();
            const author = await open('marketer');
            await author.goto('/lightning/n/Lead_Definition_Studio');
            await author.getByRole('region', { name: /MQL/ }).getByRole('button', { name: DRAFT }).click();
            await author.getByText('Gordon Achebe returned the proposal').waitFor();
            await author.getByLabel('Your comment').fill('Three months then.');
            await author.getByRole('button', { name: 'Comment', exact: true }).click();
            await author.getByText('Three months then.').waitFor();
        }
    );

    journey('begins a definition and its first criterion from nothing', 'marketer', async ({ page }) => {
        await page.goto('/lightning/n/Lead_Definition_Studio');
        await page.getByRole('button', { name: 'New Definition' }).click();
        await page.getByRole('button', { name: 'Save Draft' }).click();
        await page.getByText('Give the definition a name.').waitFor();
        await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Partner-qualified lead');
        await page.getByRole('textbox', { name: 'Short key, such as mql' }).fill('pql');
        await page.getByRole('button', { name: 'Add Criterion' }).click();
        await page.keyboard.type('lead source');
        await page.keyboard.press('Enter');
        await criterion(page, 1).getByRole('combobox', { name: 'Value' }).fill('partner');
        await page.keyboard.press('Enter');
        await page.getByText(/^A lead meets it if Lead Source is Partner/).waitFor();
        await page.getByRole('button', { name: 'Save Draft' }).click();
        await page.getByRole('heading', { name: 'Partner-qualified lead, version 1' }).waitFor();
        await page.getByRole('button', { name: 'Propose', exact: true }).waitFor();
    });

    for (const theme of ['slds1', 'slds2']) {
        journey(`holds WCAG 2.2 AA, 320 pixels wide, in ${theme}`, 'marketer', async ({ page, url }) => {
            await page.context().addCookies([{ name: 'theme', value: theme, url }]);
            await page.setViewportSize({ width: 320, height: 640 });
            await page.goto('/lightning/n/Lead_Definition_Studio');
            await page.getByRole('region', { name: /SQL/ }).getByRole('button', { name: DRAFT }).click();
            await page.getByRole('heading', { name: NAMED }).waitFor();
            await page.getByRole('button', { name: 'Add Criterion' }).waitFor();
            await assertFitsWidth(page);
            await assertAccessible(page);
        });
    }
});
