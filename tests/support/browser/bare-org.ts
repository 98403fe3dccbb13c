import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { startLocalOrg, type LocalOrg } from '../../../local-org/main.ts';
import { launchBrowser } from './launch-browser.ts';

const ADMINISTRATOR = { username: 'admin@bare.example', password: 'demo', lastName: 'Keeper' };

/** A page in a browser, signed in to an org that holds nothing but what every org has. */
export type Walk = (page: Page, url: string, org: LocalOrg['org']) => Promise<void>;

/** Tests of the page itself: one org without a package, and one browser, for all of a file. */
export function useBareOrg(): (sentence: string, walk: Walk) => void {
    const dataDirectory = mkdtempSync(path.join(os.tmpdir(), 'bare-'));
    let org: LocalOrg | undefined;
    let browser: Browser | undefined;
    before(async () => {
        org = await startLocalOrg({ port: 0, dataDirectory, administrator: ADMINISTRATOR });
        browser = await launchBrowser();
    });
    after(async () => {
        await browser?.close();
        await org?.close();
        rmSync(dataDirectory, { recursive: true, force: true });
    });
    return (sentence, walk) => {
        it(sentence, async () => {
            const { url, org: engine } = org ?? assert.fail('The org is not started.');
            const context = await (browser ?? assert.fail('The browser is not started.')).newContext({ baseURL: url });
            context.setDefaultTimeout(10_000);
            const errors: string[] = [];
            try {
                await context.request.post('/login', { data: ADMINISTRATOR });
                const page = await context.newPage();
                page.on('pageerror', (error) => errors.push(error.message));
                await walk(page, url, engine);
                assert.deepEqual(errors, [], 'the page reported errors');
            } finally {
                await context.close();
            }
        });
    };
}
