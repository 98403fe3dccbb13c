import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DEMO_DOMAIN, DEMO_PASSWORD } from '../../../scripts/lib/start/demo-people.ts';
import type { StartedOrg } from '../../../scripts/lib/start/start-org.ts';
import { launchBrowser } from './launch-browser.ts';
import { startPreparedOrg } from '../prepared-org.ts';

/** Where pictures of failed journeys go; continuous integration may keep the folder. */
const PICTURES = path.resolve(import.meta.dirname, '../../../reports/journeys');

/** People of the demo company, by the name before the @. */
export type Person = 'admin' | 'rep' | 'marketer' | 'head.sales' | 'head.marketing';

export interface Journey {
    /** A page in which the person is signed in and nothing is open yet. */
    readonly page: Page;
    /** `http://127.0.0.1:port` */
    readonly url: string;
    /** A second browser window, as somebody else. */
    open(person: Person): Promise<Page>;
}

export interface Journeys {
    readonly url: string;
    /** A test in a browser. What the page reports as an uncaught error fails it; a picture is kept of a failure. */
    journey(sentence: string, person: Person, walk: (journey: Journey) => Promise<void>): void;
}

/**
 * Org and browser for the journeys of one file or `describe`: an org of its own on a free port, with the package and
 * (unless `empty`) the demo company, in a temporary folder that goes when the tests end.
 */
export function useJourneys({ empty = false }: { empty?: boolean } = {}): Journeys {
    const dataDirectory = mkdtempSync(path.join(os.tmpdir(), 'journeys-'));
    let org: StartedOrg | undefined;
    let browser: Browser | undefined;

    before(async () => {
        org = await startPreparedOrg(dataDirectory, { empty });
        browser = await launchBrowser();
    });
    after(async () => {
        await browser?.close();
        await org?.close();
        rmSync(dataDirectory, { recursive: true, force: true });
    });

    const urlOf = (): string => org?.url ?? assert.fail('The org is not started yet.');
    const windowOf = (): Browser => browser ?? assert.fail('The browser is not started yet.');

    return {
        get url() {
            return urlOf();
        },
        journey(sentence, person, walk) {
            it(sentence, async () => {
                const visitor = new Visitor(windowOf(), urlOf());
                try {
                    const page = await visitor.open(person);
                    await walk({ page, url: urlOf(), open: (other) => visitor.open(other) });
                    assert.deepEqual(visitor.errors, [], 'the page reported errors');
                } catch (error) {
                    await visitor.takePictures(sentence);
                    throw error;
                } finally {
                    await visitor.close();
                }
            });
        }
    };
}

/** The windows of one journey. */
class Visitor {
    readonly errors: string[] = [];
    readonly #browser: Browser;
    readonly #url: string;
    readonly #contexts: BrowserContext[] = [];

    constructor(browser: Browser, url: string) {
        this.#browser = browser;
        this.#url = url;
    }

    async open(person: Person): Promise<Page> {
        const context = await this.#browser.newContext({
            baseURL: this.#url,
            viewport: { width: 1366, height: 900 },
            locale: 'en-US'
        });
        this.#contexts.push(context);
        await signIn(context, person);
        const page = await context.newPage();
        page.on('pageerror', (error) => this.errors.push(`${error.name}: ${error.message}`));
        return page;
    }

    async takePictures(sentence: string): Promise<void> {
        mkdirSync(PICTURES, { recursive: true });
        const name = sentence.replace(/[^\w]+/g, '-').slice(0, 80);
        const pages = this.#contexts.flatMap((context) => context.pages());
        for (const [index, page] of pages.entries()) {
            const file = path.join(PICTURES, `${name}-${index + 1}.png`);
            // a page that has crashed has no picture, and the error that brought us here says more
            await page.screenshot({ path: file, fullPage: true }).then(
                () => console.log(`Picture of the failure: ${path.relative('.', file)} (${page.url()})`),
                () => undefined
            );
        }
    }

    async close(): Promise<void> {
        await Promise.all(this.#contexts.map((context) => context.close()));
    }
}

/** Signs in as the sign-in page does, without its form. @throws AssertionError with the server's answer */
export async function signIn(context: BrowserContext, person: Person): Promise<void> {
    const response = await context.request.post('/login', {
        data: { username: `${person}@${DEMO_DOMAIN}`, password: DEMO_PASSWORD },
        headers: { accept: 'application/json' }
    });
    assert.ok(response.ok(), `${person} could not sign in: ${response.status()} ${await response.text()}`);
}
