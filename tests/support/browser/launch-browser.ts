import { chromium, type Browser } from 'playwright-core';
import { ensureChromium } from './ensure-chromium.ts';

/** What keeps a browser quiet on a machine that only tests: no first-run pages, no updates, no requests of its own. */
const QUIET = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run'
];

/** Chromium's sandbox refuses to work for root, which is who tests are in most containers. */
const AS_ROOT = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];

/** Starts the Chrome or Chromium of this machine, installing one where there is none. `HEADED=1` shows it. */
export async function launchBrowser(): Promise<Browser> {
    return chromium.launch({
        executablePath: await ensureChromium(),
        headless: !process.env['HEADED'],
        args: [...QUIET, ...AS_ROOT, '--disable-gpu', '--lang=en-US']
    });
}
