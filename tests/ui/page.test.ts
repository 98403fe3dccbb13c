import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, assertFitsWidth } from '../support/browser/accessibility.ts';
import { useBareOrg } from '../support/browser/bare-org.ts';

const DATA = '/services/data/v67.0';

async function makeRecord(page: Page, object: string, fields: Record<string, unknown>): Promise<string> {
    const answer = await page.request.post(`${DATA}/sobjects/${object}`, { data: fields });
    assert.ok(answer.ok(), await answer.text());
    return ((await answer.json()) as { id: string }).id;
}

const makeDeal = (page: Page, name: string, stage = 'Prospecting'): Promise<string> =>
    makeRecord(page, 'Opportunity', { Name: name, StageName: stage, CloseDate: '2026-12-24', Amount: 1200 });

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

describe('The page around the components', () => {
    const journey = useBareOrg();

    journey('finds a record by part of its name and opens it', async (page) => {
        await makeDeal(page, 'Harbour crane backup');
        await page.goto('/');
        await page.getByRole('combobox', { name: 'Search records' }).fill('crane');
        await page.getByRole('option', { name: /Harbour crane backup/ }).click();
        await heading(page, 'Harbour crane backup').waitFor();
        assert.match(await page.title(), /^Harbour crane backup \| Opportunity/);
    });

    journey('sorts, searches and counts a list', async (page) => {
        for (const name of ['Cedar', 'Aspen', 'Birch']) await makeRecord(page, 'Account', { Name: `${name} Mills` });
        await page.goto('/lightning/o/Account/list');
        const names = page.locator('tbody tr td:first-child');
        await page.getByText('3 items').waitFor();
        assert.deepEqual(await names.allInnerTexts(), ['Aspen Mills', 'Birch Mills', 'Cedar Mills']);
        await page
            .getByRole('columnheader', { name: 'Account Name' })
            .or(page.getByRole('columnheader', { name: 'Name' }))
            .first()
            .getByRole('button')
            .click();
        await page.getByRole('columnheader').first().and(page.locator('[aria-sort="ascending"]')).waitFor();
        await page.getByRole('columnheader').first().getByRole('button').click();
        await page.getByRole('columnheader').first().and(page.locator('[aria-sort="descending"]')).waitFor();
        await names.first().getByText('Cedar').waitFor();
        await page.getByRole('searchbox', { name: 'Search this list' }).fill('birch');
        await page.getByText('1 item', { exact: true }).waitFor();
    });

    journey('makes, changes and deletes a record, and says so', async (page) => {
        await page.goto('/lightning/o/Account/list');
        await page.getByRole('button', { name: 'New' }).click();
        const dialog = page.locator('lightning-modal-base');
        await dialog
            .getByRole('textbox', { name: 'Account Name' })
            .or(dialog.getByRole('textbox', { name: 'Name' }))
            .first()
            .fill('Quay Works');
        await dialog.getByRole('button', { name: 'Save' }).click();
        await heading(page, 'Quay Works').waitFor();
        await page.getByRole('button', { name: /^Edit .*Phone/ }).click();
        await page.getByRole('textbox', { name: /Phone/ }).fill('555 0199');
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByText('Your changes are saved.').waitFor();
        await page.getByRole('link', { name: '555 0199' }).first().waitFor();
        await page.getByRole('button', { name: 'Delete' }).click();
        await page.getByRole('button', { name: 'OK' }).click();
        await page.getByText('The record was deleted.').waitFor();
        await page.waitForURL(/\/lightning\/o\/Account/);
    });

    journey("shows the org's words beside the field when a save is refused, and keeps what was typed", async (page) => {
        const id = await makeDeal(page, 'Refused');
        await page.goto(`/lightning/r/Opportunity/${id}/view`);
        await page.getByRole('button', { name: 'Edit Close Date' }).click();
        await page
            .getByRole('textbox', { name: 'Name', exact: true })
            .or(page.getByRole('textbox', { name: 'Opportunity Name' }))
            .first()
            .fill('');
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByText('Complete this field.').first().waitFor();
        assert.equal(await page.getByRole('button', { name: 'Save', exact: true }).isVisible(), true);
    });

    journey('warns where somebody else saved first', async (page) => {
        const id = await makeDeal(page, 'Contested');
        await page.goto(`/lightning/r/Opportunity/${id}/view`);
        await page.getByRole('button', { name: 'Edit Next Step' }).click();
        await page.getByRole('textbox', { name: 'Next Step' }).fill('mine');
        await page.request.patch(`${DATA}/sobjects/Opportunity/${id}`, { data: { NextStep: 'theirs' } });
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        await page.getByText(/Somebody else changed this record/).waitFor();
        assert.equal(await page.getByRole('textbox', { name: 'Next Step' }).inputValue(), 'mine');
    });

    journey('keeps the chosen style over a reload', async (page) => {
        await page.goto('/');
        await page.getByRole('button', { name: /Switch to SLDS 2/ }).click();
        await page.reload();
        await page.getByRole('button', { name: /Switch to SLDS 1/ }).waitFor();
        assert.match((await page.locator('#theme').getAttribute('href')) ?? '', /slds2-/);
    });

    journey('offers apps and tabs in the launcher, and remembers the app', async (page) => {
        await page.goto('/');
        await page.getByRole('button', { name: 'App Launcher' }).click();
        await page.getByRole('button', { name: /^.*Sales.*Manage your sales/s }).click();
        await page.getByRole('navigation', { name: 'Sales tabs' }).waitFor();
        await page.reload();
        await page.getByRole('navigation', { name: 'Sales tabs' }).waitFor();
    });

    journey('goes back and forth like any page, with focus on what is new', async (page) => {
        await page.goto('/lightning/o/Account/list');
        await page.getByRole('navigation').getByRole('link', { name: 'Leads' }).click();
        await page.waitForURL(/\/o\/Lead/);
        await page.goBack();
        await page.getByRole('navigation').locator('[aria-current="page"]', { hasText: 'Accounts' }).waitFor();
        assert.equal(await page.evaluate(() => document.title.startsWith('Accounts')), true);
    });

    journey('says what to do about a record that is not there', async (page) => {
        await page.goto('/lightning/r/Account/001000000000999AAA/view');
        await heading(page, 'This record is not available').waitFor();
    });

    journey('signs out to the sign-in page, and in again by it', async (page) => {
        await page.goto('/lightning/o/Account/list');
        await page.getByRole('button', { name: /Signed in as/ }).click();
        await page.getByRole('menuitem', { name: 'Sign out' }).click();
        await page.getByLabel('Username').fill('admin@bare.example');
        await page.getByLabel('Password').fill('wrong');
        await page.getByRole('button', { name: 'Sign in' }).click();
        await page
            .getByRole('alert')
            .getByText(/check your username and password/)
            .waitFor();
        await page.getByLabel('Password').fill('demo');
        await page.getByRole('button', { name: 'Sign in' }).click();
        await page.getByRole('navigation').first().waitFor();
    });

    journey('fits a narrow window, in both styles, and is accessible there', async (page, url) => {
        const id = await makeDeal(page, 'A deal with quite a long name that has to wrap somewhere');
        await page.setViewportSize({ width: 320, height: 700 });
        for (const style of ['slds1', 'slds2']) {
            await page.context().addCookies([{ name: 'theme', value: style, url }]);
            for (const address of [`/lightning/r/Opportunity/${id}/view`, '/lightning/o/Opportunity/list', '/']) {
                await page.goto(address, { waitUntil: 'networkidle' });
                await assertFitsWidth(page);
                await assertAccessible(page, 'shell-app');
            }
        }
    });
});
