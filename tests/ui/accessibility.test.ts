import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, assertFitsWidth } from '../support/browser/accessibility.ts';
import { useJourneys } from '../support/browser/journeys.ts';
import { firstId } from '../support/browser/records.ts';

/** The ribbon is drawn when one of its stages is selected. */
const RIBBON = 'c-funnel-path [role="tab"][aria-selected="true"]';

const CONTACT_IN_A_DEAL = 'Id IN (SELECT ContactId FROM OpportunityContactRole)';

/** What is looked at, and what says that all of it is there. */
const PLACES: readonly (readonly [name: string, ready: string, open: (page: Page) => Promise<unknown>])[] = [
    ['the home page', 'text=Welcome', (page) => page.goto('/lightning/page/home')],
    ['a list of opportunities', 'a[href*="/lightning/r/"]', (page) => page.goto('/lightning/o/Opportunity/list')],
    ['an opportunity', RIBBON, (page) => openFirst(page, 'Opportunity', 'IsClosed = false')],
    ['a lead', RIBBON, (page) => openFirst(page, 'Lead', 'IsConverted = false')],
    ['an account', RIBBON, (page) => openFirst(page, 'Account', 'Won_Deals__c > 1')],
    ['a contact', RIBBON, (page) => openFirst(page, 'Contact', CONTACT_IN_A_DEAL)],
    ['the overview', 'c-funnel-overview-chart', (page) => page.goto('/lightning/n/Funnel_Overview')],
    ['what is owed', 'c-owed-table tbody tr', (page) => page.goto('/lightning/n/Funnel_Owed')],
    ['the set-up page', 'c-funnel-setup-page section', (page) => page.goto('/lightning/n/Funnel_Setup')]
];

async function openFirst(page: Page, object: string, condition: string): Promise<void> {
    const id = await firstId(page.context(), `SELECT Id FROM ${object} WHERE ${condition} ORDER BY Name LIMIT 1`);
    await page.goto(`/lightning/r/${object}/${id}/view`);
}

describe('WCAG 2.2 AA', () => {
    const { journey } = useJourneys();

    for (const theme of ['slds1', 'slds2']) {
        for (const [name, ready, open] of PLACES) {
            journey(`holds on ${name} in ${theme}`, 'rep', async ({ page, url }) => {
                await page.context().addCookies([{ name: 'theme', value: theme, url }]);
                await open(page);
                await page.locator(ready).first().waitFor();
                await page.waitForLoadState('networkidle');
                await assertAccessible(page);
            });
        }
    }

    for (const [name, ready, open] of PLACES.slice(2)) {
        journey(`needs no sideways scrolling on ${name} 320 pixels wide`, 'rep', async ({ page }) => {
            await page.setViewportSize({ width: 320, height: 640 });
            await open(page);
            await page.locator(ready).first().waitFor();
            await assertFitsWidth(page);
        });
    }

    journey('is told apart from a page that breaches it', 'rep', async ({ page }) => {
        await page.goto('/lightning/page/home');
        await page.evaluate(() => {
            const text = document.createElement('p');
            text.textContent = 'hardly to be read';
            text.style.cssText = 'color: #bbb; background: #fff';
            document.body.append(text);
        });
        await assert.rejects(assertAccessible(page), /color-contrast/);
    });
});
