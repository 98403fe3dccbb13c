import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'playwright-core';
import { applyMetadata } from '../../local-org/engine/metadata/apply-metadata.ts';
import type { Org } from '../../local-org/engine/org.ts';
import { assertAccessible, assertFitsWidth } from '../support/browser/accessibility.ts';
import { useBareOrg } from '../support/browser/bare-org.ts';
import { HOLDING_COUNT, SAMPLE_PAGE } from '../support/browser/page-parts.ts';
import { problemsOf } from '../support/engine-org.ts';

const DATA = '/services/data/v67.0';

async function make(page: Page, object: string, data: Record<string, unknown>): Promise<string> {
    const answer = await page.request.post(`${DATA}/sobjects/${object}`, { data });
    return ((await answer.json()) as { id: string }).id;
}

/** A deal with people, a task to do and one that is done, on the page of all parts. */
async function openDeal(page: Page, org: Org): Promise<string> {
    for (const upserts of SAMPLE_PAGE) {
        const results = applyMetadata(org, { upserts, deletes: [], checkOnly: false, rollbackOnError: true });
        assert.deepEqual(problemsOf(results), []);
    }
    const accountId = await make(page, 'Account', { Name: 'Acme' });
    for (const LastName of ['Shelley', 'Byron', 'Hopper']) {
        await make(page, 'Contact', { LastName, AccountId: accountId });
    }
    const deal = {
        Name: 'Turbines',
        AccountId: accountId,
        StageName: 'Prospecting',
        CloseDate: '2026-12-31',
        Amount: 50_000
    };
    const id = await make(page, 'Opportunity', deal);
    await make(page, 'Task', { Subject: 'Call', WhatId: id, Status: 'Not Started', Priority: 'Normal' });
    await make(page, 'Task', { Subject: 'Send brochure', WhatId: id, Status: 'Completed', Priority: 'Normal' });
    await page.goto(`/lightning/r/Opportunity/${id}/view`, { timeout: 60_000 });
    await page.getByRole('heading', { level: 1, name: 'Turbines' }).waitFor();
    return id;
}

describe('Record pages as others make them', () => {
    const journey = useBareOrg();

    journey(
        'show what their rules allow: fields, related fields, dates, permissions, the person',
        async (page, _url, org) => {
            await openDeal(page, org);
            await page.getByText('holds by logic').waitFor();
            for (let at = 0; at < HOLDING_COUNT; at++) await page.getByText(`holds ${at}`, { exact: true }).waitFor();
            assert.equal(await page.getByText(/^fails \d/).count(), 0);
            assert.equal(await page.getByText('Description').count(), 0, 'a field of a section obeys its rule, too');
            await page.getByText('Report charts and dashboards are not drawn here').waitFor();
        }
    );

    journey('show lists of the record and of its parent, in the chosen columns and order', async (page, _url, org) => {
        await openDeal(page, org);
        const people = page.getByRole('article', { name: 'People of the account' });
        await people.getByRole('link', { name: 'Hopper' }).waitFor();
        assert.deepEqual(await people.getByRole('columnheader').allInnerTexts(), ['Full Name', 'Email']);
        assert.deepEqual(await people.locator('tbody a').allInnerTexts(), ['Byron', 'Hopper']);
        assert.equal(await people.getByRole('button', { name: 'New' }).count(), 0);
        const activity = page.getByRole('article', { name: 'Activity' });
        await activity.getByRole('link', { name: 'Call', exact: true }).waitFor();
        await activity.getByRole('link', { name: 'Send brochure' }).waitFor();
        await page.getByRole('article', { name: 'All Accounts' }).getByRole('link', { name: 'Acme' }).first().waitFor();
        await page.getByRole('link', { name: 'Tasks (2)' }).waitFor();
    });

    journey('lead along a path, fold sections, and edit the fields of a section', async (page, _url, org) => {
        await openDeal(page, org);
        const path = page.getByRole('region', { name: 'Path' });
        await path.getByText('who decides').waitFor();
        await path.getByRole('button', { name: 'Mark Stage as Complete' }).click();
        await page.locator('shell-field-value').getByText('Qualification').first().waitFor();
        assert.equal(await path.getByText('who decides').count(), 0);

        await page.getByRole('button', { name: 'Folded' }).click();
        await page.getByText('In the folded section').waitFor();

        assert.equal(await page.getByRole('button', { name: 'Edit Amount' }).count(), 0, 'the page makes it read-only');
        await page.getByRole('button', { name: 'Edit Name' }).click();
        await page.getByRole('textbox', { name: /Name/ }).fill('Wind turbines');
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByRole('heading', { level: 1, name: 'Wind turbines' }).waitFor();
    });

    journey('fit a narrow window, and are accessible', async (page, _url, org) => {
        await openDeal(page, org);
        await page.getByText('holds by logic').waitFor();
        await assertAccessible(page);
        await page.setViewportSize({ width: 320, height: 900 });
        await assertFitsWidth(page);
        await assertAccessible(page);
    });
});
