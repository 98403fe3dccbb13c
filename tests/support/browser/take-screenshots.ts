/** `npm run docs:screenshots`: pictures for README and guides, taken of the page as it is today. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { startOrg } from '../../../scripts/lib/start/start-org.ts';
import { signIn, type Person } from './journeys.ts';
import { launchBrowser } from './launch-browser.ts';
import { firstId } from './records.ts';

interface Picture {
    /** Name of the file in docs/images. */
    readonly name: string;
    readonly person: Person;
    /** Opens what is to be seen, and waits until it is. */
    open(page: Page): Promise<void>;
}

const IMAGES = path.resolve(import.meta.dirname, '../../../docs/images');
const FUNNEL = 'c-funnel-path [role="tab"][aria-selected="true"]';

/** A live deal in the middle of the funnel shows more of the ribbon than one at its ends. */
const DEAL =
    "SELECT Id FROM Opportunity WHERE IsClosed = false AND StageName = 'Proposal/Price Quote' ORDER BY LastStageChangeDate DESC LIMIT 1";
const LEAD = 'SELECT Id FROM Lead WHERE IsConverted = false ORDER BY Name LIMIT 1';

/** Loyal, and no reference yet: the reason is an order. */
const CUSTOMER =
    'SELECT Id FROM Account WHERE Won_Deals__c > 2 AND Reference_Since__c = null AND Id NOT IN (SELECT Referred_By_Account__c FROM Opportunity) ORDER BY Name LIMIT 1';

const PICTURES: readonly Picture[] = [
    { name: 'opportunity-ribbon', person: 'rep', open: openDeal },
    { name: 'lead-ribbon', person: 'marketer', open: (page) => openRecord(page, 'Lead', LEAD) },
    { name: 'account-funnel', person: 'rep', open: (page) => openRecord(page, 'Account', CUSTOMER) },
    { name: 'funnel-overview', person: 'head.sales', open: openOverview },
    { name: 'what-is-owed', person: 'marketer', open: (page) => openTab(page, 'Funnel_Owed') },
    { name: 'funnel-set-up', person: 'admin', open: (page) => openTab(page, 'Funnel_Setup') },
    { name: 'definition-studio', person: 'marketer', open: openStudio },
    { name: 'lead-hand-offs', person: 'marketer', open: (page) => openTab(page, 'Lead_Handoffs') },
    { name: 'alignment-survey', person: 'rep', open: (page) => openTab(page, 'Alignment_Survey') },
    { name: 'alignment-results', person: 'head.marketing', open: (page) => openTab(page, 'Alignment_Results') },
    { name: 'alignment-by-account', person: 'head.sales', open: (page) => openTab(page, 'Alignment_Accounts') },
    { name: 'decision-board', person: 'head.sales', open: (page) => openTab(page, 'Alignment_Board') },
    { name: 'survey-waves', person: 'admin', open: (page) => openTab(page, 'Alignment_Waves') }
];

async function openRecord(page: Page, object: string, query: string): Promise<void> {
    await page.goto(`/lightning/r/${object}/${await firstId(page.context(), query)}/view`);
    await page.locator(FUNNEL).first().waitFor();
    await page.waitForLoadState('networkidle');
}

/** What each function owes is the point of the ribbon. */
async function openDeal(page: Page): Promise<void> {
    await openRecord(page, 'Opportunity', DEAL);
    const owed = page.getByRole('button', { name: 'Show what is owed' });
    await owed.click();
    await owed.waitFor({ state: 'hidden' });
}

async function openOverview(page: Page): Promise<void> {
    await page.goto('/lightning/n/Funnel_Overview');
    await page.locator('c-funnel-overview-chart').waitFor();
    await page.waitForLoadState('networkidle');
}

async function openTab(page: Page, tab: string): Promise<void> {
    await page.goto(`/lightning/n/${tab}`);
    await page.getByRole('main').getByRole('heading').first().waitFor();
    await page.waitForLoadState('networkidle');
    // what is drawn from the answers comes a moment after them
    await page.getByText('Loading').first().waitFor({ state: 'hidden' });
}

/** A version that waits for its signatures shows all that the studio has. */
async function openStudio(page: Page): Promise<void> {
    await openTab(page, 'Lead_Definition_Studio');
    await page.getByRole('button', { name: /Version 3.*Proposed/s }).click();
    await page.waitForLoadState('networkidle');
}

const dataDirectory = mkdtempSync(path.join(os.tmpdir(), 'screenshots-'));
const org = await startOrg({ port: 0, dataDirectory, reset: false, empty: false, watch: false, help: false });
const browser = await launchBrowser();
try {
    mkdirSync(IMAGES, { recursive: true });
    for (const { name, person, open } of PICTURES) {
        const context = await browser.newContext({
            baseURL: org.url,
            viewport: { width: 1360, height: 860 },
            locale: 'en-US'
        });
        await signIn(context, person);
        const page = await context.newPage();
        await open(page);
        await page.screenshot({ path: path.join(IMAGES, `${name}.png`), animations: 'disabled' });
        console.log(`docs/images/${name}.png`);
        await context.close();
    }
} finally {
    await browser.close();
    await org.close();
    rmSync(dataDirectory, { recursive: true, force: true });
}
