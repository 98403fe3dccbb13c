import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { openConnection } from '../../scripts/lib/org/target-org.ts';
import { publish, type PublishReport } from '../../scripts/lib/publish/publish.ts';
import { DEMO_DOMAIN, DEMO_PASSWORD } from '../../scripts/lib/start/demo-people.ts';
import { useJourneys } from '../support/browser/journeys.ts';

/** As an administrator does it on the command line. */
async function publishInto(url: string): Promise<PublishReport> {
    const connection = await openConnection({ instanceUrl: url, loginUrl: url });
    const { id } = await connection.login(`admin@${DEMO_DOMAIN}`, DEMO_PASSWORD);
    return publish({ connection, userId: id });
}

describe('what is published', () => {
    const { journey } = useJourneys();

    journey('is told on the set-up page, and when it is behind', 'marketer', async ({ page, url }) => {
        const panel = page.locator('c-funnel-publish-panel');
        await page.goto('/lightning/n/Funnel_Setup');
        await panel.getByText('Not published').first().waitFor();
        await panel.getByText('npm run funnel:publish').waitFor();

        await publishInto(url);
        await page.reload();
        await panel.getByText('Up to date').nth(3).waitFor();
        await panel
            .getByText(/^Published on .* by Ada Minton$/)
            .first()
            .waitFor();

        await page.getByRole('combobox', { name: 'Funnel stage for Perception Analysis', exact: true }).click();
        await page.getByRole('option', { name: 'Purchase', exact: true }).click();
        await page.getByText('Saved: Perception Analysis now stands for Purchase.').waitFor();
        await page.reload();
        await panel.getByText('Behind').waitFor();
        await panel.getByText('Perception Analysis: published Purchase intention, now Purchase').waitFor();
        const { changes } = await publishInto(url);
        assert.deepEqual([...new Set(changes.map(({ fullName }) => fullName))], ['Opportunity.Funnel_Stage_Number__c']);
    });

    journey('shows in list views of leads', 'rep', async ({ page }) => {
        await page.goto('/lightning/o/Lead/list?filterName=Funnel_Published_Meets_MQL');
        await page.getByRole('heading', { name: /Leads: Marketing-qualified lead/ }).waitFor();
        await page.getByRole('columnheader', { name: /Meets MQL/ }).waitFor();
        assert.ok((await page.getByRole('row').count()) > 10);
    });
});
