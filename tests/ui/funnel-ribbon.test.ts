import assert from 'node:assert/strict';
import { describe } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { DEMO_DOMAIN, DEMO_PASSWORD } from '../../scripts/lib/start/demo-people.ts';
import { useJourneys } from '../support/browser/journeys.ts';
import { firstId, query, update } from '../support/browser/records.ts';

const ribbonOf = (page: Page): Locator => page.locator('c-funnel-ribbon');
const standing = (page: Page): Locator => ribbonOf(page).getByRole('status');

const OPEN_MAPPINGS = 'Open Stage Mappings';

interface Deal {
    readonly Id: string;
    readonly Name: string;
}

async function dealOf(page: Page, stage: string): Promise<Deal> {
    const condition = `StageName = '${stage}' AND Owner.Username = 'rep@${DEMO_DOMAIN}'`;
    const [deal] = await query<Deal>(
        page.context(),
        `SELECT Id, Name FROM Opportunity WHERE ${condition} ORDER BY Name LIMIT 1`
    );
    return deal ?? assert.fail(`The representative has no deal in ${stage}.`);
}

async function changeStage(page: Page, to: string): Promise<void> {
    await page.getByRole('button', { name: 'Edit Stage' }).click();
    await page.getByRole('combobox', { name: 'Stage', exact: true }).click();
    await page.getByRole('option', { name: to, exact: true }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
}

describe('the funnel ribbon', () => {
    const { journey } = useJourneys();

    journey(
        'shows a representative who signs in where a deal stands, and follows when the stage changes',
        'rep',
        async ({ page, url }) => {
            const { Id, Name } = await dealOf(page, 'Needs Analysis');
            await page.context().clearCookies();

            await page.goto(url);
            await page.getByLabel('Username').fill(`rep@${DEMO_DOMAIN}`);
            await page.getByLabel('Password').fill(DEMO_PASSWORD);
            await page.getByRole('button', { name: 'Sign in', exact: true }).click();

            await page.getByRole('navigation').getByRole('link', { name: 'Opportunities' }).click();
            await page.getByRole('searchbox', { name: 'Search this list' }).fill(Name);
            await page.getByRole('link', { name: Name, exact: true }).click();

            await standing(page).getByText('stage 5 of 8').waitFor();
            await standing(page).getByText('Purchase intention').waitFor();
            await standing(page).getByText('Owned by Sales').waitFor();
            await standing(page).getByText('Marketing contributes').waitFor();
            await ribbonOf(page)
                .getByRole('tab', { name: /Stage 5 of 8, Purchase intention .* Here now/, selected: true })
                .waitFor();

            let loads = 0;
            page.on('load', () => loads++);
            await changeStage(page, 'Closed Won');
            await standing(page).getByText('stage 6 of 8').waitFor();
            await ribbonOf(page)
                .getByRole('tab', { name: /Stage 6 of 8, Purchase .* Here now/ })
                .waitFor();
            assert.equal(loads, 0, 'the page was loaded again');

            await page.getByRole('tab', { name: 'Related' }).click();
            const stages = page.getByRole('article', { name: 'Stage History' }).getByRole('row');
            await stages.nth(1).getByText('Closed Won').waitFor();
            await stages.nth(2).getByText('Needs Analysis').waitFor();

            const history = await query<{ StageName: string }>(
                page.context(),
                `SELECT StageName FROM OpportunityHistory WHERE OpportunityId = '${Id}' ORDER BY CreatedDate DESC, Id DESC LIMIT 2`
            );
            assert.deepEqual(
                history.map(({ StageName }) => StageName),
                ['Closed Won', 'Needs Analysis']
            );
        }
    );

    journey('tells what each function owes, at the stage that is looked at', 'rep', async ({ page }) => {
        const { Id } = await dealOf(page, 'Proposal/Price Quote');
        await page.goto(`/lightning/r/Opportunity/${Id}/view`);
        const ribbon = ribbonOf(page);
        await ribbon.getByRole('tab', { name: /Stage 4 of 8, Brand preference/ }).click();
        await ribbon.getByRole('tabpanel', { name: 'Brand preference' }).waitFor();
        await ribbon.getByText('Marketing owes').waitFor();
        await ribbon.getByText('Sales owes').waitFor();
        await ribbon.getByRole('button', { name: 'Hide what is owed' }).click();
        await ribbon.getByText('Marketing owes').waitFor({ state: 'hidden' });
        // looking at another stage moves nothing
        await standing(page).getByText('stage 5 of 8').waitFor();
    });

    journey('is used with the keyboard alone', 'rep', async ({ page }) => {
        const { Id } = await dealOf(page, 'Proposal/Price Quote');
        await page.goto(`/lightning/r/Opportunity/${Id}/view`);
        const selected = ribbonOf(page).getByRole('tab', { selected: true });
        await selected.focus();
        await page.keyboard.press('ArrowRight');
        await ribbonOf(page)
            .getByRole('tab', { name: /Stage 6 of 8/, selected: true })
            .waitFor();
        await page.keyboard.press('Home');
        await ribbonOf(page)
            .getByRole('tab', { name: /Stage 1 of 8/, selected: true })
            .waitFor();
    });

    journey('shows a marketer where a lead stands', 'marketer', async ({ page }) => {
        const id = await firstId(page.context(), "SELECT Id FROM Lead WHERE Status = 'Working - Contacted' LIMIT 1");
        await page.goto(`/lightning/r/Lead/${id}/view`);
        await standing(page).getByText('Brand consideration').waitFor();
        await standing(page).getByText('Owned by Marketing').waitFor();
    });

    journey('says that a stage is mapped to nothing, and lets those who may map it', 'rep', async ({ page, open }) => {
        const marketer = await open('marketer');
        const mapping = await firstId(
            marketer.context(),
            "SELECT Id FROM Stage_Mapping__c WHERE Object__c = 'Opportunity' AND Source_Value__c = 'Perception Analysis'"
        );
        const deal = await firstId(
            page.context(),
            "SELECT Id FROM Opportunity WHERE StageName = 'Perception Analysis' LIMIT 1"
        );
        const address = `/lightning/r/Opportunity/${deal}/view`;
        const setActive = (active: boolean) =>
            update(marketer.context(), 'Stage_Mapping__c', mapping, { Is_Active__c: active });

        await setActive(false);
        await page.goto(address);
        await ribbonOf(page).getByText('“Perception Analysis” is not mapped to a funnel stage').waitFor();
        await ribbonOf(page).getByText('Funnel Marketer or Funnel Admin can map it').waitFor();
        assert.equal(await ribbonOf(page).getByRole('button', { name: OPEN_MAPPINGS }).count(), 0);
        await marketer.goto(address);
        await ribbonOf(marketer).getByRole('button', { name: OPEN_MAPPINGS }).waitFor();

        await setActive(true);
        await page.reload();
        await standing(page).getByText('Purchase intention').waitFor();
    });
});
