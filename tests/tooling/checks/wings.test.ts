import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wingsCheck } from '../../../config/checks/wings.ts';
import { bundleMeta, label, metadata, problemsIn } from '../../support/tooling/problems-in.ts';

const inWing = (wing: string, name: string, code = ''): Record<string, string> => ({
    [`force-app/main/${wing}/lwc/${name}/${name}.js-meta.xml`]: bundleMeta(),
    [`force-app/main/${wing}/lwc/${name}/${name}.ts`]: code
});
const check = (...files: Record<string, string>[]) =>
    problemsIn(wingsCheck, Object.assign({ ...inWing('shared', 'csvModel'), ...inWing('funnel', 'ribbon') }, ...files));

describe('wings check', () => {
    it('lets a wing use itself and what is shared', async () => {
        const code = "import { csvOf } from 'c/csvModel';\nimport { rows } from 'c/ribbon';\n";
        assert.deepEqual(await check(inWing('funnel', 'overview', code)), []);
    });

    it('refuses another wing, in code, in templates and in labels', async () => {
        const template = { 'force-app/main/leads/lwc/card/card.html': '<template><c-ribbon></c-ribbon></template>' };
        const labels = {
            'force-app/main/funnel/labels/Funnel.labels-meta.xml': metadata('CustomLabels', label('Funnel_Title'))
        };
        const code = "import { rows } from 'c/ribbon';\nimport title from '@salesforce/label/c.Funnel_Title';\n";
        const problems = await check(inWing('leads', 'card', code), template, labels);
        assert.deepEqual(
            problems.map((problem) => problem.replace(/^.*lwc\/card\//, '')),
            [
                'card.ts:1: ribbon belongs to the wing funnel: move to shared what leads needs of it',
                'card.ts:2: Funnel_Title belongs to the wing funnel: move to shared what leads needs of it',
                'card.html:1: ribbon belongs to the wing funnel: move to shared what leads needs of it'
            ]
        );
    });

    it('lets what is shared use no wing', async () => {
        const problems = await check(inWing('shared', 'link', "import { rows } from 'c/ribbon';\n"));
        assert.match(problems.join(), /link\.ts:1: ribbon belongs to the wing funnel/);
    });
});
