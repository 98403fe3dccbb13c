// The set-up of one org as a file, taken into another that has the package and nothing else, is the same file again.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { useJourneys } from '../support/browser/journeys.ts';
import { firstId, query, update } from '../support/browser/records.ts';

interface SetupFile {
    readonly stages: readonly object[];
    readonly mappings: readonly object[];
    readonly contributions: readonly { readonly name: string; readonly responsible: string | null }[];
}

let exported = '';

async function openFileTab(page: Page): Promise<void> {
    await page.goto('/lightning/n/Funnel_Setup');
    await page.getByRole('tab', { name: 'Import and export' }).click();
}

async function download(page: Page): Promise<string> {
    const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Export (JSON)' }).click()
    ]);
    return readFileSync(await file.path(), 'utf8');
}

async function create(context: BrowserContext, object: string, data: object): Promise<void> {
    const response = await context.request.post(`/services/data/v67.0/sobjects/${object}`, { data });
    assert.ok(response.ok(), `${object}: ${response.status()} ${await response.text()}`);
}

describe('the set-up of an org', () => {
    const { journey } = useJourneys();

    journey('is offered whole: stages, mappings, what each owes and who answers for it', 'admin', async ({ page }) => {
        const context = page.context();
        const marketer = await firstId(context, "SELECT Id FROM User WHERE Username LIKE 'marketer@%'");
        const stage = await firstId(context, "SELECT Id FROM Funnel_Stage__c WHERE Key__c = 'brand_preference'");
        await create(context, 'Stage_Contribution__c', {
            Name: 'A call with “Größe”',
            From_Function__c: 'Marketing',
            Funnel_Stage__c: stage,
            Responsible__c: marketer,
            Link__c: 'https://library.example/calls',
            Due_Days__c: 3
        });
        const closed = await firstId(context, "SELECT Id FROM Stage_Mapping__c WHERE Source_Value__c = 'Closed Lost'");
        await update(context, 'Stage_Mapping__c', closed, { Is_Active__c: false });
        await openFileTab(page);
        exported = await download(page);
        const file = JSON.parse(exported) as SetupFile;
        const counts = await Promise.all(
            ['Funnel_Stage__c', 'Stage_Mapping__c', 'Stage_Contribution__c'].map(
                async (object) => (await query(context, `SELECT Id FROM ${object}`)).length
            )
        );
        assert.deepEqual([file.stages.length, file.mappings.length, file.contributions.length], counts);
        const call = file.contributions.find(({ name }) => name === 'A call with “Größe”');
        assert.match(call?.responsible ?? '', /^marketer@/);
    });
});

describe('an org that has no set-up yet', () => {
    const { journey } = useJourneys({ empty: true });

    journey('names whom it does not know, takes all in, and exports the same file', 'admin', async ({ page }) => {
        const context = page.context();
        await openFileTab(page);
        await page.getByLabel('or paste its text').fill(exported);
        await page.getByRole('button', { name: 'Compare with this org' }).click();
        await page
            .getByText(/no user of this org is called marketer@/)
            .first()
            .waitFor();
        const responsible = (JSON.parse(exported) as SetupFile).contributions.flatMap((one) => one.responsible ?? []);
        const profile = await firstId(context, "SELECT Id FROM Profile WHERE Name = 'Standard User'");
        for (const username of new Set(responsible)) {
            const common = { Email: 'someone@example.com', TimeZoneSidKey: 'UTC', LocaleSidKey: 'en_US' };
            const more = { Alias: 'some', EmailEncodingKey: 'UTF-8', LanguageLocaleKey: 'en_US', ProfileId: profile };
            await create(context, 'User', { Username: username, LastName: 'Someone', ...common, ...more });
        }
        await openFileTab(page);
        await page.getByLabel('or paste its text').fill(exported);
        await page.getByRole('button', { name: 'Compare with this org' }).click();
        await page.getByRole('button', { name: /^Save \d+ changes$/ }).click();
        await page.getByText(/^Saved: \d+ changes\.$/).waitFor();
        assert.equal(await download(page), exported);
        await page.getByRole('button', { name: 'Compare with this org' }).click();
        await page.getByText(/nothing would change/).waitFor();
    });
});
