// Weight of an opportunity's page and the time to its painted ribbon, cold and on reload, in a real Chromium, beside a
// page that shows the same words as plain HTML with the same stylesheet.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { signIn } from '../support/browser/journeys.ts';
import { launchBrowser } from '../support/browser/launch-browser.ts';
import { startOrg } from '../../scripts/lib/start/start-org.ts';
import { median, printFigures } from './support/report.ts';

const RUNS = 5;
/** The ribbon's current stage: painted once this is there. */
const RIBBON = 'c-funnel-ribbon [role="tab"][aria-selected="true"]';

interface Load {
    readonly bytes: number;
    readonly requests: number;
    readonly dataRequests: number;
    readonly paintedMs: number;
}

const data = await mkdtemp(path.join(tmpdir(), 'shared-funnel-page-'));
const org = await startOrg({ port: 0, dataDirectory: data, reset: false, empty: false, watch: false, help: false });
const browser = await launchBrowser();
try {
    const address = await anOpportunity();
    const cold: Load[] = [];
    const reload: Load[] = [];
    for (let run = 0; run < RUNS; run++) {
        const page = await signedInPage();
        cold.push(await measure(page, () => page.goto(address), RIBBON));
        reload.push(await measure(page, () => page.reload(), RIBBON));
        await page.context().close();
    }
    const plain = await plainPage();
    const of = (loads: readonly Load[], key: keyof Load): number => median(loads.map((load) => load[key]));
    printFigures(`An opportunity's page, median of ${RUNS}`, [
        {
            name: 'weight, cold',
            value: of(cold, 'bytes') / 1000,
            unit: 'KB',
            aim: 500,
            baseline: { name: 'plain HTML page', value: plain.bytes / 1000 }
        },
        { name: 'requests, cold', value: of(cold, 'requests'), unit: '' },
        { name: 'GraphQL requests, cold', value: of(cold, 'dataRequests'), unit: '', aim: 1 },
        {
            name: 'painted ribbon, cold',
            value: of(cold, 'paintedMs'),
            unit: 'ms',
            aim: 1000,
            baseline: { name: 'plain HTML page', value: plain.paintedMs }
        },
        {
            name: 'painted ribbon, reload',
            value: of(reload, 'paintedMs'),
            unit: 'ms',
            aim: 500,
            baseline: { name: 'plain HTML page', value: plain.paintedMs }
        }
    ]);
} finally {
    await browser.close();
    await org.close();
    await rm(data, { recursive: true, force: true });
}

/** A new context has an empty cache: what it loads first is a cold load. */
async function signedInPage(): Promise<Page> {
    const context = await browser.newContext({ baseURL: org.url, viewport: { width: 1280, height: 900 } });
    await signIn(context, 'rep');
    return context.newPage();
}

async function anOpportunity(): Promise<string> {
    const page = await signedInPage();
    const query = encodeURIComponent('SELECT Id FROM Opportunity WHERE IsClosed = false ORDER BY Name LIMIT 1');
    const response = await page.context().request.get(`/services/data/v67.0/query?q=${query}`);
    const { records } = (await response.json()) as { records: { Id: string }[] };
    await page.context().close();
    return `${org.url}/lightning/r/Opportunity/${records[0]?.Id}/view`;
}

/** Bytes as they crossed the wire (headers and compression included), and the time until `target` was painted. */
async function measure(page: Page, open: () => Promise<unknown>, target: string): Promise<Load> {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    let bytes = 0;
    let requests = 0;
    let dataRequests = 0;
    session.on('Network.requestWillBeSent', ({ request }) => {
        requests++;
        dataRequests += request.url.includes('/graphql') ? 1 : 0;
    });
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
        bytes += encodedDataLength;
    });
    await open();
    await page.locator(target).first().waitFor();
    // the frame after the one in which the element appeared has been painted
    const paintedMs = await page.evaluate(
        () =>
            new Promise<number>((resolve) =>
                requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
            )
    );
    await page.waitForLoadState('networkidle');
    await session.detach();
    return { bytes, requests, dataRequests, paintedMs };
}

/** Baseline: the words of the ribbon in plain HTML under the same stylesheet, from a server that does nothing else. */
async function plainPage(): Promise<Load> {
    const css = await readFile(
        fileURLToPath(
            import.meta.resolve('@salesforce-ux/design-system/assets/styles/salesforce-lightning-design-system.min.css')
        )
    );
    const style = gzipSync(css);
    const words = Array.from(
        { length: 8 },
        (_, index) => `<li${index === 4 ? ' aria-current="step"' : ''}>Stage ${index + 1}</li>`
    ).join('');
    const html = `<!doctype html><link rel="stylesheet" href="/slds.css"><ol class="slds-path">${words}</ol>`;
    const server = createServer((request, response) => {
        const isStyle = request.url === '/slds.css';
        response.setHeader('content-type', isStyle ? 'text/css' : 'text/html');
        if (isStyle) {
            response.setHeader('content-encoding', 'gzip');
        }
        response.end(isStyle ? style : html);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const loads: Load[] = [];
    for (let run = 0; run < RUNS; run++) {
        const page = await (await browser.newContext()).newPage();
        loads.push(await measure(page, () => page.goto(`http://127.0.0.1:${port}/`), '[aria-current="step"]'));
        await page.context().close();
    }
    server.close();
    const of = (key: keyof Load): number => median(loads.map((load) => load[key]));
    return { bytes: of('bytes'), requests: of('requests'), dataRequests: 0, paintedMs: of('paintedMs') };
}
