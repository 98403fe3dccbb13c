import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ESLint, Linter } from 'eslint';

const ROOT = path.resolve(import.meta.dirname, '../..');
const eslint = new ESLint({ cwd: ROOT });
const BUNDLE = 'force-app/main/funnel/lwc/sample/sample';

/** Rules that speak up when the text stands in the file. */
async function rulesFor(file: string, text: string): Promise<string[]> {
    const [result] = await eslint.lintText(text, { filePath: path.join(ROOT, file) });
    return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

/** Whether a rule of the project's own configuration is an error in that file. */
async function isError(file: string, rule: string): Promise<boolean> {
    const config = (await eslint.calculateConfigForFile(path.join(ROOT, file))) as Linter.Config;
    const setting = config.rules?.[rule];
    return [2, 'error'].includes((Array.isArray(setting) ? setting[0] : setting) as number | string);
}

describe('lint', () => {
    for (const file of [`${BUNDLE}.html`, 'local-org/web/shell/sample/sample.html']) {
        it(`keeps ${file} accessible`, async () => {
            const rules = await rulesFor(file, '<template><img src="x" ><button tabindex="2">a</button></template>');
            for (const rule of ['require-img-alt', 'require-button-type', 'no-positive-tabindex']) {
                assert.ok(rules.includes(`@html-eslint/${rule}`), `${rule} in ${rules.join()}`);
            }
        });
    }

    it('asks for SLDS styling hooks in templates and styles', async () => {
        const css = await rulesFor(`${BUNDLE}.css`, '.a { color: #ff0000; }');
        assert.ok(
            css.some((rule) => rule.startsWith('@salesforce-ux/slds/')),
            css.join()
        );
        const html = await rulesFor(
            `${BUNDLE}.html`,
            '<template><b class="slds-is-open-dialog slds-m-top--small"></b></template>'
        );
        assert.ok(
            html.some((rule) => rule.startsWith('@salesforce-ux/slds/')),
            html.join()
        );
    });

    it('refuses in components what the LWC compiler refuses', async () => {
        const config = (await eslint.calculateConfigForFile(path.join(ROOT, `${BUNDLE}.ts`))) as Linter.Config;
        const rule = config.rules?.['no-restricted-syntax'];
        assert.ok(rule);
        const verify = (text: string) => new Linter().verify(text, { rules: { 'no-restricted-syntax': rule } });
        assert.equal(verify('export class A { #hidden() {} }').length, 1);
        assert.equal(verify('export class A { static {} }').length, 1);
        assert.equal(verify('export class A { #field = 1; open() { return this.#field; } }').length, 0);
    });

    it('lets one component alone offer files', async () => {
        const offers = async (file: string): Promise<boolean> => {
            const config = (await eslint.calculateConfigForFile(path.join(ROOT, file))) as Linter.Config;
            const rule = config.rules?.['no-restricted-properties'] ?? 'off';
            const text = 'URL.createObjectURL(new Blob([]));';
            return new Linter().verify(text, { rules: { 'no-restricted-properties': rule } }).length === 0;
        };
        assert.equal(await offers(`${BUNDLE}.ts`), false);
        assert.equal(await offers('force-app/main/shared/lwc/downloadLink/downloadLink.ts'), true);
    });

    it("applies Salesforce's own rules to components", async () => {
        for (const rule of [
            '@lwc/lwc/no-async-operation',
            '@lwc/lwc/no-inner-html',
            '@lwc/lwc-platform/no-process-env',
            'no-eval'
        ]) {
            assert.ok(await isError(`${BUNDLE}.ts`, rule), rule);
        }
    });

    it('knows types everywhere', async () => {
        for (const file of [
            'local-org/engine/org.ts',
            'local-org/web/runtime/http.ts',
            'scripts/start.ts',
            'tests/run.ts',
            `${BUNDLE}.ts`
        ]) {
            assert.ok(await isError(file, '@typescript-eslint/no-floating-promises'), file);
            assert.ok(await isError(file, '@typescript-eslint/no-explicit-any'), file);
        }
    });
});
