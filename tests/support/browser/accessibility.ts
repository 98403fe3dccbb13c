import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * Fails where axe finds a breach of WCAG 2.2 A or AA in the page as it is painted: colour contrast too, which no test
 * without a browser can see.
 * @param within selector of the part to look at; without it the whole page
 */
export async function assertAccessible(page: Page, within = 'body'): Promise<void> {
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async (selector) => {
        const runner = (globalThis as unknown as { axe: typeof axe }).axe;
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        const { violations: found } = await runner.run(selector, { runOnly: { type: 'tag', values: tags } });
        return found.map(
            ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.target.join(' ')).join('; ')}`
        );
    }, within);
    assert.deepEqual(violations, []);
}

/** Fails where the page is wider than the window. Tab bars fold once they were painted, so it may take a moment to fit. */
export async function assertFitsWidth(page: Page): Promise<void> {
    const fits = page.waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth, undefined, {
        timeout: 3000
    });
    await fits.catch(async () => {
        const used = await page.evaluate(() => `${document.documentElement.scrollWidth} of ${window.innerWidth}`);
        assert.fail(`the page takes ${used} pixels`);
    });
}
