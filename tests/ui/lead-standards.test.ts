import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, assertFitsWidth } from '../support/browser/accessibility.ts';
import { useJourneys } from '../support/browser/journeys.ts';
import { firstId, query } from '../support/browser/records.ts';

const standard = (page: Page, name: string): Locator =>
    page.getByRole('article', { name: 'Lead standards' }).getByRole('region', { name });

const MQL = 'Marketing-qualified lead (MQL)';

describe('lead standards', () => {
    const { journey } = useJourneys();

    journey(
        'tell a representative what a lead meets and lacks, and follow when the lead is changed',
        'rep',
        async ({ page }) => {
            const id = await firstId(
                page.context(),
                "SELECT Id FROM Lead WHERE IsConverted = false AND Status = 'Working - Contacted' AND Rating = 'Hot' AND NumberOfEmployees > 100 ORDER BY Name LIMIT 1"
            );
            await page.goto(`/lightning/r/Lead/${id}/view`);
            const mql = standard(page, MQL);
            await mql.getByText('Meets', { exact: true }).waitFor();
            await mql.getByText('Employees is 100 or more', { exact: true }).waitFor();
            await mql.getByText('Signed by Lena Vasquez for Marketing and Gordon Achebe for Sales.').waitFor();
            await standard(page, 'Sales-qualified lead (SQL)').waitFor();

            await page.getByRole('button', { name: 'Edit Employees' }).click();
            await page
                .getByRole('spinbutton', { name: 'Employees' })
                .or(page.getByLabel('Employees'))
                .first()
                .fill('99');
            await page.getByRole('button', { name: 'Save', exact: true }).click();
            await mql.getByText('Does not meet', { exact: true }).waitFor();
            await mql.getByText('now: 99').waitFor();
        }
    );

    journey('are lists of definitions: what is in force, what is to be signed', 'head.sales', async ({ page }) => {
        await page.goto('/lightning/o/Lead_Definition__c/list?filterName=To_Sign');
        await page.getByRole('link', { name: MQL }).waitFor();
        assert.equal(await page.getByRole('link', { name: MQL }).count(), 1);
    });

    journey('are read back in words to who writes them, with what is wrong', 'marketer', async ({ page }) => {
        const id = await firstId(page.context(), "SELECT Id FROM Lead_Definition__c WHERE Version_Key__c = 'sql.3'");
        await page.goto(`/lightning/r/Lead_Definition__c/${id}/view`);
        const check = page.getByRole('article', { name: 'The rule in words' });
        await check
            .getByText(/A lead meets it if Status is Working - Contacted, .* and not Rating is Cold\./)
            .waitFor();
        await check.getByText(/^[\d,]+ of [\d,]+ leads that you see meet it now\.$/).waitFor();

        await page.getByRole('button', { name: 'Edit Filter Logic' }).click();
        await page.getByRole('textbox', { name: 'Filter Logic' }).fill('1 AND 2 OR 3 AND NOT 4');
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await check.getByText('where AND meets OR').waitFor();
        await check.locator('mark', { hasText: 'OR' }).waitFor();
    });

    journey('of an agreed version stay as they are', 'marketer', async ({ page }) => {
        const id = await firstId(page.context(), "SELECT Id FROM Lead_Definition__c WHERE Version_Key__c = 'mql.2'");
        await page.goto(`/lightning/r/Lead_Definition__c/${id}/view`);
        await page.getByRole('button', { name: 'Edit Response Hours' }).click();
        await page.getByLabel('Response Hours').first().fill('99');
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByText('Only a draft can be edited').first().waitFor();
    });

    journey('come into force when Sales signs too, and the former version retires', 'head.sales', async ({ page }) => {
        const id = await firstId(page.context(), "SELECT Id FROM Lead_Definition__c WHERE Version_Key__c = 'mql.3'");
        await page.goto(`/lightning/r/Lead_Definition__c/${id}/view`);
        const agreement = page.getByRole('article', { name: 'Agreement' });
        await agreement.getByText('Lena Vasquez signed for Marketing').waitFor();
        await agreement.getByText('Sales has not signed.').waitFor();
        await agreement.getByRole('button', { name: 'Sign for Sales' }).click();
        await agreement.getByText('Signed by both, and in force.').waitFor();
        await agreement.getByText('Gordon Achebe signed for Sales').waitFor();

        const inForce =
            "SELECT Version_Key__c FROM Lead_Definition__c WHERE Definition_Key__c = 'mql' AND Status__c = 'Agreed'";
        assert.deepEqual(
            (await query<{ Version_Key__c: string }>(page.context(), inForce)).map((row) => row.Version_Key__c),
            ['mql.3']
        );
    });

    journey('are proposed and taken back by who writes them', 'marketer', async ({ page }) => {
        const id = await firstId(page.context(), "SELECT Id FROM Lead_Definition__c WHERE Version_Key__c = 'sql.3'");
        await page.goto(`/lightning/r/Lead_Definition__c/${id}/view`);
        const agreement = page.getByRole('article', { name: 'Agreement' });
        await agreement.getByRole('button', { name: 'Propose' }).click();
        await agreement.getByText('Marketing has not signed.').waitFor();
        assert.equal(await agreement.getByRole('button', { name: 'Sign for Marketing' }).count(), 0);
        await agreement.getByRole('button', { name: 'Back to Draft' }).click();
        await agreement.getByText('A draft: it can still be changed.').waitFor();
    });

    for (const theme of ['slds1', 'slds2']) {
        journey(
            `hold WCAG 2.2 AA on the page of a definition, 320 pixels wide, in ${theme}`,
            'rep',
            async ({ page, url }) => {
                await page.context().addCookies([{ name: 'theme', value: theme, url }]);
                await page.setViewportSize({ width: 320, height: 640 });
                const id = await firstId(
                    page.context(),
                    "SELECT Id FROM Lead_Definition__c WHERE Version_Key__c = 'sql.2'"
                );
                await page.goto(`/lightning/r/Lead_Definition__c/${id}/view`);
                await page.getByText(/leads that you see meet it now/).waitFor();
                await page.getByText('Signed by both, and in force.').waitFor();
                await assertFitsWidth(page);
                await assertAccessible(page);
            }
        );
    }
});
