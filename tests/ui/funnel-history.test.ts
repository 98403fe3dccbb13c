import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, assertFitsWidth } from '../support/browser/accessibility.ts';
import { useJourneys } from '../support/browser/journeys.ts';
import { firstId, query } from '../support/browser/records.ts';

const rowOf = (page: Page, stage: string): Locator =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: stage, exact: true }) });

async function openPart(page: Page, name: string): Promise<void> {
    await page.goto('/lightning/n/Funnel_Overview');
    await page.getByRole('tab', { name }).click();
}

/** Requests for data of the page, in the order in which they went out. */
function watchRequests(page: Page): string[] {
    const asked: string[] = [];
    page.on('request', (request) => {
        const name = /query (\w+)/.exec(request.postData() ?? '')?.[1];
        if (request.url().endsWith('/graphql') && name) {
            asked.push(name);
        }
    });
    return asked;
}

describe('history', () => {
    const { journey } = useJourneys();

    journey(
        'shows a representative the time and the path of a deal, with the ribbon’s own request',
        'rep',
        async ({ page }) => {
            const lost = await firstId(
                page.context(),
                "SELECT Id FROM Opportunity WHERE StageName = 'Proposal/Price Quote' AND Id IN (SELECT OpportunityId FROM OpportunityHistory WHERE StageName = 'Closed Lost') ORDER BY Name LIMIT 1"
            );
            const asked = watchRequests(page);
            await page.goto(`/lightning/r/Opportunity/${lost}/view`);
            const panel = page.locator('c-funnel-history-panel');
            await panel.getByText('Left the funnel').waitFor();
            await panel.getByText('Came again').first().waitFor();
            await panel
                .getByText(/days so far/)
                .first()
                .waitFor();
            assert.deepEqual(
                asked.filter((name) => name.startsWith('funnelRibbon')),
                ['funnelRibbonOnOpportunity']
            );
        }
    );

    journey(
        'asks one question at first sight of the overview, and each part its own when it is opened',
        'marketer',
        async ({ page }) => {
            const asked = watchRequests(page);
            await page.goto('/lightning/n/Funnel_Overview');
            await page.getByRole('heading', { name: 'What stands at each stage' }).waitFor();
            assert.deepEqual(asked, ['funnelOverview']);
            await page.getByRole('tab', { name: 'Time and conversion' }).click();
            await page.getByText(/^Measured on .*, of all records of the company\.$/).waitFor();
            assert.deepEqual(asked, ['funnelOverview', 'funnelSnapshot']);
            await assertAccessible(page);
        }
    );

    journey(
        'reads the same figures live as the job measured, and opens the records behind them',
        'marketer',
        async ({ page }) => {
            await openPart(page, 'Time and conversion');
            const deals = page.getByRole('region', { name: 'Deals', exact: true });
            const measured = await deals.getByRole('row').allInnerTexts();
            await page.getByRole('combobox', { name: 'Figures' }).click();
            await page.getByRole('option', { name: 'live', exact: true }).click();
            await page.getByText(/^Read just now from/).waitFor();
            assert.deepEqual(await deals.getByRole('row').allInnerTexts(), measured);
            const number = deals.getByRole('button', { name: / left, Purchase intention: show them/ });
            const count = Number(await number.innerText());
            await number.click();
            const list = page.getByRole('region', { name: 'Left: Purchase intention' });
            await list.getByText(`${Math.min(50, count)} shown`).waitFor();
        }
    );

    journey(
        'opens the records behind measured numbers: they are the ones that live reading finds',
        'head.sales',
        async ({ page }) => {
            await openPart(page, 'Time and conversion');
            for (const [action, heading] of [
                [/ left, Purchase intention: show them/, 'Left: Purchase intention'],
                [/ Records with a detour, Deals: show them/, 'Records with a detour: Deals'],
                [/ % Conversion, Brand awareness: show them/, 'Conversion: Brand awareness']
            ] as const) {
                const number = page.getByRole('button', { name: action });
                const count = Number(await number.innerText());
                await number.click();
                const list = page.getByRole('region', { name: heading });
                const status = list.getByText(/^[\d,]+ found$/);
                await status.waitFor();
                if (!Number.isNaN(count)) {
                    assert.equal(await status.innerText(), `${count} found`);
                }
            }
            await assertAccessible(page);
        }
    );

    journey('opens the records behind a number of the trend', 'marketer', async ({ page }) => {
        await openPart(page, 'Trend');
        const row = rowOf(page, 'Purchase intention (Deals)');
        const number = row.getByRole('button').first();
        const count = await number.innerText();
        await number.click();
        const list = page.getByRole('region', { name: /^Purchase intention \(Deals\) on / });
        await list.getByText(`${count} found`).waitFor();
        await list.getByText(/^The number is of .* and of all records/).waitFor();
    });

    journey('names the deals that have stood too long, the oldest first', 'head.sales', async ({ page }) => {
        await openPart(page, 'Stuck deals');
        const before = new Date(Date.now() - 91 * 86_400_000).toISOString();
        const [stuck] = await query<{ n: number }>(
            page.context(),
            `SELECT COUNT(Id) n FROM Opportunity WHERE IsClosed = false AND (LastStageChangeDate <= ${before} OR (LastStageChangeDate = null AND CreatedDate <= ${before}))`
        );
        await page.getByText(`${stuck?.n} open deals have not moved for too long`).waitFor();
        const days = await page
            .getByRole('region', { name: 'Stuck deals, longest first' })
            .locator('td:nth-of-type(4)')
            .allInnerTexts();
        const numbers = days.map((text) => Number.parseInt(text.replaceAll(',', ''), 10));
        assert.deepEqual(
            numbers,
            numbers.toSorted((a, b) => b - a)
        );
        await page.getByRole('region', { name: 'Stuck deals, longest first' }).getByRole('link').first().click();
        await page
            .locator('c-funnel-history-panel')
            .getByText(/days so far/)
            .first()
            .waitFor();
    });

    journey('narrows everything to one person, who is picked by name', 'head.sales', async ({ page }) => {
        const [owner] = await query<{ Name: string }>(
            page.context(),
            'SELECT Owner.Name Name, COUNT(Id) n FROM Opportunity WHERE IsClosed = false GROUP BY Owner.Name ORDER BY COUNT(Id) DESC LIMIT 1'
        );
        const name = owner?.Name ?? assert.fail('Nobody owns a deal.');
        const [own] = await query<{ n: number }>(
            page.context(),
            `SELECT COUNT(Id) n FROM Opportunity WHERE IsClosed = false AND Owner.Name = '${name}'`
        );
        await page.goto('/lightning/n/Funnel_Overview');
        await page.getByRole('combobox', { name: 'Owner' }).click();
        await page.getByRole('option', { name: 'somebody else …' }).click();
        await page.getByRole('combobox', { name: 'Whose records' }).fill(name);
        await page.getByRole('option', { name }).first().click();
        await rowOf(page, 'Purchase intention')
            .getByRole('button', { name: new RegExp(`^${own?.n} Deals at `) })
            .waitFor();
        await page.getByRole('tab', { name: 'Trend' }).click();
        await page.getByText('Clear the other filters to see the trend.').waitFor();
    });

    journey('draws the trend from the measurements, and saves it as a file', 'head.marketing', async ({ page }) => {
        await openPart(page, 'Trend');
        await page.getByText(/^27 measurements since/).waitFor();
        await assertAccessible(page);
        const link = page.locator('c-funnel-overview-trend').getByRole('link', { name: 'Download as CSV' });
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        assert.match(download.suggestedFilename(), /^shared-funnel-trend-/);
        const [heading = ''] = (await readFile(await download.path(), 'utf8')).split('\r\n');
        assert.match(heading, /^\uFEFFStage,Of,\d{4}-\d\d-\d\d,/);
    });

    for (const part of ['Time and conversion', 'Stuck deals', 'Trend']) {
        journey(`needs no sideways scrolling for ${part}, 320 pixels wide`, 'rep', async ({ page }) => {
            await page.setViewportSize({ width: 320, height: 640 });
            await page.goto('/lightning/n/Funnel_Overview');
            await page.locator('lightning-tab-bar button').first().click();
            await page.getByRole('menuitem', { name: part }).click();
            await page.getByRole('link', { name: 'Download as CSV' }).last().waitFor();
            await assertFitsWidth(page);
        });
    }
});
